import { type Computed, type Derived, derived, leafOf } from '../derive/derived.js';
import { cagr } from '../derive/growth.js';
import { exact } from '../derive/interval.js';
import { numberOf } from '../derive/number.js';
import { chosenRateOver, stated } from '../derive/operations.js';
import type { Dataset } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import { over } from '../model/decimal.js';
import type { Cluster } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';

/** The starting figure of a path. */
export interface StartingFigure {
  readonly metric: Metric;
  /** The last year in which the path is still at the figure: growth counts from it. */
  readonly year: number;
  /** The figure, in its base unit. */
  readonly level: Derived;
}

/** The yearly rate set by a cluster's own plan, and the figure behind it. */
export interface OwnRate {
  /** Derivation of the rate from the figure and, where that is a level, from the starting figure. */
  readonly derivation: Computed;
  readonly figure: Figure;
}

/**
 * The rate at which a cluster keeps its own promise: from its starting figure to the target of the same metric for the
 * whole cluster, of the edition in force and there of the last year; without such a target the rate that its plan
 * names. It is exact: where the base is known only roughly, so is the resulting level.
 */
export function ownRate(dataset: Dataset, cluster: Cluster, start: StartingFigure): OwnRate | undefined {
  const promises = figuresInForce(dataset, cluster);
  for (const figure of promises.filter(({ kind, metric }) => kind === 'target' && metric === start.metric)) {
    if (figure.year === undefined || figure.year <= start.year || figure.isGrowth) continue;
    const steps = figure.year - start.year;
    const target = leafOf(figure.quantity, 'amount', exact(figure.quantity.value));
    if (cagr(numberOf(start.level), figure.quantity.value, steps).ok)
      return { derivation: derived(chosenRateOver(steps), [start.level, target]), figure };
  }
  const promised =
    promises.find(({ kind, metric }) => kind === 'growth' && metric === start.metric) ??
    promises.find(({ kind }) => kind === 'growth');
  if (!promised) return undefined;
  const rate = leafOf(promised.quantity, 'rate', exact(over(promised.quantity.value, 100)));
  return { derivation: derived(stated, [rate]), figure: promised };
}

/**
 * Promises for a whole cluster, the latest edition and the last year first, without those superseded by a later
 * edition.
 */
function figuresInForce(dataset: Dataset, { id, plans = [] }: Cluster): readonly Figure[] {
  const superseded = new Set(plans.flatMap(({ supersedes }) => supersedes ?? []));
  const lastYear = ({ year, period }: Figure): number => year ?? yearsOfPeriod(period ?? '').last;
  return dataset.whole.figures
    .filter(
      ({ subject, kind }) =>
        subject.kind === 'cluster' && subject.id === id && (kind === 'target' || kind === 'growth'),
    )
    .filter(
      ({ plan, scope, city }) =>
        scope === undefined && city === undefined && !(plan !== undefined && superseded.has(plan)),
    )
    .sort((a, b) => (b.plan ?? '').localeCompare(a.plan ?? '', 'en') || lastYear(b) - lastYear(a));
}
