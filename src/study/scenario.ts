import {
  type Computed,
  type Derived,
  derived,
  type GrowthStatus,
  labelled,
  leafOf,
  type OptionLeaf,
  type WrittenLeaf,
} from '../derive/derived.js';
import { estimateOf } from '../derive/estimate.js';
import { remainingRate } from '../derive/growth.js';
import { exact } from '../derive/interval.js';
import { type Operation, remainingRateOf, stated } from '../derive/operations.js';
import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import { over } from '../model/decimal.js';
import type { Assumption, Citation, Series } from '../model/entities.js';
import { groupBy } from '../model/group-by.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { chosen, isExpected } from './chosen.js';

/** Change of prices of one year, as a fraction: given for all years, or the excess of nominal over real growth. */
export interface PriceChange {
  readonly year: number;
  readonly rate: Interval;
  readonly status: GrowthStatus;
  readonly cites: readonly Citation[];
  /** Derivation from two levels and the real growth between them; or the given rate. */
  readonly derivation: Derived;
}

/** Growth of one year against the year before, as a fraction. */
export interface YearGrowth {
  readonly year: number;
  readonly rate: Interval;
  readonly status: GrowthStatus;
  /** Citations of a known rate; absent for an assumed or set one. */
  readonly cites?: readonly Citation[];
  /** Derivation of the rate from its quantities, as they stand in the data or were set. */
  readonly derivation: Computed;
  /** The price basis of the rate, where it is named; without one it is nominal. */
  readonly basis?: 'nominal' | 'real';
  /** Id of the group or cluster with this rate; a cluster without a rate of its own grows as its group. */
  readonly of?: string;
  /** The rate as it is worded, and the change of prices that was added to it or taken out of it. */
  readonly worded?: Pick<YearGrowth, 'rate' | 'status' | 'basis'>;
  readonly prices?: PriceChange;
}

/** Growth of a year by an operation, with its further properties. */
export function yearGrowth(
  operation: Operation,
  inputs: readonly Derived[],
  said: Pick<YearGrowth, 'year' | 'status' | 'basis' | 'cites'> & { readonly series?: string },
): YearGrowth {
  const { series, ...step } = said;
  const { year, status, basis } = step;
  const derivation = derived(operation, inputs, { of: 'growth', year, status, basis, series });
  return { ...step, rate: estimateOf(derivation), derivation };
}

/** The same growth with a price basis or a grower added. */
export function described(step: YearGrowth, said: Pick<YearGrowth, 'basis' | 'of'>): YearGrowth {
  const { year, status, basis, of: grower } = { ...step, ...said };
  const { label } = step.derivation;
  const series = label?.of === 'growth' ? label.series : undefined;
  return {
    ...step,
    ...said,
    derivation: labelled(step.derivation, { of: 'growth', year, status, basis, grower, series }),
  };
}

const knownOf = new WeakMap<Dataset, Map<Series, ReadonlyMap<number, YearGrowth>>>();

/** Known growth of a series of yearly rates: stated years, and the one missing year of a stated average. */
export function knownGrowth(series: Series, dataset: Dataset): ReadonlyMap<number, YearGrowth> {
  const bySeries = knownOf.get(dataset) ?? new Map<Series, ReadonlyMap<number, YearGrowth>>();
  knownOf.set(dataset, bySeries);
  const known = bySeries.get(series) ?? findKnownGrowth(series, dataset);
  bySeries.set(series, known);
  return known;
}

function findKnownGrowth(series: Series, dataset: Dataset): ReadonlyMap<number, YearGrowth> {
  const known = statedGrowth(series, dataset);
  for (const statement of series.observations ?? []) {
    const missing = missingYear(statement, series.id, known, dataset);
    if (missing) known.set(missing.year, missing);
  }
  return known;
}

/** The rates of whole years; of several statements of a year the one that counts. */
function statedGrowth({ id, observations = [] }: Series, dataset: Dataset): Map<number, YearGrowth> {
  const ofYears = observations.flatMap(({ year, part, rate, ...rest }) =>
    year === undefined || part !== undefined || !rate ? [] : [{ year, rate, ...rest }],
  );
  const known = new Map<number, YearGrowth>();
  for (const statements of groupBy(ofYears, ({ year }) => String(year)).values()) {
    const statement = chosen(statements);
    if (!statement) continue;
    const { year, rate, cite } = statement;
    const status = isExpected(statement) ? 'expected' : 'observed';
    known.set(year, yearGrowth(stated, [rateLeaf(rate, dataset)], { year, status, cites: [cite], series: id }));
  }
  return known;
}

