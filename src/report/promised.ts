/** What targets and their tracking have in common: how a promise is named, measured and passed over. */
import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, header, type Message, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { type Base, groupOf } from '../projection/observations.js';
import type { Result } from '../projection/result.js';
import type { TargetFault } from '../projection/targets.js';
import type { Threshold } from '../projection/threshold.js';
import type { TrackFault } from '../projection/track.js';
import { type Block, type Column, notes, type Records, type Table } from './blocks.js';
import { metricName, scopeName, timeWords } from './figures.js';
import { formatNumber, spellQuantity } from './format.js';
import type { Note } from './projection-notes.js';

export type Fault = TargetFault | TrackFault;

/** The words for the reason why something is missing. */
export function faultKey(fault: Fault): MessageKey {
  return `tracking-fault-${fault}`;
}

/** The metric, with what it counts where that is not the whole. */
export function matterName(dataset: Dataset, figure: Figure, lang: Lang): string {
  const scope = scopeName(dataset, figure, lang);
  return scope === '—' ? metricName(figure, lang) : bracketed(lang, metricName(figure, lang), scope);
}

/** Subject and metric on a line each. */
export function subjectCell(dataset: Dataset, figure: Figure, lang: Lang): string {
  return `${figure.subject.name[lang]}\n${matterName(dataset, figure, lang)}`;
}

/** The promise as the document writes it, and its year with edition and whether it is only aspired to. */
export function targetCell(figure: Figure, lang: Lang): string {
  return `${promiseWords(figure, lang)}\n${dueWords(figure, lang)}`;
}

/** Subject, metric and promise with its year on a line each. */
function promiseCell(dataset: Dataset, figure: Figure, lang: Lang): string {
  return `${subjectCell(dataset, figure, lang)}\n${promiseWords(figure, lang)}${term(lang, 'comma')}${dueWords(figure, lang)}`;
}

/** Subject, promise and year on one line, for notes. */
export function promiseLine(dataset: Dataset, figure: Figure): Bilingual {
  const line = (lang: Lang): string =>
    say(
      lang,
      message('tracking-promise', {
        subject: figure.subject.name,
        metric: matterName(dataset, figure, lang),
        due: dueWords(figure, lang),
        target: promiseWords(figure, lang),
      }),
    );
  return { zh: line('zh'), en: line('en') };
}

function promiseWords(figure: Figure, lang: Lang): string {
  const words = spellQuantity(figure.quantity, lang);
  return figure.isGrowth ? say(lang, message('tracking-yearly', { quantity: words })) : words;
}

function dueWords({ year, plan, aspiration }: Figure, lang: Lang): string {
  const due = year === undefined ? term(lang, 'tracking-no-year') : yearWords(year, lang);
  const details = [
    ...(plan === undefined ? [] : [say(lang, message('tracking-edition', { id: plan }))]),
    ...(aspiration ? [term(lang, 'show-aspiration')] : []),
  ];
  return details.length === 0 ? due : bracketed(lang, due, details.join(term(lang, 'comma')));
}

export function yearWords(year: number, lang: Lang): string {
  return say(lang, message('tracking-year', { year }));
}

/** A number with its sign, also where it is above zero. */
export function signed(value: number, digits: number): string {
  const words = formatNumber(value, digits);
  return value > 0 && /[1-9]/.test(words) ? `+${words}` : words;
}

/** A fraction in per cent with its sign. */
export function signedRate(fraction: number): string {
  return `${signed(fraction * 100, 1)}%`;
}

/** Whether a quantity only says what a level is at least. */
export function isOpen({ comparator }: Quantity): boolean {
  return comparator === '>=' || comparator === '>';
}

/** How often each word occurs, in words: met 9, short 3. */
export function countWords(words: readonly (readonly [name: MessageKey, count: number])[], lang: Lang): string {
  return words
    .filter(([, count]) => count > 0)
    .map(([name, count]) => say(lang, message('tracking-count', { name: term(lang, name), count })))
    .join(term(lang, 'comma'));
}

