import type { Dataset } from '../../model/dataset.js';
import { type Figure, figuresOf } from '../../model/figures.js';
import { clustersByGroup } from '../clusters-by-group.js';

/** Levels of clusters that exceed the total of their group. */
export interface Excess {
  readonly total: Figure;
  readonly above: readonly Figure[];
  /** Number of clusters above the total. */
  readonly clusters: number;
}

const known = new WeakMap<Dataset, readonly Excess[]>();

/** The totals of groups that levels of their clusters exceed. */
export function excesses(dataset: Dataset): readonly Excess[] {
  const found = known.get(dataset) ?? findExcesses(dataset);
  known.set(dataset, found);
  return found;
}

/** Totals that several of their clusters exceed: those are wrong themselves, and other rules pass over them. */
export function suspectTotals(dataset: Dataset): ReadonlySet<object> {
  return new Set(excesses(dataset).flatMap(({ total, clusters }) => (clusters > 1 ? [total] : [])));
}

function findExcesses(dataset: Dataset): readonly Excess[] {
  const clusters = clustersByGroup(dataset);
  return dataset.all('group').flatMap((group) => {
    const total = figuresOf(group).find(({ kind, isGrowth }) => kind === 'total' && !isGrowth);
    if (total?.quantity.dimension !== 'money') return [];
    const above = (clusters.get(group.id) ?? [])
      .flatMap((cluster) => figuresOf(cluster).filter(isWholeLevel))
      .filter(({ quantity }) => quantity.value > total.quantity.value);
    return above.length === 0 ? [] : [{ total, above, clusters: new Set(above.map(({ subject }) => subject.id)).size }];
  });
}

/** Whether a figure is a money level of the whole cluster, measured or promised. */
export function isWholeLevel({ kind, isGrowth, scope, city, quantity }: Figure): boolean {
  return (
    (kind === 'observation' || kind === 'target') &&
    !isGrowth &&
    scope === undefined &&
    city === undefined &&
    quantity.dimension === 'money'
  );
}
