/**
 * Classification of an indicator by a named method through one of its lenses. The lenses agree at 100 % only, so one
 * method's cut-offs are never used on another's number.
 */

import { finiteEnds } from '../derive/interval.js';
import type { NotDefined } from '../derive/result.js';
import type { Interval } from '../model/quantity.js';
import { desiredDirection, type Lenses, lensesOf, type Progress } from './lenses.js';
import type { Direction } from './threshold.js';

/** Source of the cut-offs: Eurostat's SDG monitoring, the UN progress chart, Statistics Canada (and Open SDG). */
export type ProgressMethod = 'eurostat' | 'un' | 'statcan';

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

/** The reason why an indicator is not assessable. */
export type ProgressFault = NotDefined | 'base-zero' | 'sign-change' | 'target-year-not-after-base' | 'too-few-points';

/** A class and the number behind it, or the reason for having none. */
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

/** A method: its lens, and the least value of the lens for each class. */
interface Method {
  readonly lens: 'paceRatio' | 'attainment';
  readonly cutOffs: readonly CutOff[];
  readonly below: ProgressClass;
  /** Planned growth a year below which the level against the path is judged instead of the lens. */
  readonly least?: number;
}

/**
 * Planned growth a year below which the pace ratio divides by almost nothing, so that the level is judged instead.
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
 * Statistics Canada replaces a base or target of zero by 0.001; here zero is kept, and is not assessable.
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

/**
 * The class of an indicator by a method: achieved where the level meets the target; else by the cut-offs of the
 * method's lens. Eurostat's ratio explodes where the plan asks for less than 0.5 % a year: there the level is held
 * against the path.
 */
export function classify(progress: Progress, method: ProgressMethod): Classification {
  const direction = desiredDirection(progress);
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

/** The class by the path: on it or above, behind it but no worse than at the base, or worse. */
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

/** A class, and whether the rounding of the base or of the latest level allows another. */
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
