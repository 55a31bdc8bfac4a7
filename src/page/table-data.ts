import { all } from './element.js';
import { isMoreOfRowAbove } from './sort.js';

/** A table of the page as data: one value a cell, numbers unrounded where the cell shows nothing but a number. */
export interface TableData {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Reads a table as it stands in the page, whatever its order and filter are. */
export function tableData(table: HTMLTableElement): TableData {
  const head = [...(table.tHead?.rows[0]?.cells ?? [])];
  const columns = head.flatMap((cell) => Array.from({ length: cell.colSpan }, () => partsOf(cell)).flat());
  const rows: (string | number)[][] = [];
  for (const row of table.tBodies[0]?.rows ?? []) {
    const values = [...row.cells].flatMap((cell) => partsOf(cell).map((text, index) => readCell(cell, text, index)));
    const above = rows.at(-1)?.[0] ?? '';
    if (row.classList.contains('carried')) values[0] = above;
    else if (isMoreOfRowAbove(row)) values[0] = `${nameOf(above)} · ${values[0]}`;
    rows.push(values);
  }
  return { title: table.caption?.textContent ?? '', columns, rows };
}

/** The name of a row above, without what was put behind it for a row of the same bundle. */
function nameOf(above: string | number): string {
  return String(above).split(' · ')[0] ?? '';
}

/** The words of a cell, or of each of the columns that stand in it one below the other. */
function partsOf(cell: HTMLTableCellElement): readonly string[] {
  const parts = all(cell, '.part');
  return parts.length > 0 ? parts.map(textOf) : [textOf(cell)];
}

function textOf(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const marks of all(copy, '.cites')) marks.remove();
  return copy.textContent
    .replaceAll('\u2060', '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function readCell(cell: HTMLTableCellElement, text: string, index: number): string | number {
  const { value } = cell.dataset;
  return index === 0 && value !== undefined && /^[-−+]?[\d,]+(?:\.\d+)?$/.test(text) ? Number(value) : text;
}
