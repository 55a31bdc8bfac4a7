import { displayWidth } from '../../words/width.js';

/** Space between two columns, and the smaller one used where it avoids a break inside a name. */
export const gap = 2;
const narrowGap = 1;

/** Minimum width of a text column, and the longest word that it keeps whole, so that ids are not cut. */
const narrowest = 8;
const longestWord = 34;

export interface ColumnWidth {
  readonly isKey: boolean;
  readonly isText: boolean;
  /** Width of the widest line that the column holds. */
  readonly natural: number;
  /** Width of the widest word that cannot be broken. */
  readonly word?: number;
}

/** A part of a table that fits the terminal: indexes of its columns and how wide each is. */
export interface Part {
  readonly columns: readonly number[];
  readonly widths: readonly number[];
  readonly gap: number;
}

/**
 * Decides how to print a table in a given width: unchanged if it fits; else with narrower text columns; else in several
 * parts, each with the key columns at its left. Numbers are never cut.
 */
export function layOut(columns: readonly ColumnWidth[], width: number): readonly Part[] {
  const all = columns.map((_, index) => index);
  const whole = asIs(columns, all, width, gap) ?? asIs(columns, all, width, narrowGap) ?? squeeze(columns, all, width);
  if (whole) return [whole];
  const keys = all.filter((index) => columns[index]?.isKey);
  const parts: Part[] = [];
  let current: number[] = [];
  const partWith = (others: readonly number[]): Part | undefined => squeeze(columns, [...keys, ...others], width);
  for (const index of all.filter((other) => !keys.includes(other))) {
    const part = partWith([...current, index]);
    if (!part && current.length > 0) {
      parts.push(partWith(current) ?? narrow(columns, [...keys, ...current], width));
      current = [index];
    } else current.push(index);
  }
  const last = [...keys, ...current];
  if (current.length > 0 || parts.length === 0)
    parts.push(squeeze(columns, last, width) ?? narrow(columns, last, width));
  return parts;
}

/** Natural widths of all columns, if they fit. */
function asIs(
  columns: readonly ColumnWidth[],
  chosen: readonly number[],
  width: number,
  between: number,
): Part | undefined {
  const widths = chosen.map((index) => columns[index]?.natural ?? 0);
  const total = widths.reduce((sum, item) => sum + item, 0) + between * (chosen.length - 1);
  return total <= width ? { columns: chosen, widths, gap: between } : undefined;
}

/** Widths that fit, taken from text columns, widest first; undefined if they cannot fit. */
function squeeze(
  columns: readonly ColumnWidth[],
  chosen: readonly number[],
  width: number,
  least: Least = wholeWords,
): Part | undefined {
  const widths = chosen.map((index) => columns[index]?.natural ?? 0);
  let excess = widths.reduce((total, item) => total + item, 0) + gap * (chosen.length - 1) - width;
  while (excess > 0) {
    let target = -1;
    for (const [position, index] of chosen.entries()) {
      const here = widths[position] ?? 0;
      if (here > least(columns[index]) && here > (widths[target] ?? 0)) target = position;
    }
    if (target === -1) return undefined;
    widths[target] = (widths[target] ?? 0) - 1;
    excess--;
  }
  return { columns: chosen, widths, gap };
}

/** The least width of a column: numbers are never cut. */
type Least = (column: ColumnWidth | undefined) => number;

const wholeWords: Least = (column) => {
  const word = column?.word ?? 0;
  return column?.isText ? Math.max(narrowest, word <= longestWord ? word : 0) : (column?.natural ?? 0);
};

const cutWords: Least = (column) => (column?.isText ? narrowest : (column?.natural ?? 0));

/** Widths for when even the keys and one column do not fit: text columns at their minimum, words cut. */
function narrow(columns: readonly ColumnWidth[], chosen: readonly number[], width: number): Part {
  const smallest = chosen.map((index) => Math.min(columns[index]?.natural ?? 0, cutWords(columns[index])));
  return squeeze(columns, chosen, width, cutWords) ?? { columns: chosen, widths: smallest, gap };
}

/** Pads a text with spaces on its right. */
export function padEnd(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - displayWidth(words)));
}
