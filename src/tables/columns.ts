import type { Citation } from '../model/entities.js';
import type { Comparator, Quantity } from '../model/quantity.js';
import type { Bilingual } from '../words/lang.js';
import { columnPhrases } from '../words/tables.js';
import { toPointer } from '../yaml/pointer.js';
import type { ColumnName, Field, FilePlace, TableInput, TidyColumn, Value } from './table.js';

type More = Partial<Pick<Field, 'about' | 'unit' | 'values' | 'refersTo'>>;
type Read<Item, T extends Value | undefined> = (item: Item, input: TableInput) => T;

function column<Item>(type: Field['type'], isRequired: boolean) {
  return <T extends Value | undefined>(name: ColumnName, value: Read<Item, T>, more: More = {}): TidyColumn<Item> => ({
    name,
    type,
    isRequired,
    about: columnPhrases[name],
    value,
    ...more,
  });
}

export function text<Item>(name: ColumnName, value: Read<Item, string>, more?: More): TidyColumn<Item> {
  return column<Item>('string', true)(name, value, more);
}

export function optionalText<Item>(
  name: ColumnName,
  value: Read<Item, string | undefined>,
  more?: More,
): TidyColumn<Item> {
  return column<Item>('string', false)(name, value, more);
}

export function whole<Item>(name: ColumnName, value: Read<Item, number>, more?: More): TidyColumn<Item> {
  return column<Item>('integer', true)(name, value, more);
}

export function optionalWhole<Item>(
  name: ColumnName,
  value: Read<Item, number | undefined>,
  more?: More,
): TidyColumn<Item> {
  return column<Item>('integer', false)(name, value, more);
}

export function decimal<Item>(name: ColumnName, value: Read<Item, number>, more?: More): TidyColumn<Item> {
  return column<Item>('number', true)(name, value, more);
}

/** A column of numbers that may be absent; infinite numbers count as absent. */
export function optionalDecimal<Item>(
  name: ColumnName,
  value: Read<Item, number | undefined>,
  more?: More,
): TidyColumn<Item> {
  const finite = (item: Item, input: TableInput): number | undefined => {
    const number = value(item, input);
    return number !== undefined && Number.isFinite(number) ? number : undefined;
  };
  return column<Item>('number', false)(name, finite, more);
}

export function flag<Item>(name: ColumnName, value: Read<Item, boolean>, more?: More): TidyColumn<Item> {
  return column<Item>('boolean', true)(name, value, more);
}

/** Two columns with the same text in Chinese and English. */
export function bilingual<Item>(
  zh: ColumnName,
  en: ColumnName,
  of: (item: Item) => Bilingual,
): readonly TidyColumn<Item>[] {
  return [text(zh, (item) => of(item).zh), text(en, (item) => of(item).en)];
}

export function optionalBilingual<Item>(
  zh: ColumnName,
  en: ColumnName,
  of: (item: Item) => Bilingual | undefined,
): readonly TidyColumn<Item>[] {
  return [optionalText(zh, (item) => of(item)?.zh), optionalText(en, (item) => of(item)?.en)];
}

/** Columns for the document behind a row. */
export function citationColumns<Item>(of: (item: Item) => Citation): readonly TidyColumn<Item>[] {
  return required(optionalCitationColumns(of), 'source', 'find');
}

export function optionalCitationColumns<Item>(of: (item: Item) => Citation | undefined): readonly TidyColumn<Item>[] {
  return [
    optionalText('source', (item) => of(item)?.source, { refersTo: 'sources' }),
    optionalText('find', (item) => of(item)?.find),
    optionalText('at', (item) => of(item)?.at),
  ];
}

/** Columns for the place of a datum in the data. */
export function placeColumns<Item>(of: (item: Item) => FilePlace): readonly TidyColumn<Item>[] {
  return [text('file', (item) => of(item).file), whole('line', (item, { lineOf }) => lineOf(of(item)))];
}

/** An id for an item without one: its file and JSON Pointer. */
export function placeId({ file, path }: FilePlace): string {
  return `${file}#${toPointer(path)}`;
}

const comparators: readonly Comparator[] = ['=', '>=', '>', '<=', '<', '~', '<~'];

/** Columns for a number and its precision in the document: money in 亿元, rates in per cent, counts in ones. */
export function quantityColumns<Item>(of: (item: Item) => Quantity): readonly TidyColumn<Item>[] {
  return required(optionalQuantityColumns(of), 'value', 'comparator', 'unit', 'text');
}

export function optionalQuantityColumns<Item>(of: (item: Item) => Quantity | undefined): readonly TidyColumn<Item>[] {
  const interval = (item: Item, { dataset }: TableInput) => of(item)?.interval(dataset.bands);
  return [
    optionalDecimal('value', (item, input) => interval(item, input)?.value),
    optionalText('comparator', (item) => of(item)?.comparator, { values: comparators }),
    optionalDecimal('low', (item, input) => interval(item, input)?.low),
    optionalDecimal('high', (item, input) => interval(item, input)?.high),
    optionalText('unit', (item) => unitOf(of(item))),
    optionalText('text', (item) => of(item)?.text),
  ];
}

function required<Item>(
  columns: readonly TidyColumn<Item>[],
  ...names: readonly ColumnName[]
): readonly TidyColumn<Item>[] {
  return columns.map((item) => (names.includes(item.name) ? { ...item, isRequired: true } : item));
}

/** Unit of `value`: the base unit of the dimension, whatever multiple the document uses. */
function unitOf(quantity: Quantity | undefined): string | undefined {
  if (!quantity) return undefined;
  return quantity.dimension === 'money' ? '亿元' : (quantity.unit.counter ?? quantity.unit.symbol);
}
