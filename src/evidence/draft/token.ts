import type { Citation } from '../../model/entities.js';
import type { Range } from '../../yaml/text.js';
import { firstFrom, type SourceDocument } from '../document.js';
import { locatorsAt } from '../passages.js';
import type { DocumentReading } from './reading.js';

/** Longest token that `find` and `at` allow. */
const longestToken = 24;
const longestLocator = 40;

/**
 * The shortest citation that leads to a range and nowhere else, found as an audit finds it: its words, or their first
 * 24 characters; with the number of the passage; with the characters behind or before them.
 * @param isSound what else the citation must satisfy
 */
export function citationOf(
  { document, source }: DocumentReading,
  range: Range,
  isSound: (cite: Citation) => boolean = () => true,
): Citation | undefined {
  const locators = [
    undefined,
    ...locatorsAt(document.outline, range.start)
      .toReversed()
      .filter((at) => at.length <= longestLocator),
  ];
  for (const token of tokensOf(document, range)) {
    for (const at of locators) {
      const cite: Citation = {
        source,
        find: document.text.slice(token.start, token.end),
        ...(at !== undefined && { at }),
      };
      if (standsOnce(document, cite, token) && isSound(cite)) return cite;
    }
  }
  return undefined;
}

/** Whether a citation's token stands in the document once, at a place. */
function standsOnce(document: SourceDocument, { find, at }: Citation, { start, end }: Range): boolean {
  const parts = at === undefined ? [{ start: 0, end: document.text.length }] : document.passages(at);
  const hits = document.find(find);
  // Of each part two hits are enough to know that there is more than one.
  const inside = parts.flatMap((part) => {
    const first = firstFrom(hits, part.start);
    return hits.slice(first, first + 2).filter((hit) => hit.end <= part.end);
  });
  const [only, ...others] = new Set(inside);
  return others.length === 0 && only?.start === start && only.end === end;
}

/**
 * The range, then longer and longer around it within its sentence: first to the right, then to the left, then to both
 * sides. Of a range that is too long its first characters, down to half of what a token may have.
 */
function* tokensOf(document: SourceDocument, { start, end }: Range): Generator<Range> {
  if (end - start > longestToken) {
    for (let length = longestToken; length >= longestToken / 2; length--) {
      const words = document.text.slice(start, start + length);
      if (words === words.trim() && !isTorn(words) && !isSplit(words)) yield { start, end: start + length };
    }
    return;
  }
  const sentence = document.sentence({ start, end });
  const room = longestToken - (end - start);
  const totals = Array.from({ length: room + 1 }, (_none, total) => total).filter((total) => total !== 1);
  const extensions = totals.flatMap((total) =>
    [...new Set([0, total, Math.floor(total / 2)])].map((left) => [left, total - left] as const),
  );
  for (const [left, right] of extensions) {
    const token = { start: start - left, end: end + right };
    const words = document.text.slice(token.start, token.end);
    const isBare = left + right > 0 && isTorn(words);
    if (
      token.start >= sentence.start &&
      token.end <= sentence.end &&
      words !== '' &&
      words === words.trim() &&
      !isBare &&
      !isSplit(words)
    )
      yield token;
  }
}

/** Whether an extended token begins or ends with punctuation, which says nothing. */
function isTorn(words: string): boolean {
  return /^[^\p{L}\p{N}]|[^\p{L}\p{N}%]$/u.test(words);
}

/** Whether the words begin or end within a character of two code units, or hold a line end. */
function isSplit(words: string): boolean {
  return /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$|\n/.test(words);
}
