import type { Dataset } from '../model/dataset.js';
import type { Bilingual } from '../words/lang.js';
import type { Path } from '../yaml/pointer.js';

/** An overlap of two clusters, as one of their files states it. */
export interface StatedOverlap {
  readonly cluster: string;
  readonly other: string;
  readonly reason: Bilingual;
  readonly file: string;
  /** Path of the other's id. */
  readonly path: Path;
}

export function overlapsOf(dataset: Dataset): readonly StatedOverlap[] {
  const clusters = dataset.all('cluster');
  return clusters.flatMap(({ id, file, value: { overlaps = [] } }) =>
    overlaps.map(({ with: other, reason }, index) => ({
      cluster: id,
      other,
      reason,
      file,
      path: ['overlaps', index, 'with'],
    })),
  );
}
