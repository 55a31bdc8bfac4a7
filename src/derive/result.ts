import type { Interval } from '../model/quantity.js';
import { type Estimate, intervalOf } from './interval.js';

/**
 * The reason why a quantity is not defined. Nothing replaces it: no NaN, no Infinity, no small number for zero.
 *
 * - `not-finite`: an input is no finite number, or the result is too large for one
 * - `base-not-positive`, `level-not-positive`, `target-not-positive`: compound growth needs levels above zero
 * - `rate-too-low`: a yearly rate of −100 % or less leaves nothing
 * - `no-years`: no time has passed, or the years run backwards
 * - `no-growth`: a rate of zero doubles nothing and reaches nothing
 * - `moving-away`: the rate leads away from the target
 * - `too-few-points`: fewer observations than the method needs
 * - `years-repeat`: two observations of the same year
 * - `no-period-remains`: all periods of an average are already known
 * - `zero-distance`: base and target are equal, so there is no way to measure progress along
 */
export type NotDefined =
  | 'not-finite'
  | 'base-not-positive'
  | 'level-not-positive'
  | 'target-not-positive'
  | 'rate-too-low'
  | 'no-years'
  | 'no-growth'
  | 'moving-away'
  | 'too-few-points'
  | 'years-repeat'
  | 'no-period-remains'
  | 'zero-distance';

/** A value, or the reason why there is none. */
export type Result<T, Reason extends string = NotDefined> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly notDefined: Reason };

export function defined<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function notDefined<Reason extends string>(reason: Reason): Result<never, Reason> {
  return { ok: false, notDefined: reason };
}

/** A finite number as a result, without the sign of a zero; any other number gives not-finite. */
export function finite(value: number): Result<number> {
  return Number.isFinite(value) ? defined(value + 0) : notDefined('not-finite');
}

/** The value of a result, or undefined. */
export function orUndefined<T>(result: Result<T, string>): T | undefined {
  return result.ok ? result.value : undefined;
}

/** The role of an argument in a formula, which sets its valid range. */
type Role = 'base' | 'level' | 'target' | 'rate' | 'years';

type Scalars<Roles extends readonly Role[]> = { readonly [Index in keyof Roles]: number };
type Estimates<Roles extends readonly Role[]> = { readonly [Index in keyof Roles]: Estimate };

/** A formula of numbers, and of intervals where at least one argument is one. */
export interface Formula<Roles extends readonly Role[]> {
  (...inputs: Scalars<Roles>): Result<number>;
  (...inputs: Estimates<Roles>): Result<Interval>;
}

/**
 * Makes a formula for numbers and intervals from one for numbers. It must rise or fall with each argument while the
 * others stand still: then its least and its greatest value over intervals lie at their corners. `compute` also gets
 * the arguments in the middle, for a formula whose direction they decide.
 */
export function formula<const Roles extends readonly Role[]>(
  roles: Roles,
  compute: (inputs: Scalars<Roles>, middle: Scalars<Roles>) => number | NotDefined,
): Formula<Roles> {
  const evaluate = (...inputs: readonly Estimate[]): Result<number> | Result<Interval> => {
    const intervals = inputs.map(intervalOf);
    const middle = intervals.map(({ value }) => value);
    const fault = faultOf(roles, middle, isInside) ?? faultOfEnds(roles, intervals);
    if (fault) return notDefined(fault);
    const central = compute(middle as Scalars<Roles>, middle as Scalars<Roles>);
    if (typeof central === 'string') return notDefined(central);
    const value = finite(central);
    if (!value.ok || inputs.every((input) => typeof input === 'number')) return value;
    const ends = corners(intervals).map((corner) => compute(corner as Scalars<Roles>, middle as Scalars<Roles>));
    const reason = ends.find((end) => typeof end === 'string');
    if (typeof reason === 'string') return notDefined(reason);
    const bounds = (ends as readonly number[]).filter((end) => !Number.isNaN(end));
    return defined({
      low: Math.min(value.value, ...bounds) + 0,
      value: value.value,
      high: Math.max(value.value, ...bounds) + 0,
    });
  };
  return evaluate as Formula<Roles>;
}

/** Every choice of a low or a high end for each interval; an exact one has only one. */
export function corners(intervals: readonly Interval[]): readonly (readonly number[])[] {
  return intervals.reduce<readonly (readonly number[])[]>(
    (all, { low, high }) =>
      all.flatMap((corner) =>
        low === high
          ? [[...corner, low]]
          : [
              [...corner, low],
              [...corner, high],
            ],
      ),
    [[]],
  );
}

const faults = {
  base: 'base-not-positive',
  level: 'level-not-positive',
  target: 'target-not-positive',
  rate: 'rate-too-low',
  years: 'no-years',
} as const satisfies Record<Role, NotDefined>;

/** Whether a number is valid for a role: finite, a level above zero, a rate above −1, years above zero. */
function isInside(role: Role, input: number): boolean {
  return input > (role === 'rate' ? -1 : 0);
}

/** Whether an end of an interval is valid: it may also touch the border of the valid range, or be open upwards. */
function isInsideOrEdge(role: Role, input: number): boolean {
  return input >= (role === 'rate' ? -1 : 0);
}

function faultOf(
  roles: readonly Role[],
  inputs: readonly number[],
  isAllowed: typeof isInside,
): NotDefined | undefined {
  if (inputs.some((input) => !Number.isFinite(input))) return 'not-finite';
  const role = roles.find((item, index) => !isAllowed(item, inputs[index] ?? Number.NaN));
  return role && faults[role];
}

function faultOfEnds(roles: readonly Role[], intervals: readonly Interval[]): NotDefined | undefined {
  const index = intervals.findIndex(({ low, high }, at) => !(isInsideOrEdge(roles[at] ?? 'level', low) && low <= high));
  const role = roles[index];
  return role && faults[role];
}
