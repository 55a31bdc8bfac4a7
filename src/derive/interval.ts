import { minus, plus, times } from '../model/decimal.js';
import type { Interval } from '../model/quantity.js';

/** A number known exactly, or an interval around one. */
export type Estimate = number | Interval;

/** One end of an interval, or the value in its middle. */
export type End = keyof Interval;

export const opposite = { low: 'high', value: 'value', high: 'low' } as const satisfies Record<End, End>;

/** A number known exactly. */
export function exact(value: number): Interval {
  return { low: value, value, high: value };
}

/** An estimate as an interval. */
export function intervalOf(estimate: Estimate): Interval {
  return typeof estimate === 'number' ? exact(estimate) : estimate;
}

/** The product of two positive intervals. */
export function multiply(a: Interval, b: Interval): Interval {
  return { low: times(a.low, b.low), value: times(a.value, b.value), high: times(a.high, b.high) };
}

/** The sum of intervals; zero for none. */
export function sum(parts: readonly Interval[]): Interval {
  return parts.reduce(
    (total, part) => ({
      low: plus(total.low, part.low),
      value: plus(total.value, part.value),
      high: plus(total.high, part.high),
    }),
    exact(0),
  );
}

/** What is left of a whole after its parts: the widest bounds that both allow. */
export function difference(whole: Interval, part: Interval): Interval {
  return {
    low: minus(whole.low, part.high),
    value: minus(whole.value, part.value),
    high: minus(whole.high, part.low),
  };
}

/** Whether two intervals have a level in common; a number known exactly lies also on the end of another. */
export function intersects(a: Interval, b: Interval): boolean {
  return a.low === a.high || b.low === b.high ? a.low <= b.high && b.low <= a.high : a.low < b.high && b.low < a.high;
}

/** The ends of an interval that are numbers, and its value: where a verdict has to be the same to be sure. */
export function finiteEnds({ low, value, high }: Interval): readonly number[] {
  return [...new Set([low, value, high].filter(Number.isFinite))];
}
