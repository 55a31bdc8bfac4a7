import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../cases/case.js';

const environment = { PATH: process.env['PATH'], HOME: tmpdir(), LANG: 'C' };

describe('the packed package, unpacked elsewhere', () => {
  let folder: string;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'package/bin/jiqun.js'), ...args], {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
    });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-package-'));
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
      cwd: root,
      stdio: 'ignore',
    });
    execFileSync('tar', ['-xzf', join(folder, `jiqun-${version()}.tgz`), '-C', folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('validates the shipped data without anything installed', () => {
    const { status, stdout } = run('validate', '--data', join(folder, 'package/data'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+ files, no findings\. \d+ acknowledged\.\n$/);
  });

  test('needs no other package', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as {
      dependencies?: object;
    };
    expect(manifest.dependencies ?? {}).toEqual({});
  });

  test('carries schemas, licences and the library', async () => {
    for (const file of [
      'schemas/cluster.schema.json',
      'schemas/output/projection.schema.json',
      'dist/THIRD-PARTY-LICENSES.txt',
      'LICENSE',
      'README.md',
    ]) {
      expect(readFileSync(join(folder, 'package', file), 'utf8').length, file).toBeGreaterThan(100);
    }
    const library = (await import(join(folder, 'package/dist/index.js'))) as typeof import('../../src/index.js');
    const { dataset } = await library.openDataset(library.locateDataset(undefined, folder));
    expect(dataset?.ofProgramme().all('cluster')).toHaveLength(20);
  });

  test('carries the guide', () => {
    const { status, stdout, stderr } = run('help', 'trust', '--lang', 'zh');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^溯源：数字从哪里来\n/);
  });

  test('carries no compiled code, which another build of Node may not survive', () => {
    const files = readdirSync(join(folder, 'package/dist'), { recursive: true, encoding: 'utf8' });
    expect(files).toContain('cli.cjs');
    expect(files.filter((file) => !/(?:\.[cm]?js|\.d\.ts|\.json|\.txt|\.wasm|^[^.]*)$/.test(file))).toEqual([]);
  });

  test('names whose work it contains', () => {
    const licences = readFileSync(join(folder, 'package/dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const part of [
      'Mike Bostock',
      'Mozilla Public License Version 2.0',
      'tiny-skia',
      'Apache License',
      'pooya@pi0.io',
    ])
      expect(licences).toContain(part);
    expect(readFileSync(join(folder, 'package/dist/word.cjs'), 'utf8')).toContain('Copyright Joyent');
  });

  test('says where it comes from', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      homepage: expect.stringContaining('https://'),
      repository: { type: 'git' },
      bugs: expect.stringContaining('https://'),
    });
  });

  test('starts where Node may not keep what it has compiled', () => {
    const environment = {
      PATH: process.env['PATH'],
      LANG: 'C',
      NODE_COMPILE_CACHE: '/dev/null/none',
      TMPDIR: '/dev/null/none',
    };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'package/bin/jiqun.js'), '--version'],
      {
        env: environment,
        encoding: 'utf8',
      },
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${version()}\n`, stderr: '' });
  });

  test('writes Parquet with a bundle of its own, and tables for scripts', async () => {
    expect(run('export', 'cities', '--format', 'parquet', '--output', 'tables').status).toBe(0);
    expect(readFileSync(join(folder, 'tables/cities.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    expect(readFileSync(join(folder, 'package/dist/engine.cjs'), 'utf8')).not.toContain('PAR1');
    expect(readFileSync(join(folder, 'package/dist/THIRD-PARTY-LICENSES.txt'), 'utf8')).toContain('hyparquet-writer');
    const library = (await import(join(folder, 'package/dist/index.js'))) as typeof import('../../src/index.js');
    const { dataset, ...opened } = await library.openDataset(library.locateDataset(undefined, folder));
    const table = library.tables.find(({ name }) => name === 'cities');
    expect(dataset && table?.rows(await library.tableInput({ ...opened, dataset }))).toHaveLength(21);
  });

  test('writes a workbook, with a bundle of its own, whose assumptions are the data', async () => {
    expect(run('report', '--lang', 'en', '--format', 'xlsx', '--output', 'report.xlsx').status).toBe(0);
    const { sheets } = await readXlsx(readFileSync(join(folder, 'report.xlsx')));
    const assumptions = sheets.find(({ name }) => name === 'Assumptions')?.rows ?? [];
    expect(assumptions.map(([subject]) => subject)).toEqual(
      expect.arrayContaining(['Pillar clusters', 'Emerging clusters']),
    );
    expect(assumptions[1]?.slice(3, 5)).toEqual([150_000, 'CNY 100 million (亿元)']);
  });

  test('prints its version and reports a wrong command with exit code 2', () => {
    expect(run('--version').stdout.trim()).toBe(version());
    const wrong = run('projekt');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('project');
  });

  test('ends quietly when the reader of its output goes away', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" package/bin/jiqun.js report --quiet | head -n 1`],
      {
        cwd: folder,
        env: environment,
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('gives the same bytes twice', () => {
    expect(run('report', '--lang', 'zh').stdout).toBe(run('report', '--lang', 'zh').stdout);
  });

  test('uses the data set of the folder it is called in', () => {
    writeFileSync(join(folder, 'dataset.yaml'), 'id: [');
    const { status, stdout } = run('validate');
    rmSync(join(folder, 'dataset.yaml'));
    expect(status).toBe(1);
    expect(stdout).toContain('dataset.yaml:1:');
  });
});

function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
