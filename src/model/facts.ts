import type { Kind } from '../schema/kinds.js';
import { visit } from '../schema/visit.js';
import { parseQuantity } from './quantity.js';
import { isSameQuantity } from './writing.js';

/** A value that no fix may change: a number, a text that contains one, or a part of a citation. */
interface Fact {
  readonly value: string | number;
  readonly isCited: boolean;
}

/**
 * Whether two readings of a file hold the same facts in the same order: every number, date, quantity and citation. A
 * quantity or a date may be written otherwise, a citation may not.
 */
export function hasSameFacts(kind: Kind, before: unknown, after: unknown): boolean {
  const [old, now] = [factsIn(kind, before), factsIn(kind, after)];
  return (
    old.length === now.length && old.every((fact, index) => now[index] !== undefined && isSameFact(fact, now[index]))
  );
}

function factsIn(kind: Kind, root: unknown): readonly Fact[] {
  const found: Fact[] = [];
  visit(kind, root, {
    single: (value, { is, to }) => {
      if (typeof value !== 'number' && typeof value !== 'string') return;
      const isCited = is === 'token' || is === 'locator' || to?.includes('source') === true;
      if (isCited || typeof value === 'number' || holdsNumber(value)) found.push({ value, isCited });
    },
  });
  return found;
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
