import type { Dataset } from './dataset.js';
import type { Cluster, Entity } from './entities.js';
import { clustersAmong, hasRole, type LayoutList, type Role, rolesOf } from './layout.js';

/** The number of clusters that give one place a role. */
export interface Standing {
  readonly place: Entity<'city'> | Entity<'area'>;
  /** Place among the cities, equal counts sharing one; areas and cities without the role have none. */
  readonly rank?: number;
  /** Clusters whose programme's own passage gives the role. */
  readonly own: readonly Cluster[];
  /** Further clusters for which only other documents give it. */
  readonly elsewhere: readonly Cluster[];
}

/**
 * Cities by the number of clusters whose own passages give them a role, then by those that other documents add, then in
 * the region's order; areas named as a whole stand behind them. Ranks count the passages alone.
 */
export function standings(dataset: Dataset, role: Role): readonly Standing[] {
  const counted = (place: Standing['place']): Standing => {
    const clusters = (list: LayoutList) =>
      clustersAmong(rolesOf(dataset, place.kind, place.id, list).filter((held) => hasRole(held.place, role)));
    const own = clusters('layout');
    return { place, own, elsewhere: clusters('other_layout').filter((cluster) => !own.includes(cluster)) };
  };
  const cities = dataset
    .all('city')
    .map(counted)
    .toSorted((a, b) => b.own.length - a.own.length || b.elsewhere.length - a.elsewhere.length);
  const ranked = cities.map((standing) => {
    const { own } = standing;
    return own.length === 0
      ? standing
      : { ...standing, rank: 1 + cities.filter((other) => other.own.length > own.length).length };
  });
  return [...ranked, ...dataset.all('area').map(counted)];
}
