import type { Citation } from '../model/entities.js';
import type { Words } from '../words/message.js';
import type { Column, Records, Row, Table } from './blocks.js';

/** A column of a result, described once: what programs read of an item, and what a person sees of it. */
export interface ResultColumn<Item> extends Pick<Column, 'align' | 'isKey' | 'isCode' | 'number'> {
  /** Its name in CSV. */
  readonly id: string;
  /** What programs read, null or undefined where there is nothing; absent of a column that is for persons only. */
  readonly value?: (item: Item) => Words | number | null | undefined;
  /** Its head; absent of a column that is for programs only. */
  readonly head?: Words;
  /** What a person reads in place of the value. */
  readonly screen?: (item: Item) => Words;
}

/** A result as a table. */
export interface ResultTable<Item> {
  readonly columns: readonly ResultColumn<Item>[];
  readonly items: readonly Item[];
  /**
   * Ids of the columns that a person sees, in their order; in a list, the later ones stand below the first. All that
   * have a head where it is left out.
   */
  readonly shown?: readonly (string | readonly string[])[] | undefined;
  readonly title?: Words | undefined;
  readonly isSpaced?: boolean | undefined;
  /** The documents that the row of an item rests on. */
  readonly cites?: ((item: Item) => readonly Citation[]) | undefined;
  /** How the row of an item stands out, if it does. */
  readonly tone?: ((item: Item) => Row['tone'] | undefined) | undefined;
}

/** The table that a person sees, with what programs read of the same items. */
export function describedTable<Item>(table: ResultTable<Item>): Table {
  return { ...tableOf(table), records: recordsOf(table.columns, table.items) };
}

/** The table that a person sees: one value a cell, of which a printer may stack those that belong together. */
export function tableOf<Item>({ columns, items, shown, title, isSpaced, cites, tone }: ResultTable<Item>): Table {
  const visible = visibleOf(columns, shown);
  const row = (item: Item): Row => {
    const own = tone?.(item);
    return {
      cells: visible.map(({ column }) => cellOf(column, item)),
      ...(visible.some(({ column }) => column.number) && {
        values: visible.map(({ column }) => numberOf(column, item)),
      }),
      ...(own && { tone: own }),
      ...(cites && { cites: cites(item) }),
    };
  };
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

/** The columns that a person sees, each with its place in its stack. */
function visibleOf<Item>(columns: readonly ResultColumn<Item>[], shown: ResultTable<Item>['shown']) {
  if (!shown) return columns.filter(({ head }) => head !== undefined).map((column) => ({ column, index: 0 }));
  return shown.flatMap((ids) =>
    [ids]
      .flat()
      .flatMap((id, index) => columns.filter((column) => column.id === id).map((column) => ({ column, index }))),
  );
}

function cellOf<Item>({ screen, value }: ResultColumn<Item>, item: Item): Words {
  const found = screen?.(item) ?? value?.(item) ?? '—';
  return typeof found === 'number' ? String(found) : found;
}

function numberOf<Item>({ number, value }: ResultColumn<Item>, item: Item): number | null {
  const found = number && value?.(item);
  return typeof found === 'number' ? found : null;
}
