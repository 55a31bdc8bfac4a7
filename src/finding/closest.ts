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
  return near === undefined ? message('fix-allowed-values', { values: known.join(', ') }) : message('try-word', { word: near });
}
