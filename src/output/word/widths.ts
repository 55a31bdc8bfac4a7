import { displayWidth } from '../../words/width.js';
import { textTwips } from './style.js';

/**
 * Widths of columns: room for every line where the table has it; else for the longest word, and a share of the rest by
 * a power of the text's length, so that long texts do not take everything. `size` in half points.
 */
export function columnWidths(rows: Texts, size: number, margin: number): readonly number[] {
  const columns = columnsOf(rows);
  const least = columns.map((cells) => Math.max(...cells.map(longestWord)) * size * twipsOfLetter + 2 * margin);
  const needs = columns.map((cells) => Math.max(4, widestLine(cells)) ** 0.7);
  const [leastOfAll, needOfAll] = [sum(least), sum(needs)];
  const whole = wholeWidths(columns, size, margin);
  const spare = textTwips - sum(whole);
  if (spare >= 0) return whole.map((width) => Math.floor(width + (width / sum(whole)) * spare));
  if (leastOfAll >= textTwips) return least.map((width) => Math.floor((width / leastOfAll) * textTwips));
  return least.map((width, index) => Math.floor(width + ((needs[index] ?? 0) / needOfAll) * (textTwips - leastOfAll)));
}

export type Texts = readonly (readonly string[])[];

/** Size of a table's letters in half points: a little smaller where that saves breaking lines, or for many columns. */
export function sizeOf(rows: Texts, usual: number, margin: number): number {
  const fits = (size: number): boolean => sum(wholeWidths(columnsOf(rows), size, margin)) <= textTwips;
  const fitting = [usual, usual - 1, usual - 2].find(fits);
  const count = rows[0]?.length ?? 0;
  return fitting ?? Math.min(usual, count > 12 ? 12 : count > 7 ? 15 : usual);
}

function columnsOf(rows: Texts): Texts {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => rows.map((row) => row[index] ?? ''));
}

/** Widths of columns in which no line breaks. */
function wholeWidths(columns: Texts, size: number, margin: number): readonly number[] {
  return columns.map((cells) => (widestLine(cells) + 1) * size * twipsOfColumn + 2 * margin);
}

/**
 * Width in twips of half a Chinese character, for each half point of its size; columns have one to spare, for the gaps
 * beside digits.
 */
const twipsOfColumn = 5.2;

/** Columns of the longest line of any cell. */
function widestLine(cells: readonly string[]): number {
  return Math.max(2, ...cells.flatMap((cell) => cell.split('\n').map(displayWidth)));
}

/** Width of a letter in twips, for each half point of its size. */
const twipsOfLetter = 5.7;

/**
 * Columns of the longest part that should not be broken: words are, at hyphens; dates hold together; of Chinese, two
 * signs.
 */
function longestWord(cell: string): number {
  const parts = cell.split(/[\s\u2E80-\uFFFF]+|(?<=[—–])|(?<=\p{L})-|-(?=\p{L})/u).map((word) => word.length);
  return Math.max(Math.min(4, displayWidth(cell)), ...parts);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
