/** How an indicator moves from a base to a target, seen through four lenses. */
import { attainmentOver, differenceOf, paceRatioIn, pathGapOver } from '../derive/comparisons.js';
import { type Computed, type Derived, derived } from '../derive/derived.js';
import { cagr } from '../derive/growth.js';
import { exact } from '../derive/interval.js';
import { numberOf } from '../derive/number.js';
import { meanRateOver, type Operation } from '../derive/operations.js';
import { defined, finite, notDefined, type Result } from '../derive/result.js';
import type { Direction } from './threshold.js';

/** Levels of an indicator at its base, at its latest observation, and the target; all in one unit. */
export interface Progress<T = number, Target = number> {
  readonly baseYear: number;
  readonly base: T;
  readonly year: number;
  readonly level: T;
  readonly targetYear: number;
  readonly target: Target;
  /** The desired direction; from the base to the target when absent. */
  readonly direction?: Direction;
  /** Whether the target itself does not count as met (超). */
  readonly isStrict?: boolean;
}

/** The four lenses on one indicator, as fractions; each is a value or the reason why there is none. */
export interface Lenses {
  /** d·CAGR(t0→t) / |CAGR(t0→tT)|: the speed so far against the speed of the plan. */
  readonly paceRatio: Result<number>;
  /**
   * (V(1+CAGR)^(tT−t) − B)/(T − B): the share of the way covered by the target's year if the pace holds.
   */
  readonly attainment: Result<number>;
  /** V/(B(T/B)^((t−t0)/n)) − 1: above or below the plan's path today. */
  readonly pathGap: Result<number>;
  /** Yearly growth so far, the yearly growth that the plan asks for, and the growth that is needed from now on. */
  readonly pace: Result<number>;
  readonly planned: Result<number>;
  readonly required: Result<number>;
  /** Required growth less the pace so far: 0.01 is one percentage point. */
  readonly catchUp: Result<number>;
}

/** The derivation of each lens, or the reason why there is none. */
export type LensGraphs = { readonly [Name in keyof Lenses]: Result<Computed> };

/** All four lenses on an indicator; levels above zero. */
export function lensesOf({ base, level, target, ...progress }: Progress): Lenses {
  return numbersOf(lensGraphsOf({ ...progress, base: given(base), level: given(level), target: given(target) }));
}

/** Lenses as plain numbers, without their derivations. */
export function numbersOf(graphs: LensGraphs): Lenses {
  const number = (graph: Result<Computed>): Result<number> => (graph.ok ? finite(numberOf(graph.value)) : graph);
  const { pace, planned, required, paceRatio, attainment, pathGap, catchUp } = graphs;
  return {
    pace: number(pace),
    planned: number(planned),
    required: number(required),
    paceRatio: number(paceRatio),
    attainment: number(attainment),
    pathGap: number(pathGap),
    catchUp: number(catchUp),
  };
}

/** All four lenses, each with its derivation from the levels. */
export function lensGraphsOf(progress: Progress<Derived, Derived>): LensGraphs {
  const { baseYear, base, year, level, targetYear, target } = progress;
  const direction = desiredDirection({ ...progress, base: numberOf(base), target: numberOf(target) });
  const pace = rateBetween('pace', [base, level], [baseYear, year]);
  const planned = rateBetween('planned', [base, target], [baseYear, targetYear]);
  const required = rateBetween('required', [level, target], [year, targetYear]);
  const isSame = numberOf(target) === numberOf(base);
  return {
    pace,
    planned,
    required,
    paceRatio: both(pace, planned, (so, plan) =>
      direction === undefined || numberOf(plan) === 0
        ? notDefined('zero-distance')
        : lens('pace-ratio', paceRatioIn(direction), [so, plan]),
    ),
    attainment: both(pace, planned, (so) =>
      isSame
        ? notDefined('zero-distance')
        : lens('attainment', attainmentOver(targetYear - year), [base, level, so, target]),
    ),
    pathGap: both(pace, planned, (_so, plan) => lens('path-gap', pathGapOver(year - baseYear), [level, base, plan])),
    catchUp: both(required, pace, (needed, so) => lens('catch-up', differenceOf, [needed, so])),
  };
}

/** The desired direction: as given, else from base to target; undefined where both are equal. */
export function desiredDirection({
  base,
  target,
  direction,
}: Pick<Progress, 'base' | 'target' | 'direction'>): Direction | undefined {
  if (direction) return direction;
  return target === base ? undefined : target > base ? 1 : -1;
}

function rateBetween(
  name: string,
  levels: readonly [Derived, Derived],
  years: readonly [number, number],
): Result<Computed> {
  const [base, level] = levels.map(numberOf);
  const span = years[1] - years[0];
  const rate = cagr(base ?? Number.NaN, level ?? Number.NaN, span);
  return rate.ok ? defined(derived(meanRateOver(span), levels, { of: 'result', name, years })) : rate;
}

function lens(name: string, operation: Operation, inputs: readonly Derived[]): Result<Computed> {
  const value = derived(operation, inputs, { of: 'result', name });
  return Number.isFinite(numberOf(value)) ? defined(value) : notDefined('not-finite');
}

function both(
  a: Result<Computed>,
  b: Result<Computed>,
  compute: (a: Computed, b: Computed) => Result<Computed>,
): Result<Computed> {
  if (!a.ok) return a;
  return b.ok ? compute(a.value, b.value) : b;
}

function given(level: number): Derived {
  return { kind: 'given', gives: 'amount', estimate: exact(level) };
}
