import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ParquetColumn, renderParquet } from '../../src/output/parquet.js';

const columns: readonly ParquetColumn[] = [
  { name: 'id', type: 'string', isRequired: true, values: ['集群', '=1+1', 'a,"b"\n'] },
  { name: 'year', type: 'integer', isRequired: false, values: [2019, null, -1] },
  { name: 'value', type: 'number', isRequired: false, values: [150000, null, 0.1] },
  { name: 'is_own', type: 'boolean', isRequired: false, values: [true, false, null] },
];

describe('Parquet', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-parquet-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function query(sql: string, given: readonly ParquetColumn[]): Promise<unknown> {
    const file = join(folder, 'table.parquet');
    writeFileSync(file, renderParquet(given, '1.2.3'));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const result = (await connection.runAndReadAll(sql.replace('FILE', `'${file}'`))).getRowObjectsJson();
    connection.closeSync();
    return result;
  }

  test('is read back with its values and nulls', async () => {
    expect(await query('FROM FILE', columns)).toEqual([
      { id: '集群', year: 2019, value: 150000, is_own: true },
      { id: '=1+1', year: null, value: null, is_own: false },
      { id: 'a,"b"\n', year: -1, value: 0.1, is_own: null },
    ]);
  });

  test('has flat types', async () => {
    expect(await query('SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM FILE)', columns)).toEqual([
      { name: 'id', type: 'VARCHAR' },
      { name: 'year', type: 'INTEGER' },
      { name: 'value', type: 'DOUBLE' },
      { name: 'is_own', type: 'BOOLEAN' },
    ]);
    expect(
      await query(
        "SELECT name FROM parquet_schema(FILE) WHERE repetition_type = 'REQUIRED' AND type IS NOT NULL",
        columns,
      ),
    ).toEqual([{ name: 'id' }]);
  });

  test('may have no rows', async () => {
    const empty = columns.map((column) => ({ ...column, values: [] }));
    expect(await query('SELECT count(*)::INTEGER AS rows FROM FILE', empty)).toEqual([{ rows: 0 }]);
    expect(await query('SELECT column_name AS name FROM (DESCRIBE FROM FILE)', empty)).toEqual(
      columns.map(({ name }) => ({ name })),
    );
  });

  test('says of the row groups that it has none of, that they are structs, as Arrow wants it', () => {
    const bytes = renderParquet(
      columns.map((column) => ({ ...column, values: [] })),
      '1.2.3',
    );
    const footer = Buffer.from(bytes).toString('latin1').indexOf('jiqun version');
    // No rows; a list of structs, of which there are none; the length and the name of the writer.
    expect([...bytes.subarray(footer - 6, footer)]).toEqual([
      0x16,
      0x00,
      0x19,
      0x0c,
      0x28,
      'jiqun version 1.2.3'.length,
    ]);
  });

  test('names its writer as readers of statistics want it, and has the same bytes each time', async () => {
    expect(await query('SELECT created_by FROM parquet_file_metadata(FILE)', columns)).toEqual([
      { created_by: 'jiqun version 1.2.3' },
    ]);
    expect(renderParquet(columns, '1.2.3')).toEqual(renderParquet(columns, '1.2.3'));
  });
});
