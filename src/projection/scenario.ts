import type { Assumption, Citation, Dataset, Series } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import { over } from '../model/decimal.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { remainingRate } from './growth.js';
import { stepRates } from './growth-fits.js';
import { exact } from './interval.js';
import { orUndefined } from './result.js';

/**
 * Where a year's growth comes from: observed and expected (published before the year's final figure)
 * as the series gives them, derived from a reported average, assumed by the scenario, planned (implied by
 * the cluster's own targets), or set for this run.
 */
export type GrowthStatus = 'observed' | 'expected' | 'derived' | 'assumed' | 'planned' | 'set';

/** Growth of one year against the year before, as a fraction. */
export interface YearGrowth {
  readonly year: number;
  readonly rate: Interval;
  readonly status: GrowthStatus;
  /** Where a known rate stands; absent of one that is assumed or set. */
  readonly cites?: readonly Citation[];
  /** The quantities that it is read from, as they stand in the data or were set; of a derived rate the average first. */
  readonly from: readonly Quantity[];
  /** The price basis of the rate, where the assumption names it. */
  readonly basis?: 'nominal' | 'real';
  /** Id of the group or cluster that is to grow so; a cluster without a rate of its own grows as its group. */
  readonly of?: string;
  /** The rate as it is worded, where a change of prices was added to it or taken out of it. */
  readonly worded?: Interval;
}

/**
 * What a series of yearly rates knows: stated years, and the one missing year of a stated average. Of several statements
 * of a year the first one stands, so that a further source changes no projection.
 */
export function knownGrowth(series: Series, dataset: Dataset): ReadonlyMap<number, YearGrowth> {
  const known = new Map<number, YearGrowth>();
  for (const { year, part, rate, status, cite } of series.observations ?? []) {
    if (year === undefined || part !== undefined || !rate || known.has(year)) continue;
    const isExpected = status === 'E' || status === 'F';
    known.set(year, {
      year,
      rate: fraction(rate.interval(dataset.bands)),
      status: isExpected ? 'expected' : 'observed',
      cites: [cite],
      from: [rate],
    });
  }
  for (const { period, rate, cite } of series.observations ?? []) {
    if (period === undefined || !rate) continue;
    const { first, last } = yearsOfPeriod(period);
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const missing = years.filter((year) => !known.has(year));
    const [year] = missing;
    if (year === undefined || missing.length > 1) continue;
    const others = years.flatMap((other) => known.get(other) ?? []);
    const rates = others.map((other) => other.rate);
    const remaining = orUndefined(remainingRate(fraction(rate.interval(dataset.bands)), years.length, rates));
    const rests = {
      cites: [cite, ...others.flatMap(({ cites = [] }) => cites)],
      from: [rate, ...others.flatMap(({ from }) => from)],
    };
    if (remaining) known.set(year, { year, rate: remaining, status: 'derived', ...rests });
  }
  return known;
}

/**
 * What the levels that belong to a series of real growth say of nominal growth: of the same metric and region, and only
 * from one year to the next. A floor such as 超14万亿元 is no level to measure from. Of several statements the first stands.
 */
export function nominalGrowth(series: Series, dataset: Dataset): ReadonlyMap<number, YearGrowth> {
  const isCounterpart = ({ metric, region, measure, basis }: Series): boolean =>
    metric === series.metric && region === series.region && measure === 'level' && basis !== 'real';
  const levels = new Map<
    number,
    { readonly year: number; readonly level: Interval; readonly amount: Quantity; readonly cite: Citation }
  >();
  for (const { value } of dataset.all('series').filter((item) => isCounterpart(item.value))) {
    for (const { year, part, amount, cite } of value.observations ?? []) {
      if (
        year === undefined ||
        part !== undefined ||
        !amount ||
        levels.has(year) ||
        !['=', '~', '<~'].includes(amount.comparator)
      )
        continue;
      levels.set(year, { year, level: amount.interval(dataset.bands), amount, cite });
    }
  }
  const found = new Map<number, YearGrowth>();
  for (const { from, year, rate } of stepRates([...levels.values()])) {
    if (year - from !== 1 || !rate.ok) continue;
    const points = [levels.get(from), levels.get(year)].flatMap((point) => point ?? []);
    const rests = { cites: points.map(({ cite }) => cite), from: points.map(({ amount }) => amount) };
    found.set(year, { year, rate: rate.value, status: 'observed', basis: 'nominal', ...rests });
  }
  return found;
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

/** The rate that an assumption states for a year: the same in all, the last one stated so far, or the one after a series. */
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

/** An assumption is exact where it names one number (10% and the floor of 10%以上 alike); 约 and ranges keep their width. */
export function assumedRate(rate: Quantity | undefined, dataset: Dataset): Interval {
  if (!rate) throw new RangeError('an assumption without a rate');
  const isWide = rate.isRange || rate.comparator === '~';
  return fraction(isWide ? rate.interval(dataset.bands) : exact(rate.value));
}

/** Per cent as a fraction. */
export function fraction({ low, value, high }: Interval): Interval {
  return { low: over(low, 100), value: over(value, 100), high: over(high, 100) };
}
