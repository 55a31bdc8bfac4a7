import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root, runCommand } from '../cases/case.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiqun-fmt-'));
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  file = join(folder, 'data/sources/gb-t-2260.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('fmt', () => {
  it('does not touch a file that is in canonical layout', async () => {
    utimesSync(file, 1_000_000, 1_000_000);
    expect((await runCommand(['jiqun', 'fmt'], folder)).exit).toBe(0);
    expect(statSync(file).mtimeMs).toBe(1_000_000_000);
  });

  it('keeps a link and the permissions of what it leads to', async () => {
    const target = join(folder, 'data', 'elsewhere.txt');
    const text = readFileSync(file, 'utf8');
    renameSync(file, target);
    writeFileSync(target, text.replace('kind: standard', "kind:   'standard'"));
    chmodSync(target, 0o640);
    symlinkSync(target, file);
    expect((await runCommand(['jiqun', 'fmt', 'data/sources'], folder)).stdout).toBe('data/sources/gb-t-2260.yaml\n');
    expect(readFileSync(target, 'utf8')).toBe(text);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(statSync(target).mode & 0o777).toBe(0o640);
  });

  it('prints a patch that can be applied', async () => {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.trimEnd().replace('kind: standard', "kind:   'standard'"));
    const { stdout } = await runCommand(['jiqun', 'fmt', 'data/sources', '--dry-run'], folder);
    execFileSync('git', ['apply', '-p1'], { cwd: folder, input: stdout });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
