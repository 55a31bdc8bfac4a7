import { isSameOrder } from '../../evidence/levels.js';
import type { Dataset } from '../../model/dataset.js';
import { endOfYear, lastDay } from '../../model/dates.js';
import type { DatedFigure } from '../../model/figures.js';

/** Whether a level was measured, or is the total that a programme states. */
export function isMeasured({ kind }: DatedFigure): boolean {
  return kind === 'observation' || kind === 'total';
}

/**
 * The measured levels of one matter that were known when a target was issued, the latest last; slips of units left out.
 */
export function knownBefore(
  target: DatedFigure,
  levels: readonly DatedFigure[],
  dataset: Dataset,
): readonly DatedFigure[] {
  const issued = dataset.find('source', target.cite.source)?.value.date;
  if (issued === undefined) return [];
  return levels.filter(
    (level) =>
      isMeasured(level) &&
      isSameOrder(level, target) &&
      level.year < target.year &&
      endOfYear(level.year, level.part) <= lastDay(issued),
  );
}

/** Whether a target asks for more, not for less. */
export function isUpward({ kind, quantity: { comparator } }: DatedFigure): boolean {
  return kind === 'target' && comparator !== '<=' && comparator !== '<';
}
