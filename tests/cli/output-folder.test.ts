import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Context } from '../../src/cli/context.js';
import { isCliError } from '../../src/cli/errors.js';
import { type OutputFile, writeOutputFolder } from '../../src/cli/output-folder.js';
import { say } from '../../src/words/message.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'jiqun-folder-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const file = (path: string, content: string): OutputFile => ({
  content,
  resource: { name: path.replaceAll(/\W/g, '-'), path },
});
const two = [file('a.csv', 'a\r\n1\r\n'), file('figures/b.svg', '<svg/>')];

/** Writes into `out`, and says what stderr said; an error as its words. */
function write(files: readonly OutputFile[], { to = 'out', isForced = false, description = {} } = {}): string {
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text) };
  const context = new Context({ stdout: stream, stderr: stream, env: {}, cwd }, 'en', {}, 'export', '1.2.3');
  try {
    writeOutputFolder(context, to, files, { name: 'demo', ...description }, isForced);
  } catch (error) {
    if (!isCliError(error)) throw error;
    return [error.what, ...(error.suggestion ? [error.suggestion] : [])].map((part) => say('en', part)).join(' ');
  }
  return said.join('');
}

/** Every file below `out` with its text. */
function contents(folder = join(cwd, 'out')): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => [
      join(entry.parentPath, entry.name).slice(folder.length + 1),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

describe('a folder of outputs', () => {
  test('is made with the folders above it and below it', () => {
    expect(write(two, { to: 'deep/er/out' })).toBe('Written to deep/er/out: 3 files.\n');
    expect(Object.keys(contents(join(cwd, 'deep/er/out'))).sort()).toEqual([
      'a.csv',
      'datapackage.json',
      'figures/b.svg',
    ]);
  });

  test('says what it holds, with sizes and digests, and who wrote it', () => {
    write(two, { description: { version: '0.1.0' } });
    const { generator, ...rest } = JSON.parse(contents()['datapackage.json'] ?? '') as Record<string, unknown>;
    expect(generator).toEqual({ name: 'jiqun', version: '1.2.3', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(rest).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'demo',
      version: '0.1.0',
      resources: [
        {
          name: 'a-csv',
          path: 'a.csv',
          bytes: 6,
          hash: 'sha256:64c0dea2e1c321cbbcbf78285b8704a51abbc6b0be3117c8c3208ac6082a3284',
        },
        { name: 'figures-b-svg', path: 'figures/b.svg', bytes: 6 },
      ],
    });
  });

  test('is the same each time, and may be written again', () => {
    write(two);
    const first = contents();
    expect(write(two)).toBe('Written to out: 3 files.\n');
    expect(contents()).toEqual(first);
  });

  test('loses what was written last time and is no longer part of it', () => {
    write(two);
    write([file('c.json', '{}')]);
    expect(Object.keys(contents()).sort()).toEqual(['c.json', 'datapackage.json']);
  });

  test('keeps files that have nothing to do with it', () => {
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/notes.txt'), 'mine');
    write(two);
    write([file('c.json', '{}')], { isForced: true });
    expect(contents()['notes.txt']).toBe('mine');
  });

  test('with a file of the same name that jiqun did not write is refused, and nothing changes', () => {
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/a.csv'), 'mine');
    expect(write(two)).toBe(
      'In out there are files that jiqun did not write, or that were changed since: a.csv. Use another folder, ' +
        'or replace them with --force.',
    );
    expect(contents()).toEqual({ 'a.csv': 'mine' });
  });

  test('with a file that was changed since is refused, and keeps it when it is no longer part of it', () => {
    write(two);
    writeFileSync(join(cwd, 'out/a.csv'), 'changed');
    expect(write(two)).toContain('changed since: a.csv.');
    write([file('c.json', '{}')]);
    expect(Object.keys(contents()).sort()).toEqual(['a.csv', 'c.json', 'datapackage.json']);
  });

  test('with a datapackage.json of another program, or one that was changed, is refused', () => {
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/datapackage.json'), '{"name":"other","resources":[]}');
    expect(write(two)).toContain('changed since: datapackage.json.');
    expect(write(two, { isForced: true })).toContain('Written');
    const manifest = contents()['datapackage.json'] ?? '';
    writeFileSync(join(cwd, 'out/datapackage.json'), manifest.replace('"demo"', '"ours"'));
    expect(write(two)).toContain('changed since: a.csv, figures/b.svg, datapackage.json.');
  });

  test('may have its datapackage.json laid out anew', () => {
    write(two);
    writeFileSync(join(cwd, 'out/datapackage.json'), JSON.stringify(JSON.parse(contents()['datapackage.json'] ?? '')));
    expect(write(two)).toContain('Written');
  });

  test('is written over with --force', () => {
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/a.csv'), 'mine');
    expect(write(two, { isForced: true })).toContain('Written');
    expect(contents()['a.csv']).toBe('a\r\n1\r\n');
  });

  test('is whole or not at all', () => {
    mkdirSync(join(cwd, 'out/figures/b.svg'), { recursive: true });
    expect(write(two, { isForced: true })).toBe(
      'out cannot be written: it is a folder. Check that the folder exists and may be written to.',
    );
    expect(contents()).toEqual({});
  });

  test('leaves no folder behind where it cannot be written', () => {
    const long = 'x'.repeat(300);
    expect(write([file('a.csv', 'a'), file(`${long}.csv`, 'b')], { to: 'new/out' })).toContain('cannot be written');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('that is a file is refused', () => {
    writeFileSync(join(cwd, 'out'), 'mine');
    expect(write(two, { isForced: true })).toBe('out is a file, not a folder. Name another folder.');
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('mine');
  });

  test('below a file, or where nothing may be written, is an error', () => {
    writeFileSync(join(cwd, 'plain'), '');
    expect(write(two, { to: 'plain/out' })).toBe(
      'plain/out cannot be written: a part of its path is not a folder. Check that the folder exists and may be ' +
        'written to.',
    );
    expect(write(two, { to: '/proc/jiqun' })).toContain('/proc/jiqun cannot be written');
  });

  test('may be reached by a link', () => {
    mkdirSync(join(cwd, 'real'));
    symlinkSync('real', join(cwd, 'out'));
    write(two);
    expect(readdirSync(join(cwd, 'real')).sort()).toEqual(['a.csv', 'datapackage.json', 'figures']);
  });

  test('never removes what a datapackage.json names outside of it', () => {
    write([file('a.csv', 'a')]);
    writeFileSync(join(cwd, 'precious'), 'a');
    write([{ content: 'a', resource: { name: 'up', path: '../precious' } }], { isForced: true });
    write([file('c.csv', 'c')]);
    expect(existsSync(join(cwd, 'precious'))).toBe(true);
  });
});
