import { type Derived, derived } from '../derive/derived.js';
import { numberOf } from '../derive/number.js';
import { grow } from '../derive/operations.js';
import type { YearGrowth } from './scenario.js';
import { meets, type Threshold } from './threshold.js';

/** A level of a year. */
interface PathPoint {
  readonly year: number;
  readonly level: Derived;
}

/** Levels of the base year and of every year of growth, in the order of the steps. */
export function pathFrom(year: number, base: Derived, steps: readonly YearGrowth[]): readonly PathPoint[] {
  const path: PathPoint[] = [{ year, level: base }];
  for (const step of steps)
    path.push({ year: step.year, level: derived(grow, [path.at(-1)?.level ?? base, step.derivation]) });
  return path;
}

/** The first year whose level meets a threshold. */
export function firstYearAt(path: readonly PathPoint[], threshold: Threshold): number | undefined {
  return path.find(({ level }) => meets(numberOf(level), threshold))?.year;
}

/** Whole years from the first to the last, both included; none where the last lies before the first. */
export function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_year, index) => first + index);
}
