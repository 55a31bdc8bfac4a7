import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import { groupBy } from '../model/group-by.js';

const known = new WeakMap<Dataset, ReadonlyMap<string, readonly Entity<'cluster'>[]>>();

/** The clusters of each group, by the group's id; sorted out once for all rules that ask. */
export function clustersByGroup(dataset: Dataset): ReadonlyMap<string, readonly Entity<'cluster'>[]> {
  const groups = known.get(dataset) ?? groupBy(dataset.all('cluster'), ({ value }) => value.group);
  known.set(dataset, groups);
  return groups;
}
