import type { Dataset } from '../model/dataset.js';
import { endOfYear, lastDay } from '../model/dates.js';
import type { DatedFigure } from '../model/figures.js';

/** Yearly growth in per cent that leads from one level to another: ((b/a)^(1/n) − 1) × 100. Levels and n above zero. */
export function yearlyGrowth(from: number, to: number, years: number): number {
  return ((to / from) ** (1 / years) - 1) * 100;
}

/** Whether a level was measured, or is the total that a programme states. */
export function isMeasured({ kind }: DatedFigure): boolean {
  return kind === 'observation' || kind === 'total';
}

/** The measured levels of one matter that were known when a target was issued, the latest last; slips of units left out. */
export function knownBefore(target: DatedFigure, levels: readonly DatedFigure[], dataset: Dataset): readonly DatedFigure[] {
  const issued = dataset.find('source', target.cite.source)?.value.date;
  if (issued === undefined) return [];
  return levels.filter(
    (level) => isMeasured(level) && isSameOrder(level, target) && level.year < target.year && endOfYear(level.year, level.part) <= lastDay(issued),
  );
}

/** Targets that ask for more, not for less. */
export function isUpward({ kind, quantity: { comparator } }: DatedFigure): boolean {
  return kind === 'target' && comparator !== '<=' && comparator !== '<';
}

/** Levels that differ by more than this factor are a matter of units and digits, which magnitude-slip reports. */
const sameOrderFactor = 8;

/** Whether two levels are close enough for growth between them to mean anything. */
export function isSameOrder(a: DatedFigure, b: DatedFigure): boolean {
  const factor = b.quantity.value / a.quantity.value;
  return factor < sameOrderFactor && factor > 1 / sameOrderFactor;
}
