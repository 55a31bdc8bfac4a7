import { derived } from '../derive/derived.js';
import { remainder, total as sumOf } from '../derive/operations.js';
import type { Dataset } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import type { Group } from '../model/entities.js';
import { floorOf } from '../model/metrics.js';
import { backCast } from './back-cast.js';
import { yearsBetween } from './path.js';
import type { Projection, ProjectionRequest, ProjectionRow } from './projection.js';
import { ProjectionError } from './projection-error.js';
import { referencesOf } from './references.js';
import { clusterRow, groupRow, type Span, yearValue } from './rows.js';
import { RatesByYear, type SetRate } from './set-rate.js';
import { deflatorOf } from './subject-growth.js';
import { levelBasis, totalPrices } from './total-prices.js';

/**
 * Levels of groups, of clusters with a figure of their own, of remainders and of the whole, year by year. A group
 * whose total no document states has only the rows of its clusters, and then there is no sum either; without any of
 * those there are no rows.
 */
export function project(dataset: Dataset, request: ProjectionRequest = {}): Projection {
  const projection = projectAlone(dataset, request);
  return { ...projection, references: referencesOf(dataset, request, projection, projectAlone) };
}

/** A projection without the references beside it: levels alone, at a third of the cost. */
export function projectAlone(dataset: Dataset, request: ProjectionRequest): Omit<Projection, 'references'> {
  const span = spanOf(dataset, request);
  const { scenario, set, deflator, baseYear, from, to, growthYears, isReal = false } = span;
  const hasTotals = dataset.groups.every(({ total }) => total !== undefined);
  const by = hasTotals ? (request.by ?? 'group') : 'cluster';
  const groups = dataset.groups.map((group) => ({ group, whole: groupRow(group, span) }));
  const wholes = groups.flatMap(({ whole }) => whole ?? []);
  if (new Set(wholes.map(({ metric }) => metric)).size > 1) throw new ProjectionError('mixed-metrics', {});
  const parts = groups.map(({ group, whole }) =>
    by === 'cluster' || !whole ? partsOf(group, whole, span) : undefined,
  );
  const rows = groups.flatMap(({ whole }, index) => [...(whole ? [whole] : []), ...(parts[index]?.rows ?? [])]);
  const total = hasTotals && wholes.length > 0 ? totalRow(wholes, dataset) : undefined;
  const years = total?.values.map(({ year }) => year) ?? [];
  return {
    scenario,
    baseYear,
    from,
    to,
    periods: growthYears.length,
    by,
    rows: total ? [...rows, total] : rows,
    set,
    otherMetric: parts.flatMap((part) => part?.otherMetric ?? []),
    withoutFigure: parts.flatMap((part) => part?.withoutFigure ?? []),
    isReal,
    basis: request.basis ?? 'real',
    ...(deflator && { deflator: deflator.estimate }),
    ...(total && { totalPrices: totalPrices(wholes, span, { years, growthYears }) }),
  };
}

/** The assumptions and years of a projection; throws ProjectionError for a request that the data cannot answer. */
function spanOf(dataset: Dataset, request: ProjectionRequest): Span {
  const { base_year: baseYear, default_scenario: defaultScenario } = dataset.settings;
  const from = request.from ?? baseYear;
  const to = request.to ?? Math.max(lastYear(dataset), from);
  if (from < baseYear) throw new ProjectionError('from-before-base', { from, base: baseYear });
  if (to < from) throw new ProjectionError('to-before-from', { from, to });
  const periods = request.periods ?? to - baseYear;
  if (periods > to - baseYear)
    throw new ProjectionError('too-many-periods', { periods, most: to - baseYear, base: baseYear, to });
  const scenario = dataset.get('scenario', request.scenario ?? defaultScenario);
  const set = request.set ?? new Map<string, SetRate>();
  checkYears(set, to - periods + 1, to);
  const deflator = deflatorOf(dataset, scenario, request.deflator);
  const isReal = request.real ?? false;
  return {
    dataset,
    scenario,
    set,
    isReal,
    // Levels in prices of the base year follow real growth, whatever basis is asked for.
    basis: isReal ? 'real' : (request.basis ?? 'real'),
    baseYear,
    from,
    growthYears: yearsBetween(to - periods + 1, to),
    to,
    ...(deflator && { deflator }),
  };
}

/**
 * Rows of a group's clusters and the remainder of its total, and the clusters that cannot be subtracted or shown.
 */
function partsOf(group: Group, whole: ProjectionRow | undefined, span: Span) {
  const clusters = span.dataset
    .clustersOf(group.id)
    .map((cluster) => ({ cluster, row: clusterRow(cluster, group, span) }));
  const rows = clusters.flatMap(({ row }) => row ?? []);
  const withoutFigure = clusters.flatMap(({ cluster, row }) => (row ? [] : cluster));
  if (!whole) return { rows, otherMetric: [], withoutFigure };
  const isSame = ({ metric }: ProjectionRow): boolean => metric === whole.metric;
  return {
    rows: [...rows, remainderRow(whole, rows.filter(isSame))],
    otherMetric: rows.filter((row) => !isSame(row)),
    withoutFigure,
  };
}

/** Fails on rates set for years in which nothing grows: they would change nothing. */
function checkYears(set: ReadonlyMap<string, SetRate>, first: number, last: number): void {
  for (const [id, rate] of set) {
    const outside =
      rate instanceof RatesByYear ? [...rate.years.keys()].find((year) => year < first || year > last) : undefined;
    if (outside !== undefined) throw new ProjectionError('set-year-outside', { id, year: outside, first, last });
  }
}

/** The last year of the programme in view; for the main one, the data set's horizon. */
function lastYear({ settings, programme = '', isMain, whole }: Dataset): number {
  const period = isMain ? undefined : whole.find('programme', programme)?.value.period;
  return period === undefined ? settings.horizon : yearsOfPeriod(period).last;
}

/** The remainder of a group after its clusters, never below the least value of its metric. */
function remainderRow(whole: ProjectionRow, parts: readonly ProjectionRow[]): ProjectionRow {
  const id = `${whole.id}-remainder`;
  const rest = remainder(floorOf(whole.metric));
  const values = whole.values.map(({ year, status }, index) =>
    yearValue(year, status, derived(rest, derivationsOf([whole, ...parts], index), { of: 'level', row: id, year })),
  );
  return {
    id,
    name: { zh: '未分解', en: 'Not broken down' },
    level: 'remainder',
    group: whole.group,
    metric: whole.metric,
    growth: [],
    values,
  };
}

function totalRow(groups: readonly ProjectionRow[], dataset: Dataset): ProjectionRow {
  const [first] = groups;
  if (!first) throw new RangeError('no groups');
  const id = 'total';
  const values = first.values.map(({ year, status }, index) =>
    yearValue(year, status, derived(sumOf, derivationsOf(groups, index), { of: 'level', row: id, year })),
  );
  return {
    id,
    name: { zh: '合计', en: 'Total' },
    level: 'total',
    group: 'total',
    metric: first.metric,
    growth: [],
    values,
    prices: levelBasis(groups.flatMap(({ growth }) => growth)),
    measured: backCast(dataset, { id, level: 'total', metric: first.metric, values }),
  };
}

function derivationsOf(rows: readonly ProjectionRow[], index: number) {
  return rows.flatMap(({ values }) => values[index]?.derivation ?? []);
}
