import type { Cluster, Dataset, Place } from './dataset.js';

export type Role = Place['role'];

/** Roles in the order of their weight. */
export const rolesByWeight: readonly Role[] = [
  'core',
  'key',
  'innovation-network',
  'manufacturing-network',
  'innovation',
  'base',
  'agglomeration',
  'belt',
  'support',
];

/** A role that a place has in a cluster. */
export interface PlaceRole {
  readonly cluster: Cluster;
  readonly place: Place;
}

/** The roles of a city or an area, cluster by cluster; an area's roles are not passed on to its cities. */
export function rolesOf(dataset: Dataset, kind: 'city' | 'area', id: string): readonly PlaceRole[] {
  return dataset
    .all('cluster')
    .flatMap(({ value: cluster }) =>
      cluster.layout.filter((place) => (kind === 'city' ? place.cities : place.areas)?.includes(id)).map((place) => ({ cluster, place })),
    );
}

/** Whether the document calls the places 核心: as their role, or as the core of a network or belt. */
export function isCore({ role, core }: Place): boolean {
  return role === 'core' || core === true;
}

/** How many clusters name a place, and how many call it a core. */
export function countClusters(roles: readonly PlaceRole[]): { readonly all: number; readonly core: number } {
  const count = (some: readonly PlaceRole[]): number => new Set(some.map(({ cluster }) => cluster.id)).size;
  return { all: count(roles), core: count(roles.filter(({ place }) => isCore(place))) };
}

/** Ids of the cities that a cluster calls its core. */
export function coreCities({ layout }: Cluster): readonly string[] {
  return [...new Set(layout.filter(isCore).flatMap(({ cities }) => cities ?? []))];
}
