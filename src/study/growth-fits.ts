/** Average growth from all levels of a series, not only the first and the last. */

import { at, byEnds, cagr } from '../derive/growth.js';
import { type Estimate, intervalOf } from '../derive/interval.js';
import { finite, notDefined, type Result } from '../derive/result.js';
import type { Interval } from '../model/quantity.js';

/** The level of a year. */
export interface Point {
  readonly year: number;
  readonly level: Estimate;
}

/**
 * Average growth by the cumulative method (累计法，方程法): the equal rate that gives the levels of all years their
 * actual sum, the root x > 0 of Σ x^k = ΣV_k/B, minus 1. It is for flows that add up, such as investment.
 *
 * @param base level of the year before the first, above zero
 * @param levels levels of the years 1 to n, none below zero and not all zero
 * @returns a fraction; not defined: too-few-points (no level), base-not-positive, level-not-positive, not-finite
 */
export function cumulativeRate(base: number, levels: readonly number[]): Result<number>;
export function cumulativeRate(base: Estimate, levels: readonly Estimate[]): Result<Interval>;
export function cumulativeRate(base: Estimate, levels: readonly Estimate[]): Result<number | Interval> {
  return byEnds([base, ...levels], (end) => {
    const start = at(base, end === 'low' ? 'high' : end === 'high' ? 'low' : end);
    const values = levels.map((level) => at(level, end));
    const total = values.reduce((all, level) => all + level, 0);
    if (levels.length === 0) return notDefined('too-few-points');
    if (!(start > 0)) return notDefined('base-not-positive');
    if (!values.every((level) => level >= 0) || !(total > 0)) return notDefined('level-not-positive');
    const share = total / start;
    return Number.isFinite(share) && share > 0
      ? finite(rootOfPowers(share, levels.length) - 1)
      : notDefined('not-finite');
  });
}

/** The x > 0 with x + x² + … + xⁿ = total. The sum rises with x, so halving the interval finds its one root. */
function rootOfPowers(total: number, terms: number): number {
  let [low, high] = [0, Math.max(1, total)];
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (sumOfPowers(middle, terms) < total) low = middle;
    else high = middle;
  }
}

function sumOfPowers(x: number, terms: number): number {
  let total = 0;
  for (let term = 0; term < terms; term++) total = (total + 1) * x;
  return total;
}

/**
 * Least-squares growth (最小二乘法): exp(slope of ln V on the year) − 1. The World Bank reports growth rates like this;
 * spreadsheets give 1 + rate as the first value of LOGEST. It needs all points, not the ends alone.
 *
 * @param points at least two levels above zero, each of another year, in any order
 * @returns a fraction; not defined: too-few-points, years-repeat, level-not-positive, not-finite
 */
export function leastSquaresRate(points: readonly { readonly year: number; readonly level: number }[]): Result<number>;
export function leastSquaresRate(points: readonly Point[]): Result<Interval>;
export function leastSquaresRate(points: readonly Point[]): Result<number | Interval> {
  if (points.length < 2) return notDefined('too-few-points');
  if (new Set(points.map(({ year }) => year)).size < points.length) return notDefined('years-repeat');
  const mean = points.reduce((total, { year }) => total + year / points.length, 0);
  const spread = points.reduce((total, { year }) => total + (year - mean) ** 2, 0);
  return byEnds(
    points.map(({ level }) => level),
    (end) => {
      const terms = points.map(({ year, level }) => {
        const isEarly = year < mean;
        return (year - mean) * Math.log(at(level, isEarly && end !== 'value' ? (end === 'low' ? 'high' : 'low') : end));
      });
      if (!points.every(({ level }) => at(level, 'low') > 0 && at(level, 'value') > 0))
        return notDefined('level-not-positive');
      return finite(Math.expm1(terms.reduce((total, term) => total + term, 0) / spread));
    },
  );
}

/** Growth from each observation to the next. */
export interface Step {
  readonly from: number;
  readonly year: number;
  /** The yearly rate of the years between the two. */
  readonly rate: Result<Interval>;
}

/**
 * Yearly growth from each point to the next one, in the order of years. Not defined: years-repeat, base-not-positive,
 * level-not-positive.
 */
export function stepRates(points: readonly Point[]): readonly Step[] {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  return sorted.slice(1).flatMap(({ year, level }, index) => {
    const before = sorted[index];
    if (!before) return [];
    const rate =
      year === before.year
        ? notDefined('years-repeat')
        : cagr(intervalOf(before.level), intervalOf(level), year - before.year);
    return [{ from: before.year, year, rate }];
  });
}
