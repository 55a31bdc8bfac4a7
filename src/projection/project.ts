import type { Bilingual } from '../lang/lang.js';
import { successorOf } from '../model/continuation.js';
import type { Citation, Cluster, Dataset, Group, Scenario } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import { floorOf, type Metric } from '../model/metrics.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { compound } from './growth.js';
import { difference, sum } from './interval.js';
import { yearsBetween } from './path.js';
import type { YearGrowth } from './scenario.js';
import { deflatorOf, growthOf, type Outlook, type PriceBasis, type Subject } from './subject-growth.js';

export interface ProjectionRequest {
  /** Id of a scenario; the data set's default when absent. */
  readonly scenario?: string;
  /** First year to give; the base year when absent. */
  readonly from?: number;
  /** Last year to give; the data set's horizon when absent. */
  readonly to?: number;
  /** How many yearly growth steps lie between the base year and `to`; all of them when absent. */
  readonly periods?: number;
  readonly by?: 'group' | 'cluster';
  /** Rates that replace the scenario's, by id of group or cluster. */
  readonly set?: ReadonlyMap<string, Quantity>;
  /** Yearly change of prices, added to real growth; the scenario's when absent. */
  readonly deflator?: Quantity;
  /** Levels in the prices of the base year; nominal growth then needs a deflator. */
  readonly real?: boolean;
  /** Which growth a subject keeps step with: real as the goals are worded (the default), or nominal where it is published. */
  readonly basis?: PriceBasis;
}

export type ValueStatus = 'stated' | 'observed' | 'projected';

/** A level in 亿元, known to lie in [low, high). */
export interface YearValue extends Interval {
  readonly year: number;
  readonly status: ValueStatus;
}

export interface ProjectionRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly level: 'group' | 'cluster' | 'remainder' | 'total';
  /** Id of the group; of the sum, `total`. */
  readonly group: string;
  readonly metric: Metric;
  /** The figure that the row starts from, and where it stands; absent for sums and remainders. */
  readonly base?: Quantity;
  readonly cite?: Citation;
  /** Growth by year; empty for sums and remainders, whose growth is only a result. */
  readonly growth: readonly YearGrowth[];
  readonly values: readonly YearValue[];
}

export interface Projection {
  readonly scenario: Scenario;
  readonly baseYear: number;
  readonly from: number;
  readonly to: number;
  readonly periods: number;
  readonly by: 'group' | 'cluster';
  readonly rows: readonly ProjectionRow[];
  readonly set: ReadonlyMap<string, Quantity>;
  /** Yearly change of prices, as a fraction, where one is given. */
  readonly deflator?: Interval;
  /** Whether levels are in the prices of the base year. */
  readonly isReal: boolean;
  readonly basis: PriceBasis;
  /** Clusters whose own figure has another metric than their group's total: shown, never subtracted from it. */
  readonly otherMetric: readonly ProjectionRow[];
  /** Clusters without a figure of their own for the base year. */
  readonly withoutFigure: readonly Cluster[];
}

/** A request that the data cannot answer; `code` names why. */
export class ProjectionError extends Error {
  readonly code:
    | 'from-before-base'
    | 'to-before-from'
    | 'too-many-periods'
    | 'mixed-metrics'
    | 'no-assumption'
    | 'no-deflator'
    | 'rate-too-low';
  readonly values: { readonly [name: string]: number | string };

