import { distance } from 'fastest-levenshtein';
import { findingsPhrases } from '../words/findings.js';
import { type Message, message } from '../words/message.js';

/** The most characters of a text that can be a word meant for another. */
const longest = 200;

/**
 * The known word closest to a written one, if it is close enough to be meant: at most a third of its letters differ,
 * or it begins with the written word. A zero missing before a number counts less than any letter, and of words that
 * begin with the written one the shortest is the closest.
 */
export function closest(written: string, known: Iterable<string>): string | undefined {
  if (written.length > longest) return undefined;
  const wanted = fold(written);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const candidate = fold(word);
    const isPrefix = candidate.startsWith(wanted) && wanted.length >= 3;
    const off = offBy(wanted, candidate, isPrefix);
    if (off < least && (isPrefix || off <= tolerance(wanted, candidate))) {
      least = off;
      best = word;
    }
  }
  return best;
}

function offBy(wanted: string, candidate: string, isPrefix: boolean): number {
  if (wanted === candidate) return 0;
  if (withoutZeros(wanted) === withoutZeros(candidate)) return 0.5;
  return isPrefix ? 1 + (candidate.length - wanted.length - 1) / 1000 : distance(wanted, candidate);
}

/** A word with its numbers stripped of leading zeros: 2024-07 as 2024-7. */
function withoutZeros(word: string): string {
  return word.replace(/(?<!\d)0+(?=\d)/g, '');
}

/**
 * The one known word that must have been meant: the same apart from capitals, hyphens and full width, or from zeros
 * before a number, or else a single letter off, or two neighbours changed over. Undefined where none or several are.
 */
export function typoOf(written: string, known: readonly string[]): string | undefined {
  if (written.length > longest) return undefined;
  const wanted = fold(written);
  if (wanted.length < 3) return only(known.filter((word) => fold(word) === wanted));
  const likeness = [
    (word: string) => word === wanted,
    (word: string) => withoutZeros(word) === withoutZeros(wanted),
    (word: string) => isOneSlip(wanted, word),
  ];
  for (const isLike of likeness) {
    const found = only(known.filter((word) => isLike(fold(word))));
    if (found !== undefined) return found;
  }
  return undefined;
}

function only(words: readonly string[]): string | undefined {
  return words.length === 1 ? words[0] : undefined;
}

function isOneSlip(a: string, b: string): boolean {
  if (distance(a, b) <= 1) return true;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

/**
 * A third of the letters, at least one; two letters must share the first, or every short name would be close to every
 * other.
 */
function tolerance(wanted: string, candidate: string): number {
  const length = Math.max(wanted.length, candidate.length);
  if (length < 3) return wanted[0] === candidate[0] ? 1 : 0;
  return Math.floor(length / 3);
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('_', '-').normalize('NFKC');
}

/** A suggestion for an unknown word: the closest known one, or all of them. */
export function suggestWord(written: string, known: readonly string[]): Message {
  const near = closest(written, known);
  return near === undefined
    ? message(findingsPhrases.fixAllowedValues, { values: known.join(', ') })
    : message(findingsPhrases.tryWord, { word: near });
}
