import type { Dataset } from './dataset.js';
import type { Cluster, Entity, LayoutPlace } from './entities.js';

export type Role = LayoutPlace['role'];

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
  readonly place: LayoutPlace;
}

/** The two lists of a cluster's places: of its programme's own passage, and of other documents. */
export const layoutLists = ['layout', 'other_layout'] as const;

export type LayoutList = (typeof layoutLists)[number];

/** The roles of a city or an area, cluster by cluster; an area's roles are not passed on to its cities. */
export function rolesOf(
  dataset: Dataset,
  kind: 'city' | 'area',
  id: string,
  list: LayoutList = 'layout',
): readonly PlaceRole[] {
  return dataset
    .all('cluster')
    .flatMap(({ value: cluster }) =>
      (cluster[list] ?? [])
        .filter((place) => (kind === 'city' ? place.cities : place.areas)?.includes(id))
        .map((place) => ({ cluster, place })),
    );
}

/** Whether places have a role; the core of a network counts as core and as the network. */
export function hasRole(place: LayoutPlace, role: Role): boolean {
  return role === 'core' ? isCore(place) : place.role === role;
}

/** Clusters among the roles, once each, in the roles' order. */
export function clustersAmong(roles: readonly PlaceRole[]): readonly Cluster[] {
  return [...new Set(roles.map(({ cluster }) => cluster))];
}

/** Whether the document calls the places 核心: as their role, or as the core of a network or belt. */
export function isCore({ role, core }: LayoutPlace): boolean {
  return role === 'core' || core === true;
}

/** How many clusters name a place, and how many call it a core. */
export function countClusters(roles: readonly PlaceRole[]): { readonly all: number; readonly core: number } {
  return { all: clustersAmong(roles).length, core: clustersAmong(roles.filter(({ place }) => isCore(place))).length };
}

/** Ids of a cluster's core cities. */
export function coreCities({ layout }: Cluster): readonly string[] {
  return [...new Set(layout.filter(isCore).flatMap(({ cities }) => cities ?? []))];
}

/** The areas that list a city among theirs. */
export function areasOf(dataset: Dataset, city: string): readonly Entity<'area'>[] {
  return dataset.all('area').filter(({ value }) => value.cities?.includes(city));
}