  constructor(code: ProjectionError['code'], values: ProjectionError['values']) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/**
 * Levels of groups, of clusters with a figure of their own, of what remains, and of the whole, year by year. A group whose
 * total no document states has only the rows of its clusters, and then there is no sum either; without any of these there
 * are no rows.
 */
export function project(dataset: Dataset, request: ProjectionRequest = {}): Projection {
  const { base_year: baseYear, default_scenario: defaultScenario } = dataset.settings;
  const from = request.from ?? baseYear;
  const to = request.to ?? Math.max(lastYear(dataset), from);
  if (from < baseYear) throw new ProjectionError('from-before-base', { from, base: baseYear });
  if (to < from) throw new ProjectionError('to-before-from', { from, to });
  const periods = request.periods ?? to - baseYear;
  if (periods > to - baseYear)
    throw new ProjectionError('too-many-periods', { periods, most: to - baseYear, base: baseYear, to });

  const scenario = dataset.get('scenario', request.scenario ?? defaultScenario);
  const set = request.set ?? new Map<string, Quantity>();
  const hasTotals = dataset.groups.every(({ total }) => total !== undefined);
  const by = hasTotals ? (request.by ?? 'group') : 'cluster';
  const isReal = request.real ?? false;
  const basis = request.basis ?? 'real';
  const deflator = deflatorOf(dataset, scenario, request.deflator);
  const span = {
    dataset,
    scenario,
    set,
    isReal,
    basis,
    baseYear,
    from,
    growthYears: yearsBetween(to - periods + 1, to),
    to,
    ...(deflator && { deflator }),
  };
  const groups = dataset.groups.map((group) => groupRow(group, span));
  if (new Set(groups.flatMap((row) => row?.metric ?? [])).size > 1) throw new ProjectionError('mixed-metrics', {});

  const otherMetric: ProjectionRow[] = [];
  const withoutFigure: Cluster[] = [];
  const rows = dataset.groups.flatMap((group, index): readonly ProjectionRow[] => {
    const whole = groups[index];
    if (whole && by === 'group') return [whole];
    const clusters = dataset.clustersOf(group.id).flatMap((cluster) => {
      const row = clusterRow(cluster, group, span);
      if (!row) withoutFigure.push(cluster);
      return row ?? [];
    });
    if (!whole) return clusters;
    otherMetric.push(...clusters.filter(({ metric }) => metric !== whole.metric));
    return [
      whole,
      ...clusters,
      remainderRow(
        whole,
        clusters.filter(({ metric }) => metric === whole.metric),
      ),
    ];
  });
  const wholes = groups.flatMap((row) => row ?? []);
  const all = hasTotals && wholes.length > 0 ? [...rows, totalRow(wholes)] : rows;
  return {
    scenario,
    baseYear,
    from,
    to,
    periods,
    by,
    rows: all,
    set,
    otherMetric,
    withoutFigure,
    isReal,
    basis,
    ...(deflator && { deflator }),
  };
}

/** The last year that the programme seen speaks for; of the main one the data set's own horizon. */
function lastYear({ settings, programme = '', isMain, whole }: Dataset): number {
  const period = isMain ? undefined : whole.find('programme', programme)?.value.period;
  return period === undefined ? settings.horizon : yearsOfPeriod(period).last;
}

interface Span extends Outlook {
  readonly baseYear: number;
  readonly from: number;
  readonly to: number;
  readonly growthYears: readonly number[];
}

function groupRow(group: Group, span: Span): ProjectionRow | undefined {
  if (!group.total) return undefined;
  const { amount, metric, year } = group.total;
  const growth = growthIn({ group: group.id }, span);
  const values = levels(
    amount.interval(span.dataset.bands),
    year === span.baseYear ? 'stated' : 'projected',
    growth,
    span,
  );
  return {
    id: group.id,
    name: group.name,
    level: 'group',
    group: group.id,
    metric,
    base: amount,
    cite: group.total.cite,
    growth,
    values,
  };
}

/**
 * A cluster's own path, from its figure for the base year: of the group's metric if there is one, else of another. One that
 * a later programme goes on with starts from that one's figure and grows as that one does.
 */
function clusterRow(cluster: Cluster, group: Group, span: Span): ProjectionRow | undefined {
  const growing = successorOf(span.dataset, cluster)?.value ?? cluster;
  const figures = wholeYearLevels(growing, span.baseYear);
  const figure =
    figures.find(({ metric }) => metric === group.total?.metric) ??
    figures.find(({ amount }) => amount.dimension === 'money');
  if (!figure) return undefined;
  const start = { metric: figure.metric, year: figure.year, value: figure.amount.value };
  const growth = growthIn({ group: growing.group, cluster: growing, start }, span);
  const values = levels(figure.amount.interval(span.dataset.bands), 'observed', growth, span);
  return {
    id: cluster.id,
    name: cluster.name,
    level: 'cluster',
    group: group.id,
    metric: figure.metric,
    base: figure.amount,
    cite: figure.cite,
    growth,
    values,
  };
}

/** What was measured of a whole cluster in a whole year. */
function wholeYearLevels({ observations = [] }: Cluster, year: number) {
  return observations.flatMap(({ amount, ...figure }) =>
    amount &&
    figure.year === year &&
    figure.part === undefined &&
    figure.scope === undefined &&
    figure.city === undefined
      ? [{ ...figure, amount }]
      : [],
  );
}

/** Growth of a subject in the years in which it may grow. */
function growthIn(subject: Subject, span: Span): readonly YearGrowth[] {
  const growth = growthOf(subject, span, span.growthYears);
  if (growth.ok) return growth.value;
  const { id } = span.scenario;
  if (growth.notDefined === 'no-assumption')
    throw new ProjectionError('no-assumption', { scenario: id, group: subject.group });
  throw new ProjectionError(growth.notDefined, { id: subject.cluster?.id ?? subject.group });
}

/** The levels of the years to give; before the first growth year the base is assumed to hold. */
function levels(
  base: Interval,
  status: ValueStatus,
  growth: readonly YearGrowth[],
  { baseYear, from, to }: Span,
): readonly YearValue[] {
  const rateOf = new Map(growth.map(({ year, rate }) => [year, rate]));
  const all: YearValue[] = [{ year: baseYear, ...base, status }];
  for (const year of yearsBetween(baseYear + 1, to)) {
    const before = all.at(-1) ?? base;
    const rate = rateOf.get(year);
    all.push({
      year,
      ...(rate ? compound(before, [rate]) : { low: before.low, value: before.value, high: before.high }),
      status: 'projected',
    });
  }
  return all.filter(({ year }) => year >= from);
}

/** What a group's clusters leave of it, not below what its metric can be. */
function remainderRow(whole: ProjectionRow, parts: readonly ProjectionRow[]): ProjectionRow {
  const values = whole.values.map(({ year, status, ...total }, index) => {
    const covered = sum(parts.flatMap((part) => part.values[index] ?? []));
    const { low, value, high } = difference(total, covered);
    return { year, low: Math.max(low, Math.min(value, floorOf(whole.metric))), value, high, status };
  });
  return {
    id: `${whole.id}-remainder`,
    name: { zh: '未分解', en: 'Not broken down' },
    level: 'remainder',
    group: whole.group,
    metric: whole.metric,
    growth: [],
    values,
  };
}

function totalRow(groups: readonly ProjectionRow[]): ProjectionRow {
  const [first] = groups;
  if (!first) throw new RangeError('no groups');
  const values = first.values.map(({ year, status }, index) => ({
    year,
    ...sum(groups.flatMap((group) => group.values[index] ?? [])),
    status,
  }));
  return {
    id: 'total',
    name: { zh: '合计', en: 'Total' },
    level: 'total',
    group: 'total',
    metric: first.metric,
    growth: [],
    values,
  };
}
