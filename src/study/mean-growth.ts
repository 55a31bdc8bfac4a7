import { type Computed, derived } from '../derive/derived.js';
import { cagr } from '../derive/growth.js';
import { numberOf } from '../derive/number.js';
import { meanRateOver } from '../derive/operations.js';
import { defined, notDefined, type Result } from '../derive/result.js';
import type { PricedLevel, Projection } from './projection.js';

/** Levels of a row. */
type Values = { readonly values: readonly PricedLevel[] };
type Periods = Pick<Projection, 'to' | 'periods'>;

/**
 * The yearly average, as a fraction, over the years of a row's values in which it may grow; years in which the base is
 * only held do not count. Not defined: no-years, and as of `cagr`.
 */
export function meanGrowth(row: Values, projection: Periods): Result<number> {
  const mean = meanGrowthOf(row, projection);
  return mean.ok ? defined(numberOf(mean.value)) : mean;
}

/** Mean growth with its derivation. */
export function meanGrowthOf({ values }: Values, projection: Periods): Result<Computed> {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return notDefined('no-years');
  const steps = growthSteps(first.year, last.year, projection);
  const rate = cagr(first.value, last.value, steps);
  return rate.ok ? defined(derived(meanRateOver(steps), [first.derivation, last.derivation])) : rate;
}

/** Number of years between two in which levels may grow. */
export function growthSteps(first: number, last: number, { to, periods }: Periods): number {
  return last - Math.max(first, to - periods);
}
