import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Run, root, runCommand } from '../cases/case.js';

const folder = mkdtempSync(join(tmpdir(), 'jiqun-draft-'));
cpSync(join(root, 'tests/fixtures/evidence/demo'), folder, { recursive: true });
cpSync(join(root, 'tests/fixtures/draft/plan.txt'), join(folder, 'plan.txt'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string): Promise<Run> => runCommand(command.split(' '), folder);

describe('a draft written into the data', async () => {
  const written = await run('jiqun draft plan.txt --source made-up-plan --id low-altitude --output data');
  const files = ['data/sources/made-up-plan.yaml', 'data/clusters/group/low-altitude.yaml'];

  it('says which files are new', () => {
    expect(written.exit).toBe(0);
    for (const file of files)
      expect([statSync(join(folder, file)).isFile(), written.stderr.includes(file)]).toEqual([true, true]);
  });

  it('is laid out as fmt lays out', async () => {
    expect(await run(`jiqun fmt --check ${files.join(' ')}`)).toMatchObject({ exit: 0, stdout: '' });
  });

  it('has each thing left open named by validate', async () => {
    const { exit, stdout } = await run(`jiqun validate --format compact ${files.join(' ')}`);
    expect(exit).toBe(1);
    expect(stdout).toContain('low-altitude.yaml');
    expect(stdout).toContain('made-up-plan.yaml');
  });

  it('is not overwritten, and then nothing is written', async () => {
    cpSync(join(root, 'tests/fixtures/evidence/demo/data'), join(folder, 'fresh'), { recursive: true });
    const before = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    const again = await run('jiqun draft plan.txt --source made-up-plan --id low-altitude --output data --data fresh');
    expect([again.exit, again.stderr]).toEqual([2, expect.stringContaining('not overwritten')]);
    expect(files.map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(before);
  });
});
