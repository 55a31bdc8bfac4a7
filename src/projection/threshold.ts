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

/** Whether a level meets a threshold. */
export function meets(level: number, { level: threshold, direction, isStrict }: Threshold): boolean {
  return isStrict ? (level - threshold) * direction > 0 : (level - threshold) * direction >= 0;
}