/** Growth of the one year that a stated average leaves open when all others of its period are known. */
function missingYear(
  { period, rate, cite, status }: NonNullable<Series['observations']>[number],
  series: string,
  known: ReadonlyMap<number, YearGrowth>,
  dataset: Dataset,
): YearGrowth | undefined {
  if (period === undefined || !rate) return undefined;
  const { first, last } = yearsOfPeriod(period);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const [year, ...more] = years.filter((item) => !known.has(item));
  if (year === undefined || more.length > 0) return undefined;
  const others = years.flatMap((other) => known.get(other) ?? []);
  const average = rateLeaf(rate, dataset);
  const remaining = orUndefined(
    remainingRate(
      average.estimate,
      years.length,
      others.map((other) => other.rate),
    ),
  );
  const statuses = others.map((other) => other.status);
  if (!remaining) return undefined;
  return yearGrowth(remainingRateOf, [average, ...others.map(({ derivation }) => derivation)], {
    year,
    status: weakest(isExpected({ ...(status && { status }) }) ? 'expected' : 'derived', ...statuses),
    cites: [cite, ...others.flatMap(({ cites = [] }) => cites)],
    series,
  });
}

/** The least sure of several statuses, which is that of growth resting on them all. */
export function weakest(...statuses: readonly GrowthStatus[]): GrowthStatus {
  const order: readonly GrowthStatus[] = ['observed', 'derived', 'expected', 'planned', 'assumed', 'set'];
  return order[Math.max(...statuses.map((status) => order.indexOf(status)))] ?? 'assumed';
}

/** Growth in each year that an assumption covers. */
export function assumedGrowth(
  assumption: Assumption,
  years: readonly number[],
  dataset: Dataset,
): readonly YearGrowth[] {
  const { basis } = assumption;
  const known =
    assumption.track === undefined ? undefined : knownGrowth(dataset.get('series', assumption.track), dataset);
  const assume = (year: number): YearGrowth =>
    yearGrowth(stated, [assumedLeaf(rateOfYear(assumption, year), dataset)], { year, status: 'assumed' });
  return years.map((year) => described(known?.get(year) ?? assume(year), basis ? { basis } : {}));
}

/**
 * The rate that an assumption gives for a year: one for all years, the last one stated so far, or the one that follows
 * a series.
 */
function rateOfYear({ rate, rates, then }: Assumption, year: number): Quantity | undefined {
  if (!rates) return rate ?? then;
  const stated = Object.entries(rates);
  return (stated.filter(([from]) => Number(from) <= year).at(-1) ?? stated[0])?.[1];
}

/** The same rate in every year. */
export function constantGrowth(rate: Derived, years: readonly number[], status: GrowthStatus): readonly YearGrowth[] {
  return years.map((year) => yearGrowth(stated, [rate], { year, status }));
}

/**
 * The leaf of an assumption: exact for a single number (10% and the floor of 10%以上 alike); 约, 近 and ranges keep
 * their width.
 */
export function assumedLeaf(
  rate: Quantity | undefined,
  { bands }: Dataset,
  option?: Pick<OptionLeaf, 'option' | 'for' | 'year'>,
): WrittenLeaf {
  if (!rate) throw new RangeError('an assumption without a rate');
  const isWide = rate.isRange || rate.comparator === '~' || rate.comparator === '<~';
  return leafOf(rate, 'rate', fraction(isWide ? rate.interval(bands) : exact(rate.value)), option);
}

/** A rate that was published, with its rounding. */
function rateLeaf(rate: Quantity, { bands }: Dataset): WrittenLeaf {
  return leafOf(rate, 'rate', fraction(rate.interval(bands)));
}

/** Per cent as a fraction. */
export function fraction({ low, value, high }: Interval): Interval {
  return { low: over(low, 100), value: over(value, 100), high: over(high, 100) };
}
