import { remainingRate } from '../derive/growth.js';
import { exact } from '../derive/interval.js';
import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import { over } from '../model/decimal.js';
import type { Assumption, Citation, Series } from '../model/entities.js';
import { groupBy } from '../model/group-by.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { chosen, isExpected } from './chosen.js';

/**
 * Where a year's growth comes from: observed and expected (published before the year's final figure)
 * as the series gives them, derived from a reported average, assumed by the scenario, planned (implied by
 * the cluster's own targets), or set for this run.
 */
export type GrowthStatus = 'observed' | 'expected' | 'derived' | 'assumed' | 'planned' | 'set';

/** Change of prices of one year, as a fraction: given for all years, or what nominal growth has over real growth. */
export interface PriceChange {
  readonly year: number;
  readonly rate: Interval;
  readonly status: GrowthStatus;
  readonly cites: readonly Citation[];
  /** The two levels that it is read from, and real growth in the years between; none of one that is given. */
  readonly from: readonly Quantity[];
  readonly real: readonly YearGrowth[];
}

/** Growth of one year against the year before, as a fraction. */
export interface YearGrowth {
  readonly year: number;
  readonly rate: Interval;
  readonly status: GrowthStatus;
  /** Where a known rate stands; absent of one that is assumed or set. */
  readonly cites?: readonly Citation[];
  /**
   * The quantities that it is read from, as they stand in the data or were set; of a derived rate the average first.
   */
  readonly from: readonly Quantity[];
  /** The price basis of the rate, where it is named; without one it is nominal. */
  readonly basis?: 'nominal' | 'real';
  /** Id of the group or cluster that is to grow so; a cluster without a rate of its own grows as its group. */
  readonly of?: string;
  /** How it follows where it is computed from several quantities. */
  readonly formula?: 'cagr' | 'remaining-rate' | 'shared-prices';
  /** Real growth of the years between two levels, which says how nominal growth is shared out among them. */
  readonly real?: readonly YearGrowth[];
  /** Over how many years a rate runs that is computed from two levels, where their own years do not tell. */
  readonly steps?: number;
  /** The rate as it is worded, and the change of prices that was added to it or taken out of it. */
  readonly worded?: Pick<YearGrowth, 'rate' | 'status' | 'basis'>;
  readonly prices?: PriceChange;
}

/** What a series of yearly rates knows: stated years, and the one missing year of a stated average. */
export function knownGrowth(series: Series, dataset: Dataset): ReadonlyMap<number, YearGrowth> {
  const known = statedGrowth(series, dataset);
  for (const statement of series.observations ?? []) {
    const missing = missingYear(statement, known, dataset);
    if (missing) known.set(missing.year, missing);
  }
  return known;
}

/** The rates of whole years; of several statements of a year the one that counts. */
function statedGrowth({ observations = [] }: Series, dataset: Dataset): Map<number, YearGrowth> {
  const stated = observations.flatMap(({ year, part, rate, ...rest }) =>
    year === undefined || part !== undefined || !rate ? [] : [{ year, rate, ...rest }],
  );
  const known = new Map<number, YearGrowth>();
  for (const statements of groupBy(stated, ({ year }) => String(year)).values()) {
    const statement = chosen(statements);
    if (!statement) continue;
    const { year, rate, cite } = statement;
    const status = isExpected(statement) ? 'expected' : 'observed';
    known.set(year, { year, rate: fraction(rate.interval(dataset.bands)), status, cites: [cite], from: [rate] });
  }
  return known;
}

/** The year that a stated average leaves open where all others of its period are known. */
function missingYear(
  { period, rate, cite, status }: NonNullable<Series['observations']>[number],
  known: ReadonlyMap<number, YearGrowth>,
  dataset: Dataset,
): YearGrowth | undefined {
  if (period === undefined || !rate) return undefined;
  const { first, last } = yearsOfPeriod(period);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const [year, ...more] = years.filter((item) => !known.has(item));
  if (year === undefined || more.length > 0) return undefined;
  const others = years.flatMap((other) => known.get(other) ?? []);
  const average = fraction(rate.interval(dataset.bands));
  const remaining = orUndefined(
    remainingRate(
      average,
      years.length,
      others.map((other) => other.rate),
    ),
  );
  const statuses = others.map((other) => other.status);
  return (
    remaining && {
      year,
      rate: remaining,
      status: weakest(isExpected({ ...(status && { status }) }) ? 'expected' : 'derived', ...statuses),
      formula: 'remaining-rate',
      cites: [cite, ...others.flatMap(({ cites = [] }) => cites)],
      from: [rate, ...others.flatMap(({ from }) => from)],
    }
  );
}

/** How sure growth is that rests on several: as the least sure of them. */
export function weakest(...statuses: readonly GrowthStatus[]): GrowthStatus {
  const order: readonly GrowthStatus[] = ['observed', 'derived', 'expected', 'planned', 'assumed', 'set'];
  return order[Math.max(...statuses.map((status) => order.indexOf(status)))] ?? 'assumed';
}

/** Growth in each of the years that an assumption speaks for. */
export function assumedGrowth(
  assumption: Assumption,
  years: readonly number[],
  dataset: Dataset,
): readonly YearGrowth[] {
  const { basis } = assumption;
  const known =
    assumption.track === undefined ? undefined : knownGrowth(dataset.get('series', assumption.track), dataset);
  const assume = (year: number): YearGrowth => {
    const rate = rateOfYear(assumption, year);
    return { year, rate: assumedRate(rate, dataset), status: 'assumed', from: rate ? [rate] : [] };
  };
  return years.map((year) => ({ ...(known?.get(year) ?? assume(year)), ...(basis && { basis }) }));
}

/**
 * The rate that an assumption states for a year: the same in all, the last one stated so far, or the one after a
 * series.
 */
function rateOfYear({ rate, rates, then }: Assumption, year: number): Quantity | undefined {
  if (!rates) return rate ?? then;
  const stated = Object.entries(rates);
  return (stated.filter(([from]) => Number(from) <= year).at(-1) ?? stated[0])?.[1];
}

/** The same rate in every year. */
export function constantGrowth(
  rate: Quantity,
  years: readonly number[],
  status: GrowthStatus,
  dataset: Dataset,
): readonly YearGrowth[] {
  return years.map((year) => ({ year, rate: assumedRate(rate, dataset), status, from: [rate] }));
}

/**
 * An assumption is exact where it names one number (10% and the floor of 10%以上 alike); 约, 近 and ranges keep their
 * width.
 */
export function assumedRate(rate: Quantity | undefined, dataset: Dataset): Interval {
  if (!rate) throw new RangeError('an assumption without a rate');
  const isWide = rate.isRange || rate.comparator === '~' || rate.comparator === '<~';
  return fraction(isWide ? rate.interval(dataset.bands) : exact(rate.value));
}

/** Per cent as a fraction. */
export function fraction({ low, value, high }: Interval): Interval {
  return { low: over(low, 100), value: over(value, 100), high: over(high, 100) };
}
