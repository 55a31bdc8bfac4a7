import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/program.js';

/** A run of the built bundle, as a shell would start it. */
interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jiqun-smoke-'));
afterAll(() => rmSync(folder, { recursive: true }));

function jiqun(args: string): Promise<Run> {
  const words = args
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replace('OUT', folder));
  return new Promise((resolve) => {
    execFile(process.execPath, ['bin/jiqun.js', ...words], { cwd: root, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}

const demo = 'tests/fixtures/evidence/demo';

function inEach(line: string, formats: readonly string[] = ['table', 'json']): readonly string[] {
  return formats.map((format) => `${line} --format ${format} --data ${demo}/data`);
}

function written(line: string, formats: readonly string[]): readonly string[] {
  return inEach(line, formats).map((each, index) => `${each} --output OUT/${line.split(' ')[0]}-${formats[index]}`);
}

/** Command lines by command; OUT stands for an empty folder. A command without a line here fails. */
const lines: Readonly<Record<string, readonly string[]>> = {
  validate: inEach('validate', ['table', 'json', 'sarif', 'html']),
  explain: inEach('explain observation-jump'),
  fmt: ['fmt --check data/dataset.yaml'],
  list: inEach('list clusters', ['table', 'json', 'csv', 'md']),
  show: inEach('show steel'),
  cities: inEach('cities'),
  schemes: inEach('schemes'),
  board: inEach('board'),
  agencies: inEach('agencies'),
  project: inEach('project', ['table', 'json', 'csv', 'md']),
  targets: inEach('targets'),
  track: inEach('track'),
  compare: ['compare policy plans', 'compare policy plans --format json'],
  sensitivity: inEach('sensitivity total'),
  simulate: inEach('simulate --spread 3% --draws 1000'),
  solve: inEach('solve --base 100亿元 --target 200亿元 --rate 10%'),
  growth: ['growth software', 'growth software --format json'],
  contribution: inEach('contribution'),
  test: inEach('test'),
  conflicts: inEach('conflicts'),
  claims: inEach('claims'),
  trace: inEach('trace steel'),
  sources: inEach('sources'),
  diff: inEach(`diff ${demo}/data ${demo}/data`),
  impact: inEach(`impact ${demo}/data ${demo}/data`),
  // Needs a repository: tests/review/history.test.ts runs it.
  history: [],
  audit: inEach(`audit --texts ${demo}/texts`),
  draft: inEach(`draft ${demo}/texts/decree.txt --source decree`, ['yaml', 'json']),
  report: [...inEach('report', ['table']), ...written('report', ['html', 'md', 'docx', 'xlsx'])],
  export: written('export', ['csv', 'json', 'parquet']),
  chart: [...inEach('chart projection', ['table', 'svg']), ...written('chart clusters', ['png'])],
};

/** How the bytes of a format begin. */
const beginnings: Readonly<Record<string, RegExp>> = {
  json: /^[[{]/,
  sarif: /^\{/,
  svg: /^<svg /,
  html: /^<!doctype html>/,
};

describe('the built bundle', () => {
  it('is tried with every command', () => {
    expect(Object.keys(lines)).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
    expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(lines)));
  });

  it.concurrent.each([...Object.values(lines).flat(), '', '--help', '--version'])('jiqun %s', async (line) => {
    const { code, stdout, stderr } = await jiqun(line);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(code, stderr).toBe(0);
    const [, output] = /--output (\S+)/.exec(line) ?? [];
    if (output === undefined && !line.startsWith('fmt')) expect(stdout.trim()).not.toBe('');
    const [, format = ''] = /--format (\S+)/.exec(line) ?? [];
    if (output === undefined) expect(stdout).toMatch(beginnings[format] ?? /^/);
    else expect(statSync(output.replace('OUT', folder)).size).toBeGreaterThan(0);
  });
});
