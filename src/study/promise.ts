import { impliedBaseOver } from '../derive/comparisons.js';
import { type Computed, derived, leafOf } from '../derive/derived.js';
import { impliedBase } from '../derive/growth.js';
import { exact } from '../derive/interval.js';
import { orUndefined, type Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import { over } from '../model/decimal.js';
import { type Figure, figuresOf } from '../model/figures.js';
import { isSameSubject } from './observations.js';
import { type Evidence, matterOfFigure, statedLevels } from './promises/evidence.js';

/** A plan's rate of growth beside its level, and the base that both together imply. */
export interface PlanPromise {
  readonly growth: Figure;
  /** The base year before the period first, as Chinese statistics count; then the period's first year. */
  readonly readings: readonly PromiseReading[];
}

/** The base that a plan silently used, if its rate runs over a certain number of periods. */
export interface PromiseReading {
  readonly baseYear: number;
  readonly periods: number;
  /** In the base unit of the target. */
  readonly base: Result<number>;
  readonly derivation: Computed;
  /** The measurement of that year, if any, and how far the implied base lies above it, as a share. */
  readonly observed?: Evidence | undefined;
  readonly distance?: number | undefined;
}

/**
 * The base that a plan's level and rate imply: T/(1+g)^n. In Chinese statistics the base year lies before the period
 * that is quoted (2023–2025 is three periods from 2022); a plan may have counted from the period's first year all the
 * same.
 */
export function promiseOf(dataset: Dataset, target: Figure): PlanPromise | undefined {
  const growth = figuresOf(target.subject).find(
    (figure) =>
      figure.kind === 'growth' &&
      figure.metric === target.metric &&
      figure.plan === target.plan &&
      isSameSubject(figure, target),
  );
  if (!growth?.period || target.year === undefined) return undefined;
  const { first, last } = yearsOfPeriod(growth.period);
  if (last !== target.year) return undefined;
  const levels = statedLevels(dataset, matterOfFigure(target), target.quantity);
  const readings = [first - 1, first]
    .filter((baseYear) => baseYear < last)
    .map((baseYear) => readingOf(target, growth, baseYear, levels));
  return { growth, readings };
}

function readingOf(target: Figure, growth: Figure, baseYear: number, levels: readonly Evidence[]): PromiseReading {
  const periods = (target.year ?? baseYear) - baseYear;
  const base = impliedBase(target.quantity.value, over(growth.quantity.value, 100), periods);
  const observed = levels.find(({ year, bound }) => year === baseYear && bound === undefined);
  const implied = orUndefined(base);
  const distance =
    observed && implied !== undefined && observed.level.value > 0 ? implied / observed.level.value - 1 : undefined;
  const inputs = [
    leafOf(target.quantity, 'amount', exact(target.quantity.value)),
    leafOf(growth.quantity, 'rate', exact(over(growth.quantity.value, 100))),
  ];
  const label = { of: 'result', name: 'implied-base', years: [baseYear, baseYear + periods] } as const;
  const derivation = derived(impliedBaseOver(periods), inputs, label);
  return { baseYear, periods, base, derivation, observed, distance };
}
