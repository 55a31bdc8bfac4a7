import { minus, plus, times } from '../model/decimal.js';
import type { Interval } from '../model/quantity.js';

/** A number known exactly, or an interval around one. */
export type Estimate = number | Interval;

/** One end of an interval, or the value in its middle. */
export type End = keyof Interval;

export const opposite = { low: 'high', value: 'value', high: 'low' } as const satisfies Record<End, End>;

/** The interval of a number known exactly. */
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

/** A whole less a part, with the widest bounds that both allow. */
export function difference(whole: Interval, part: Interval): Interval {
  return {
    low: minus(whole.low, part.high),
    value: minus(whole.value, part.value),
    high: minus(whole.high, part.low),
  };
}

/** Whether two intervals have a level in common; an exact number may also lie on the end of another. */
export function intersects(a: Interval, b: Interval): boolean {
  return a.low === a.high || b.low === b.high ? a.low <= b.high && b.low <= a.high : a.low < b.high && b.low < a.high;
}

/** The finite ends of an interval and its value: a verdict is sure only if it is the same at all of them. */
export function finiteEnds({ low, value, high }: Interval): readonly number[] {
  return [...new Set([low, value, high].filter(Number.isFinite))];
}
