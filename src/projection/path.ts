import { compound } from '../derive/growth.js';
import type { Interval } from '../model/quantity.js';
import type { YearGrowth } from './scenario.js';
import { meets, type Threshold } from './threshold.js';

/** A level of a year. */
interface PathPoint extends Interval {
  readonly year: number;
}

/** The levels of a base and of every year that it grows in, in the order of the steps. */
export function pathFrom(year: number, base: Interval, steps: readonly YearGrowth[]): readonly PathPoint[] {
  const path: PathPoint[] = [{ year, low: base.low, value: base.value, high: base.high }];
  let level = base;
  for (const step of steps) {
    level = compound(level, [step.rate]);
    path.push({ year: step.year, ...level });
  }
  return path;
}

/** The first year whose level meets a threshold. */
export function firstYearAt(path: readonly PathPoint[], threshold: Threshold): number | undefined {
  return path.find(({ value }) => meets(value, threshold))?.year;
}

/** Whole years, the first and the last included; none where the last lies before the first. */
export function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_year, index) => first + index);
}
