import { cagr } from '../derive/growth.js';
import { notDefined, type Result } from '../derive/result.js';
import type { PricedLevel, Projection } from './projection.js';

/**
 * The yearly average, as a fraction, over the years of a row's values in which it may grow; years in which the base is
 * only held do not count. Not defined: no-years, and as of `cagr`.
 */
export function meanGrowth(
  { values }: { readonly values: readonly PricedLevel[] },
  projection: Pick<Projection, 'to' | 'periods'>,
): Result<number> {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return notDefined('no-years');
  return cagr(first.value, last.value, growthSteps(first.year, last.year, projection));
}

/** How many of the years between two may grow. */
export function growthSteps(first: number, last: number, { to, periods }: Pick<Projection, 'to' | 'periods'>): number {
  return last - Math.max(first, to - periods);
}
