import { parseQuantity } from './quantity.js';
import { isSameQuantity } from './writing.js';

/** A value that no mending may change: a number, a text that holds one, or a part of a citation. */
interface Fact {
  readonly value: string | number;
  readonly isCited: boolean;
}

/**
 * Whether two readings of a file hold the same facts in the same order: every number, date, quantity and citation. A
 * quantity or a date may be written otherwise, a citation may not.
 */
export function hasSameFacts(before: unknown, after: unknown): boolean {
  const [old, now] = [[...factsIn(before, '', false)], [...factsIn(after, '', false)]];
  return (
    old.length === now.length && old.every((fact, index) => now[index] !== undefined && isSameFact(fact, now[index]))
  );
}

const partsOfCitation = new Set(['source', 'find', 'at']);

function* factsIn(value: unknown, key: string, isInCitation: boolean): Iterable<Fact> {
  if (Array.isArray(value)) for (const item of value) yield* factsIn(item, key, isInCitation);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* factsIn(item, name, isInCitation || name === 'cite');
  } else if (typeof value === 'number' || typeof value === 'string') {
    const isCited = isInCitation || partsOfCitation.has(key);
    if (isCited || typeof value === 'number' || holdsNumber(value)) yield { value, isCited };
  }
}

function holdsNumber(text: string): boolean {
  const folded = text.normalize('NFKC');
  return /\d/.test(folded) || parseQuantity(folded).ok;
}

function isSameFact({ value, isCited }: Fact, now: Fact): boolean {
  if (typeof value === 'number') return Number(now.value) === value && String(now.value).trim() !== '';
  const [before, after] = [withoutMark(value), withoutMark(String(now.value))];
  if (before === after || isCited || now.isCited) return before === after;
  const [old, current] = [parseQuantity(before.normalize('NFKC')), parseQuantity(after)];
  if (old.ok) return current.ok && isSameQuantity(old.quantity, current.quantity);
  return numbersIn(before) === numbersIn(after);
}

function withoutMark(text: string): string {
  return text.replaceAll('\uFEFF', '');
}

/** The numbers of a text, 05 as 5: 2020年5月 and 2020-05 have the same. */
function numbersIn(text: string): string {
  return [...text.normalize('NFKC').matchAll(/\d+/g)].map(([digits]) => Number(digits)).join(' ');
}
