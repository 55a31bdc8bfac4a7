import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type Run, root, runCommand } from '../cases/case.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiqun-hostile-'));
  cpSync(join(root, 'tests/fixtures/plan'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cluster = 'data/clusters/emerging/semiconductors.yaml';

async function run(...argv: readonly string[]): Promise<Run> {
  return runCommand(['jiqun', ...argv], folder);
}

describe('a link in the data', () => {
  it('that leads out of the folder is a finding, and nothing of what it leads to is shown', async () => {
    writeFileSync(join(folder, 'secret'), 'password: 1234\n');
    symlinkSync('../../secret', join(folder, 'data/sources/a.yaml'));
    symlinkSync('/etc/hostname', join(folder, 'data/sources/b.yaml'));
    for (const command of ['validate', 'fmt']) {
      const { exit, stdout, stderr } = await run(command, '--lang', 'en');
      expect(exit).toBe(1);
      expect(`${stdout}${stderr}`.match(/leads out of the data folder/g)).toHaveLength(2);
      expect(`${stdout}${stderr}`).not.toContain('password');
    }
  });

  it('that stays in the folder is followed', async () => {
    symlinkSync('gd-press-2020-09.yaml', join(folder, 'data/sources/again.yaml'));
    const { stdout } = await run('validate', '--lang', 'en');
    expect(stdout).toContain('duplicate-id');
    expect(stdout).not.toContain('file/outside');
  });
});

test.each([
  [[0x69, 0x64, 0x3a, 0x20, 0xe4, 0xb8], 5],
  [[0x69, 0x64, 0x3a, 0x20, 0xf0, 0x9f, 0x98], 5],
  [[0x69, 0xff, 0x64], 2],
  [[0xef, 0xbf, 0xbd, 0x69, 0xc3], 5],
])('a file that is cut in a character names the byte: %j', async (bytes, at) => {
  writeFileSync(join(folder, cluster), Buffer.from(bytes));
  const { exit, stdout } = await run('validate', '--lang', 'en', '--rule', 'file/encoding');
  expect(stdout).toContain(`cannot be decoded from byte ${at} on`);
  expect(exit).toBe(1);
});

describe('a code frame', () => {
  it('shows the part of a long line around the place', async () => {
    const text = readFileSync(join(folder, cluster), 'utf8');
    writeFileSync(join(folder, cluster), `${text}odd: [${'一二三, '.repeat(3_000)}x]\n`);
    const { stdout } = await run('validate', '--lang', 'en');
    const widest = Math.max(...stdout.split('\n').map(({ length }) => length));
    expect(stdout).toContain('> ');
    expect(widest).toBeLessThan(600);
  });

  it('marks a place far behind the start of its line', async () => {
    const text = readFileSync(join(folder, cluster), 'utf8');
    writeFileSync(join(folder, cluster), text.replace(/^order: .*$/m, `order: 1 ${' '.repeat(5_000)}# far\tx`));
    const { stdout } = await run('validate', '--lang', 'en');
    const [line = '', mark = ''] = stdout
      .split('\n')
      .filter((row) => / (?:> .*…|[\s│]*\^+$)/.test(row))
      .slice(-2);
    expect(line[mark.indexOf('^')], stdout).toBe('→');
  });
});

test('standard input longer than a file may be is refused', async () => {
  const argv = ['jiqun', 'validate', '--stdin', '--stdin-name', cluster, '--lang', 'en'];
  const { exit, stderr } = await runCommand(argv, folder, {}, 'a'.repeat(8 * 1024 * 1024 + 1));
  expect(stderr).toContain('Standard input is longer than 8 MB.');
  expect(exit).toBe(3);
});

describe.skipIf(process.platform === 'win32')('a pipe or a device in the place of a file', () => {
  it.each([
    ['validate', '--baseline', 'pipe'],
    ['validate', '--baseline', '/dev/zero'],
    ['chart', 'projection', '--output', 'x.png', '--font', 'pipe'],
    ['chart', 'projection', '--output', 'x.png', '--font', '/dev/zero'],
    ['report', '--template', 'pipe'],
    ['report', '--template', '/dev/zero'],
    ['draft', 'pipe', '--source', 'a', '--id', 'b'],
    ['simulate', '--matrix', '/dev/zero'],
  ])('jiqun %s %s %s is refused', async (...argv) => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const { exit, stderr } = await run(...argv, '--lang', 'en');
    expect(stderr).toContain('is not a regular file');
    expect(exit).toBe(3);
  });
});

test.each([
  [['simulate', '--draws', '1e12'], 'must be a whole number'],
  [['simulate', '--draws', '999999999999'], 'must be a number from 100 to 1000000'],
  [['simulate', '--to', '99999'], 'must be a year'],
  [['simulate', '--draws', '1000000', '--spread', '3%', '--to', '2199'], 'at most 166666'],
  [['project', '--to', '99999'], 'must be a year'],
  [['project', '--set', 'pillar=1e9%'], 'cannot be read'],
  [['project', '--set', 'pillar=999999999999%'], 'not between -100% and 1000%'],
  [['solve', '--base', '1e-99亿元', '--target', '1亿元', '--years', '5'], 'cannot be read'],
  [['solve', '--base', '0.000000000000001亿元', '--target', '1亿元', '--years', '5'], 'is less than one yuan'],
])('an absurd number is refused: %j', async (argv, words) => {
  const { exit, stderr } = await run(...argv, '--lang', 'en');
  expect(stderr).toContain(words);
  expect(exit).toBe(2);
});
