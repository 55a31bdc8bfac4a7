import type { LocatedFinding } from '../finding/locate.js';
import type { Dataset } from '../model/dataset.js';
import type { Bilingual } from '../words/lang.js';
import type { columnPhrases, tablePhrases } from '../words/tables.js';
import type { Path } from '../yaml/pointer.js';

/** Value of a cell; null if there is none. */
export type Value = string | number | boolean | null;

export type FieldType = 'string' | 'integer' | 'number' | 'boolean';

/** Names of columns; `columnPhrases` describes their content. */
export type ColumnName = keyof typeof columnPhrases;

/** Names of tables; `tablePhrases` has their titles, `tableAboutPhrases` their subjects. */
export type TableName = keyof typeof tablePhrases;

/** Description of a column. */
export interface Field {
  readonly name: ColumnName;
  readonly type: FieldType;
  /** Whether every row has a value. */
  readonly isRequired: boolean;
  /** Content of the column, in words. */
  readonly about: Bilingual;
  /** Unit of the numbers, where it is the same in all rows. */
  readonly unit?: '亿元' | '%';
  /** All possible values. */
  readonly values?: readonly string[];
  /** The table whose `id` the values refer to. */
  readonly refersTo?: TableName;
}

/** A field, and how to read its value from an item. */
export interface TidyColumn<Item> extends Field {
  value(item: Item, input: TableInput): Value | undefined;
}

/** A finding of a validation, with the reason if the data acknowledge it. */
export interface TableFinding extends LocatedFinding {
  readonly reason?: Bilingual;
}

/** Input of tables. */
export interface TableInput {
  readonly dataset: Dataset;
  readonly findings: readonly TableFinding[];
  /** The line, from 1, at which a value of a file begins. */
  lineOf(place: FilePlace): number;
}

export interface FilePlace {
  readonly file: string;
  readonly path: Path;
}

/**
 * A tidy table: a row for each item, a column for each property, a value in each cell. All formats are made from this.
 */
export interface TidyTable {
  readonly name: TableName;
  readonly fields: readonly Field[];
  /** Names of the columns that together tell one row from all others. */
  readonly key: readonly ColumnName[];
  /** Cells in the order of the fields. */
  rows(input: TableInput): readonly (readonly Value[])[];
}

/** Definition of a table: its items, and a column for each property. */
export interface TableDefinition<Item> {
  readonly name: TableName;
  readonly key: readonly ColumnName[];
  readonly columns: readonly TidyColumn<Item>[];
  items(input: TableInput): readonly Item[];
}

export function defineTable<Item>({ name, key, columns, items }: TableDefinition<Item>): TidyTable {
  return {
    name,
    key,
    fields: columns,
    rows: (input) => items(input).map((item) => columns.map((column) => column.value(item, input) ?? null)),
  };
}
