import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAtomically } from '../../src/cli/io.js';
import { root } from '../cases/case.js';

describe('writing a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-io-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('leaves the file alone and nothing else', () => {
    const file = join(folder, 'a.md');
    writeAtomically(file, 'one');
    writeAtomically(file, 'two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('keeps the permissions that the file had', () => {
    const file = join(folder, 'secret.md');
    writeFileSync(file, 'old');
    chmodSync(file, 0o600);
    writeAtomically(file, 'new');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('follows a link to its file', () => {
    const file = join(folder, 'target.md');
    const link = join(folder, 'link.md');
    writeFileSync(file, 'old');
    symlinkSync('target.md', link);
    writeAtomically(link, 'new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  test('writes to a pipe instead of replacing it', () => {
    const pipe = join(folder, 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const command = `node bin/jiqun.js list regions --format csv --output '${pipe}' --quiet & cat '${pipe}'; wait`;
    const { stdout } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect(stdout).toContain('guangdong');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test('in a folder that does not exist fails and leaves nothing', () => {
    expect(() => writeAtomically(join(folder, 'none/a.md'), 'x')).toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
