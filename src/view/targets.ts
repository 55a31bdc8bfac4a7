import { orUndefined } from '../derive/result.js';
import { type Document, notes, paragraph } from '../document/blocks.js';
import { type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Interval } from '../model/quantity.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import { rungs } from '../study/promises/rungs.js';
import { targetStatuses } from '../study/promises/statuses.js';
import type { Bilingual } from '../words/lang.js';
import { message, together, type Words } from '../words/message.js';
import { rungPhrases, statusPhrases, trackingPhrases } from '../words/tracking.js';
import { levelWords, thingsWords } from './evidence-words.js';
import { formatRate, inUnit, type MoneyFormat, moneyUnitName } from './format.js';
import { Marks } from './marks.js';
import { openBlocks } from './open-targets.js';
import {
  countWords,
  faultKey,
  type PromiseCells,
  promiseColumns,
  promiseWords,
  signed,
  signedRate,
  sourceColumns,
  yearWords,
} from './promised.js';
import { targetNotes } from './targets-notes.js';
import { hasEvidence, type TargetsView, targetMoney } from './targets-view.js';

const phrases = {
  targetsTitle: { zh: '{title}：目标', en: '{title}: targets' },
  targetsRungs: { zh: '依据：{counts}', en: 'Evidence: {counts}' },
  targetsJudged: {
    zh: '有依据的目标（{count}项，金额：{unit}）',
    en: 'Targets with evidence ({count}; amounts in {unit})',
  },
  columnLevel: { zh: '数值', en: 'Level' },
  columnLevelYear: { zh: '年份', en: 'year' },
  columnNeeded: { zh: '此后所需', en: 'Needed' },
  columnPlanned: { zh: '计划年均', en: 'planned' },
  columnGoal: { zh: '分组目标', en: 'group goal' },
  columnGap: { zh: '差距', en: 'Gap' },
  columnGapShare: { zh: '差距率', en: 'gap, %' },
  markRounding: {
    zh: '数值在其精度或换算误差之内变动，状态会不同',
    en: 'within the precision of a figure, or the error of a bridge, the status would be another',
  },
  markEarly: {
    zh: '目标年前已达到；目标年尚无公布数据',
    en: "reached before the target's year, for which no figure has been published",
  },
  markMetBefore: {
    zh: '提出目标时已高于目标',
    en: 'the level was above the target when it was promised',
  },
  markLateUnknown: {
    zh: '目标年无公布数据，其后年份已达到',
    en: "no figure was published for the target's year; a later year reaches it",
  },
  markExpected: { zh: '依据预计数，非最终数', en: 'rests on an expected figure, not a final one' },
  markBound: { zh: '原文只给出一端（“超”“以上”“级”）', en: 'the document states one end only (超, 以上, 级)' },
  markDisputed: { zh: '文件之间说法不一，尚未裁定', en: 'documents contradict each other, and nothing decides' },
  markProjected: { zh: '推算值与目标之差', en: 'projected level less the target' },
  markGrowthPoints: { zh: '差距以百分点计', en: 'the gap is in percentage points' },
  markPoints: { zh: '每年百分点', en: 'percentage points a year' },
  markRevised: { zh: '目标曾修订', en: 'the target was revised' },
} as const satisfies Record<string, Bilingual>;

/** Targets with published evidence, open targets with the figures that they lack, and the notes on both. */
export function targetsDocument(dataset: Dataset, view: TargetsView): Document {
  const { targets, isEach } = view;
  const title = message(phrases.targetsTitle, { title: dataset.title });
  const known = targets.filter(hasEvidence);
  const marks = new Marks();
  const money = targetMoney(known);
  const columns = targetColumns(dataset, money, marks);
  const records = recordsOf(columns, targets);
  if (targets.length === 0) return { title, blocks: [paragraph(trackingPhrases.targetsNone)], records };
  const table = tableOf({
    columns,
    items: known,
    shown,
    title: message(phrases.targetsJudged, { count: known.length, unit: moneyUnitName(money.unit) }),
    isSpaced: true,
    cites: (target) => [target.figure.cite, ...(levelOf(target)?.figures ?? []).map(({ cite }) => cite)],
  });
  const remarks = [...marks.notes(), ...targetNotes(dataset, view)];
  return {
    title,
    blocks: [
      ...countBlocks(targets),
      ...(known.length === 0 ? [] : [table]),
      ...openBlocks(
        dataset,
        targets.filter((target) => !hasEvidence(target)),
        isEach,
      ),
      notes(remarks, marks.notes().length + 1),
    ],
    records,
  };
}

