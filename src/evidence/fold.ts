import type { Range } from '../yaml/text.js';

/** A text folded for comparison, with the place of each of its characters in the original. */
export interface Folded {
  readonly text: string;
  /** For each character of the folded text its offset in the original, and one more for the end. */
  readonly offsets: readonly number[];
}

const bracketsAndQuotes: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
};
const dash = /[‐‑‒–—―−～]/u;
const blank = /[\s\u200B-\u200D\u2060\uFEFF]/u;
const latin = /[0-9A-Za-z]/;

/**
 * Folds differences between copies of the same words: white space, full-width letters, digits and punctuation, kinds of
 * quotation marks, brackets and dashes. `15 万亿元` is `15万亿元`, and `（２０２１－２０２５年）` is `(2021-2025年)`. White space
 * between two Latin letters or digits stays as one space, so that two numbers never become one.
 */
export function fold(original: string): Folded {
  let text = '';
  const offsets: number[] = [];
  let gapAt: number | undefined;
  for (let at = 0; at < original.length; at++) {
    const character = original[at] ?? '';
    if (blank.test(character)) {
      gapAt ??= at;
      continue;
    }
    const folded = foldCharacter(character);
    if (gapAt !== undefined && latin.test(text.slice(-1)) && latin.test(folded)) {
      text += ' ';
      offsets.push(gapAt);
    }
    gapAt = undefined;
    text += folded;
    offsets.push(at);
  }
  return { text, offsets: [...offsets, gapAt ?? original.length] };
}

function foldCharacter(character: string): string {
  const same = bracketsAndQuotes[character];
  if (same !== undefined) return same;
  if (dash.test(character)) return '-';
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** The range in the original that a range of the folded text stands for, without white space at its ends. */
export function unfold({ offsets }: Folded, { start, end }: Range): Range {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}
