import type { WriteSheet } from 'hucre/xlsx';

/** A cell of a book: a number, words, or nothing. */
type CellValue = number | string | undefined;

/** A place in a book: the sheet's name, and row and column from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The live cells of sheets: those with a formula, and the value that stands beside it. */
export function formulasOf(
  sheets: readonly WriteSheet[],
): readonly (CellPlace & { readonly formula: string; readonly ours: CellValue })[] {
  return sheets.flatMap(({ name, cells = new Map() }) =>
    [...cells].flatMap(([key, { formula, value }]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return formula === undefined ? [] : [{ sheet: name, row, column, formula, ours: value as CellValue }];
    }),
  );
}

/**
 * What a spreadsheet makes of sheets: every formula computed from the cells that it names, and none of the values that
 * stand beside formulas; cells may be given other values first.
 */
export class Spreadsheet {
  readonly #sheets: ReadonlyMap<string, WriteSheet>;
  readonly #known = new Map<string, CellValue>();

  constructor(sheets: readonly WriteSheet[], changes: readonly (CellPlace & { readonly value: number })[] = []) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    for (const { sheet, row, column, value } of changes) this.#known.set(`${sheet} ${row},${column}`, value);
  }

  value({ sheet, row, column }: CellPlace): CellValue {
    const key = `${sheet} ${row},${column}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#compute(sheet, row, column));
    return this.#known.get(key);
  }

  #compute(sheet: string, row: number, column: number): CellValue {
    const cell = this.#sheets.get(sheet)?.cells?.get(`${row},${column}`);
    if (cell?.formula === undefined) return (cell?.value ?? undefined) as CellValue;
    const script = cell.formula
      .replace(/(?:'((?:[^']|'')+)'!)?\$?([A-Z]+)\$?(\d+)/g, (reference, name: string | undefined, letters, line) => {
        const place = { sheet: name?.replaceAll("''", "'") ?? sheet, row: Number(line) - 1, column: columnOf(letters) };
        const value = this.value(place);
        if (typeof value !== 'number') throw new Error(`${cell.formula}: ${reference} holds ${value}`);
        return `(${value})`;
      })
      .replaceAll('^', '**')
      .replaceAll('ABS(', 'Math.abs(')
      .replaceAll('MAX(', 'Math.max(')
      .replaceAll('MIN(', 'Math.min(')
      .replace(/^IF\((.*),("[^"]*"),("[^"]*")\)$/, '($1)?$2:$3');
    return new Function(`return ${script}`)() as CellValue;
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
