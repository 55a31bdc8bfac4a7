import type { Citation } from '../model/entities.js';
import { languages } from '../words/lang.js';
import { inBoth, say, type Words } from '../words/message.js';
import type { Column, JudgementTone, Records, Row, Table } from './blocks.js';

/** A column of a result: the value for programs and the cell for people, described in one place. */
export interface ResultColumn<Item> extends Pick<Column, 'align' | 'isKey' | 'isCode' | 'number'> {
  /** Its name in CSV and JSON. */
  readonly id: string;
  /**
   * Value for programs, absent for a column that only people see. No value is null; undefined also leaves it out of
   * JSON. A number that is not finite is null for programs.
   */
  readonly value?: (item: Item) => Value;
  /** Value in JSON instead, such as a list that CSV joins in one cell. */
  readonly json?: (item: Item) => unknown;
  /** Whether CSV has its words in both languages, as `id_zh` and `id_en`. */
  readonly isInBoth?: boolean;
  /** Header; absent for a column that only programs read. */
  readonly head?: Words;
  /** Words shown to people instead of the value. */
  readonly screen?: (item: Item) => Words | undefined;
  /** What a cell says of the plan, where it says it. */
  readonly tone?: (item: Item) => JudgementTone | undefined;
}

type Value = Words | number | boolean | null | undefined;

/** A result as a table. */
export interface ResultTable<Item> {
  readonly columns: readonly ResultColumn<Item>[];
  readonly items: readonly Item[];
  /**
   * Ids of the columns shown to people, in order; columns in an inner list are stacked. If absent, all columns with a
   * header.
   */
  readonly shown?: readonly (string | readonly string[])[] | undefined;
  readonly title?: Words | undefined;
  readonly isSpaced?: boolean | undefined;
  /** Citations behind the row of an item. */
  readonly cites?: ((item: Item) => readonly Citation[]) | undefined;
  /** Tone of the row of an item, if it stands out. */
  readonly tone?: ((item: Item) => Row['tone'] | undefined) | undefined;
}

/** Table shown to people, with the records for programs of the same items. */
export function describedTable<Item>(table: ResultTable<Item>): Table {
  return { ...tableOf(table), records: recordsOf(table.columns, table.items) };
}

/** Table shown to people: one value in each cell; a printer may stack columns that belong together. */
export function tableOf<Item>({ columns, items, shown, title, isSpaced, cites, tone }: ResultTable<Item>): Table {
  const visible = visibleOf(columns, shown);
  const row = (item: Item): Row => {
    const own = tone?.(item);
    return {
      cells: visible.map(({ column }) => cellOf(column, item)),
      ...(visible.some(({ column }) => column.number) && {
        values: visible.map(({ column }) => numberOf(column, item)),
      }),
      ...(visible.some(({ column }) => column.tone) && {
        tones: visible.map(({ column }) => column.tone?.(item) ?? null),
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

/** Records for programs: a row for each item, a column for each column with a value. */
export function recordsOf<Item>(columns: readonly ResultColumn<Item>[], items: readonly Item[]): Records {
  const read = columns.flatMap(({ id, value, isInBoth }) => {
    if (!value) return [];
    if (!isInBoth) return [{ id, cell: (item: Item) => recorded(value(item)) }];
    return languages.map((lang) => ({
      id: `${id}_${lang}`,
      cell: (item: Item) => {
        const words = recorded(value(item));
        return typeof words === 'object' && words !== null ? say(lang, words) : words;
      },
    }));
  });
  return { columns: read.map(({ id }) => id), rows: items.map((item) => read.map(({ cell }) => cell(item))) };
}

/** JSON of an item: a key for each column with a value, words in both languages. */
export function outputOf<Item>(columns: readonly ResultColumn<Item>[], item: Item): Readonly<Record<string, unknown>> {
  const entries = columns.flatMap(({ id, value, json }) => {
    const found = json ? json(item) : inOutput(value?.(item));
    return found === undefined ? [] : [[id, found] as const];
  });
  return Object.fromEntries(entries);
}

function recorded(value: Value): Words | number | null {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' && !Number.isFinite(value) ? null : (value ?? null);
}

function inOutput(value: Value): unknown {
  if (typeof value === 'object' && value !== null) return inBoth(value);
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

/** Columns shown to people, each with its position in its stack. */
function visibleOf<Item>(columns: readonly ResultColumn<Item>[], shown: ResultTable<Item>['shown']) {
  if (!shown) return columns.filter(({ head }) => head !== undefined).map((column) => ({ column, index: 0 }));
  return shown.flatMap((ids) =>
    [ids]
      .flat()
      .flatMap((id, index) => columns.filter((column) => column.id === id).map((column) => ({ column, index }))),
  );
}

/** What people read of an item in a column. */
export function cellOf<Item>({ screen, value }: ResultColumn<Item>, item: Item): Words {
  const found = screen?.(item) ?? value?.(item) ?? '—';
  return typeof found === 'object' ? found : String(found);
}

function numberOf<Item>({ number, value }: ResultColumn<Item>, item: Item): number | null {
  const found = number && value?.(item);
  return typeof found === 'number' ? found : null;
}
