import type { Dataset } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import { over } from '../model/decimal.js';
import type { Figure } from '../model/figures.js';
import { impliedBase } from './growth.js';
import { isComparable, isSameSubject } from './observations.js';
import { orUndefined, type Result } from './result.js';

/** A plan's rate of growth beside its level, and the base that both together imply. */
export interface PlanPromise {
  readonly growth: Figure;
  readonly readings: readonly PromiseReading[];
}

/** The base that a plan silently used, if its rate runs over so many periods. */
export interface PromiseReading {
  readonly baseYear: number;
  readonly periods: number;
  /** In the base unit of the target. */
  readonly base: Result<number>;
  /** What was measured in that year, where it was, and how far the implied base lies above it, as a share. */
  readonly observed?: Figure;
  readonly distance?: number;
}

/**
 * The base that a plan's level and rate imply. In Chinese statistics the base year lies before the period that is quoted
 * (2023–2025 is three periods from 2022); a plan may have counted from the period's first year all the same.
 */
export function promiseOf(dataset: Dataset, target: Figure, levels: readonly Figure[]): PlanPromise | undefined {
  const growth = dataset.figures.find(
    (figure) =>
      figure.kind === 'growth' &&
      figure.metric === target.metric &&
      figure.plan === target.plan &&
      isSameSubject(figure, target),
  );
  if (!growth?.period || target.year === undefined) return undefined;
  const { first, last } = yearsOfPeriod(growth.period);
  if (last !== target.year) return undefined;
  const readings = [first - 1, first]
    .filter((baseYear) => baseYear < last)
    .map((baseYear) => readingOf(target, growth, baseYear, levels));
  return { growth, readings };
}

function readingOf(target: Figure, growth: Figure, baseYear: number, levels: readonly Figure[]): PromiseReading {
  const periods = (target.year ?? baseYear) - baseYear;
  const base = impliedBase(target.quantity.value, over(growth.quantity.value, 100), periods);
  const observed = levels.find((figure) => figure.year === baseYear && isComparable(figure, target));
  const implied = orUndefined(base);
  return {
    baseYear,
    periods,
    base,
    ...(observed && { observed }),
    ...(observed &&
      implied !== undefined &&
      observed.quantity.value > 0 && { distance: implied / observed.quantity.value - 1 }),
  };
}
