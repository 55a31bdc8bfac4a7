/** Derived values with bounds, from the uncertainty of their leaves. */
import type { Interval } from '../model/quantity.js';
import type { Computed, Derived, Leaf } from './derived.js';
import { type Influence, influencesOf } from './influence.js';
import { type End, opposite } from './interval.js';
import { numberOf } from './number.js';
import { corners } from './result.js';

/** A value with its bounds and its derivation. */
export interface Worked extends Interval {
  readonly derivation: Computed;
}

/** Reads a value with its bounds. */
export function worked(derivation: Computed): Worked {
  return { ...estimateOf(derivation), derivation };
}

/** The end at which each leaf of a value is read. */
export type Corner = ReadonlyMap<Leaf, End>;

const estimates = new WeakMap<Computed, Interval>();

/**
 * The number of a value and the bounds between which it lies, each leaf at one end at a time: a datum that enters twice
 * counts once. Where no such corner is known, the bounds are those of independent inputs, which are never too
 * narrow.
 */
export function estimateOf(value: Derived): Interval {
  if (value.kind !== 'operation') return value.estimate;
  const before = estimates.get(value);
  if (before) return before;
  const estimate = inOrder(floored(openEstimate(value), value));
  estimates.set(value, estimate);
  return estimate;
}

function openEstimate(value: Computed): Interval {
  const middle = numberOf(value) + 0;
  if (value.operation.isFirm || value.inputs.every(isExact)) return { low: middle, value: middle, high: middle };
  const [low, high] = (['low', 'high'] as const).map((end) => {
    const corners = cornersOf(value, end);
    if (!corners) return inputsAt(value, end);
    const ends = corners.map((corner) => numberAt(value, corner, new Map()));
    return end === 'low' ? Math.min(...ends) : Math.max(...ends);
  });
  return { low: (low ?? middle) + 0, value: middle, high: (high ?? middle) + 0 };
}

function isExact(value: Derived): boolean {
  const { low, high } = estimateOf(value);
  return low === high;
}

/** The number of a value at a corner of its leaves; rates chosen by figures stay fixed. */
function numberAt(value: Derived, corner: Corner, known: Map<Computed, number>): number {
  if (value.kind !== 'operation') return value.estimate[corner.get(value) ?? 'value'];
  const before = known.get(value);
  if (before !== undefined) return before;
  const { operation, inputs } = value;
  const number = operation.isFirm
    ? numberOf(value)
    : operation.number(inputs.map((input) => numberAt(input, corner, known)));
  known.set(value, number);
  return number;
}

/** One end of a value from the ends of its inputs, each by itself. */
function inputsAt({ operation, inputs }: Computed, end: End): number {
  if (operation.form === 'general') {
    const ends = corners(inputs.map(estimateOf)).map(operation.number);
    return end === 'low' ? Math.min(...ends) : Math.max(...ends);
  }
  const weights = operation.weights(inputs.length);
  return operation.number(inputs.map((input, index) => estimateOf(input)[endOf(weights[index] ?? 0, end)]));
}

/** The end at which an input with a weight is read for an end of the result. */
export function endOf(weight: number, end: End): End {
  if (weight === 0) return 'value';
  return weight > 0 ? end : opposite[end];
}

/**
 * Corners of the leaves at which a value may reach an end: one, or two where a common factor may be at either end.
 * Undefined where no leaf enters both ways, so that each input can be read by itself, or where no corner is known.
 */
export function cornersOf(value: Computed, end: End): readonly Corner[] | undefined {
  const influences = end === 'value' ? undefined : influencesOf(value);
  if (!influences || ![...influences.values()].some(({ isBothWays }) => isBothWays)) return undefined;
  const leaves = [...influences];
  if (!leaves.every(([{ estimate }]) => Number.isFinite(estimate.low) && Number.isFinite(estimate.high)))
    return undefined;
  const corner = (factors: End): Corner => new Map(leaves.map(([leaf, way]) => [leaf, endOfLeaf(way, end, factors)]));
  return leaves.some(([, { isFactor }]) => isFactor) ? [corner('low'), corner('high')] : [corner('low')];
}

function endOfLeaf({ power, isFactor }: Influence, end: End, factors: End): End {
  return endOf(power, isFactor ? factors : end);
}

function floored(estimate: Interval, { operation: { floor } }: Computed): Interval {
  if (floor === undefined) return estimate;
  return { ...estimate, low: Math.max(estimate.low, Math.min(estimate.value, floor)) };
}

/** Bounds that include the value, which binary fractions may put a last place beyond them. */
function inOrder({ low, value, high }: Interval): Interval {
  return { low: low <= value ? low : value, value, high: high >= value ? high : value };
}
