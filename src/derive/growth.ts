/**
 * Rates of growth and their consequences. A rate is yearly, a fraction (0.1 is 10 %) above −1; a level is in any
 * unit and above zero; years are elapsed years, never the count of observations. Every function takes numbers or
 * intervals `{ low, value, high }` and returns a value or the reason why there is none (`NotDefined`).
 */
import { plus, times } from '../model/decimal.js';
import type { Interval } from '../model/quantity.js';
import { type End, type Estimate, multiply, opposite } from './interval.js';
import {
  levelBefore,
  logRatio,
  meanOfRates,
  meanRate,
  remainingMean,
  withoutPrices,
  withPrices,
} from './operations.js';
import { defined, type Formula, finite, formula, notDefined, type Result } from './result.js';

/**
 * Compound annual growth (年均增速，水平法): (V/B)^(1/Δ) − 1. Spreadsheets call it RRI.
 *
 * Roles: base, level, elapsed years. Not defined: base-not-positive, level-not-positive, no-years, not-finite.
 */
export const cagr: Formula<['base', 'level', 'years']> = formula(['base', 'level', 'years'], ([base, level, years]) =>
  meanRate(base, level, years),
);

/** Growth in logarithms, ln(V/B)/Δ: the continuous rate. Arguments and reasons as of `cagr`. */
export const logGrowth: Formula<['base', 'level', 'years']> = formula(
  ['base', 'level', 'years'],
  ([base, level, years]) => logRatio(level, base) / years,
);

/**
 * The level after years of growth at one rate: B(1+g)^n. Not defined: base-not-positive, rate-too-low, no-years,
 * not-finite.
 */
export const levelAfter: Formula<['base', 'rate', 'years']> = formula(
  ['base', 'rate', 'years'],
  ([base, rate, years]) => base * Math.exp(years * Math.log1p(rate)),
);

/**
 * The base that a target, a rate and years imply: T/(1+g)^n. Not defined: target-not-positive, rate-too-low, no-years,
 * not-finite.
 */
export const impliedBase: Formula<['target', 'rate', 'years']> = formula(
  ['target', 'rate', 'years'],
  ([target, rate, years]) => levelBefore(target, rate, years),
);

/**
 * The rate needed from now on to reach the target: (T/V)^(1/(tT−t)) − 1.
 *
 * Roles: latest level, target, years that remain. Not defined: level-not-positive, target-not-positive, no-years,
 * not-finite.
 */
export const requiredRate: Formula<['level', 'target', 'years']> = formula(
  ['level', 'target', 'years'],
  ([level, target, years]) => meanRate(level, target, years),
);

/**
 * Years until a level reaches a target at a rate: ln(T/V)/ln(1+g); 0 where both are equal. A high end of Infinity
 * means that the target is never reached at the slow end of the interval.
 *
 * Not defined: no-growth (the rate is 0), moving-away (the rate leads away), level-not-positive, target-not-positive,
 * rate-too-low.
 */
export const yearsToTarget: Formula<['level', 'target', 'rate']> = formula(
  ['level', 'target', 'rate'],
  (inputs, middle) => {
    const [level, target, rate] = inputs;
    const direction = Math.sign(middle[1] - middle[0]);
    if (direction === 0) return 0;
    if (middle[2] === 0) return 'no-growth';
    if (middle[2] * direction < 0) return 'moving-away';
    if ((target - level) * direction <= 0) return 0;
    return rate * direction <= 0 ? Number.POSITIVE_INFINITY : logRatio(target, level) / Math.log1p(rate);
  },
);

/**
 * Years in which a level doubles: ln 2/ln(1+g). Not defined: no-growth (g is 0), moving-away (g is below 0),
 * rate-too-low.
 */
export const doublingTime: Formula<['rate']> = formula(['rate'], ([rate], [middle]) => {
  if (middle <= 0) return middle === 0 ? 'no-growth' : 'moving-away';
  return rate <= 0 ? Number.POSITIVE_INFINITY : Math.LN2 / Math.log1p(rate);
});

/** Nominal growth from real growth and the change of prices: (1+g)(1+π) − 1. Not defined: rate-too-low, not-finite. */
export const nominalRate: Formula<['rate', 'rate']> = formula(['rate', 'rate'], withPrices.number);

