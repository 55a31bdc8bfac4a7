import { distance } from 'fastest-levenshtein';
import { type Message, message } from '../lang/message.js';

/**
 * The known word closest to what was written, if it is close enough to be what was meant: at most a
 * third of its letters differ.
 */
export function closest(written: string, known: Iterable<string>): string | undefined {
  const wanted = fold(written);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const candidate = fold(word);
    const isPrefix = candidate.startsWith(wanted) && wanted.length >= 3;
    const off = isPrefix ? Math.min(1, candidate.length - wanted.length) : distance(wanted, candidate);
    if (off < least && off <= tolerance(wanted, candidate)) {
      least = off;
      best = word;
    }
  }
  return best;
}

/**
 * The one known word that must have been meant: the same but for capitals, hyphens and full width, or else a single
 * letter off, or two neighbours changed over. Undefined where none or several are.
 */
export function typoOf(written: string, known: readonly string[]): string | undefined {
  const wanted = fold(written);
  if (wanted.length < 3) return only(known.filter((word) => fold(word) === wanted));
  return (
    only(known.filter((word) => fold(word) === wanted)) ?? only(known.filter((word) => isOneSlip(wanted, fold(word))))
  );
}

function only(words: readonly string[]): string | undefined {
  return words.length === 1 ? words[0] : undefined;
}

function isOneSlip(a: string, b: string): boolean {
  if (distance(a, b) <= 1) return true;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

/** A third of the letters, at least one; two letters must share the first, or every short name would be close to every other. */
function tolerance(wanted: string, candidate: string): number {
  const length = Math.max(wanted.length, candidate.length);
  if (length < 3) return wanted[0] === candidate[0] ? 1 : 0;
  return Math.floor(length / 3);
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('_', '-').normalize('NFKC');
}

/** What to say to a word that is not one of the known ones: the closest of them, or all. */
export function suggestWord(written: string, known: readonly string[]): Message {
  const near = closest(written, known);
  return near === undefined
    ? message('fix-allowed-values', { values: known.join(', ') })
    : message('try-word', { word: near });
}
