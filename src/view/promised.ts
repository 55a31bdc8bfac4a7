/** Names and measures of promises, for targets and their tracking. */
import type { Result } from '../derive/result.js';
import type { JudgementTone } from '../document/blocks.js';
import type { ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { groupOf } from '../study/observations.js';
import type { TargetAssessment, TargetFault } from '../study/promises/assess.js';
import type { TargetStatus } from '../study/promises/statuses.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, inBoth, listed, type Message, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { termPhrases } from '../words/terms.js';
import { trackingPhrases } from '../words/tracking.js';
import { metricName, scopeName } from './figures.js';
import { formatNumber, spellQuantity } from './format.js';
import type { Note } from './projection-notes.js';

const trackingFaultPhrases = {
  'not-finite': { zh: '数值过大', en: 'too large to compute' },
  'base-not-positive': { zh: '基数不大于零', en: 'the base is not above zero' },
  'level-not-positive': { zh: '最新值不大于零', en: 'the latest value is not above zero' },
  'target-not-positive': { zh: '目标不大于零', en: 'the target is not above zero' },
  'rate-too-low': { zh: '增速不高于-100%', en: 'growth of -100% or less' },
  'no-years': { zh: '目标年已到，没有余下年份', en: "the target's year has come: no years remain" },
  'no-growth': { zh: '没有增长', en: 'no growth' },
  'moving-away': { zh: '增速背离目标', en: 'growth leads away from the target' },
  'too-few-points': { zh: '至今仅一个年份有数据', en: 'figures for one year only' },
  'years-repeat': { zh: '同一年有两个数值', en: 'two figures for one year' },
  'no-period-remains': { zh: '没有余下的时期', en: 'no period remains' },
  'zero-distance': {
    zh: '基数已等于目标，无路程可量',
    en: 'base and target are equal: there is no way to measure along',
  },
  'no-assumption': { zh: '情景没有涉及', en: 'the scenario does not speak of it' },
  'no-deflator': { zh: '没有价格变动率', en: 'no change of prices is known' },
  'no-level': { zh: '没有可起算的数值', en: 'no level to start from' },
  'no-goal': { zh: '没有适用的分组目标', en: 'no goal of a group applies' },
  'other-metric': { zh: '仅公布其他指标', en: 'only other metrics were published' },
  'no-year': { zh: '文件没有给出目标年', en: 'the document gives no year' },
  'no-figure': { zh: '目标年前无公布数据', en: 'no figure before the target year' },
  'one-figure': { zh: '至今仅一个年份有数据', en: 'figures for one year only' },
  'bound-only': { zh: '只知一端，不足以判断', en: 'only one end is known, which does not decide' },
  disputed: { zh: '文件说法不一', en: 'documents contradict each other' },
  'own-year': {
    zh: '目标年无公布数据，其后年份低于目标',
    en: "no figure for the target's year; a later year falls short",
  },
  'evidence-refused': {
    zh: '只有更低一级的依据（--evidence）',
    en: 'only lower rungs of evidence (--evidence)',
  },
  final: { zh: '已有定论', en: 'settled' },
  'growth-of-other-metric': {
    zh: '情景只讲产出的增速，不适用于此指标',
    en: 'scenarios speak of the growth of output, not of this metric',
  },
  'beyond-horizon': { zh: '年限内达不到', en: 'not reached within the years tried' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  columnSubject: { zh: '对象', en: 'Subject' },
  columnMetric: { zh: '指标', en: 'metric' },
  columnTarget: { zh: '目标', en: 'Target' },
  columnYear: { zh: '年份（版本）', en: 'year (edition)' },
  columnStatus: { zh: '状态', en: 'Status' },
  columnRung: { zh: '依据', en: 'evidence' },
  trackingCount: { zh: '{name}{count}', en: '{count} {name}' },
  trackingYear: { zh: '{year}年', en: '{year}' },
  trackingNoYear: { zh: '无年份', en: 'no year' },
  trackingPromise: { zh: '{subject}{metric}{due}{target}', en: '{subject}, {metric}, {due}, {target}' },
  trackingOneYear: { zh: '增长{quantity}', en: 'growth of {quantity}' },
  trackingYearly: { zh: '年均{quantity}', en: '{quantity} a year' },
} as const satisfies Record<string, Bilingual>;

/** Reason why a result is missing, in words. */
export function faultKey(fault: TargetFault): Bilingual {
  return trackingFaultPhrases[fault];
}

/** The metric, with its scope where it is not the whole. */
export function matterName(dataset: Dataset, figure: Figure): Words {
  const scope = scopeName(dataset, figure);
  return scope === '—' ? metricName(figure) : bracketed(metricName(figure), scope);
}

/** Cell of two lines: subject and metric. */
function subjectCell(dataset: Dataset, figure: Figure): Words {
  return together`${figure.subject.name}\n${matterName(dataset, figure)}`;
}

/** Cell with a line each for subject, metric, and promise with its year. */
export function promiseCell(dataset: Dataset, figure: Figure): Words {
  return together`${subjectCell(dataset, figure)}\n${promiseWords(figure)}${termPhrases.comma}${dueWords(figure)}`;
}

/** Subject, promise and year on one line, for notes. */
export function promiseLine(dataset: Dataset, figure: Figure): Message {
  return message(phrases.trackingPromise, {
    subject: figure.subject.name,
    metric: matterName(dataset, figure),
    due: dueWords(figure),
    target: promiseWords(figure),
  });
}

/** The promised level or growth, in words. */
export function promiseWords(figure: Figure): Words {
  const words = spellQuantity(figure.quantity);
  if (!figure.isGrowth) return words;
  const isOneYear = figure.kind === 'target' && figure.period === undefined;
  return message(isOneYear ? phrases.trackingOneYear : phrases.trackingYearly, { quantity: words });
}

function dueWords({ year, period, plan, aspiration }: Figure): Words {
  const span = period ?? year;
  const due = span === undefined ? phrases.trackingNoYear : yearWords(span);
  const details = [
    ...(plan === undefined ? [] : [message(trackingPhrases.trackingEdition, { id: plan })]),
    ...(aspiration ? [reportPhrases.showAspiration] : []),
  ];
  return details.length === 0 ? due : bracketed(due, listed(details));
}

export function yearWords(year: number | string): Words {
  return message(phrases.trackingYear, { year });
}

/** A number with its sign, including plus. */
export function signed(value: number, digits: number): string {
  const words = formatNumber(value, digits);
  return value > 0 && /[1-9]/.test(words) ? `+${words}` : words;
}

/** A fraction in per cent with its sign. */
export function signedRate(fraction: number): string {
  return `${signed(fraction * 100, 1)}%`;
}

/** Whether a quantity is only a lower bound. */
export function isOpen({ comparator }: Quantity): boolean {
  return comparator === '>=' || comparator === '>';
}

/** Names with their counts, without zeros: met 9, short 3. */
export function countWords(words: readonly (readonly [name: Bilingual, count: number])[]): Words {
  return listed(
    words.filter(([, count]) => count > 0).map(([name, count]) => message(phrases.trackingCount, { name, count })),
  );
}

/** A note in both languages. */
export function noteOf(id: string, words: Message): Note {
  return { id, ...inBoth(words) };
}

/** First fields of a target for programs: promise, subject, status and evidence. */
export function promiseOutput(dataset: Dataset, target: TargetAssessment) {
  const { figure, measure, year, threshold, status, rung, reason, metIn } = target;
  const { subject, metric, scope, city, plan, aspiration, period, quantity, cite } = figure;
  const { level, direction, isStrict } = threshold;
  const group = groupOf(dataset, subject)?.id;
  return {
    subject: { kind: subject.kind, id: subject.id, name: subject.name },
    ...(group !== undefined && { group }),
    metric,
    measure,
    ...(scope && { scope }),
    ...(city !== undefined && { city }),
    ...(year !== undefined && { year }),
    ...(period !== undefined && { period }),
    ...(plan !== undefined && { edition: plan }),
    aspiration: aspiration ?? false,
    target: quantity.text,
    threshold: { level, direction: direction === 1 ? 'up' : 'down', strict: isStrict },
    unit: unitOf(quantity),
    cite,
    status,
    rung,
    ...(reason !== undefined && { reason }),
    ...(metIn !== undefined && { met_in: metIn }),
  };
}

/** Unit in which numbers of a quantity's dimension are given to programs. */
export function unitOf({ dimension, unit }: Quantity): string {
  switch (dimension) {
    case 'money':
      return '亿元';
    case 'rate':
      return '%';
    case 'points':
      return '个百分点';
    case 'count':
      return unit.counter ?? '';
    default:
      return dimension satisfies never;
  }
}

/** Bounds and value of an interval; an open end is null. */
export function intervalOutput({ low, value, high }: Interval) {
  return { value, low: finiteOrNull(low), high: finiteOrNull(high) };
}

export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A result for programs: its value, or the code of the reason why it is missing. */
export function resultOutput<T, Output extends object>(
  result: Result<T, TargetFault>,
  print: (value: T) => Output,
): Output | { readonly not_defined: TargetFault } {
  return result.ok ? print(result.value) : { not_defined: result.notDefined };
}

/** Cells of a target's status and promise that people see in place of the values. */
export interface PromiseCells {
  readonly status: (target: TargetAssessment) => Words;
  readonly rung: (target: TargetAssessment) => Words;
  readonly target?: ((target: TargetAssessment) => Words) | undefined;
}

/** What a status says of the plan. */
export function toneOfStatus(status: TargetStatus): JudgementTone {
  if (status === 'open') return 'open';
  return status === 'met' || status === 'met-late' || status === 'on-track' ? 'good' : 'bad';
}

/** First columns of every table of targets: subject, promise, status and evidence. */
export function promiseColumns(dataset: Dataset, cells: PromiseCells): readonly ResultColumn<TargetAssessment>[] {
  return [
    { id: 'subject_kind', value: ({ figure }) => figure.subject.kind },
    {
      id: 'subject',
      head: phrases.columnSubject,
      isKey: true,
      value: ({ figure }) => figure.subject.id,
      screen: ({ figure }) => figure.subject.name,
    },
    { id: 'group', value: ({ figure }) => groupOf(dataset, figure.subject)?.id },
    {
      id: 'metric',
      head: phrases.columnMetric,
      value: ({ figure }) => figure.metric,
      screen: ({ figure }) => matterName(dataset, figure),
    },
    { id: 'measure', value: ({ measure }) => measure },
    { id: 'scope', isInBoth: true, value: ({ figure }) => figure.scope },
    { id: 'city', value: ({ figure }) => figure.city },
    { id: 'year', head: phrases.columnYear, value: ({ year }) => year, screen: ({ figure }) => dueWords(figure) },
    { id: 'edition', value: ({ figure }) => figure.plan },
    { id: 'aspiration', value: ({ figure }) => figure.aspiration ?? false },
    {
      id: 'target',
      head: phrases.columnTarget,
      value: ({ figure }) => figure.quantity.text,
      screen: cells.target ?? (({ figure }) => promiseWords(figure)),
    },
    { id: 'threshold', value: ({ threshold }) => threshold.level },
    { id: 'unit', value: ({ figure }) => unitOf(figure.quantity) },
    {
      id: 'status',
      head: phrases.columnStatus,
      value: ({ status }) => status,
      screen: cells.status,
      tone: ({ status }) => toneOfStatus(status),
    },
    { id: 'rung', head: phrases.columnRung, value: ({ rung }) => rung, screen: cells.rung },
    { id: 'reason', value: ({ reason }) => reason },
    { id: 'met_in', value: ({ metIn }) => metIn },
  ];
}

/** Last columns: the source of the promise. */
export const sourceColumns: readonly ResultColumn<TargetAssessment>[] = [
  { id: 'source', value: ({ figure }) => figure.cite.source },
  { id: 'find', value: ({ figure }) => figure.cite.find },
];
