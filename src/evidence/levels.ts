import { cagr } from '../derive/growth.js';
import type { DatedFigure } from '../model/figures.js';

/** Compound yearly growth in per cent that leads from one level to another; undefined where it is not defined. */
export function yearlyGrowth(from: number, to: number, years: number): number | undefined {
  const rate = cagr(from, to, years);
  return rate.ok ? rate.value * 100 : undefined;
}

/** Levels that differ by more than this factor are a matter of units and digits, which magnitude-slip reports. */
const sameOrderFactor = 8;

/** Whether two levels are close enough for growth between them to mean anything. */
export function isSameOrder(a: DatedFigure, b: DatedFigure): boolean {
  const factor = b.quantity.value / a.quantity.value;
  return factor < sameOrderFactor && factor > 1 / sameOrderFactor;
}
