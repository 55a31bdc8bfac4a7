import type { Interval } from '../model/quantity.js';

/**
 * Value after compound growth: B·Π(1+gᵢ), the chain of yearly rates (环比连乘).
 *
 * Intervals propagate end to end, [B_low·Π(1+g_low), B_high·Π(1+g_high)); this holds while levels and
 * growth factors are positive, the range in which a compound rate has a meaning.
 *
 * @param base level in any unit, low > 0
 * @param rates yearly rates as fractions (0.1 is 10 %), each above −1
 * @returns the level in the unit of `base`
 */
export function compound(base: Interval, rates: readonly Interval[]): Interval {
  return rates.reduce((level, rate) => multiply(level, { low: 1 + rate.low, value: 1 + rate.value, high: 1 + rate.high }), base);
}

/**
 * The equal yearly rate over the periods that remain, given the goal or the reported average of all:
 * ((1+ḡ)^N / Π(1+gᵢ))^(1/(N−k)) − 1, for a 年均 rate ḡ over N periods of which k are known.
 *
 * @param average yearly average as a fraction, above −1
 * @param periods N, a whole number above the count of known rates
 * @param known the k known yearly rates as fractions, each above −1
 * @throws RangeError when no period remains
 */
export function remainingRate(average: Interval, periods: number, known: readonly Interval[]): Interval {
  const remaining = periods - known.length;
  if (remaining < 1) throw new RangeError('no period remains');
  const rate = (mean: number, end: 'low' | 'value' | 'high'): number => {
    const done = known.reduce((product, item) => product * (1 + item[end]), 1);
    return ((1 + mean) ** periods / done) ** (1 / remaining) - 1;
  };
  return { low: rate(average.low, 'high'), value: rate(average.value, 'value'), high: rate(average.high, 'low') };
}

/** The product of two positive intervals. */
export function multiply(a: Interval, b: Interval): Interval {
  return { low: a.low * b.low, value: a.value * b.value, high: a.high * b.high };
}

/** The sum of intervals; zero for none. */
export function sum(parts: readonly Interval[]): Interval {
  return parts.reduce((total, part) => ({ low: total.low + part.low, value: total.value + part.value, high: total.high + part.high }), exact(0));
}

/** What is left of a whole after its parts: the widest bounds that both allow. */
export function difference(whole: Interval, part: Interval): Interval {
  return { low: whole.low - part.high, value: whole.value - part.value, high: whole.high - part.low };
}

/** A number known exactly. */
export function exact(value: number): Interval {
  return { low: value, value, high: value };
}
