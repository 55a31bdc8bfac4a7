import { derived } from '../../derive/derived.js';
import { type Worked, worked } from '../../derive/estimate.js';
import { cagr } from '../../derive/growth.js';
import { exact } from '../../derive/interval.js';
import { chosenRateOver, meanRateOver } from '../../derive/operations.js';
import { defined, type NotDefined, notDefined, type Result } from '../../derive/result.js';
import type { Interval } from '../../model/quantity.js';
import { levelOfThreshold, meets, type Threshold } from '../threshold.js';
import { type Evidence, levelOf } from './evidence.js';
import { bySureness, type Judgement } from './judge.js';
import type { PromisedTarget } from './targets-list.js';

/** Why no growth is needed or none can be told. */
export type NeededFault = NotDefined | 'final' | 'no-year' | 'no-figure' | 'one-figure' | 'bound-only' | 'disputed';

/** Growth that is needed from the latest level on; from a bound it is a limit itself. */
export interface NeededGrowth {
  /** Yearly, as a fraction. */
  readonly rate: Worked;
  /** Of a share: percentage points a year, which say more of it than a rate of growth. */
  readonly points?: Interval | undefined;
  /** at-most: the level is known to be at least so much; at-least: at most. */
  readonly bound?: 'at-most' | 'at-least' | undefined;
  readonly from: Evidence;
}

/** Growth needed from the latest level that is a level; else from what bounds it. */
export function neededFrom(
  evidence: readonly Evidence[],
  { latest }: Judgement,
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

/** Above this a limit from a bound says nothing: any growth that anybody would expect lies below it. */
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
