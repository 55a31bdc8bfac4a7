/**
 * Prices: nominal growth from published levels, and the change of prices (平减指数) that follows from it and real growth.
 */

import { cagr, realRate } from '../derive/growth.js';
import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Citation, Series } from '../model/entities.js';
import { groupBy } from '../model/group-by.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { chosen, isExpected } from './chosen.js';
import { yearsBetween } from './path.js';
import { type GrowthStatus, knownGrowth, type PriceChange, weakest, type YearGrowth } from './scenario.js';

/** A published level of a year. */
interface Published {
  readonly year: number;
  readonly level: Interval;
  readonly amount: Quantity;
  readonly cite: Citation;
  readonly isExpected: boolean;
}

/**
 * What the levels that belong to a series of real growth say of nominal growth, year by year: of the same metric and
 * region. A bound such as 超14万亿元 is no level to measure from. Where years between two levels have none, the change of
 * prices of that span is shared out evenly, so that each year keeps its own real growth.
 */
export function nominalGrowth(series: Series, dataset: Dataset): ReadonlyMap<number, YearGrowth> {
  const real = knownGrowth(series, dataset);
  const levels = publishedLevels(series, dataset);
  const steps = levels.flatMap((level, index) => {
    const before = levels[index - 1];
    return before ? nominalSteps(before, level, real) : [];
  });
  return new Map(steps.map((step) => [step.year, step]));
}

/**
 * The change of prices by year that follows from published levels and real rates, (1 + nominal) / (1 + real) − 1: of
 * what the first goal that keeps step with real growth follows. Empty where no goal does, or no levels are published.
 */
export function impliedPrices(dataset: Dataset): ReadonlyMap<number, PriceChange> {
  const known = implied.get(dataset) ?? findImpliedPrices(dataset);
  implied.set(dataset, known);
  return known;
}

const implied = new WeakMap<Dataset, ReadonlyMap<number, PriceChange>>();

function findImpliedPrices(dataset: Dataset): ReadonlyMap<number, PriceChange> {
  const track = dataset.groups.find(({ growth }) => growth?.basis === 'real' && growth.track !== undefined)?.growth
    ?.track;
  const series = track === undefined ? undefined : dataset.get('series', track);
  if (!series) return new Map();
  const real = knownGrowth(series, dataset);
  const changes = [...nominalGrowth(series, dataset).values()].flatMap((nominal): readonly PriceChange[] => {
    const { year } = nominal;
    const growth = real.get(year);
    if (!growth || (nominal.formula === 'cagr' && nominal.status === 'derived')) return [];
    // Of a shared span the real rate itself shaped the nominal one: its rounding must not count twice.
    const divisor = nominal.real ? growth.rate.value : growth.rate;
    const rate = orUndefined(realRate(nominal.rate, divisor));
    if (!rate) return [];
    const { from, real: shared = [growth] } = nominal;
    const cites = [...(nominal.cites ?? []), ...(nominal.real ? [] : (growth.cites ?? []))];
    return [{ year, rate, status: weakest(nominal.status, growth.status), cites, from, real: shared }];
  });
  return new Map(changes.map((change) => [change.year, change]));
}

/** The levels of whole years that belong to a series of real growth, in the order of the years. */
function publishedLevels({ metric, region }: Series, dataset: Dataset): readonly Published[] {
  const statements = dataset
    .all('series')
    .filter(
      ({ value }) =>
        value.metric === metric && value.region === region && value.measure === 'level' && value.basis !== 'real',
    )
    .flatMap(({ value }) => value.observations ?? [])
    .flatMap(({ year, part, amount, ...rest }) =>
      year === undefined || part !== undefined || !amount || !['=', '~'].includes(amount.comparator)
        ? []
        : [{ year, amount, ...rest }],
    );
  return [...groupBy(statements, ({ year }) => String(year)).values()]
    .flatMap((ofYear) => chosen(ofYear) ?? [])
    .map(({ year, amount, cite, ...statement }) => ({
      year,
      level: amount.interval(dataset.bands),
      amount,
      cite,
      isExpected: isExpected(statement),
    }))
    .sort((a, b) => a.year - b.year);
}

/** Nominal growth of each year from one published level to the next. */
function nominalSteps(
  before: Published,
  after: Published,
  real: ReadonlyMap<number, YearGrowth>,
): readonly YearGrowth[] {
  const years = yearsBetween(before.year + 1, after.year);
  const mean = orUndefined(cagr(before.level, after.level, years.length));
  if (!mean) return [];
  const known = years.flatMap((year) => real.get(year) ?? []);
  const isShared = years.length > 1 && known.length === years.length;
  const sureness: readonly GrowthStatus[] = [
    before.isExpected || after.isExpected ? 'expected' : years.length > 1 ? 'derived' : 'observed',
    ...(isShared ? known.map(({ status }) => status) : []),
  ];
  const realMean = known.reduce((product, { rate }) => product * (1 + rate.value), 1) ** (1 / years.length);
  return years.map((year) => ({
    year,
    rate: isShared ? scaled(mean, (1 + (real.get(year)?.rate.value ?? 0)) / realMean) : mean,
    status: weakest(...sureness),
    basis: 'nominal',
    formula: isShared ? 'shared-prices' : 'cagr',
    cites: [before.cite, after.cite, ...(isShared ? known.flatMap(({ cites = [] }) => cites) : [])],
    from: [before.amount, after.amount],
    ...(isShared && { real: known }),
  }));
}

/** A rate whose growth factor is multiplied. */
function scaled({ low, value, high }: Interval, factor: number): Interval {
  return { low: (1 + low) * factor - 1, value: (1 + value) * factor - 1, high: (1 + high) * factor - 1 };
}
