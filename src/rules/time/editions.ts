import type { Dataset } from '../../model/dataset.js';
import type { Cluster, Entity } from '../../model/entities.js';
import { type Figure, figuresOf } from '../../model/figures.js';
import { groupBy } from '../../model/group-by.js';

export type Edition = NonNullable<Cluster['plans']>[number];

/** An edition of a cluster's action plan, where it stands, and the figures that it promises. */
export interface PlacedEdition {
  readonly edition: Edition;
  readonly cluster: Entity<'cluster'>;
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly figures: readonly Figure[];
}

const known = new WeakMap<Dataset, readonly PlacedEdition[]>();

/** Every edition of every cluster's action plan; collected once for all rules that ask. */
export function editionsOf(dataset: Dataset): readonly PlacedEdition[] {
  const editions = known.get(dataset) ?? dataset.all('cluster').flatMap(editionsOfCluster);
  known.set(dataset, editions);
  return editions;
}

/** The editions of each cluster's action plan, by its id. */
export function editionsByCluster(dataset: Dataset): ReadonlyMap<string, readonly PlacedEdition[]> {
  return groupBy(editionsOf(dataset), ({ cluster }) => cluster.id);
}

function editionsOfCluster(cluster: Entity<'cluster'>): readonly PlacedEdition[] {
  const figures = figuresOf(cluster);
  return (cluster.value.plans ?? []).map((edition, index) => ({
    edition,
    cluster,
    file: cluster.file,
    path: ['plans', index],
    figures: figures.filter(({ plan }) => plan === edition.id),
  }));
}
