import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasGit, Scratch } from '../review/scratch.js';

describe.skipIf(!hasGit)('test for a CI server', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
    scratch.replace('scenarios/policy.yaml', 'rate: 10%', 'rate: 11%');
  });
  afterEach(() => scratch.dispose());

  test('junit has a case for each expectation, and a failure with its place for each that is not met', async () => {
    const { exit, stdout } = await scratch.run('test --format junit --lang en');
    expect(exit).toBe(1);
    const [, tests, failures] = /<testsuites name="jiqun" tests="(\d+)" failures="(\d+)"/.exec(stdout) ?? [];
    expect(Number(tests)).toBe(stdout.match(/<testcase /g)?.length);
    expect(Number(failures)).toBe(stdout.match(/<failure /g)?.length);
    expect(Number(failures)).toBeGreaterThan(0);
    expect(Number(failures)).toBeLessThan(Number(tests));
    expect(stdout).toMatch(/<failure [^>]*>data\/expect\/policy\.yaml:\d+/);
  });

  test('github has an annotation at the line of each that is not met', async () => {
    const { exit, stdout } = await scratch.run('test --format github --lang en');
    expect(exit).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines.every((line) => /^::error file=data\/expect\/policy\.yaml,line=\d+,/.test(line))).toBe(true);
  });
});
