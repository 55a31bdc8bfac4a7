import { formatNumber } from '../../words/number.js';

/** Round numbers of an axis, from zero to somewhat above the largest value. */
export interface Scale {
  readonly most: number;
  readonly step: number;
  readonly text: (value: number) => string;
}

/** A scale from zero in at most so many steps up to the largest value, with room above it for a label. */
export function scaleTo(largest: number, steps: number): Scale {
  const top = largest > 0 ? largest : 1;
  const power = 10 ** Math.floor(Math.log10(top / steps));
  const step = ([1, 2, 5].find((size) => top / (size * power) <= steps) ?? 10) * power;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { most: Math.ceil((top * 1.06) / step) * step, step, text: (value) => formatNumber(value, digits) };
}
