import type { Dataset } from '../../model/dataset.js';
import type { LayoutPlace } from '../../model/entities.js';
import type { Path } from '../../yaml/pointer.js';

/** One entry of a cluster's layout, from its own passage or from other documents. */
export interface LayoutEntry {
  readonly place: LayoutPlace;
  readonly file: string;
  readonly path: Path;
}

/** The entries of each cluster: those of its own passage, and those of other documents. */
export function layoutsOf(
  dataset: Dataset,
): readonly { readonly own: readonly LayoutEntry[]; readonly others: readonly LayoutEntry[] }[] {
  return dataset.all('cluster').map(({ value, file }) => {
    const entries = (list: 'layout' | 'other_layout') =>
      (value[list] ?? []).map((place, index): LayoutEntry => ({ place, file, path: [list, index] }));
    return { own: entries('layout'), others: entries('other_layout') };
  });
}