/** Numbers of targets with each status, and on each rung of evidence. */
export function countBlocks(targets: readonly TargetAssessment[]) {
  const statuses = targetStatuses.map(
    (status) => [statusPhrases[status], targets.filter((item) => item.status === status).length] as const,
  );
  const evidence = rungs.map(
    (rung) => [rungPhrases[rung], targets.filter((item) => item.rung === rung).length] as const,
  );
  return [
    paragraph(message(trackingPhrases.targetsCounts, { total: targets.length, counts: countWords(statuses) })),
    paragraph(message(phrases.targetsRungs, { counts: countWords(evidence) })),
  ];
}

/** Columns of a target after those of the promise; rates as fractions, levels in the base unit of the target. */
function targetColumns(dataset: Dataset, money: MoneyFormat, marks: Marks): readonly ResultColumn<TargetAssessment>[] {
  return [
    ...promiseColumns(dataset, {
      ...statusCells(marks),
      target: (target) => marks.on(promiseWords(target.figure), isRevised(target) ? [phrases.markRevised] : []),
    }),
    {
      id: 'level_year',
      head: phrases.columnLevelYear,
      value: ({ verdict, latest }) => (verdict.deciding ?? latest)?.year,
      screen: levelYear,
    },
    {
      id: 'level_value',
      head: phrases.columnLevel,
      value: ({ verdict, latest }) => (verdict.deciding ?? latest)?.level.value,
      screen: (target) => levelCell(target, marks),
    },
    { id: 'level_bound', value: ({ verdict, latest }) => (verdict.deciding ?? latest)?.bound },
    { id: 'base_year', value: ({ base }) => base?.year },
    { id: 'base_value', value: ({ base }) => base?.level.value },
    {
      id: 'needed',
      head: phrases.columnNeeded,
      align: 'right',
      value: ({ needed }) => orUndefined(needed)?.rate.value,
      screen: (target) => marks.on(neededWords(target), orUndefined(target.needed)?.points ? [phrases.markPoints] : []),
    },
    { id: 'needed_bound', value: ({ needed }) => orUndefined(needed)?.bound },
    {
      id: 'planned',
      head: phrases.columnPlanned,
      align: 'right',
      value: ({ planned }) => orUndefined(planned)?.value,
      screen: ({ planned }) => (planned.ok ? formatRate(planned.value.value) : '—'),
    },
    {
      id: 'goal',
      head: phrases.columnGoal,
      align: 'right',
      value: ({ goal }) => orUndefined(goal)?.rate.value,
      screen: ({ goal }) => (goal.ok ? formatRate(goal.value.rate.value) : '—'),
    },
    { id: 'ambition', value: ({ ambition }) => orUndefined(ambition)?.value },
    { id: 'projected', value: ({ outlook }) => orUndefined(outlook.projected)?.value },
    { id: 'year_reached', value: ({ outlook }) => orUndefined(outlook.yearReached) },
    { id: 'gap_of', value: ({ gap }) => orUndefined(gap)?.of },
    ...gapColumns(money, marks),
    { id: 'depends_on_rounding', value: ({ verdict }) => verdict.dependsOnRounding },
    { id: 'editions', value: ({ editions }) => editions.map(({ quantity }) => quantity.text).join(' → ') },
    { id: 'settled_by_year', value: ({ settledBy }) => settledBy?.year },
    ...sourceColumns,
  ];
}

/** Ids of the columns shown to people; those in an inner list are stacked. */
const shown = [
  ['subject', 'metric'],
  ['status', 'rung'],
  ['target', 'year'],
  ['level_value', 'level_year'],
  'needed',
  ['gap', 'gap_share'],
];

/** Columns for a target's gap, in its unit and as a share of the target. */
export function gapColumns(money: MoneyFormat, marks: Marks): readonly ResultColumn<TargetAssessment>[] {
  return [
    {
      id: 'gap',
      head: phrases.columnGap,
      align: 'right',
      value: ({ gap }) => orUndefined(gap)?.amount.value,
      screen: (target) => gapWords(target, money, marks),
    },
    {
      id: 'gap_share',
      head: phrases.columnGapShare,
      align: 'right',
      value: ({ gap }) => orUndefined(gap)?.share?.value,
      screen: gapShareWords,
    },
  ];
}

/** Cells for status and rung, with the letters of their remarks. */
export function statusCells(marks: Marks): PromiseCells {
  return {
    status: (target) => marks.on(datedStatus(target), statusMarks(target)),
    rung: ({ rung }) => rungPhrases[rung],
  };
}

/** Whether the first year that meets a target lies before the promise begins. */
function wasMetBefore({ metIn, promisedFrom }: TargetAssessment): boolean {
  return metIn !== undefined && promisedFrom !== undefined && metIn < promisedFrom;
}

