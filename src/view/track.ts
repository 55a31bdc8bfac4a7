import { orUndefined, type Result } from '../derive/result.js';
import { type Document, notes, paragraph } from '../document/blocks.js';
import { type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Lenses } from '../study/lenses.js';
import type { ProgressMethod } from '../study/progress.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import type { Evidence } from '../study/promises/evidence.js';
import { isFinal } from '../study/promises/judge.js';
import type { Bilingual } from '../words/lang.js';
import { type Message, message, together, type Words } from '../words/message.js';
import { rungPhrases, statusPhrases, trackingPhrases } from '../words/tracking.js';
import { figuresBehind, levelWords } from './evidence-words.js';
import { formatRate } from './format.js';
import { Marks } from './marks.js';
import { openBlocks } from './open-targets.js';
import { faultKey, promiseColumns, promiseLine, signed, signedRate, sourceColumns } from './promised.js';
import { countBlocks, datedStatus, statusMarks } from './targets.js';
import { hasWay, type TrackView, trackNotes, worstOf } from './track-view.js';

const momentumPhrases = {
  improving: { zh: '向好', en: 'improving' },
  worsening: { zh: '转差', en: 'worsening' },
  unclear: { zh: '不明', en: 'unclear' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  trackTitle: { zh: '{title}：进度', en: '{title}: tracking' },
  trackWorst: {
    zh: '落后最多：{target}，{status}；{distance}',
    en: 'Furthest behind: {target}: {status}; {distance}',
  },
  trackBelowPath: { zh: '最新值比计划路径低{share}', en: 'the latest value is {share} below the path' },
  trackAbovePath: { zh: '最新值比计划路径高{share}', en: 'the latest value is {share} above the path' },
  trackJudged: { zh: '可量进度的目标（{count}项）', en: 'Targets whose way can be measured ({count})' },
  columnMomentum: { zh: '动向', en: 'momentum' },
  columnBase: { zh: '基数', en: 'Base' },
  columnLatest: { zh: '最新', en: 'latest' },
  columnPlanned: { zh: '计划年均', en: 'Planned' },
  columnPace: { zh: '实际年均', en: 'so far' },
  columnRequired: { zh: '此后所需', en: 'required' },
  columnPaceRatio: { zh: '进度比', en: 'Pace' },
  columnAttainment: { zh: '达成度', en: 'attained' },
  columnPathGap: { zh: '路径差', en: 'Path gap' },
  columnCatchUp: { zh: '追赶', en: 'catch-up' },
  markPathGap: {
    zh: '计划增速不足每年0.5%，进度比失真，按与路径之差判定',
    en: 'the plan asks for less than 0.5% a year, where the pace ratio explodes: judged by the gap to the path',
  },
  markLatestLate: { zh: '最新值晚于目标年', en: "the latest value is from after the target's year" },
} as const satisfies Record<string, Bilingual>;

/** The targets of `targets` with their progress, and the method. */
export function trackDocument(dataset: Dataset, view: TrackView): Document {
  const { targets, isEach } = view;
  const title = message(phrases.trackTitle, { title: dataset.title });
  const marks = new Marks();
  const columns = trackColumns(dataset, view.method, marks);
  const records = recordsOf(columns, targets);
  if (targets.length === 0) return { title, blocks: [paragraph(trackingPhrases.targetsNone)], records };
  const measured = targets.filter(hasWay);
  const table = tableOf({
    columns,
    items: measured,
    shown,
    title: message(phrases.trackJudged, { count: measured.length }),
    isSpaced: true,
    cites: (target) => figuresBehind([target]).map(({ cite }) => cite),
  });
  const worst = worstWords(dataset, targets);
  const remarks = [...marks.notes(), ...trackNotes(dataset, view)];
  const open = targets.filter((target) => !hasWay(target) && target.rung === 'open');
  return {
    title,
    blocks: [
      ...countBlocks(targets),
      ...(worst ? [paragraph(worst)] : []),
      ...(measured.length === 0 ? [] : [table]),
      ...openBlocks(dataset, open, isEach),
      notes(remarks, marks.notes().length + 1),
    ],
    records,
  };
}

function worstWords(dataset: Dataset, targets: readonly TargetAssessment[]): Message | undefined {
  const worst = worstOf(targets);
  const gap = worst?.lenses && orUndefined(worst.lenses.pathGap);
  if (!worst || gap === undefined) return undefined;
  const share = formatRate(Math.abs(gap));
  return message(phrases.trackWorst, {
    target: promiseLine(dataset, worst.figure),
    status: message(statusPhrases[worst.status]),
    distance: gap < 0 ? message(phrases.trackBelowPath, { share }) : message(phrases.trackAbovePath, { share }),
  });
}

/** Columns of a target's progress after those of the promise; shares and rates as fractions. */
function trackColumns(
  dataset: Dataset,
  method: ProgressMethod,
  marks: Marks,
): readonly ResultColumn<TargetAssessment>[] {
  const lens = (
    id: string,
    name: keyof Lenses,
    head: Words,
    { format = formatRate, isAhead = false }: { format?: (value: number) => string; isAhead?: boolean } = {},
  ): ResultColumn<TargetAssessment> => ({
    id,
    head,
    align: 'right',
    value: ({ lenses }) => lenses && orUndefined(lenses[name]),
    // A settled target needs no more growth.
    screen: (target) => (isAhead && isFinal(target.status) ? '—' : lensWords(target, name, format, marks)),
  });
  return [
    ...promiseColumns(dataset, {
      status: (target) => marks.on(datedStatus(target), [...statusMarks(target), ...pathGapMark(target)]),
      rung: () => '',
    }),
    { id: 'method', value: () => method },
    { id: 'class', value: ({ verdict }) => verdict.classification?.status },
    { id: 'judged_by', value: ({ verdict }) => verdict.classification?.judgedBy },
    { id: 'base_year', value: ({ base }) => base?.year },
    {
      id: 'base_value',
      head: phrases.columnBase,
      value: ({ base }) => base?.level.value,
      screen: (target) => (target.base ? levelCell(target, target.base) : ''),
    },
    { id: 'latest_year', value: ({ latest }) => latest?.year },
    {
      id: 'latest_value',
      head: phrases.columnLatest,
      value: ({ latest }) => latest?.level.value,
      screen: (target) => (target.latest ? latestCell(target, target.latest, marks) : ''),
    },
    { id: 'latest_bound', value: ({ latest }) => latest?.bound },
    lens('planned', 'planned', phrases.columnPlanned),
    lens('pace', 'pace', phrases.columnPace),
    lens('required', 'required', phrases.columnRequired, { isAhead: true }),
    lens('pace_ratio', 'paceRatio', phrases.columnPaceRatio),
    lens('attainment', 'attainment', phrases.columnAttainment),
    lens('path_gap', 'pathGap', phrases.columnPathGap, { format: signedRate }),
    lens('catch_up', 'catchUp', phrases.columnCatchUp, { format: (value) => signed(value * 100, 1), isAhead: true }),
    {
      id: 'momentum',
      head: phrases.columnMomentum,
      value: ({ momentum }) => momentum?.kind,
      screen: ({ momentum, rung }) =>
        momentum ? together`${momentumPhrases[momentum.kind]} ${signedRate(momentum.rate.value)}` : rungPhrases[rung],
    },
    { id: 'momentum_rate', value: ({ momentum }) => momentum?.rate.value },
    { id: 'depends_on_rounding', value: ({ verdict }) => verdict.dependsOnRounding },
    ...sourceColumns,
  ];
}

/** Ids of the columns shown to people; those in an inner list are stacked. */
const shown = [
  ['subject', 'metric'],
  ['status', 'momentum'],
  ['target', 'year'],
  ['base_value', 'latest_value'],
  ['planned', 'pace', 'required'],
  ['pace_ratio', 'attainment'],
  ['path_gap', 'catch_up'],
];

function lensWords(
  { lenses }: TargetAssessment,
  name: keyof Lenses,
  format: (value: number) => string,
  marks: Marks,
): Words {
  const result: Result<number> = lenses?.[name] ?? { ok: false, notDefined: 'too-few-points' };
  return result.ok ? format(result.value) : marks.on('—', [faultKey(result.notDefined)]);
}

function pathGapMark({ verdict }: TargetAssessment): readonly Bilingual[] {
  return verdict.classification?.judgedBy === 'path-gap' ? [phrases.markPathGap] : [];
}

function levelCell({ figure, measure }: TargetAssessment, level: Evidence): Words {
  return measure === 'average-growth'
    ? String(level.year)
    : together`${level.year} ${levelWords(level, figure.quantity)}`;
}

function latestCell(target: TargetAssessment, latest: Evidence, marks: Marks): Words {
  const isLate = target.year !== undefined && latest.year > target.year;
  return marks.on(levelCell(target, latest), isLate ? [phrases.markLatestLate] : []);
}
