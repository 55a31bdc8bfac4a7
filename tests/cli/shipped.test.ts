import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../cases/case.js';

describe('outside a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-outside-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (command: string) => runCommand(command.split(' '), folder);

  test.each(['validate', 'fmt --check', 'test', 'diff', 'impact'])('%s checks nothing and says so', async (command) => {
    const { exit, stdout, stderr } = await run(`jiqun ${command} --lang en`);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(stderr).toContain('the shipped data are for questions');
    expect(stderr).toContain('--data');
  });

  test('a question is answered from the shipped data, which is said once, and not with --quiet', async () => {
    const { exit, stdout, stderr } = await run('jiqun project --format csv --lang en');
    expect(exit).toBe(0);
    expect(stdout).toContain('2025');
    expect(stderr.match(/shipped data/g)).toHaveLength(1);
    expect((await run('jiqun project --format csv --lang en --quiet')).stderr).toBe('');
  });
});
