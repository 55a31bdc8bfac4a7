import { type Computed, type Derived, derived, leafOf } from '../derive/derived.js';
import { worked } from '../derive/estimate.js';
import { grow, held } from '../derive/operations.js';
import type { Cluster, Group } from '../model/entities.js';
import { backCast } from './back-cast.js';
import { chosen } from './chosen.js';
import { yearsBetween } from './path.js';
import type { ProjectionRow, ValueStatus, YearValue } from './projection.js';
import { ProjectionError } from './projection-error.js';
import { boundOf } from './promises/evidence.js';
import type { YearGrowth } from './scenario.js';
import { type GrowingSubject, growthOf, type Outlook } from './subject-growth.js';
import { levelBasis } from './total-prices.js';

/** Assumptions of growth, and the years in which rows grow. */
export interface Span extends Outlook {
  readonly baseYear: number;
  readonly from: number;
  readonly to: number;
  readonly growthYears: readonly number[];
}

/** The row of a group, from the total that its programme states; undefined where it states none. */
export function groupRow(group: Group, span: Span): ProjectionRow | undefined {
  if (!group.total) return undefined;
  const { amount, metric, year } = group.total;
  const growth = growthIn({ group: group.id }, span);
  const base = leafOf(amount, 'amount', amount.interval(span.dataset.bands));
  const values = levels(group.id, base, year === span.baseYear ? 'stated' : 'projected', growth, span);
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
    prices: levelBasis(growth),
    measured: backCast(span.dataset, { id: group.id, level: 'group', metric, values }),
  };
}

/**
 * A cluster's own path, from its figure for the base year: of the group's metric if there is one, else of another. A
 * cluster continued by a later programme starts from its successor's figure and grows as the successor does.
 */
export function clusterRow(cluster: Cluster, group: Group, span: Span): ProjectionRow | undefined {
  const growing = span.dataset.successorOf(cluster)?.value ?? cluster;
  const figures = wholeYearLevels(growing, span.baseYear);
  const firstOfMoney = figures.find(({ amount }) => amount.dimension === 'money')?.metric;
  const figure =
    chosen(figures.filter(({ metric }) => metric === group.total?.metric)) ??
    chosen(figures.filter(({ metric }) => metric === firstOfMoney));
  if (!figure) return undefined;
  // The base is held until growth begins: what is promised by a year is reached in fewer steps then.
  const year = (span.growthYears[0] ?? span.baseYear + 1) - 1;
  const level = leafOf(figure.amount, 'amount', figure.amount.interval(span.dataset.bands));
  const start = { metric: figure.metric, year, level };
  const growth = growthIn({ group: growing.group, cluster: growing, start }, span);
  const values = levels(cluster.id, level, 'observed', growth, span);
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
    prices: levelBasis(growth),
    measured: backCast(span.dataset, { id: growing.id, level: 'cluster', metric: figure.metric, values }),
  };
}

/** Measured levels of a whole cluster in a whole year; a bound such as 超900亿元 is no level to start from. */
function wholeYearLevels({ observations = [] }: Cluster, year: number) {
  return observations.flatMap(({ amount, ...figure }) =>
    amount &&
    figure.year === year &&
    figure.part === undefined &&
    figure.scope === undefined &&
    figure.city === undefined &&
    boundOf(amount) === undefined
      ? [{ ...figure, amount }]
      : [],
  );
}

/** Growth of a subject in the years in which it may grow. */
function growthIn(subject: GrowingSubject, span: Span): readonly YearGrowth[] {
  const growth = growthOf(subject, span, span.growthYears);
  if (growth.ok) return growth.value;
  const { id } = span.scenario;
  if (growth.notDefined === 'no-assumption')
    throw new ProjectionError('no-assumption', { scenario: id, group: subject.group });
  const year = span.growthYears.find((item) => !growthOf(subject, span, [item]).ok) ?? span.to;
  throw new ProjectionError(growth.notDefined, { id: subject.cluster?.id ?? subject.group, year });
}

/** Levels of the requested years; before the first growth year the base is assumed to hold. */
function levels(
  row: string,
  base: Derived,
  status: ValueStatus,
  growth: readonly YearGrowth[],
  { baseYear, from, to }: Span,
): readonly YearValue[] {
  const rateOf = new Map(growth.map(({ year, derivation }) => [year, derivation]));
  const label = (year: number) => ({ of: 'level', row, year }) as const;
  const all: YearValue[] = [yearValue(baseYear, status, derived(held, [base], label(baseYear)))];
  for (const year of yearsBetween(baseYear + 1, to)) {
    const before = all.at(-1)?.derivation ?? base;
    const rate = rateOf.get(year);
    const level = rate ? derived(grow, [before, rate], label(year)) : derived(held, [before], label(year));
    all.push(yearValue(year, 'projected', level));
  }
  return all.filter(({ year }) => year >= from);
}

/** A level of a year with its bounds. */
export function yearValue(year: number, status: ValueStatus, derivation: Computed): YearValue {
  return { year, ...worked(derivation), status };
}
