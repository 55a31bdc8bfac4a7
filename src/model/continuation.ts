import type { Cluster, Dataset, Entity } from './dataset.js';
import { type Figure, figuresOf } from './figures.js';

/** The cluster of a later programme that is the same subject under another name. */
export function successorOf({ whole }: Dataset, { continued_by: later = [] }: Cluster): Entity<'cluster'> | undefined {
  const same = later.find(({ as }) => as === 'same');
  return same && whole.find('cluster', same.cluster);
}

/** Clusters of the programmes that a view leaves out, each with the cluster of the view that is the same subject. */
export function predecessorsIn(
  dataset: Dataset,
): readonly (readonly [earlier: Entity<'cluster'>, later: Entity<'cluster'>])[] {
  return dataset.whole.all('cluster').flatMap((earlier) => {
    const successor = successorOf(dataset, earlier.value);
    const later = successor && dataset.find('cluster', successor.id);
    return later ? [[earlier, later] as const] : [];
  });
}

/** What was measured of later clusters, as measurements of the clusters of this view that they go on with. */
export function inheritedFigures(dataset: Dataset): readonly Figure[] {
  return laterFigures(dataset).filter(({ kind }) => kind === 'observation');
}

/** Every figure of later clusters, as a figure of the cluster of this view that is the same subject. */
export function laterFigures(dataset: Dataset): readonly Figure[] {
  return dataset.all('cluster').flatMap((cluster) => {
    const later = successorOf(dataset, cluster.value);
    return later ? asFiguresOf(cluster, figuresOf(later)) : [];
  });
}

/** The same figures under another subject; file and path stay where they are written. */
export function asFiguresOf(subject: Entity<'cluster'>, figures: readonly Figure[]): readonly Figure[] {
  return figures.map((figure) => ({ ...figure, subject }));
}