/** A promise that cannot be judged, and what was measured instead. */
export interface Unassessable {
  readonly figure: Figure;
  readonly reason: Fault;
  readonly otherMetrics?: readonly Figure[];
  readonly latest?: Figure | undefined;
}

/** What cannot be judged: by subject with counts, or each with its reason. */
export function unassessableBlocks(
  dataset: Dataset,
  items: readonly Unassessable[],
  isEach: boolean,
  lang: Lang,
): readonly Block[] {
  if (items.length === 0) return [];
  const title = say(lang, message('tracking-unassessable', { count: items.length }));
  if (isEach) return [eachTable(dataset, items, title, lang)];
  return [countTable(items, title, lang), notes([term(lang, 'note-list-each')])];
}

const reasonColumn = (lang: Lang): Column => ({ id: 'reason', header: term(lang, 'tracking-column-reason') });

function eachTable(dataset: Dataset, items: readonly Unassessable[], title: string, lang: Lang): Table {
  return {
    kind: 'table',
    title,
    isSpaced: true,
    columns: [{ id: 'subject', header: term(lang, 'tracking-column-promise'), isKey: true }, reasonColumn(lang)],
    rows: items.map((item) => ({ cells: [promiseCell(dataset, item.figure, lang), reasonWords(item, lang)] })),
  };
}

function countTable(items: readonly Unassessable[], title: string, lang: Lang): Table {
  const bySubject = new Map<Figure['subject'], Map<Fault, number>>();
  for (const { figure, reason } of items) {
    const reasons = bySubject.get(figure.subject) ?? new Map<Fault, number>();
    bySubject.set(figure.subject, reasons.set(reason, (reasons.get(reason) ?? 0) + 1));
  }
  return {
    kind: 'table',
    title,
    columns: [
      { id: 'subject', header: header(lang, 'tracking-column-subject').split('\n')[0] ?? '', isKey: true },
      { id: 'count', header: term(lang, 'tracking-column-count'), align: 'right' },
      reasonColumn(lang),
    ],
    rows: [...bySubject].map(([subject, reasons]) => {
      const counts = [...reasons].toSorted(([, a], [, b]) => b - a);
      const words = counts.map(([reason, count]) => {
        const name = term(lang, faultKey(reason));
        return counts.length === 1 ? name : say(lang, message('tracking-reason-count', { reason: name, count }));
      });
      return {
        cells: [
          subject.name[lang],
          String(counts.reduce((sum, [, count]) => sum + count, 0)),
          words.join(term(lang, 'semicolon')),
        ],
      };
    }),
  };
}

/** The reason, with the metrics that were measured instead, or the level that was measured too late. */
function reasonWords({ reason, otherMetrics = [], latest }: Unassessable, lang: Lang): string {
  const words = term(lang, faultKey(reason));
  if (reason === 'other-metric') {
    const metrics = new Map(
      otherMetrics.map((figure) => [`${metricName(figure, lang)} ${timeWords(figure, lang)}`, figure]),
    );
    if (metrics.size > 0)
      return say(
        lang,
        message('tracking-other-metrics', { reason: words, metrics: [...metrics.keys()].join(term(lang, 'comma')) }),
      );
  }
  if (latest?.year === undefined) return words;
  return say(
    lang,
    message('tracking-measured', { reason: words, year: latest.year, quantity: spellQuantity(latest.quantity, lang) }),
  );
}

