/**
 * How a half is rounded for display: 四舍五入, away from zero (`half-up`), or 四舍六入五成双 after GB/T 8170, to the even
 * neighbour (`gbt8170`).
 */
export type Rounding = 'half-up' | 'gbt8170';

let shown: Rounding = 'half-up';

/** Sets the rounding of all numbers shown from here on. */
export function showRounded(rounding: Rounding): void {
  shown = rounding;
}

/**
 * A number rounded to so many decimals for display (−2 rounds to hundreds); never −0. Rounds the number's written
 * decimals; a computed number that misses a half only by floating-point noise counts as that half.
 */
export function round(value: number, digits: number, rounding: Rounding = shown): number {
  return toPlace(value, digits, (whole, rest, dust) => {
    if (Math.abs(rest - 0.5) > dust) return rest > 0.5 ? whole + 1 : whole;
    return rounding === 'half-up' || whole % 2 === 1 ? whole + 1 : whole;
  });
}

/**
 * Largest number with so many decimals that is not above the value, so that an interval from there excludes nothing.
 */
export function roundDown(value: number, digits: number): number {
  return value < 0 ? toPlace(value, digits, upward) : toPlace(value, digits, downward);
}

/** Smallest number with so many decimals that is not below the value. */
export function roundUp(value: number, digits: number): number {
  return value < 0 ? toPlace(value, digits, downward) : toPlace(value, digits, upward);
}

type Step = (whole: number, rest: number, dust: number) => number;

const downward: Step = (whole, rest, dust) => (rest >= 1 - dust ? whole + 1 : whole);
const upward: Step = (whole, rest, dust) => (rest > dust ? whole + 1 : whole);

/** Shifts the decimals of a number to the left of its point as text, rounds by `decide`, and shifts them back. */
function toPlace(value: number, digits: number, decide: Step): number {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size * 10 ** digits >= Number.MAX_SAFE_INTEGER) return value;
  const [mantissa = '0', exponent = '0'] = String(size).split('e');
  const scaled = Number(`${mantissa}e${Number(exponent) + digits}`);
  const whole = Math.floor(scaled);
  const rounded = Number(`${decide(whole, scaled - whole, dustOf(scaled))}e${-digits}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Largest noise of a computed number, in units of the last place shown. */
function dustOf(scaled: number): number {
  return Math.max(1e-9, scaled * 1e-14);
}

/** A number with thousands separators: 12345.6 with one digit is 12,345.6. */
export function formatNumber(value: number, digits: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return groupDigits(round(value, digits), digits);
}

/** An already rounded number, written with exactly so many decimals. */
export function groupDigits(rounded: number, digits: number): string {
  const size = Math.abs(rounded);
  const [whole = '', decimals] = (size < 1e21 ? size.toFixed(Math.max(0, digits)) : BigInt(size).toString()).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}
