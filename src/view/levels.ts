/** What the tables of levels by row and year share: those of a projection and of scenarios side by side. */
import type { ResultColumn } from '../document/columns.js';
import type { Interval } from '../model/quantity.js';
import type { ComparisonRow } from '../study/compare.js';
import type { PricedLevel, ProjectionRow, ValueStatus } from '../study/projection.js';

/** What a row of levels is of. */
export type RowHead = Pick<ComparisonRow, 'id' | 'name' | 'level' | 'group' | 'metric'>;

export const rowColumns: readonly ResultColumn<RowHead>[] = [
  { id: 'id', value: ({ id }) => id },
  { id: 'name', isInBoth: true, value: ({ name }) => name },
  { id: 'level', value: ({ level }) => level },
  { id: 'group', value: ({ group }) => group },
  { id: 'metric', value: ({ metric }) => metric },
];

type Level = Omit<PricedLevel, 'derivation'>;

/** A level of a year, in 亿元. */
export const valueColumns: readonly ResultColumn<Level>[] = [
  { id: 'year', value: ({ year }) => year },
  { id: 'value', value: ({ value }) => value },
];

export const boundColumns: readonly ResultColumn<Omit<Interval, 'value'>>[] = [
  { id: 'low', value: ({ low }) => low },
  { id: 'high', value: ({ high }) => high },
];

export const levelColumns = [...valueColumns, ...boundColumns];

export const unitColumn: ResultColumn<unknown> = { id: 'unit', value: () => '亿元' };

export const statusColumn: ResultColumn<{ readonly status: ValueStatus }> = {
  id: 'status',
  value: ({ status }) => status,
};

export const pricesColumn: ResultColumn<Pick<ProjectionRow, 'prices'>> = {
  id: 'price_basis',
  value: ({ prices }) => prices,
};

/** What people read of the years shown, a column each; E marks a year of projected levels. */
export function yearColumns<Line>(
  years: readonly number[],
  levels: readonly { readonly year: number; readonly status: ValueStatus }[],
  cell: (year: number) => Omit<ResultColumn<Line>, 'id' | 'head'>,
): readonly ResultColumn<Line>[] {
  const projected = new Set(levels.flatMap(({ year, status }) => (status === 'projected' ? [year] : [])));
  return years.map((year) => ({
    id: String(year),
    head: projected.has(year) ? `${year}E` : String(year),
    align: 'right',
    ...cell(year),
  }));
}