/** Other statements of the year that was chosen as a base: a contradiction between sources is shown, once for each subject. */
export function otherStatements(dataset: Dataset, bases: readonly Base[]): readonly Message[] {
  const seen = new Map<Figure, Message>();
  for (const { figure, year, others } of bases) {
    const differing = others.filter(({ quantity }) => quantity.text !== figure.quantity.text);
    if (differing.length === 0) continue;
    const name = (lang: Lang): string => bracketed(lang, figure.subject.name[lang], matterName(dataset, figure, lang));
    const texts = (lang: Lang): string =>
      differing.map(({ quantity }) => spellQuantity(quantity, lang)).join(term(lang, 'comma'));
    const chosen = { zh: spellQuantity(figure.quantity, 'zh'), en: spellQuantity(figure.quantity, 'en') };
    seen.set(
      figure,
      message('note-other-statements', {
        name: { zh: name('zh'), en: name('en') },
        year,
        chosen,
        others: { zh: texts('zh'), en: texts('en') },
      }),
    );
  }
  return [...seen.values()];
}

/** The documents behind figures, as the last note. */
export function sourceNote(dataset: Dataset, figures: readonly Figure[]): Message {
  const sources = [...new Set(figures.map(({ cite }) => cite.source))].map((id) => dataset.get('source', id));
  const titles = (lang: Lang): string =>
    sources.map(({ title, date }) => bracketed(lang, title[lang], date)).join(term(lang, 'semicolon'));
  return message('note-source', { sources: { zh: titles('zh'), en: titles('en') } });
}

/** A note in both languages. */
export function noteOf(id: string, words: Message): Note {
  return { id, zh: say('zh', words), en: say('en', words) };
}

/** A promise for programs. */
export function promiseOutput(dataset: Dataset, figure: Figure, { level, direction, isStrict }: Threshold) {
  const { subject, metric, isGrowth, scope, city, year, plan, aspiration, quantity, cite } = figure;
  const group = groupOf(dataset, subject)?.id;
  return {
    subject: { kind: subject.kind, id: subject.id, name: subject.name },
    ...(group !== undefined && { group }),
    metric,
    measure: isGrowth ? 'growth' : 'level',
    ...(scope && { scope }),
    ...(city !== undefined && { city }),
    ...(year !== undefined && { year }),
    ...(plan !== undefined && { edition: plan }),
    aspiration: aspiration ?? false,
    target: quantity.text,
    threshold: { level, direction: direction === 1 ? 'up' : 'down', strict: isStrict },
    unit: unitOf(quantity),
    cite,
  };
}

/** The unit in which numbers of the quantity's dimension are printed for programs. */
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

/** A measured level for programs. */
export function measuredOutput({ year, quantity, cite }: Figure, { bands }: Dataset) {
  return {
    ...(year !== undefined && { year }),
    text: quantity.text,
    ...intervalOutput(quantity.interval(bands)),
    cite,
  };
}

/** An open end is null. */
export function intervalOutput({ low, value, high }: Interval) {
  return { value, low: finiteOrNull(low), high: finiteOrNull(high) };
}

export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A result for programs: what it is, or the code of the reason why there is none. */
export function resultOutput<T, Output extends object>(
  result: Result<T, Fault>,
  print: (value: T) => Output,
): Output | { readonly not_defined: Fault } {
  return result.ok ? print(result.value) : { not_defined: result.notDefined };
}

/** The first columns of records: what is promised of whom. */
export const promiseColumns = [
  'subject_kind',
  'subject',
  'group',
  'metric',
  'measure',
  'scope_zh',
  'scope_en',
  'city',
  'year',
  'edition',
  'aspiration',
  'target',
  'threshold',
  'unit',
];

/** Their values. */
export function promiseRecord(dataset: Dataset, figure: Figure, threshold: Threshold): Records['rows'][number] {
  const { subject, group, metric, measure, scope, city, year, edition, aspiration, target, unit } = promiseOutput(
    dataset,
    figure,
    threshold,
  );
  return [
    subject.kind,
    subject.id,
    group ?? null,
    metric,
    measure,
    scope?.zh ?? null,
    scope?.en ?? null,
    city ?? null,
    year ?? null,
    edition ?? null,
    String(aspiration),
    target,
    threshold.level,
    unit,
  ];
}
