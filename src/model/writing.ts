import { parseQuantity, type Quantity } from './quantity.js';

/** Whether two quantities mean the same, however they are written. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return (
    a.comparator === b.comparator &&
    a.value === b.value &&
    a.upper === b.upper &&
    a.resolution === b.resolution &&
    a.writtenPlace === b.writtenPlace &&
    a.isAmbiguous === b.isAmbiguous &&
    a.dimension === b.dimension &&
    a.unit.exponent === b.unit.exponent &&
    a.unit.counter === b.unit.counter
  );
}

const signs: Readonly<Record<string, (rest: string) => string>> = {
  '>=': (rest) => `${rest}以上`,
  '≥': (rest) => `${rest}以上`,
  '<=': (rest) => `${rest}以内`,
  '≤': (rest) => `${rest}以内`,
  '>': (rest) => `超${rest}`,
  '<': (rest) => `低于${rest}`,
  '~': about,
  '≈': about,
};

/** 5%左右, 约2500亿元. */
function about(rest: string): string {
  return rest.endsWith('%') ? `${rest}左右` : `约${rest}`;
}

/** A quantity with its comparator in words, as in documents; unchanged where that would alter its meaning. */
export function writeComparator(text: string): string {
  const [, sign = '', rest = ''] = /^(>=|≥|<=|≤|>|<|~|≈)\s*(.*)$/.exec(text.trim()) ?? [];
  const written = signs[sign]?.(rest);
  if (written === undefined) return text;
  const [before, after] = [parseQuantity(text), parseQuantity(written)];
  return before.ok && after.ok && isSameQuantity(before.quantity, after.quantity) ? written : text;
}
