import type { Cell, CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { End } from '../../derive/interval.js';
import type { Citation } from '../../model/entities.js';
import { displayWidth } from '../../words/width.js';

/** A cell of a sheet: words, a number, or a formula with its value, which we compute. */
export interface SheetCell {
  readonly value: string | number | null;
  /** Formula without the leading equals sign. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** Name of the sheet, or address of the page, that the cell leads to. */
  readonly link?: string;
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
  link: {
    font: { color: { rgb: '0563C1' }, underline: true },
    alignment: { wrapText: true, vertical: 'top' },
    border: lines,
  },
  answer: { alignment: { horizontal: 'center', vertical: 'top' }, border: lines },
  /** Style of cells that a reader may change; everything that depends on them is a formula. */
  input: {
    font: { color: { rgb: '0000FF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9E5' } },
    alignment: { vertical: 'top' },
    border: lines,
  },
} as const satisfies Record<string, CellStyle>;

/** Empty cell in a column of numbers. */
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

/** Source of a citation and the words found there, as evidence beside a number. */
export function citationWords({ source, find }: Citation, nameOf: (id: string) => string): string {
  return `${nameOf(source)}「${find}」`;
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

/**
 * Absolute reference to a cell of another sheet, by row and column from 0; it does not move when formulas are copied.
 */
export function absolute(sheet: string, row: number, column: number): string {
  return `${quoted(sheet)}!$${columnName(column)}$${row + 1}`;
}

/** Height of a line in points. */
const lineHeight = 16;

/**
 * A sheet of cells; `frozen` rows and columns stay in view. A row of one cell spans all columns. Row heights fit the
 * words, since not all programs compute them.
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
    for (const [column, { value, formula: text, style, link }] of line.entries()) {
      const cell = text === undefined ? { value } : { value, formula: text, formulaResult: value };
      const hyperlink = link === undefined ? undefined : linkTo(link);
      cells.set(`${row},${column}`, { ...cell, ...(style && { style }), ...(hyperlink && { hyperlink }) });
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
      printArea: `$A$1:$${columnName(Math.max(0, widths.length - 1))}$${Math.max(1, rows.length)}`,
    },
    ...filterOf(rows, widths.length, frozen.rows),
  };
}

/** A filter over the rows below the heads, as far as they are those of a table; none for fewer than two. */
function filterOf(
  rows: readonly (readonly SheetCell[])[],
  width: number,
  heads: number,
): { readonly autoFilter?: { readonly range: string } } {
  const after = rows.findIndex((line, row) => row >= heads && line.length < width);
  const last = (after === -1 ? rows.length : after) - 1;
  if (width < 2 || last < heads + 1) return {};
  return { autoFilter: { range: `${address(heads - 1, 0)}:${address(last, width - 1)}` } };
}

/** The sheet with a chart, printed with its cells. */
export function withChart(sheet: WriteSheet, chart: NonNullable<WriteSheet['charts']>[number]): WriteSheet {
  const { row = 0, col = 0 } = chart.anchor.to ?? {};
  const [rows, columns] = [sheet.rows?.length ?? 0, sheet.columns?.length ?? 0];
  const printArea = `$A$1:$${columnName(Math.max(columns - 1, col))}$${Math.max(rows, row + 1)}`;
  return { ...sheet, pageSetup: { ...sheet.pageSetup, printArea }, charts: [chart] };
}

function linkTo(link: string): NonNullable<Cell['hyperlink']> {
  return /^https?:/.test(link) ? { target: link } : { target: '', location: `${quoted(link)}!A1` };
}

/** Name of a sheet in a reference: in apostrophes, with apostrophes in the name doubled. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** The cells that are printed, and the sheet without them: the library would write its name without apostrophes. */
export function printArea(sheet: WriteSheet): { readonly area: DefinedName; readonly sheet: WriteSheet } {
  const { printArea: cells = '$A$1', ...pageSetup } = sheet.pageSetup ?? {};
  const area = { name: '_xlnm.Print_Area', range: `${quoted(sheet.name)}!${cells}`, scope: sheet.name };
  return { area, sheet: { ...sheet, pageSetup } };
}

/** Header row that repeats on every printed page: the last of the frozen rows. */
export function printTitle({ name, freezePane }: WriteSheet): DefinedName {
  const row = `$${freezePane?.rows ?? 1}`;
  return { name: '_xlnm.Print_Titles', range: `${quoted(name)}!${row}:${row}`, scope: name };
}
