/**
 * Arithmetic of decimal numbers as on paper, without the dust of binary fractions: 0.1 + 0.2 is 0.3, and 14500 × 1.1 is
 * 15950. A result with more digits than a number holds exactly is that of binary arithmetic.
 */

/** Number of decimal digits that every number holds exactly. */
const most = 15;

export function plus(a: number, b: number): number {
  return settled(a + b, Math.max(decimals(a), decimals(b)));
}

export function minus(a: number, b: number): number {
  return settled(a - b, Math.max(decimals(a), decimals(b)));
}

export function times(a: number, b: number): number {
  return settled(a * b, decimals(a) + decimals(b));
}

/** The quotient, as a short decimal where there is one that gives the dividend again. */
export function over(a: number, b: number): number {
  const quotient = a / b;
  const short = Number(quotient.toPrecision(most));
  return decimals(short) + decimals(b) <= most && times(short, b) === a ? short : quotient;
}

/** Decimal places of a number as it is written; 0.000001 has six. */
function decimals(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  const end = text.indexOf('e');
  const point = text.indexOf('.');
  if (end === -1) return point === -1 ? 0 : text.length - point - 1;
  return Math.max(0, (point === -1 ? 0 : end - point - 1) - Number(text.slice(end + 1)));
}

/** A result rounded to its known number of decimal places. */
function settled(result: number, places: number): number {
  if (places > most || !(Math.abs(result) < 10 ** (most - places))) return result;
  return Number(result.toFixed(places)) + 0;
}
