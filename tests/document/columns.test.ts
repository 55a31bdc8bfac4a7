import { describe, expect, test } from 'vitest';
import { describedTable, outputOf, type ResultColumn, recordsOf, tableOf } from '../../src/document/columns.js';

interface City {
  readonly id: string;
  readonly name: string;
  readonly rank?: number;
}

const items: readonly City[] = [
  { id: 'gz', name: 'Guangzhou', rank: 2 },
  { id: 'sz', name: 'Shenzhen' },
];

const columns: readonly ResultColumn<City>[] = [
  { id: 'id', value: ({ id }) => id },
  { id: 'name', head: 'City', isKey: true, screen: ({ name }) => name },
  { id: 'rank', head: 'Rank', align: 'right', number: { digits: 0 }, value: ({ rank }) => rank },
];

describe('a result whose columns are described once', () => {
  test('shows what has a head, and hands programs what has a value', () => {
    const { columns: heads, rows, records } = describedTable({ columns, items });
    expect(heads.map(({ header }) => header)).toEqual(['City', 'Rank']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Guangzhou', '2'],
      ['Shenzhen', '—'],
    ]);
    expect(rows.map(({ values }) => values)).toEqual([
      [null, 2],
      [null, null],
    ]);
    expect(records).toEqual({
      columns: ['id', 'rank'],
      rows: [
        ['gz', 2],
        ['sz', null],
      ],
    });
  });

  test('shows the columns that are named in their order, the later of a list below the first', () => {
    const table = tableOf({ columns, items, shown: [['rank', 'name'], 'id'] });
    expect(table.columns.map(({ id, isBelow = false }) => [id, isBelow])).toEqual([
      ['rank', false],
      ['name', true],
      ['id', false],
    ]);
    expect(table.rows[0]?.cells).toEqual(['2', 'Guangzhou', 'gz']);
  });

  test('lets rows stand out, and says what they rest on', () => {
    const cite = { source: 'a-source', find: 'a token' };
    const { rows } = tableOf({
      columns,
      items,
      tone: ({ rank }) => (rank === undefined ? 'faint' : undefined),
      cites: () => [cite],
    });
    expect(rows.map(({ tone, cites }) => [tone, cites])).toEqual([
      [undefined, [cite]],
      ['faint', [cite]],
    ]);
  });

  test('gives words in both languages, lists and missing values to CSV and JSON as each writes them', () => {
    const road = {
      name: { zh: '路', en: 'road' },
      ends: ['gz', 'sz'],
      isOpen: false,
      length: Number.POSITIVE_INFINITY,
    };
    const described: readonly ResultColumn<Partial<typeof road>>[] = [
      { id: 'name', isInBoth: true, value: ({ name }) => name },
      { id: 'ends', value: ({ ends }) => ends?.join(';'), json: ({ ends }) => ends },
      { id: 'open', value: ({ isOpen }) => isOpen },
      { id: 'length', value: ({ length }) => length },
      { id: 'toll', value: () => null },
      { id: 'shown', head: 'Shown', screen: () => 'only to people' },
    ];
    expect(recordsOf(described, [road, {}])).toEqual({
      columns: ['name_zh', 'name_en', 'ends', 'open', 'length', 'toll'],
      rows: [
        ['路', 'road', 'gz;sz', 'false', null, null],
        [null, null, null, null, null, null],
      ],
    });
    expect(outputOf(described, road)).toEqual({
      name: { zh: '路', en: 'road' },
      ends: ['gz', 'sz'],
      open: false,
      length: null,
      toll: null,
    });
    expect(Object.keys(outputOf(described, {}))).toEqual(['toll']);
  });

  test('has records without items too', () => {
    expect(recordsOf(columns, [])).toEqual({ columns: ['id', 'rank'], rows: [] });
  });
});
