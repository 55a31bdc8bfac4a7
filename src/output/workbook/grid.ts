import type { Cell, CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { End } from '../../derive/interval.js';
import type { Citation } from '../../model/entities.js';
import { displayWidth } from '../../words/width.js';

/** What a cell of a sheet holds: words, a number, or a formula with the value that we give it ourselves. */
export interface SheetCell {
  readonly value: string | number | null;
  /** Without the leading equals sign. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

type DefinedName = NonNullable<WriteOptions['namedRanges']>[number];

export const intervalParts: readonly End[] = ['value', 'low', 'high'];

export const amountFormat = '#,##0.0';
export const rateFormat = '0.00%';

const border = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const lines = { top: border, bottom: border, left: border, right: border };

export const styles = {
  title: { font: { bold: true, size: 16 } },
  note: { font: { color: { rgb: '595959' } }, alignment: { wrapText: true, vertical: 'top' } },
  header: {
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: lines,
  },
  words: { alignment: { wrapText: true, vertical: 'top' }, border: lines },
  strong: { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' }, border: lines },
  faint: { font: { color: { rgb: '7F7F7F' } }, alignment: { wrapText: true, vertical: 'top' }, border: lines },
  number: { alignment: { vertical: 'top' }, border: lines },
  answer: { alignment: { horizontal: 'center', vertical: 'top' }, border: lines },
  /** What a reader may change: everything that depends on it is a formula. */
  input: {
    font: { color: { rgb: '0000FF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9E5' } },
    alignment: { vertical: 'top' },
    border: lines,
  },
} as const satisfies Record<string, CellStyle>;

/** In a column of numbers, where there is none. */
export const none: SheetCell = {
  value: '—',
  style: { ...styles.faint, alignment: { horizontal: 'right', vertical: 'top' } },
};

export const words = (value: string, style: CellStyle = styles.words): SheetCell => ({ value, style });
export const number = (value: number | null, numFmt: string, style: CellStyle = styles.number): SheetCell => ({
  value,
  style: { ...style, numFmt },
});
export const formulaCell = (
  text: string,
  value: number | string,
  numFmt: string,
  style: CellStyle = styles.number,
): SheetCell => ({
  value,
  formula: text,
  style: { ...style, numFmt },
});

/** A document and the words in it, as evidence beside a number. */
export function citationWords({ source, find }: Citation): string {
  return `${source}「${find}」`;
}

/** Column letters, from 0: A, B, … Z, AA. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** The address of a cell by row and column, both from 0. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A cell of another sheet, by row and column from 0: a reference that stays when formulas are copied. */
export function absolute(sheet: string, row: number, column: number): string {
  return `${quoted(sheet)}!$${columnName(column)}$${row + 1}`;
}

/** Height of a line in points. */
const lineHeight = 16;

/**
 * A sheet of cells: `frozen` rows and columns stay in view. A row of one cell runs over all columns. Rows are as high
 * as their words need, which programs do not all work out by themselves.
 */
export function sheetOf(
  name: string,
  rows: readonly (readonly SheetCell[])[],
  widths: readonly number[],
  frozen: { readonly rows: number; readonly columns?: number },
): WriteSheet {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const isAcross = (line: readonly SheetCell[]): boolean => line.length === 1 && widths.length > 1;
  const linesIn = ({ value }: SheetCell, width: number): number =>
    typeof value !== 'string'
      ? 1
      : value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width - 1))), 0);
  const heights = rows.map((line) =>
    Math.max(1, ...line.map((cell, column) => linesIn(cell, isAcross(line) ? whole : (widths[column] ?? whole)))),
  );
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of rows.entries()) {
    for (const [column, { value, formula: text, style }] of line.entries()) {
      const cell = text === undefined ? { value } : { value, formula: text, formulaResult: value };
      cells.set(`${row},${column}`, { ...cell, ...(style && { style }) });
    }
  }
  return {
    name,
    rows: rows.map((line) => line.map(({ value }) => value)),
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(
      heights.flatMap((height, row) => (height > 1 ? [[row, { height: height * lineHeight }] as const] : [])),
    ),
    merges: rows.flatMap((line, row) =>
      isAcross(line) ? [{ startRow: row, endRow: row, startCol: 0, endCol: widths.length - 1 }] : [],
    ),
    freezePane: { rows: frozen.rows, ...(frozen.columns !== undefined && { columns: frozen.columns }) },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** The name of a sheet as references write it: in apostrophes, which double within. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** The row that prints at the head of every page of a sheet: the last of those that stay in view. */
export function printTitle({ name, freezePane }: WriteSheet): DefinedName {
  const row = `$${freezePane?.rows ?? 1}`;
  return { name: '_xlnm.Print_Titles', range: `${quoted(name)}!${row}:${row}`, scope: name };
}
