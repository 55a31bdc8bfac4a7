import type { Dataset } from '../../model/dataset.js';
import { firstDay, yearsOfPeriod } from '../../model/dates.js';
import type { Figure } from '../../model/figures.js';
import { groupBy } from '../../model/group-by.js';

/** The measure of a promise: a level, growth of one year, or average growth over several. */
type Measure = 'level' | 'yearly-growth' | 'average-growth';

/** One promise: the same subject, metric, scope, city and year, however many editions and documents state it. */
export interface PromisedTarget {
  /** The statement in force. */
  readonly figure: Figure;
  /** Every statement, the earliest first; the one in force among them. */
  readonly editions: readonly Figure[];
  readonly measure: Measure;
  /** The year in which it falls due; absent where no document names one. */
  readonly year?: number | undefined;
}

/**
 * Every promise of a data set, in the order of the data: levels and growth of programmes, groups, clusters and series.
 */
export function promisedTargets(dataset: Dataset): readonly PromisedTarget[] {
  const stated = dataset.figures.filter(
    ({ kind, subject }) => (kind === 'target' || kind === 'growth') && subject.kind !== 'scheme',
  );
  return [...groupBy(stated, keyOf).values()].map((statements) => promisedTarget(statements, dataset));
}

function keyOf(figure: Figure): string {
  const { subject, metric, isGrowth, scope, city, period, quantity } = figure;
  const due = period ?? figure.year ?? `no year ${quantity.text}`;
  return [subject.kind, subject.id, metric, measureOf(figure), isGrowth, scope?.zh ?? '', city ?? '', due].join('|');
}

function promisedTarget(statements: readonly Figure[], dataset: Dataset): PromisedTarget {
  const editions = statements.toSorted((a, b) => order(a, dataset).localeCompare(order(b, dataset), 'en'));
  const figure = editions.find(({ prefer }) => prefer !== undefined) ?? editions.at(-1);
  if (!figure) throw new RangeError('a promise without a statement');
  return { figure, editions, measure: measureOf(figure), year: dueYear(figure) };
}

/** A sort key: the year of the edition, or else of the document, then the document's day. */
function order({ plan, cite }: Figure, dataset: Dataset): string {
  const date = dataset.find('source', cite.source)?.value.date ?? '';
  return `${plan ?? date.slice(0, 4)}|${plan === undefined ? 0 : 1}|${firstDay(date)}`;
}

function measureOf({ isGrowth, period, kind }: Figure): Measure {
  if (!isGrowth) return 'level';
  return period !== undefined || kind === 'growth' ? 'average-growth' : 'yearly-growth';
}

function dueYear({ year, period }: Figure): number | undefined {
  return period === undefined ? year : yearsOfPeriod(period).last;
}
