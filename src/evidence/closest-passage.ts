import { distance } from 'fastest-levenshtein';
import type { Range } from '../yaml/text.js';
import type { SourceDocument } from './document.js';
import { fold, unfold } from './fold.js';

/**
 * The passage of a document closest to a token that does not stand in it: with the fewest letters different, at most a
 * third of them. Undefined where nothing is that close.
 */
export function closestPassage(document: SourceDocument, token: string, parts: readonly Range[]): Range | undefined {
  const wanted = fold(token).text;
  const { text, offsets } = document.folded;
  const isInPart = (at: number): boolean =>
    parts.some(({ start, end }) => (offsets[at] ?? -1) >= start && (offsets[at] ?? -1) < end);
  const pairs = new Set([...wanted].slice(1).map((character, index) => (wanted[index] ?? '') + character));
  let best: number | undefined;
  let least = Math.floor(wanted.length / 3) + 1;
  for (let at = 0; at + wanted.length <= text.length; at++) {
    const window = text.slice(at, at + wanted.length);
    if (!isInPart(at) || !hasPairOf(window, pairs)) continue;
    const off = distance(wanted, window);
    if (off < least) {
      best = at;
      least = off;
    }
  }
  return best === undefined ? undefined : unfold(document.folded, { start: best, end: bestEnd(text, best, wanted) });
}

/** The best end of the passage, which may be some letters longer or shorter than the token. */
function bestEnd(text: string, start: number, wanted: string): number {
  const margin = Math.floor(wanted.length / 3);
  const ends = Array.from(
    { length: 2 * margin + 1 },
    (_, index) => start + wanted.length + (index % 2 === 0 ? index / 2 : -(index + 1) / 2),
  );
  const off = (end: number): number => distance(wanted, text.slice(start, end));
  return ends
    .filter((end) => end <= text.length)
    .reduce((best, end) => (off(end) < off(best) ? end : best), start + wanted.length);
}

/** Whether a window has two neighbouring letters of the token; without them it is not close, and comparing is slow. */
function hasPairOf(window: string, pairs: ReadonlySet<string>): boolean {
  for (let at = 1; at < window.length; at++) if (pairs.has(window.slice(at - 1, at + 1))) return true;
  return false;
}
