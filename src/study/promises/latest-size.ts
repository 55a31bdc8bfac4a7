import type { Dataset } from '../../model/dataset.js';
import type { Entity } from '../../model/entities.js';
import { sizeMetrics } from '../../model/figures.js';
import { type Evidence, statedLevels } from './evidence.js';

/**
 * The latest measured level of a whole cluster that says how large it is, whatever its metric; a bound only where
 * nothing was measured. Levels on which documents contradict each other come last.
 */
export function latestSize(dataset: Dataset, subject: Entity<'cluster'>): Evidence | undefined {
  const sizes = [...sizeMetrics]
    .flatMap((metric) => statedLevels(dataset, { subject, metric }))
    .filter(({ figures: [figure] }) => figure?.quantity.dimension === 'money' && figure.kind === 'observation')
    .toSorted((a, b) => a.year - b.year);
  const sound = sizes.filter(({ isDisputed }) => !isDisputed);
  return sound.findLast(({ bound }) => bound === undefined) ?? sound.at(-1) ?? sizes.at(-1);
}
