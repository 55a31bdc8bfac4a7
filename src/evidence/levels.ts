import type { DatedFigure } from '../model/figures.js';

/** Yearly growth in per cent that leads from one level to another: ((b/a)^(1/n) − 1) × 100. Levels and n above zero. */
export function yearlyGrowth(from: number, to: number, years: number): number {
  return ((to / from) ** (1 / years) - 1) * 100;
}

/** Levels that differ by more than this factor are a matter of units and digits, which magnitude-slip reports. */
const sameOrderFactor = 8;

/** Whether two levels are close enough for growth between them to mean anything. */
export function isSameOrder(a: DatedFigure, b: DatedFigure): boolean {
  const factor = b.quantity.value / a.quantity.value;
  return factor < sameOrderFactor && factor > 1 / sameOrderFactor;
}
