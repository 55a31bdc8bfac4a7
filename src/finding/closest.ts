import { distance } from 'fastest-levenshtein';

/**
 * The known word closest to what was written, if it is close enough to be what was meant: at most a
 * third of its letters (at least one, for a short Chinese name too) differ.
 */
export function closest(written: string, known: Iterable<string>): string | undefined {
  const wanted = fold(written);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const candidate = fold(word);
    const off = candidate.startsWith(wanted) && wanted.length >= 3 ? 1 : distance(wanted, candidate);
    if (off < least && off <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3))) {
      least = off;
      best = word;
    }
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('_', '-').normalize('NFKC');
}
