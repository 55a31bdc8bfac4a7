import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root, runCommand } from '../cases/case.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiqun-baseline-'));
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const cluster = 'data/clusters/pillar/software.yaml';

function edit(file: string, old: string, replacement: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(old);
  writeFileSync(join(folder, file), text.replace(old, replacement));
}

function validate(...options: string[]) {
  return runCommand(['jiqun', 'validate', '--lang', 'en', '--fail-on', 'warning', ...options], folder);
}

function entries(): { rule: string; reason?: string }[] {
  return (JSON.parse(readFileSync(join(folder, 'old.json'), 'utf8')) as { findings: { rule: string }[] }).findings;
}

describe('a baseline', () => {
  it('lets old findings be and shows new ones', async () => {
    edit(cluster, 'find: "11875"', 'find: "11876"');
    expect((await validate()).exit).toBe(1);
    expect((await validate('--baseline', 'old.json', '--update-baseline', 'merge')).exit).toBe(0);
    expect((await validate('--baseline', 'old.json')).stdout).toContain('1 in the baseline.');
    edit(cluster, 'order: 7', 'order: 77');
    const run = await validate('--baseline', 'old.json');
    expect([run.exit, run.stdout.includes('group-order'), run.stdout.includes('citation-figure')]).toEqual([
      1,
      true,
      false,
    ]);
  });

  it('is merged into, keeps what a person added, and is never pruned unasked', async () => {
    edit(cluster, 'find: "11875"', 'find: "11876"');
    await validate('--baseline', 'old.json', '--update-baseline', 'merge');
    const file = join(folder, 'old.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"rule": "citation-figure"', '"reason": "known", "rule": "citation-figure"'),
    );
    edit(cluster, 'find: "11876"', 'find: "11875"');
    edit(cluster, 'order: 7', 'order: 77');
    await validate('--baseline', 'old.json', '--update-baseline', 'merge');
    expect(entries().map(({ rule, reason }) => [rule, reason])).toEqual([
      ['citation-figure', 'known'],
      ['group-order', undefined],
    ]);
  });

  it('reports what is gone until it is pruned, and prunes only what was checked', async () => {
    edit(cluster, 'find: "11875"', 'find: "11876"');
    await validate('--baseline', 'old.json', '--update-baseline', 'merge');
    edit(cluster, 'find: "11876"', 'find: "11875"');
    const run = await validate('--baseline', 'old.json');
    expect(run.exit).toBe(1);
    expect(run.stdout).toContain('old.json:1:1  warning  baseline-stale');
    await validate('--baseline', 'old.json', '--update-baseline', 'prune', 'data/clusters/emerging');
    expect(entries()).toHaveLength(1);
    expect((await validate('--baseline', 'old.json', '--update-baseline', 'prune')).exit).toBe(0);
    expect(entries()).toEqual([]);
  });
});
