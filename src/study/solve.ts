import { exact } from '../derive/interval.js';
import { type NotDefined, notDefined, type Result } from '../derive/result.js';
import { over } from '../model/decimal.js';
import type { Bands, Comparator, Interval, Quantity } from '../model/quantity.js';
import { triangulate, type Unknown } from './triangulate.js';

/** Three of base, target, rate and years, as a document or a question writes them. */
export interface SolveRequest {
  /** A measured level: it keeps its rounding, and 超 leaves it open upwards. */
  readonly base?: Quantity;
  /** A promised level of the same unit: an exact threshold. */
  readonly target?: Quantity;
  /** A yearly rate in per cent. */
  readonly rate?: Quantity;
  /** Elapsed years from the base to the target. */
  readonly periods?: number;
  /** Year of the base, to name the year in which the target is reached. */
  readonly baseYear?: number;
}

/** The solved unknown: its interval, and whether it is exact or a bound. */
export interface Solution {
  readonly unknown: Unknown;
  /**
   * Levels in the base unit of the dimension, rates as fractions, periods in years. Ends are infinite where nothing
   * bounds them.
   */
  readonly interval: Interval;
  /**
   * `=` where only rounding leaves it open, `>=`, `>`, `<=` and `<` where one end is open, and absent where both are: 超
   * in two of the given values may pull both ways.
   */
  readonly comparator?: Comparator;
  /** The first whole year in which the target is reached, when the years were asked for. */
  readonly year?: number;
}

export type SolveFault = NotDefined | 'other-unit' | 'not-a-rate' | 'not-three-given';

/**
 * Solves for base, target, rate or years, respecting the words of the documents: "what growth from 2023 reaches
 * 4000亿元 by 2025 from 超2700亿元" is below 21.7 % a year, because the base is a floor.
 *
 * @param bands how wide the words for closeness are read
 */
export function solve(request: SolveRequest, bands?: Bands): Result<Solution, SolveFault> {
  const { base, target, rate, periods, baseYear } = request;
  const given = [base, target, rate, periods].filter((item) => item !== undefined);
  if (given.length !== 3) return notDefined('not-three-given');
  if (base && target && !(base.unit.dimension === target.unit.dimension && base.unit.counter === target.unit.counter))
    return notDefined('other-unit');
  if (rate && rate.dimension !== 'rate') return notDefined('not-a-rate');
  const { unknown, result } = triangulate({
    ...(base && { base: aboveZero(base.interval(bands)) }),
    ...(target && { target: thresholdInterval(target) }),
    ...(rate && { rate: percent(rate.interval(bands), rate) }),
    ...(periods !== undefined && { periods: exact(periods) }),
  } as Parameters<typeof triangulate>[0]);
  if (!result.ok) return result;
  const interval = typeof result.value === 'number' ? exact(result.value) : result.value;
  const comparator = comparatorOf(interval, unknown, [base, target, rate]);
  const year =
    unknown === 'periods' && baseYear !== undefined ? baseYear + Math.ceil(interval.value - 1e-9) : undefined;
  return {
    ok: true,
    value: { unknown, interval, ...(comparator && { comparator }), ...(year !== undefined && { year }) },
  };
}

/** An interval cut off at zero: a level is never below it, however a document words it. */
function aboveZero({ low, value, high }: Interval): Interval {
  return { low: Math.max(0, low), value, high };
}

/** The interval of a promised level: exact for a single number; 以上 and 以内 leave it open on their side. */
function thresholdInterval(target: Quantity): Interval {
  const isOpen = ['>=', '>', '<=', '<'].includes(target.comparator) || target.isRange;
  return isOpen ? aboveZero(target.interval()) : exact(target.value);
}

/** The interval of a rate: exact for a single number; 左右 and ranges keep their width, 以上 and 以内 their open side. */
function percent({ low, value, high }: Interval, { comparator, isRange }: Quantity): Interval {
  const isExact = comparator === '=' && !isRange;
  return isExact
    ? exact(over(value, 100))
    : { low: Math.max(-1, over(low, 100)), value: over(value, 100), high: over(high, 100) };
}

/**
 * The comparator of a solved value, from the open ends of its interval; `unknown` is the value solved for.
 */
export function comparatorOf(
  { low, value, high }: Interval,
  unknown: Unknown,
  given: readonly (Quantity | undefined)[],
): Comparator | undefined {
  const floor = unknown === 'rate' ? -1 : 0;
  const [isOpenBelow, isOpenAbove] = [low <= floor, high === Number.POSITIVE_INFINITY];
  if (!isOpenBelow && !isOpenAbove) return '=';
  if (isOpenBelow && isOpenAbove) return undefined;
  const isStrict = given.some((item) => item?.comparator === '>' || item?.comparator === '<');
  const isAtEnd = isOpenAbove ? low === value : high === value;
  if (!isAtEnd) return isOpenAbove ? '>=' : '<=';
  return isOpenAbove ? (isStrict ? '>' : '>=') : isStrict ? '<' : '<=';
}
