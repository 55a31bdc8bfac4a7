import { orUndefined, type Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Lenses } from '../projection/lenses.js';
import type { TargetAssessment } from '../projection/promises/assess.js';
import type { Evidence } from '../projection/promises/evidence.js';
import { isFinal } from '../projection/promises/judge.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { header, type Message, message, say, term } from '../words/message.js';
import { rungPhrases, statusPhrases, trackingPhrases } from '../words/tracking.js';
import { type Document, notes, paragraph, type Row, type Table } from './blocks.js';
import { figuresBehind, levelWords } from './evidence-words.js';
import { formatRate } from './format.js';
import { Marks } from './marks.js';
import { openBlocks } from './open-targets.js';
import { faultKey, promiseLine, signed, signedRate, subjectCell, targetCell } from './promised.js';
import { countBlocks, datedStatus, statusMarks } from './targets.js';
import { trackRecords } from './track-output.js';
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
  trackColumnStatus: { zh: '状态\n动向', en: 'Status\nmomentum' },
  trackColumnValues: { zh: '基数\n最新', en: 'Base\nlatest' },
  trackColumnGrowth: { zh: '计划年均\n实际年均\n此后所需', en: 'Planned\nso far\nrequired' },
  trackColumnRatios: { zh: '进度比\n达成度', en: 'Pace\nattained' },
  trackColumnGap: { zh: '路径差\n追赶', en: 'Path gap\ncatch-up' },
  markPathGap: {
    zh: '计划增速不足每年0.5%，进度比失真，按与路径之差判定',
    en: 'the plan asks for less than 0.5% a year, where the pace ratio explodes: judged by the gap to the path',
  },
  markLatestLate: { zh: '最新值晚于目标年', en: "the latest value is from after the target's year" },
} as const satisfies Record<string, Bilingual>;

/** The targets of `targets` with the way that they have come, and the method. */
export function trackDocument(dataset: Dataset, view: TrackView, lang: Lang): Document {
  const { targets, isEach } = view;
  const title = say(lang, message(phrases.trackTitle, { title: dataset.title }));
  const records = trackRecords(dataset, view);
  if (targets.length === 0) return { title, blocks: [paragraph(term(lang, trackingPhrases.targetsNone))], records };
  const measured = targets.filter(hasWay);
  const marks = new Marks();
  const table = measured.length === 0 ? [] : [trackTable(dataset, measured, marks, lang)];
  const worst = worstWords(dataset, targets);
  const remarks = [...marks.notes(lang), ...trackNotes(dataset, view).map((note) => note[lang])];
  const open = targets.filter((target) => !hasWay(target) && target.rung === 'open');
  return {
    title,
    blocks: [
      ...countBlocks(targets, lang),
      ...(worst ? [paragraph(say(lang, worst))] : []),
      ...table,
      ...openBlocks(dataset, open, isEach, lang),
      notes(remarks),
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

function trackTable(dataset: Dataset, targets: readonly TargetAssessment[], marks: Marks, lang: Lang): Table {
  return {
    kind: 'table',
    title: say(lang, message(phrases.trackJudged, { count: targets.length })),
    isSpaced: true,
    columns: [
      { id: 'subject', header: header(lang, trackingPhrases.trackingColumnSubject), isKey: true },
      { id: 'status', header: header(lang, phrases.trackColumnStatus) },
      { id: 'target', header: header(lang, trackingPhrases.trackingColumnTarget) },
      { id: 'values', header: header(lang, phrases.trackColumnValues) },
      { id: 'growth', header: header(lang, phrases.trackColumnGrowth), align: 'right' },
      { id: 'ratios', header: header(lang, phrases.trackColumnRatios), align: 'right' },
      { id: 'gap', header: header(lang, phrases.trackColumnGap), align: 'right' },
    ],
    rows: targets.map((target) => trackRow(dataset, target, marks, lang)),
  };
}

function trackRow(dataset: Dataset, target: TargetAssessment, marks: Marks, lang: Lang): Row {
  const { figure, lenses } = target;
  const lens = (name: keyof Lenses, format: (value: number) => string): string => {
    const result: Result<number> = lenses?.[name] ?? { ok: false, notDefined: 'too-few-points' };
    return result.ok ? format(result.value) : marks.on('—', [faultKey(result.notDefined)]);
  };
  // What is settled needs nothing any more.
  const ahead = (name: keyof Lenses, format: (value: number) => string): string =>
    isFinal(target.status) ? '—' : lens(name, format);
  const rate = (value: number): string => formatRate(value);
  return {
    cells: [
      subjectCell(dataset, figure, lang),
      statusCell(target, marks, lang),
      targetCell(figure, lang),
      valuesCell(target, marks, lang),
      `${lens('planned', rate)}\n${lens('pace', rate)}\n${ahead('required', rate)}`,
      `${lens('paceRatio', rate)}\n${lens('attainment', rate)}`,
      `${lens('pathGap', signedRate)}\n${ahead('catchUp', (value) => signed(value * 100, 1))}`,
    ],
    cites: figuresBehind([target]).map(({ cite }) => cite),
  };
}

function statusCell(target: TargetAssessment, marks: Marks, lang: Lang): string {
  const { rung, judgement, momentum } = target;
  const remarks: readonly Bilingual[] = judgement.classification?.judgedBy === 'path-gap' ? [phrases.markPathGap] : [];
  const words = marks.on(datedStatus(target, lang), [...statusMarks(target), ...remarks]);
  const moved = momentum
    ? `${term(lang, momentumPhrases[momentum.kind])} ${signedRate(momentum.rate.value)}`
    : term(lang, rungPhrases[rung]);
  return `${words}\n${moved}`;
}

function valuesCell({ base, latest, figure, year, measure }: TargetAssessment, marks: Marks, lang: Lang): string {
  const words = (level: Evidence): string =>
    measure === 'average-growth' ? String(level.year) : `${level.year} ${levelWords(level, figure.quantity, lang)}`;
  const isLate = latest !== undefined && year !== undefined && latest.year > year;
  return [
    ...(base ? [words(base)] : []),
    ...(latest ? [marks.on(words(latest), isLate ? [phrases.markLatestLate] : [])] : []),
  ].join('\n');
}