/** Real growth from nominal growth and the change of prices: (1+g)/(1+π) − 1. Not defined: rate-too-low, not-finite. */
export const realRate: Formula<['rate', 'rate']> = formula(['rate', 'rate'], withoutPrices.number);

/**
 * Value after compound growth: B·Π(1+gᵢ), the chain of yearly rates (环比连乘), without checks: for a base and growth
 * factors known to be positive. `chain` checks them.
 *
 * Intervals propagate end to end, [B_low·Π(1+g_low), B_high·Π(1+g_high)).
 */
export function compound(base: Interval, rates: readonly Interval[]): Interval {
  return rates.reduce(
    (level, rate) => multiply(level, { low: plus(1, rate.low), value: plus(1, rate.value), high: plus(1, rate.high) }),
    base,
  );
}

/**
 * Value after compound growth, B·Π(1+gᵢ); the base itself for no rates. Not defined: base-not-positive, rate-too-low,
 * not-finite.
 */
export function chain(base: number, rates: readonly number[]): Result<number>;
export function chain(base: Estimate, rates: readonly Estimate[]): Result<Interval>;
export function chain(base: Estimate, rates: readonly Estimate[]): Result<number | Interval> {
  return byEnds([base, ...rates], (end) => {
    const start = at(base, end);
    const factors = rates.map((rate) => plus(1, at(rate, end)));
    if (!(start > 0)) return notDefined('base-not-positive');
    if (!factors.every((factor) => factor > 0)) return notDefined('rate-too-low');
    return finite(factors.reduce(times, start));
  });
}

/**
 * The equal rate that several years' rates amount to, their geometric mean (年均增速): (Π(1+gᵢ))^(1/n) − 1. The
 * arithmetic mean is never called that. Not defined: too-few-points (no rate), rate-too-low, not-finite.
 */
export function geometricMean(rates: readonly number[]): Result<number>;
export function geometricMean(rates: readonly Estimate[]): Result<Interval>;
export function geometricMean(rates: readonly Estimate[]): Result<number | Interval> {
  return byEnds(rates, (end) => {
    if (rates.length === 0) return notDefined('too-few-points');
    const values = rates.map((rate) => at(rate, end));
    if (!values.every((rate) => rate > -1)) return notDefined('rate-too-low');
    return finite(meanOfRates(values));
  });
}

/**
 * The equal yearly rate over the periods that remain, given the goal or the reported average of all:
 * ((1+ḡ)^N / Π(1+gᵢ))^(1/(N−k)) − 1, for a 年均 rate ḡ over N periods of which k are known.
 *
 * @param average yearly average over all periods
 * @param periods N, above the count of known rates
 * @param known the k known yearly rates
 * @returns not defined: no-period-remains, rate-too-low, not-finite
 */
export function remainingRate(average: number, periods: number, known: readonly number[]): Result<number>;
export function remainingRate(average: Estimate, periods: number, known: readonly Estimate[]): Result<Interval>;
export function remainingRate(
  average: Estimate,
  periods: number,
  known: readonly Estimate[],
): Result<number | Interval> {
  const remaining = periods - known.length;
  return byEnds([average, ...known], (end) => {
    if (!(remaining > 0)) return notDefined('no-period-remains');
    const mean = at(average, end);
    const done = known.map((rate) => at(rate, opposite[end]));
    if (!(mean > -1) || !done.every((rate) => rate > -1)) return notDefined('rate-too-low');
    return finite(remainingMean(mean, done, remaining));
  });
}

/** The number at one end of an estimate. */
export function at(estimate: Estimate, end: End): number {
  return typeof estimate === 'number' ? estimate : estimate[end];
}

/** A formula of many inputs at both ends and in the middle; for numbers alone in the middle only. */
export function byEnds(inputs: readonly Estimate[], compute: (end: End) => Result<number>): Result<number | Interval> {
  const value = compute('value');
  if (!value.ok || inputs.every((input) => typeof input === 'number')) return value;
  const [low, high] = [compute('low'), compute('high')];
  if (!low.ok) return low;
  if (!high.ok) return high;
  return defined({
    low: Math.min(low.value, value.value),
    value: value.value,
    high: Math.max(high.value, value.value),
  });
}

/** Whether a whole estimate is a possible growth rate, at least −1, so that no level falls below zero. */
export function isRate({ low, value }: Interval): boolean {
  return low >= -1 && value > -1;
}
