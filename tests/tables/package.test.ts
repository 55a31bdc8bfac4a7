import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../cases/case.js';
import { readCsv } from './csv.js';
import { runQuery } from './query.js';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description?: string;
  readonly constraints?: { readonly required?: boolean; readonly unique?: boolean; readonly enum?: readonly string[] };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly format: string;
  readonly mediatype: string;
  readonly encoding?: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly name?: string; readonly path?: string }[];
  readonly sources: readonly { readonly title?: string; readonly path?: string }[];
  readonly resources: readonly Resource[];
}

let folder: string;
let description: Package;
let rows: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;

const run = async (command: string): Promise<void> => {
  const { exit, stderr } = await runCommand(['jiqun', ...command.split(' ')], folder);
  expect({ exit, stderr }).toMatchObject({ exit: 0 });
};
const readPackage = (name: string): Package =>
  JSON.parse(readFileSync(join(folder, name, 'datapackage.json'), 'utf8')) as Package;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiqun-package-'));
  await run('export --output csv');
  await run('export --output parquet --format parquet');
  description = readPackage('csv');
  const read = (path: string) => {
    const [head = [], ...body] = readCsv(readFileSync(join(folder, 'csv', path), 'utf8'));
    return body.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
  };
  rows = new Map(description.resources.map(({ name, path }) => [name, read(path)]));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Data Package', () => {
  test('has what the standard demands', () => {
    expect(description).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'guangdong-clusters',
      licenses: [{ name: 'MIT' }],
    });
    expect(description.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(description.name).toMatch(/^[a-z0-9._-]+$/);
    for (const { title, path } of description.sources) {
      expect(title).toMatch(/\S/);
      if (path !== undefined) expect(path).toMatch(/^https?:\/\//);
    }
    const names = description.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('describes each file as it is', () => {
    const files = readdirSync(join(folder, 'csv')).filter((name) => name !== 'datapackage.json');
    expect(files.sort()).toEqual(description.resources.map(({ path }) => path).sort());
    for (const { path, bytes, hash, ...resource } of description.resources) {
      const content = readFileSync(join(folder, 'csv', path));
      expect({ bytes, hash }).toEqual({
        bytes: content.length,
        hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      });
      expect(resource).toMatchObject({
        name: expect.stringMatching(/^[a-z0-9._-]+$/),
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
      });
    }
  });

  test('has a schema that each row fits', () => {
    for (const { name, schema } of description.resources) {
      for (const row of rows.get(name) ?? []) {
        expect(Object.keys(row)).toEqual(schema.fields.map((field) => field.name));
        for (const field of schema.fields)
          expect(faultOf(row[field.name] ?? '', field), `${name}.${field.name}: ${row[field.name]}`).toBeUndefined();
      }
      for (const field of schema.fields) expect(field.description, `${name}.${field.name}`).toMatch(/\S/);
    }
  });

  test('has primary keys that are unique, and foreign keys that hold', () => {
    for (const { name, schema } of description.resources) {
      const keys = (rows.get(name) ?? []).map((row) => JSON.stringify(schema.primaryKey.map((field) => row[field])));
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const there = new Set(
          (rows.get(reference.resource ?? name) ?? []).map((row) => row[reference.fields[0] ?? '']),
        );
        const values = (rows.get(name) ?? []).map((row) => row[fields[0] ?? ''] ?? '').filter((value) => value !== '');
        expect(
          values.filter((value) => !there.has(value)),
          `${name}.${fields}`,
        ).toEqual([]);
      }
    }
  });

  test('of some tables refers to no others', async () => {
    await run('export layout cities --output some');
    const { resources } = readPackage('some');
    expect(resources.map(({ name }) => name)).toEqual(['layout', 'cities']);
    expect(resources[0]?.schema.foreignKeys).toEqual([
      { fields: ['city'], reference: { resource: 'cities', fields: ['id'] } },
    ]);
  });

  test('is the same each time, in Chinese too', async () => {
    await run('export --output one --lang zh --format json');
    await run('export --output two --lang zh --format json');
    for (const name of readdirSync(join(folder, 'one'))) {
      expect(readFileSync(join(folder, 'one', name)).equals(readFileSync(join(folder, 'two', name))), name).toBe(true);
    }
    expect(readPackage('one').resources[0]).toMatchObject({
      title: '规划',
      dialect: { property: 'rows', itemType: 'object' },
    });
  });

  test('of Parquet files has them all', () => {
    expect(readPackage('parquet').resources.map(({ path }) => path)).toEqual(
      description.resources.map(({ name }) => `${name}.parquet`),
    );
  });
});

describe('CSV for a spreadsheet', () => {
  test('begins with a byte order mark, the others do not', async () => {
    await run('export clusters --bom --output clusters.csv');
    expect([...readFileSync(join(folder, 'clusters.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readFileSync(join(folder, 'csv/clusters.csv'), 'utf8').startsWith('id,')).toBe(true);
  });
});

describe('Parquet files', () => {
  test('answer what the commands answer', async () => {
    const sum =
      `SELECT scenario, sum(value) AS value FROM 'out/projections.parquet' WHERE level = 'group' AND year = 2025 ` +
      'GROUP BY scenario ORDER BY scenario';
    const total =
      `SELECT scenario, value FROM 'out/projections.parquet' WHERE level = 'total' AND year = 2025 ORDER BY ` +
      'scenario';
    const sums = await runQuery(sum, join(folder, 'parquet'));
    expect(sums.length).toBeGreaterThan(3);
    expect(sums).toEqual(await runQuery(total, join(folder, 'parquet')));
  });

  test('count the core clusters of a city as its list does', async () => {
    const sql =
      `SELECT city AS id, count(DISTINCT cluster)::INTEGER AS core FROM 'out/layout.parquet' WHERE list = ` +
      `'layout' AND is_core AND city IS NOT NULL GROUP BY city ORDER BY city`;
    const { stdout } = await runCommand(['jiqun', 'list', 'cities', '--format', 'json'], folder);
    const { items } = JSON.parse(stdout) as {
      readonly items: readonly { readonly id: string; readonly core: number }[];
    };
    const listed = items.filter(({ core }) => core > 0).map(({ id, core }) => ({ id, core }));
    expect(await runQuery(sql, join(folder, 'parquet'))).toEqual(listed.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });
});

/** Why a cell is not what its field demands. */
function faultOf(cell: string, { type, constraints = {} }: Field): string | undefined {
  if (cell === '') return constraints.required ? 'missing' : undefined;
  if (constraints.enum && !constraints.enum.includes(cell)) return 'not among the values';
  const shapes = {
    string: /[\s\S]/,
    integer: /^-?\d+$/,
    number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
    boolean: /^(?:true|false)$/,
  };
  return shapes[type].test(cell) ? undefined : `not a ${type}`;
}
