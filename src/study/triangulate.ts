import { cagr, impliedBase, levelAfter, yearsToTarget } from '../derive/growth.js';
import { type Estimate, intervalOf } from '../derive/interval.js';
import type { Result } from '../derive/result.js';
import type { Interval } from '../model/quantity.js';

/** The numbers of a plan, tied by target = base·(1 + rate)^periods: three of them give the fourth. */
export interface Ties<T> {
  readonly base: T;
  readonly target: T;
  readonly rate: T;
  readonly periods: T;
}

export type Unknown = keyof Ties<unknown>;

/** Three of the four; the one left out is solved for. */
export type Given<T, Left extends Unknown = Unknown> = Left extends Unknown ? Omit<Ties<T>, Left> : never;

/** The unknown that was solved for, and its value. */
export interface Triangulation<T> {
  readonly unknown: Unknown;
  readonly result: Result<T>;
}

/**
 * Solves target = base·(1 + rate)^periods for the one that is not given. "超4000亿元 by 2025 at 超22 % a year" over three
 * periods implies a base of 2203亿元: the comparison with what a plan says shows which base year it silently used.
 *
 * @param given three of base and target (levels above zero, one unit), rate (a fraction above −1) and periods (above 0)
 * @returns the unknown; not defined for the reasons of `impliedBase`, `levelAfter`, `cagr` and `yearsToTarget`
 */
export function triangulate(given: Given<number>): Triangulation<number>;
export function triangulate(given: Given<Estimate>): Triangulation<Interval>;
export function triangulate(given: Given<Estimate>): Triangulation<number | Interval> {
  const { base, target, rate, periods } = given as Partial<Ties<Estimate>>;
  if (base === undefined && target !== undefined && rate !== undefined && periods !== undefined)
    return { unknown: 'base', result: impliedBase(...spread(target, rate, periods)) };
  if (target === undefined && base !== undefined && rate !== undefined && periods !== undefined)
    return { unknown: 'target', result: levelAfter(...spread(base, rate, periods)) };
  if (rate === undefined && base !== undefined && target !== undefined && periods !== undefined)
    return { unknown: 'rate', result: cagr(...spread(base, target, periods)) };
  if (periods === undefined && base !== undefined && target !== undefined && rate !== undefined)
    return { unknown: 'periods', result: yearsToTarget(...spread(base, target, rate)) };
  throw new RangeError('exactly three of base, target, rate and periods');
}

/** Three numbers unchanged, or all three as intervals. */
function spread(...given: readonly [Estimate, Estimate, Estimate]): [Interval, Interval, Interval] {
  const isExact = given.every((item) => typeof item === 'number');
  return (isExact ? given : given.map(intervalOf)) as [Interval, Interval, Interval];
}
