/**
 * How an indicator moves from a base to a target, seen through four lenses, and the class that a named method puts it
 * in. The lenses agree at 100 % only, so one method's cut-offs are never used on another's number.
 */

import { cagr, requiredRate } from '../derive/growth.js';
import { finiteEnds } from '../derive/interval.js';
import { finite, type NotDefined, notDefined, type Result } from '../derive/result.js';
import type { Interval } from '../model/quantity.js';
import type { Direction } from './threshold.js';

/** Whose cut-offs classify: Eurostat's SDG monitoring, the UN progress chart, Statistics Canada (and Open SDG). */
export type ProgressMethod = 'eurostat' | 'un' | 'statcan';

/** Levels of an indicator at its base, at its latest observation, and the target; all in one unit. */
export interface Progress<T = number> {
  readonly baseYear: number;
  readonly base: T;
  readonly year: number;
  readonly level: T;
  readonly targetYear: number;
  readonly target: number;
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
   * (V(1+CAGR)^(tT−t) − B)/(T − B): the share of the way that will be behind at the target's year if the pace holds.
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

/**
 * The class of an indicator, best first. `slightly-behind` and `far-behind` are classes of the pace ratio,
 * `acceleration-needed` and `stagnating` of attainment.
 */
export const progressClasses = [
  'achieved',
  'on-track',
  'slightly-behind',
  'acceleration-needed',
  'far-behind',
  'stagnating',
  'moving-away',
  'not-assessable',
] as const;

export type ProgressClass = (typeof progressClasses)[number];

/** Why an indicator is not assessable. */
export type ProgressFault = NotDefined | 'base-zero' | 'sign-change' | 'target-year-not-after-base' | 'too-few-points';

/** A class, what it was judged by, and why there is none. */
export interface Classification {
  readonly method: ProgressMethod;
  readonly status: ProgressClass;
  readonly judgedBy: 'level' | 'pace-ratio' | 'attainment' | 'path-gap';
  readonly reason?: ProgressFault;
}

interface CutOff {
  readonly from: number;
  readonly status: ProgressClass;
}

/** From these values of its lens on a method gives a class. */
interface Method {
  readonly lens: 'paceRatio' | 'attainment';
  readonly cutOffs: readonly CutOff[];
  readonly below: ProgressClass;
  /** Where the plan asks for less than this a year, the level against the path is judged in place of the lens. */
  readonly least?: number;
}

/**
 * Where the plan asks for less than this a year, the pace ratio divides by almost nothing: then the level is judged.
 */
const leastPlannedRate = 0.005;

const paceCutOffs: Method = {
  lens: 'paceRatio',
  cutOffs: [
    { from: 0.95, status: 'on-track' },
    { from: 0.6, status: 'slightly-behind' },
    { from: 0, status: 'far-behind' },
  ],
  below: 'moving-away',
};

/**
 * Cut-offs, each limit belonging to the better class.
 *
 * - `statcan`: 95 %, 60 % and 0 % of the pace ratio ("on track", "progress made but acceleration needed", "limited
 *   progress", "deterioration"): Statistics Canada, Progress Measurement Methodology, as in Open SDG 2.4
 *   (docs/progress-methodology.md of open-sdg/open-sdg, sdg-build's progress measure).
 * - `eurostat`: the same ratio and cut-offs, which Statistics Canada took from Eurostat's monitoring of quantitative
 *   targets ("significant", "moderate", "insufficient progress", "movement away").
 * - `un`: 95 % and 10 % of attainment ("target met or on track", "fair progress but acceleration needed", "stagnation
 *   or regression"): Sustainable Development Goals Progress Chart 2023, Technical Note.
 *
 * Under all three a level that meets its target is achieved whatever the trend; momentum tells the trend apart.
 * Statistics Canada puts 0.001 for a base or target of zero; here nothing is put for zero, and it is not assessable.
 */
const methods: Readonly<Record<ProgressMethod, Method>> = {
  eurostat: { ...paceCutOffs, least: leastPlannedRate },
  statcan: paceCutOffs,
  un: {
    lens: 'attainment',
    cutOffs: [
      { from: 0.95, status: 'on-track' },
      { from: 0.1, status: 'acceleration-needed' },
    ],
    below: 'stagnating',
  },
};

/** The cut-offs of a method, for reports that print them. */
export function cutOffsOf(method: ProgressMethod): Method {
  return methods[method];
}

/** The direction from base to target where none is given; none where both are equal. */
function directionOf({ base, target, direction }: Progress): Direction | undefined {
  if (direction) return direction;
  return target === base ? undefined : target > base ? 1 : -1;
}

/** All four lenses on an indicator; levels above zero. */
export function lensesOf(progress: Progress): Lenses {
  const { baseYear, base, year, level, targetYear, target } = progress;
  const direction = directionOf(progress);
  const pace = cagr(base, level, year - baseYear);
  const planned = cagr(base, target, targetYear - baseYear);
  const required = requiredRate(level, target, targetYear - year);
  return {
    pace,
    planned,
    required,
    paceRatio: both(pace, planned, (so, plan) =>
      direction === undefined || plan === 0 ? notDefined('zero-distance') : finite((direction * so) / Math.abs(plan)),
    ),
    attainment: both(pace, planned, (so) => attainmentOf(progress, so)),
    pathGap: both(pace, planned, (_so, plan) => finite(level / (base * (1 + plan) ** (year - baseYear)) - 1)),
    catchUp: both(required, pace, (needed, so) => finite(needed - so)),
  };
}

function attainmentOf({ base, target, level, year, targetYear }: Progress, pace: number): Result<number> {
  if (target === base) return notDefined('zero-distance');
  const end = level * (1 + pace) ** (targetYear - year);
  return finite((end - base) / (target - base));
}

function both(a: Result<number>, b: Result<number>, compute: (a: number, b: number) => Result<number>): Result<number> {
  if (!a.ok) return a;
  return b.ok ? compute(a.value, b.value) : b;
}

/**
 * The class of an indicator by a method: achieved where the level meets the target; else by the cut-offs of the
 * method's lens. Eurostat's ratio explodes where the plan asks for less than 0.5 % a year: there the level is held
 * against the path.
 */
export function classify(progress: Progress, method: ProgressMethod): Classification {
  const direction = directionOf(progress);
  const { base, target, level, isStrict } = progress;
  const distance = (level - target) * (direction ?? 1);
  const isAchieved = Number.isFinite(distance) && (isStrict ? distance > 0 : distance >= 0);
  if (isAchieved) return { method, status: 'achieved', judgedBy: 'level' };
  const fault = faultOf(progress);
  if (fault) return { method, status: 'not-assessable', judgedBy: 'level', reason: fault };
  const lenses = lensesOf(progress);
  const { lens, cutOffs, below, least } = methods[method];
  if (least !== undefined && lenses.planned.ok && Math.abs(lenses.planned.value) < least) {
    return { method, status: byPath(lenses, level - base, direction ?? 1), judgedBy: 'path-gap' };
  }
  const judgedBy = lens === 'paceRatio' ? 'pace-ratio' : 'attainment';
  const value = lenses[lens];
  if (!value.ok) return { method, status: 'not-assessable', judgedBy, reason: value.notDefined };
  const number = value.value;
  return { method, status: cutOffs.find(({ from }) => number >= from)?.status ?? below, judgedBy };
}

/** On the path or above it, behind it but no worse than at the base, or worse. */
function byPath({ pathGap }: Lenses, moved: number, direction: Direction): ProgressClass {
  if (pathGap.ok && pathGap.value * direction >= 0) return 'on-track';
  return moved * direction >= 0 ? 'slightly-behind' : 'moving-away';
}

function faultOf({ baseYear, base, year, level, targetYear, target }: Progress): ProgressFault | undefined {
  if (![baseYear, base, year, level, targetYear, target].every(Number.isFinite)) return 'not-finite';
  if (base === 0) return 'base-zero';
  if (level <= 0 || target <= 0 || base < 0) return 'sign-change';
  if (targetYear <= baseYear) return 'target-year-not-after-base';
  return year > baseYear ? undefined : 'too-few-points';
}

/** A class, and whether the rounding of the base or of the latest level leaves another one open. */
export interface RoundedClassification extends Classification {
  readonly dependsOnBaseRounding: boolean;
  readonly dependsOnLevelRounding: boolean;
}

/** The class in the middle of the intervals, compared with the classes at their ends. */
export function classifyRounded(progress: Progress<Interval>, method: ProgressMethod): RoundedClassification {
  const { base, level } = progress;
  const middle = classify({ ...progress, base: base.value, level: level.value }, method);
  const differs = (others: readonly Progress[]): boolean =>
    others.some((other) => classify(other, method).status !== middle.status);
  return {
    ...middle,
    dependsOnBaseRounding: differs(finiteEnds(base).map((end) => ({ ...progress, base: end, level: level.value }))),
    dependsOnLevelRounding: differs(finiteEnds(level).map((end) => ({ ...progress, base: base.value, level: end }))),
  };
}
