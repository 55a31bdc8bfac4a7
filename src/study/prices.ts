/**
 * Prices: nominal growth from published levels, and the change of prices (平减指数) that follows from it and real growth.
 */

import { type Derived, derived, type GrowthStatus, leafOf, type WrittenLeaf } from '../derive/derived.js';
import { estimateOf } from '../derive/estimate.js';
import { cagr, isRate } from '../derive/growth.js';
import { meanRateOver, priceChangeIn, sharedPricesIn } from '../derive/operations.js';
import type { Dataset } from '../model/dataset.js';
import type { Citation, Series } from '../model/entities.js';
import { groupBy } from '../model/group-by.js';
import { chosen, isExpected } from './chosen.js';
import { yearsBetween } from './path.js';
import { knownGrowth, type PriceChange, weakest, type YearGrowth, yearGrowth } from './scenario.js';

/** A published level of a year. */
interface Published {
  readonly year: number;
  readonly level: WrittenLeaf;
  readonly cite: Citation;
  readonly isExpected: boolean;
}

/**
 * Nominal growth, year by year, from the levels that belong to a series of real growth: of the same metric and
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
 * The change of prices by year implied by published levels and real rates, (1 + nominal) / (1 + real) − 1, for the
 * series followed by the first goal tied to real growth. Empty without such a goal or without published levels.
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
    const { operation, inputs } = nominal.derivation;
    const isShared = operation.name === 'shared-prices';
    if (!growth || (!isShared && nominal.status === 'derived')) return [];
    if (![nominal.rate, growth.rate].every(isRate)) return [];
    const status = weakest(nominal.status, growth.status);
    const derivation = priceChange(year, isShared ? inputs : [...inputs, growth.derivation], status);
    const cites = [...(nominal.cites ?? []), ...(isShared ? [] : (growth.cites ?? []))];
    return [{ year, rate: estimateOf(derivation), status, cites, derivation }];
  });
  return new Map(changes.map((change) => [change.year, change]));
}

/** The change of prices in a year between two levels; inputs are the levels, then real growth of each year. */
function priceChange(year: number, inputs: readonly Derived[], status: GrowthStatus): Derived {
  const place =
    inputs.findIndex(
      (input) => input.kind === 'operation' && input.label?.of === 'growth' && input.label.year === year,
    ) - 2;
  return derived(priceChangeIn(place), inputs, { of: 'prices', year, status });
}

/** Levels of whole years that belong to a series of real growth, by year. */
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
      level: leafOf(amount, 'amount', amount.interval(dataset.bands)),
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
  if (!cagr(before.level.estimate, after.level.estimate, years.length).ok) return [];
  const known = years.flatMap((year) => real.get(year) ?? []);
  const isShared = years.length > 1 && known.length === years.length;
  const sureness: readonly GrowthStatus[] = [
    before.isExpected || after.isExpected ? 'expected' : years.length > 1 ? 'derived' : 'observed',
    ...(isShared ? known.map(({ status }) => status) : []),
  ];
  const levels = [before.level, after.level];
  const inputs = isShared ? [...levels, ...known.map(({ derivation }) => derivation)] : levels;
  const cites = [before.cite, after.cite, ...(isShared ? known.flatMap(({ cites = [] }) => cites) : [])];
  return years.map((year, place) =>
    yearGrowth(isShared ? sharedPricesIn(place) : meanRateOver(years.length), inputs, {
      year,
      status: weakest(...sureness),
      basis: 'nominal',
      cites,
    }),
  );
}
