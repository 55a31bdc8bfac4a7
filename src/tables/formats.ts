import { renderCsv } from '../output/text/csv.js';
import type { Lang } from '../words/lang.js';
import { jsonText } from '../words/legible.js';
import { say } from '../words/message.js';
import { tablePhrases } from '../words/tables.js';
import type { Field, TidyTable, Value } from './table.js';

/** A table with its rows. */
export interface FilledTable {
  readonly table: TidyTable;
  /** Cells in the order of the table's fields. */
  readonly rows: readonly (readonly Value[])[];
}

/** Rows as RFC 4180 CSV in UTF-8; for a spreadsheet with a byte order mark, and with formulas disarmed. */
export function tableCsv({ table, rows }: FilledTable, isForSpreadsheet: boolean): string {
  const records = {
    columns: table.fields.map(({ name }) => name),
    rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
  };
  return isForSpreadsheet ? `\uFEFF${renderCsv(records, 'spreadsheet')}` : renderCsv(records, 'program');
}

/** A JSON document with the rows as objects, described by jiqun.table/1. */
export function tableJson(filled: FilledTable, lang: Lang): string {
  const { table } = filled;
  const output = {
    schema: 'jiqun.table/1',
    table: table.name,
    title: say(lang, tablePhrases[table.name]),
    fields: table.fields.map((field) => fieldOutput(field, lang)),
    rows: objectsOf(filled),
  };
  return `${jsonText(output, 2)}\n`;
}

/** Rows as JSON objects, one on each line. */
export function tableNdjson(filled: FilledTable): string {
  return objectsOf(filled)
    .map((row) => `${jsonText(row)}\n`)
    .join('');
}

/** Name, type, description and unit of a field. */
export function fieldOutput({ name, type, about, unit }: Field, lang: Lang) {
  return { name, type, description: say(lang, about), ...(unit && { unit }) };
}

/** Values by column, for formats that store columns. */
export function columnsOf({ table, rows }: FilledTable) {
  return table.fields.map(({ name, type, isRequired }, index) => ({
    name,
    type,
    isRequired,
    values: rows.map((cells) => cells[index] ?? null),
  }));
}

/** Rows as objects by column name. */
export function objectsOf({ table, rows }: FilledTable): readonly Readonly<Record<string, Value>>[] {
  return rows.map((cells) => Object.fromEntries(table.fields.map(({ name }, index) => [name, cells[index] ?? null])));
}
