import type { Citation } from '../model/entities.js';
import type { Words } from '../words/message.js';
import type { Column, Records, Row, Table } from './blocks.js';

/** A column of a result, described once: what programs read of an item, and what a person sees of it. */
export interface ResultColumn<Item> extends Pick<Column, 'align' | 'isKey' | 'isCode' | 'number'> {
  /** Its name in CSV. */
  readonly id: string;
  /** What programs read, null or undefined where there is nothing; absent of a column that is for persons only. */
  readonly value?: (item: Item) => string | number | null | undefined;
  /** Its head; absent of a column that is for programs only. */
  readonly head?: Words;
  /** What a person reads in place of the value. */
  readonly screen?: (item: Item) => Words;
}

/** A result as a table. */
export interface ResultTable<Item> {
  readonly columns: readonly ResultColumn<Item>[];
  readonly items: readonly Item[];
  /** Ids of the columns that a person sees, in their order; in a list, the later ones stand below the first. */
  readonly shown: readonly (string | readonly string[])[];
  readonly title?: Words | undefined;
  readonly isSpaced?: boolean | undefined;
  /** The documents that the row of an item rests on. */
  readonly cites?: ((item: Item) => readonly Citation[]) | undefined;
}

/** The table that a person sees: one value a cell, of which a printer may stack those that belong together. */
export function tableOf<Item>({ columns, items, shown, title, isSpaced, cites }: ResultTable<Item>): Table {
  const visible = shown.flatMap((ids) =>
    [ids]
      .flat()
      .flatMap((id, index) => columns.filter((column) => column.id === id).map((column) => ({ column, index }))),
  );
  const row = (item: Item): Row => ({
    cells: visible.map(({ column: { screen, value } }) => screen?.(item) ?? String(value?.(item) ?? '—')),
    ...(visible.some(({ column }) => column.number) && { values: visible.map(({ column }) => numberOf(column, item)) }),
    ...(cites && { cites: cites(item) }),
  });
  return {
    kind: 'table',
    ...(title !== undefined && { title }),
    ...(isSpaced && { isSpaced }),
    columns: visible.map(({ column: { id, head = id, align, isKey, isCode, number }, index }) => ({
      id,
      header: head,
      ...(align && { align }),
      ...(isKey && { isKey }),
      ...(isCode && { isCode }),
      ...(number && { number }),
      ...(index > 0 && { isBelow: true }),
    })),
    rows: items.map(row),
  };
}

/** What programs read: a row an item, a column for each that has a value. */
export function recordsOf<Item>(columns: readonly ResultColumn<Item>[], items: readonly Item[]): Records {
  const read = columns.flatMap(({ id, value }) => (value ? [{ id, value }] : []));
  return { columns: read.map(({ id }) => id), rows: items.map((item) => read.map(({ value }) => value(item) ?? null)) };
}

function numberOf<Item>({ number, value }: ResultColumn<Item>, item: Item): number | null {
  const found = number && value?.(item);
  return typeof found === 'number' ? found : null;
}
