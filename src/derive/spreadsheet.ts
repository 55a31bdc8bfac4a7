/** Derived values as spreadsheet formulas. */
import type { Computed, Derived } from './derived.js';
import { type Corner, cornersOf, endOf, estimateOf } from './estimate.js';
import { influencesOf } from './influence.js';
import type { End } from './interval.js';
import { grow } from './operations.js';

/** The cell that holds one end of a value; undefined for a value without cells. */
export type CellOf = (value: Derived, end: End) => string | undefined;

/** Reads an input of an operation as text. */
type Read = (input: Derived, weight: number) => Text | undefined;

interface Text {
  readonly text: string;
  /** Whether the text may stand beside any sign without brackets. */
  readonly isCell: boolean;
}

/**
 * One end of a value as a formula of cells, without the equals sign: of the cells of its inputs or, where these have
 * none, of their own inputs. A leaf that enters twice is read at one end at a time, as in `estimateOf`. Undefined where
 * a needed end is open or in no cell. `years` is the cell with the number of years, if there is one.
 */
export function formulaOf(value: Computed, end: End, cellOf: CellOf, years?: string): string | undefined {
  const text = openFormula(value, end, cellOf, years)?.text;
  const { floor } = value.operation;
  const isFloored = end === 'low' && floor !== undefined && Number.isFinite(floor);
  const own = isFloored ? cellOf(value, 'value') : undefined;
  if (own === undefined) return text;
  const least = `MIN(${floor},${own})`;
  return text === undefined ? least : `MAX(${text},${least})`;
}

function openFormula(value: Computed, end: End, cellOf: CellOf, years?: string): Text | undefined {
  const corners = cornersOf(value, end);
  if (!corners) return written(value, (input, weight) => inputAt(input, endOf(weight, end), cellOf), years);
  const texts = corners.flatMap((corner) => expanded(value, corner, cellOf) ?? []);
  const [first, second] = texts;
  if (!first || texts.length < corners.length) return undefined;
  if (!second) return first;
  return { text: `${end === 'low' ? 'MIN' : 'MAX'}(${first.text},${second.text})`, isCell: false };
}

/** One end of an input: its cell, or its formula in brackets. */
function inputAt(value: Derived, end: End, cellOf: CellOf): Text | undefined {
  if (!Number.isFinite(estimateOf(value)[end])) return undefined;
  const cell = cellOf(value, end);
  if (cell !== undefined) return { text: cell, isCell: true };
  return value.kind === 'operation' ? openFormula(value, end, cellOf) : undefined;
}

/** A value at a corner of its leaves: its cell where that is read at the same corner, or its formula. */
function atCorner(value: Derived, corner: Corner, cellOf: CellOf): Text | undefined {
  if (value.kind !== 'operation') return inputAt(value, corner.get(value) ?? 'value', cellOf);
  const ends = (['value', 'low', 'high'] as const).filter((end) => isEndAt(value, end, corner));
  const cell = ends.flatMap((end) => cellOf(value, end) ?? [])[0];
  if (cell !== undefined) return { text: cell, isCell: true };
  return expanded(value, corner, cellOf);
}

/** The formula of a value at a corner; a rate that is chosen by figures takes them in their middle. */
function expanded(value: Computed, corner: Corner, cellOf: CellOf): Text | undefined {
  const at: Corner = value.operation.isFirm ? new Map() : corner;
  return written(value, (input) => atCorner(input, at, cellOf));
}

/** Whether a value reaches one end when its leaves are at a corner. */
function isEndAt(value: Computed, end: End, corner: Corner): boolean {
  const influences = influencesOf(value);
  if (!influences || value.operation.floor !== undefined) return false;
  return [...influences].every(
    ([leaf, { power, isFactor }]) => !isFactor && (power === 0 || endOf(power, end) === (corner.get(leaf) ?? 'value')),
  );
}

function written({ operation, inputs }: Computed, read: Read, years?: string): Text | undefined {
  const weights = operation.weights(inputs.length);
  const texts = inputs.flatMap((input, index) => read(input, operation.isFirm ? 0 : (weights[index] ?? 0)) ?? []);
  if (texts.length < inputs.length) return undefined;
  const [only] = texts;
  if (operation.name === 'stated' && only) return only;
  // A chain of growth is one product.
  const isLink = (index: number): boolean => operation === grow && index === 0 && isGrown(inputs[0]);
  const cells = texts.map(({ text, isCell }, index) => (isCell || isLink(index) ? text : `(${text})`));
  return { text: operation.spreadsheet(cells, years), isCell: false };
}

function isGrown(value: Derived | undefined): boolean {
  return value?.kind === 'operation' && value.operation === grow;
}
