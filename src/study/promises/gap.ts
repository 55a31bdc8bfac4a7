import { differenceOf, shareBeyond } from '../../derive/comparisons.js';
import { type Derived, derived } from '../../derive/derived.js';
import { estimateOf, type Worked, worked } from '../../derive/estimate.js';
import { cagr } from '../../derive/growth.js';
import { difference, exact } from '../../derive/interval.js';
import { defined, type NotDefined, notDefined, orUndefined, type Result } from '../../derive/result.js';
import type { Interval } from '../../model/quantity.js';
import { levelOfThreshold, type Threshold } from '../threshold.js';
import type { KnownCase } from './cases.js';
import { levelOf } from './evidence.js';
import { isFinal, type Verdict } from './judge.js';
import type { OutlookFault, TargetOutlook } from './outlook.js';
import type { PromisedTarget } from './targets-list.js';

/** How far a level lies from the target: above zero beyond it. */
export interface TargetGap {
  /** In the target's base unit; for growth and shares, in percentage points. */
  readonly amount: Interval | Worked;
  /** As a share of the target's level; absent for growth and shares. */
  readonly share?: Worked | undefined;
  readonly of: 'measured' | 'projected';
}

/** The gap between the target and the deciding level, or else the projection. */
export function gapOf(
  { measure, figure }: PromisedTarget,
  { status, deciding, latest }: Verdict,
  { threshold, growth }: KnownCase,
  { projected }: TargetOutlook,
): Result<TargetGap, NotDefined | OutlookFault> {
  const measured = isFinal(status) ? (status === 'met-late' ? (latest ?? deciding) : deciding) : undefined;
  const level = measured ? levelOf(measured) : orUndefined(projected)?.derivation;
  if (!level) return notDefined(projected.ok ? 'not-finite' : projected.notDefined);
  const of = measured ? 'measured' : 'projected';
  if (measure === 'average-growth') {
    const rate = growth && cagr(growth.base.level.value, estimateOf(level), growth.years);
    if (!growth || !rate?.ok) return notDefined('not-finite');
    const { low, value, high } = rate.value;
    const goal = exact(growth.goal);
    return defined({ amount: difference({ low: low * 100, value: value * 100, high: high * 100 }, goal), of });
  }
  const { amount, share } = distanceTo(threshold, level);
  if (measure === 'yearly-growth' || figure.quantity.dimension === 'rate') return defined({ amount, of });
  if (!(threshold.level > 0)) return notDefined('target-not-positive');
  return defined({ amount, share, of });
}

/** The distance of a level beyond a threshold, and that distance as a share of the threshold. */
export function distanceTo(threshold: Threshold, level: Derived): { readonly amount: Worked; readonly share: Worked } {
  const inputs = [level, levelOfThreshold(threshold)];
  return {
    amount: worked(derived(differenceOf, inputs, { of: 'result', name: 'gap' })),
    share: worked(derived(shareBeyond, inputs, { of: 'result', name: 'gap-share' })),
  };
}
