import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderParquet } from '../../src/output/parquet.js';
import { columnsOf, type FilledTable, objectsOf, tableCsv, tableJson, tableNdjson } from '../../src/tables/formats.js';
import { tableInput } from '../../src/tables/input.js';
import { tables } from '../../src/tables/list.js';
import type { Field, TableInput, TidyTable, Value } from '../../src/tables/table.js';
import { columnPhrases } from '../../src/words/tables.js';
import { runCommand } from '../cases/case.js';
import { shippedData, shippedFolder } from '../model/example.js';
import { readCsv } from './csv.js';

let input: TableInput;
let filled: ReadonlyMap<string, FilledTable>;

beforeAll(async () => {
  const opened = await shippedData();
  if (!opened.dataset) throw new Error('no data set');
  input = await tableInput({ ...opened, dataset: opened.dataset });
  filled = new Map(tables.map((table) => [table.name, { table, rows: table.rows(input) }]));
}, 60_000);

const names = tables.map(({ name }) => name);
const get = (name: string): FilledTable => filled.get(name) ?? { table: tables[0] as TidyTable, rows: [] };

/** A cell of a CSV file as its field reads it, as Table Schema says. */
function readCell(text: string, { type }: Field): Value {
  if (text === '') return null;
  switch (type) {
    case 'string':
      return text;
    case 'boolean':
      expect(text).toMatch(/^(?:true|false)$/);
      return text === 'true';
    case 'integer':
    case 'number':
      expect(text).toMatch(type === 'integer' ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/);
      return Number(text);
    default:
      return type satisfies never;
  }
}

/** Why a field cannot hold a value. */
function faultOf(value: Value, { type, isRequired, values }: Field): string | undefined {
  if (value === null) return isRequired ? 'missing' : undefined;
  if (typeof value !== (type === 'integer' ? 'number' : type)) return `not a ${type}`;
  if (type === 'integer' && !Number.isInteger(value)) return 'not whole';
  if (value === '') return 'empty text';
  return values && !values.includes(String(value)) ? 'not among the values' : undefined;
}

describe('every table', () => {
  test.each(names)('%s has values of its fields, and none empty where one is required', (name) => {
    const { table, rows } = get(name);
    for (const cells of rows) {
      expect(cells).toHaveLength(table.fields.length);
      for (const [index, field] of table.fields.entries())
        expect(faultOf(cells[index] ?? null, field), `${name}.${field.name}: ${cells}`).toBeUndefined();
    }
  });

  test.each(names)('%s tells each row from all others by its key', (name) => {
    const { table } = get(name);
    const keys = objectsOf(get(name)).map((row) => JSON.stringify(table.key.map((field) => row[field])));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const field of table.key)
      expect(table.fields.find((item) => item.name === field)?.isRequired, field).toBe(true);
  });

  test.each(names)('%s refers only to rows that are there', (name) => {
    for (const { name: field, refersTo } of get(name).table.fields) {
      if (refersTo === undefined) continue;
      const ids = new Set(objectsOf(get(refersTo)).map((row) => row['id']));
      const unknown = objectsOf(get(name)).filter((row) => row[field] !== null && !ids.has(row[field] ?? null));
      expect(unknown, `${name}.${field}`).toEqual([]);
    }
  });

  test.each(names)('%s comes back from CSV as it was', (name) => {
    const { table, rows } = get(name);
    const [head, ...body] = readCsv(tableCsv(get(name), false));
    expect(head).toEqual(table.fields.map((field) => field.name));
    expect(body.map((cells) => cells.map((cell, index) => readCell(cell, table.fields[index] as Field)))).toEqual(rows);
  });

  test.each(names)('%s is the same in JSON and NDJSON', (name) => {
    const json = JSON.parse(tableJson(get(name), 'en')) as { readonly rows: unknown; readonly schema: string };
    const ndjson = tableNdjson(get(name)).split('\n').slice(0, -1);
    expect(json.rows).toEqual(objectsOf(get(name)));
    expect(ndjson.map((line) => JSON.parse(line) as unknown)).toEqual(objectsOf(get(name)));
  });

  test('has a name and columns of its own', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const { name, fields } of tables) {
      expect(name).toMatch(/^[a-z_]+$/);
      const columns = fields.map((field) => field.name);
      expect(new Set(columns).size, name).toBe(columns.length);
    }
  });

  test('uses every description of a column', () => {
    const used = new Set(tables.flatMap(({ fields }) => fields.map(({ about }) => about)));
    expect(Object.entries(columnPhrases).filter(([, about]) => !used.has(about))).toEqual([]);
  });
});

