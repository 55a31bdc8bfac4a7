import type { Cluster, Dataset, Entity } from '../model/dataset.js';
import { type Figure, figuresOf } from '../model/figures.js';

export type Edition = NonNullable<Cluster['plans']>[number];

/** An edition of a cluster's action plan, where it stands, and the figures that it promises. */
export interface PlacedEdition {
  readonly edition: Edition;
  readonly cluster: Entity<'cluster'>;
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly figures: readonly Figure[];
}

/** Every edition of every cluster's action plan. */
export function editionsOf(dataset: Dataset): readonly PlacedEdition[] {
  return dataset.all('cluster').flatMap((cluster) => {
    const figures = figuresOf(cluster);
    return (cluster.value.plans ?? []).map((edition, index) => ({
      edition,
      cluster,
      file: cluster.file,
      path: ['plans', index],
      figures: figures.filter(({ plan }) => plan === edition.id),
    }));
  });
}
