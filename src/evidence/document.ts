import type { Finding } from '../finding/finding.js';
import { Lines, type Position, type Range } from '../yaml/text.js';
import { type Folded, fold, unfold } from './fold.js';
import { type Outline, outlineOf, passagesOf } from './passages.js';

/** A document's text as it was read: its bytes' digest, and the name under which findings point to it. */
export interface HeldText {
  readonly text: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Path of the file as findings give it, relative to the data set. */
  readonly file: string;
}

/** The reading of an existing text: its content, or the reason why it cannot be read. */
export type TextReading =
  | { readonly ok: true; readonly held: HeldText }
  | { readonly ok: false; readonly finding: Finding };

const sentenceEnd = /[。！？；;!?\n]/;

/** A document that can be searched: tokens folded, headings, sentences, lines. */
export class SourceDocument {
  readonly text: string;
  readonly file: string;
  readonly sha256: string;
  readonly #folded: Folded;
  readonly #lines: Lines;
  readonly #found = new Map<string, readonly Range[]>();
  #outline: Outline | undefined;

  constructor({ text, file, sha256 }: HeldText) {
    this.text = text;
    this.file = file;
    this.sha256 = sha256;
    this.#folded = fold(text);
    this.#lines = new Lines(text);
  }

  /** The folded text, for comparison with tokens. */
  get folded(): Folded {
    return this.#folded;
  }

  position(offset: number): Position {
    return this.#lines.position(offset);
  }

  /** All places of a token, in offsets of the original and in their order; hits do not overlap. */
  find(token: string): readonly Range[] {
    // A draft asks for the same words at each of their places, often thousands of times.
    const found = this.#found.get(token) ?? this.#search(fold(token).text);
    this.#found.set(token, found);
    return found;
  }

  #search(wanted: string): readonly Range[] {
    const { text } = this.#folded;
    const found: Range[] = [];
    if (wanted === '') return found;
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      found.push(unfold(this.#folded, { start: at, end: at + wanted.length }));
    }
    return found.filter((range) => this.#isWhole(range));
  }

  /** Starts of the lines and numbered parts. */
  get outline(): Outline {
    this.#outline ??= outlineOf(this.text);
    return this.#outline;
  }

  /** The parts that a locator names; see `passagesOf`. */
  passages(locator: string): readonly Range[] {
    return passagesOf(this.outline, locator);
  }

  /** The sentence, up to a full stop, semicolon or line end, in which a range lies. */
  sentence({ start, end }: Range): Range {
    let first = start;
    while (first > 0 && !sentenceEnd.test(this.text[first - 1] ?? '')) first--;
    let last = end;
    while (last < this.text.length && !sentenceEnd.test(this.text[last] ?? '')) last++;
    return { start: first, end: last };
  }

  /** The whole lines that a range touches. */
  wholeLines({ start, end }: Range): Range {
    const next = this.text.indexOf('\n', end);
    return { start: this.text.lastIndexOf('\n', start - 1) + 1, end: next === -1 ? this.text.length : next };
  }

  /** Whether a hit is whole: a token that begins or ends with a digit does not match within a longer number. */
  #isWhole({ start, end }: Range): boolean {
    const isDigit = (at: number): boolean => /[\d０-９]/.test(this.text[at] ?? '');
    const isPoint = (at: number): boolean => /[.．]/.test(this.text[at] ?? '');
    const before = isDigit(start) && (isDigit(start - 1) || (isPoint(start - 1) && isDigit(start - 2)));
    const after = isDigit(end - 1) && (isDigit(end) || (isPoint(end) && isDigit(end + 1)));
    return !before && !after;
  }
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Index of the first range that starts at an offset or behind it; the ranges are in the order of their starts. */
export function firstFrom(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranges that lie in another; they are in the order of their starts, so that the others are not looked at. */
export function within<R extends Range>(ranges: readonly R[], outer: Range): readonly R[] {
  return ranges
    .slice(firstFrom(ranges, outer.start), firstFrom(ranges, outer.end))
    .filter(({ end }) => end <= outer.end);
}

export function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
