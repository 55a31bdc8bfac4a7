import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findingFormats } from '../../src/cli/options.js';
import { root, runCommand } from '../cases/case.js';

const above = mkdtempSync(join(tmpdir(), 'jiqun-hostile-'));
afterAll(() => rmSync(above, { recursive: true, force: true }));

/** A folder whose own name is hostile, with data files of such names. */
const folder = join(above, 'plan\u001B[31m\n::error::z&');
const names = [
  'clusters/pillar/\u001B]0;title\u0007.yaml',
  'clusters/pillar/a\n::stop-commands::b.yaml',
  'clusters/pillar/\u202Elmay.yaml',
  'clusters/pillar/-rf.yaml',
  'clusters/pillar/<img src=x>&"\'.yaml',
  'clusters/pillar/=1+1.yaml',
  `sources/${'长'.repeat(83)}.yaml`,
  'no\u009B31mkind/x.yaml',
  'sources/x\r.YML',
];
cpSync(join(root, 'tests/fixtures/plan'), folder, { recursive: true });
for (const name of names) {
  mkdirSync(join(folder, 'data', name, '..'), { recursive: true });
  writeFileSync(join(folder, 'data', name), 'id: "x\n');
}
symlinkSync('nowhere\u001B[31m', join(folder, 'data/sources/dangling.yaml'));

describe('file names of any characters', () => {
  test.each(findingFormats)('are shown as escapes by validate --format %s', async (format) => {
    const { exit, stdout, stderr } = await runCommand(
      ['jiqun', 'validate', '--data', folder, '--format', format],
      above,
    );
    const all = `${stdout}\n${stderr}`;
    expect(all).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E]|\r(?!\n)/);
    expect(all, 'no command for the log').not.toMatch(/^\s*::(?!error |warning |notice )/m);
    if (format === 'html' || format === 'junit' || format === 'md') expect(stdout).not.toMatch(/(?<!\\)<img/);
    if (format === 'csv') expect(stdout).not.toMatch(/(?:^|,)"?=/m);
    expect(exit, stderr).toBe(1);
  });

  test('are shown as escapes by fmt', async () => {
    const { exit, stdout, stderr } = await runCommand(['jiqun', 'fmt', '--check', '--data', folder], above);
    expect(`${stdout}\n${stderr}`).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E]/);
    expect(exit).not.toBe(70);
  });
});
