import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, runCase } from '../cases/case.js';

const guide = readFileSync(join(root, '.github/CONTRIBUTING.md'), 'utf8');
const cluster = readFileSync(join(root, 'data/clusters/emerging/semiconductors.yaml'), 'utf8');

/** A case in a copy of the data, as its sections would be in a file. */
function run(command: string, change: readonly string[]) {
  const sections = new Map([
    ['command', command],
    ['change', change.join('\n')],
  ]);
  return runCase({ title: '', sections });
}

const inOneLine = (text: string): string => text.replaceAll('\n', '\\n');

describe('the contributing guide', () => {
  test('names only files and folders that are there', () => {
    const paths = [...guide.matchAll(/`((?:src|tests|data|schemas|\.ci)\/[\w./-]*)`/g)].map((match) => match[1] ?? '');
    const fixed = paths.filter((path) => !/[A-Z]{2}/.test(path));
    expect(fixed.length).toBeGreaterThan(15);
    for (const path of fixed) expect(existsSync(join(root, path)) || path === 'src/schema/generated/validator.js', path).toBe(true);
  });

  test('names every folder of the sources', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) expect(guide).toContain(`\`src/${name}\``);
  });

  test('a cluster is added in the three steps it gives', async () => {
    const added = cluster.replace('id: semiconductors', 'id: photonics').replace('order: 1', 'order: 11');
    const copied = `write clusters/emerging/photonics.yaml :: ${inOneLine(added)}`;
    const raised = 'replace programmes/strategic-clusters.yaml :: { zh: 进, en: advance }\\n    size: 10 :: { zh: 进, en: advance }\\n    size: 11';
    expect((await run('jiqun validate', [copied])).exit).toBe(1);
    const { exit, stdout } = await run('jiqun validate --lang en', [copied, raised]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: expect.stringMatching(/no findings/) });
  });

  test('a scenario is added as it says, and is projected', async () => {
    const reason = 'reason: { zh: 试算, en: trial }';
    const text = `id: slow\nname: { zh: 缓慢, en: Slow }\nsummary: { zh: 试算, en: trial }\nassumptions:\n  - { for: pillar, rate: 3%, ${reason} }\n  - { for: emerging, rate: 8%, ${reason} }\n`;
    const { exit, stdout } = await run('jiqun project --scenario slow --lang en --no-chart', [`write scenarios/slow.yaml :: ${inOneLine(text)}`]);
    expect(exit).toBe(0);
    expect(stdout).toContain('17.911');
  });
});