function isRevised({ history }: TargetAssessment): boolean {
  return new Set(history.map(({ figure }) => figure.quantity.value)).size > 1;
}

/** The level of the target's own year, or the deciding one, or the latest known. */
function levelOf({ status, verdict, latest, needed }: TargetAssessment) {
  const own = status === 'met-late' ? verdict.latest : undefined;
  return own ?? verdict.deciding ?? latest ?? (needed.ok ? needed.value.from : undefined);
}

/** Remarks on a status: what it depends on and what it is silent about. */
export function statusMarks(target: TargetAssessment): readonly Bilingual[] {
  const { status, year, verdict, metIn } = target;
  const { deciding, latest, dependsOnRounding } = verdict;
  const level = levelOf(target);
  const remarks: readonly (readonly [boolean, Bilingual])[] = [
    [dependsOnRounding, phrases.markRounding],
    [
      status === 'met' && year !== undefined && metIn !== undefined && metIn < year && deciding?.year !== year,
      phrases.markEarly,
    ],
    [status === 'met' && wasMetBefore(target), phrases.markMetBefore],
    [status === 'met-late' && latest === undefined, phrases.markLateUnknown],
    [level?.isExpected === true, phrases.markExpected],
    [level?.bound !== undefined, phrases.markBound],
    [level?.isDisputed === true, phrases.markDisputed],
  ];
  return remarks.flatMap(([applies, remark]) => (applies ? [remark] : []));
}

/** The status; for a target that was met, with the year in which it was. */
export function datedStatus({ status, metIn }: TargetAssessment): Words {
  const words = statusPhrases[status];
  return metIn === undefined ? words : together`${words} ${yearWords(metIn)}`;
}

export function levelCell(target: TargetAssessment, marks: Marks): Words {
  const words = levelWordsOf(target);
  if (levelOf(target)) return words;
  return marks.on(words, target.reason === undefined ? [] : [faultKey(target.reason)]);
}

/** The level that a target is held against, or a dash. */
export function levelWordsOf(target: TargetAssessment): Words {
  const level = levelOf(target);
  if (!level) return '—';
  return target.measure === 'average-growth' ? averageWords(target) : levelWords(level, target.figure.quantity);
}

export function levelYear(target: TargetAssessment): Words {
  const level = levelOf(target);
  return level ? yearWords(level.year) : '';
}

/** Average growth so far, for a promise of average growth. */
function averageWords({ lenses }: TargetAssessment): string {
  return lenses?.pace.ok ? formatRate(lenses.pace.value) : '—';
}

/** Growth still needed; a limit if it starts from a bound. */
export function neededWords({ needed }: TargetAssessment): string {
  if (!needed.ok) return '—';
  const { bound, points } = needed.value;
  const rate = points ? signed(points.value, 1) : formatRate(needed.value.rate.value);
  if (bound === undefined) return rate;
  return bound === 'at-most' ? `≤${rate}` : `≥${rate}`;
}

/** The gap in the target's unit; with E if projected, a limit if only one end is known. */
function gapWords({ gap, figure, measure }: TargetAssessment, money: MoneyFormat, marks: Marks): Words {
  if (!gap.ok) return silentFaults.has(gap.notDefined) ? '—' : marks.on('—', [faultKey(gap.notDefined)]);
  const { amount, of } = gap.value;
  const { dimension } = figure.quantity;
  const limit = limitOf(amount);
  if (measure !== 'level' || dimension === 'rate')
    return marks.on(`${limit}${signed(amount.value, 1)}`, [phrases.markGrowthPoints]);
  const inMoney = signed(inUnit(amount.value, money.unit), money.digits);
  const size = dimension === 'money' ? inMoney : withSign(amount.value, thingsWords(amount.value, figure.quantity));
  const words = together`${limit}${size}`;
  return of === 'projected' ? marks.on(together`${words}E`, [phrases.markProjected]) : words;
}

/** The gap as a share of the target; empty if the target is itself a rate. */
function gapShareWords({ gap, figure, measure }: TargetAssessment): Words {
  if (!gap.ok || measure !== 'level' || figure.quantity.dimension === 'rate') return '';
  const { amount, share } = gap.value;
  return share ? `${limitOf(amount)}${signedRate(share.value)}` : '';
}

/** Sign for a gap with only one known end. */
function limitOf({ low, high }: Interval): string {
  return high === Number.POSITIVE_INFINITY ? '≥' : low === Number.NEGATIVE_INFINITY ? '≤' : '';
}

function withSign(value: number, words: Words): Words {
  return value > 0 ? together`+${words}` : words;
}

/** Reasons that another cell of the same row already gives. */
const silentFaults: ReadonlySet<string> = new Set(['final', 'no-level', 'no-year']);
