import type { Quantity } from '../model/quantity.js';

/** The desired direction of a level: up or down. */
export type Direction = 1 | -1;

/** What a target asks for: a level, the side on which it is met, and whether the level itself meets it. */
export interface Threshold {
  readonly level: number;
  readonly direction: Direction;
  /** Whether the level itself does not meet it: 超 and 低于. */
  readonly isStrict: boolean;
}

/** A target as a threshold: the number itself, of a range its lower end. 以内 and 低于 ask for less, everything else for more. */
export function thresholdOf({ comparator, value: level }: Quantity): Threshold {
  const isLess = comparator === '<=' || comparator === '<';
  return { level, direction: isLess ? -1 : 1, isStrict: comparator === '>' || comparator === '<' };
}

/** Levels that differ by less than this share are equal: the dust of compounding a rate that leads exactly to the threshold. */
const dust = 1e-9;

/** Whether a level meets a threshold. */
export function meets(level: number, { level: threshold, direction, isStrict }: Threshold): boolean {
  const distance = (level - threshold) * direction;
  return Math.abs(distance) <= dust * Math.abs(threshold) ? !isStrict : distance > 0;
}