describe('Parquet', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-tables-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('of every table is read back as the rows of its CSV and JSON', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const table of filled.values()) {
      const file = join(folder, `${table.table.name}.parquet`);
      const bytes = renderParquet(columnsOf(table), '0.0.0');
      expect(bytes).toEqual(renderParquet(columnsOf(table), '0.0.0'));
      writeFileSync(file, bytes);
      const read = (await connection.runAndReadAll(`FROM '${file}'`)).getRowObjectsJS();
      expect(read, table.table.name).toEqual(objectsOf(table));
    }
    connection.closeSync();
  });
});

describe('a figure', () => {
  test('has its number in the base unit, what its words allow, and the line at which it stands', () => {
    const rows = objectsOf(get('targets')).filter(
      ({ subject, plan }) => subject === 'semiconductors' && plan === 'semiconductors/2023',
    );
    expect(rows[0]).toMatchObject({
      value: 4000,
      comparator: '>',
      low: 4000,
      high: null,
      unit: '亿元',
      text: '突破4000亿元',
      year: 2025,
      group: 'emerging',
    });
    const { file, line } = rows[0] as { readonly file: string; readonly line: number };
    const text = readFileSync(join(shippedFolder, file), 'utf8').split('\n');
    expect(text.slice(line - 1, line + 4).join('\n')).toContain('突破4000亿元');
  });

  test('of a stated total stands among observations', () => {
    const totals = objectsOf(get('observations')).filter(({ kind }) => kind === 'total');
    expect(totals).toMatchObject([
      { subject: 'pillar', value: 150000, low: 145000, high: 155000, text: '15万亿元', unit: '亿元' },
      { subject: 'emerging', value: 15000, low: 14500, high: 15500, text: '1.5万亿元', unit: '亿元' },
    ]);
  });

  test('is in one table, whatever it is', () => {
    const rows = ['observations', 'targets', 'growth', 'entry_criteria'].flatMap((name) => objectsOf(get(name)));
    expect(rows).toHaveLength(input.dataset.figures.length);
  });
});

describe('projections', () => {
  test('are those of the command, under every scenario', async () => {
    const rows = objectsOf(get('projections'));
    for (const { id } of input.dataset.all('scenario')) {
      const { stdout } = await runCommand(
        ['jiqun', 'project', '--scenario', id, '--by', 'cluster', '--format', 'json'],
        shippedFolder,
      );
      const { rows: expected } = JSON.parse(stdout) as {
        readonly rows: readonly {
          readonly id: string;
          readonly values: readonly { readonly observed?: object }[];
        }[];
      };
      const values = expected.flatMap((row) =>
        row.values.map(({ observed: _observed, ...value }) => ({ row: row.id, ...value })),
      );
      const own = rows
        .filter(({ scenario }) => scenario === id)
        .map(({ row, year, value, low, high, status }) => ({ row, year, value, low, high, status }));
      expect(own, id).toEqual(values);
    }
  });
});

describe('findings', () => {
  test('are those of a validation, and what the data acknowledge', async () => {
    const { findings, acknowledged } = await shippedData();
    const rows = objectsOf(get('findings'));
    expect(rows.filter((row) => row['is_acknowledged'])).toHaveLength(acknowledged.length);
    expect(rows).toHaveLength(findings.length + acknowledged.length);
  });
});
