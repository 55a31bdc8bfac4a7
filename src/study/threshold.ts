import type { Leaf } from '../derive/derived.js';
import { exact } from '../derive/interval.js';
import { type Bands, defaultBands, type Quantity } from '../model/quantity.js';
import { isWholeThing } from '../model/units.js';

/** The desired direction of a level: up or down. */
export type Direction = 1 | -1;

/** A target's demand: a level, the side on which it is met, and whether the level itself meets it. */
export interface Threshold {
  /** The least demanding level that meets the target, in its base unit; for a rate, in per cent. */
  readonly level: number;
  readonly direction: Direction;
  /** Whether the level itself does not meet it: 超 and 低于. */
  readonly isStrict: boolean;
}

/**
 * A target as a threshold: the number itself, of a range its lower end. 约, 左右 and 近 open a band, and what lies in it
 * meets the target, so their threshold is the near end of the band. Of things counted one by one, more than ten is at
 * least eleven. 以内 and 低于 ask for less, everything else for more.
 */
export function thresholdOf(quantity: Quantity, bands: Bands = defaultBands): Threshold {
  const { comparator, value } = quantity;
  const isLess = comparator === '<=' || comparator === '<';
  const isBand = comparator === '~' || comparator === '<~';
  const isStrict = comparator === '>' || comparator === '<';
  const direction = isLess ? -1 : 1;
  if (isStrict && isWholeThing(quantity.unit)) return { level: value + direction, direction, isStrict: false };
  return { level: isBand ? bandEnd(quantity, bands) : value, direction, isStrict };
}

/**
 * The near end of the band of 约 and 近; for an amount at most as far from it as 近 allows, however round the number is.
 */
function bandEnd(quantity: Quantity, bands: Bands): number {
  const { low } = quantity.interval(bands);
  return quantity.dimension === 'rate' ? low : Math.max(low, quantity.value * bands.nearShare);
}

/**
 * Levels that differ by less than this share are equal: the dust of compounding a rate that leads exactly to the
 * threshold.
 */
const dust = 1e-9;

const leaves = new WeakMap<Threshold, Leaf>();

/** The level of a threshold as a leaf for derivations; always the same object for the same threshold. */
export function levelOfThreshold(threshold: Threshold): Leaf {
  const known = leaves.get(threshold) ?? { kind: 'given', gives: 'amount', estimate: exact(threshold.level) };
  leaves.set(threshold, known);
  return known;
}

/** Whether a level meets a threshold. */
export function meets(level: number, { level: threshold, direction, isStrict }: Threshold): boolean {
  const distance = (level - threshold) * direction;
  return Math.abs(distance) <= dust * Math.abs(threshold) ? !isStrict : distance > 0;
}
