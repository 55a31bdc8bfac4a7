import { derived } from '../../derive/derived.js';
import { type Worked, worked } from '../../derive/estimate.js';
import { cagr } from '../../derive/growth.js';
import { exact } from '../../derive/interval.js';
import { chosenRateOver, meanRateOver } from '../../derive/operations.js';
import { defined, type NotDefined, notDefined, type Result } from '../../derive/result.js';
import type { Interval } from '../../model/quantity.js';
import { levelOfThreshold, meets, type Threshold } from '../threshold.js';
import { type Evidence, levelOf } from './evidence.js';
import { bySureness, type Verdict } from './judge.js';
import type { PromisedTarget } from './targets-list.js';

/** The reason why no growth is needed or can be given. */
export type NeededFault = NotDefined | 'final' | 'no-year' | 'no-figure' | 'one-figure' | 'bound-only' | 'disputed';

/** Growth needed from the latest level on; from a bound, it is a limit as well. */
export interface NeededGrowth {
  /** Yearly, as a fraction. */
  readonly rate: Worked;
  /** For a share: percentage points a year, which are more telling than a growth rate. */
  readonly points?: Interval | undefined;
  /** `at-most` where the level is only a lower bound, `at-least` where it is only an upper bound. */
  readonly bound?: 'at-most' | 'at-least' | undefined;
  readonly from: Evidence;
}

/** Growth needed from the latest measured level, or else from a bound. */
export function neededFrom(
  evidence: readonly Evidence[],
  { latest }: Verdict,
  threshold: Threshold,
  { figure, year, measure }: PromisedTarget,
): Result<NeededGrowth, NeededFault> {
  if (year === undefined) return notDefined('no-year');
  if (measure === 'yearly-growth') return notDefined('no-figure');
  const known = evidence.filter((item) => item.year < year && !item.isDisputed).toSorted((a, b) => b.year - a.year);
  const levels = bySureness(known.filter(({ bound }) => bound === undefined));
  const from = latest ?? levels[0] ?? bySureness(known)[0];
  if (measure === 'average-growth' && known.length < 2) return notDefined('one-figure');
  if (!from) return notDefined(evidence.some(({ isDisputed }) => isDisputed) ? 'disputed' : 'no-figure');
  return growthTo(from, threshold, year - from.year, measure === 'level' && figure.quantity.dimension === 'rate');
}

/** Limit above which growth needed from a bound says nothing: any plausible growth lies below it. */
const leastTellingLimit = 0.3;

function growthTo(
  from: Evidence,
  threshold: Threshold,
  years: number,
  isShare: boolean,
): Result<NeededGrowth, NeededFault> {
  const { level: target } = threshold;
  const { bound, level } = from;
  const start = bound === undefined ? level : exact(level.value);
  const rate = cagr(start, target, years);
  if (!rate.ok) return rate;
  const span = { of: 'result', name: 'needed', years: [from.year, from.year + years] } as const;
  const operation = bound === undefined ? meanRateOver(years) : chosenRateOver(years);
  const needed = worked(derived(operation, [levelOf(from), levelOfThreshold(threshold)], span));
  const points = isShare ? { points: pointsTo(start, target, years) } : {};
  if (bound === undefined) return defined({ rate: needed, ...points, from });
  const { value } = needed;
  if (bound === 'at-least') {
    return value > leastTellingLimit
      ? notDefined('bound-only')
      : defined({ rate: { ...needed, low: -1, high: value }, ...points, bound: 'at-most', from });
  }
  return value <= 0
    ? notDefined('bound-only')
    : defined({ rate: { ...needed, low: value, high: Number.POSITIVE_INFINITY }, ...points, bound: 'at-least', from });
}

function pointsTo({ low, value, high }: Interval, target: number, years: number): Interval {
  return { low: (target - high) / years, value: (target - value) / years, high: (target - low) / years };
}

/** Growth from the base to the target. */
export function plannedGrowth(
  { year, measure }: PromisedTarget,
  threshold: Threshold,
  base: Evidence | undefined,
): Result<Worked, NeededFault> {
  if (year === undefined) return notDefined('no-year');
  if (!base || measure === 'yearly-growth') return notDefined('no-figure');
  // A base that meets the target already has no way to go.
  if (meets(base.level.value, threshold)) return notDefined('final');
  const years = year - base.year;
  const rate = cagr(base.level, threshold.level, years);
  const span = { of: 'result', name: 'planned', years: [base.year, year] } as const;
  return rate.ok
    ? defined(worked(derived(meanRateOver(years), [levelOf(base), levelOfThreshold(threshold)], span)))
    : rate;
}
