import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasGit, programme, Scratch, semiconductors, software } from './scratch.js';

interface EditOutput {
  readonly id: string;
  readonly kind: string;
  readonly entity: { readonly kind: string; readonly id: string };
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly numbers?: { readonly before?: number; readonly after?: number; readonly unit: string };
  readonly file: string;
  readonly line: number;
}

interface Output {
  readonly schema: string;
  readonly edits: readonly EditOutput[];
}

describe.skipIf(!hasGit)('diff', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
  });
  afterEach(() => scratch.dispose());

  const edits = async (command = 'diff') => (await scratch.json<Output>(command)).edits;

  test('a figure revised: both quantities as written and as numbers, at its line', async () => {
    scratch.replace(programme, 'amount: 1.5万亿元', 'amount: 1.6万亿元');
    expect(await edits()).toEqual([
      {
        id: 'group/emerging/total/amount',
        kind: 'revised',
        entity: { kind: 'group', id: 'emerging' },
        path: '/groups/1/total/amount',
        before: '1.5万亿元',
        after: '1.6万亿元',
        numbers: { before: 15000, after: 16000, unit: '亿元' },
        file: `data/${programme}`,
        line: 91,
      },
    ]);
  });

  test('comments, order of keys and order of items are no edits', async () => {
    const text = scratch.read(semiconductors);
    const [head = '', rest = ''] = text.split('\nobservations:\n');
    const [items = '', tail = ''] = rest.split('\n\ntargets:');
    const turned = items
      .split(/\n(?= {2}- )/)
      .reverse()
      .join('\n');
    scratch.write(semiconductors, `# A remark\n${head}\nobservations:\n${turned}\n\ntargets:${tail}`);
    const lines = scratch.read(software).split('\n');
    const id = lines.findIndex((line) => line.startsWith('id:'));
    scratch.write(software, [...lines.filter((_line, index) => index !== id), lines[id]].join('\n'));
    expect(await edits()).toEqual([]);
  });

  test('added, removed, re-cited and re-worded are told apart', async () => {
    scratch.replace(
      semiconductors,
      '\ntargets:\n',
      '  - { metric: revenue, year: 2024, amount: 3000亿元, cite: { source: people-2025-01-16, find: "30" } }\n\n' +
        'targets:\n',
    );
    scratch.replace(semiconductors, 'find: 突破4000亿元', 'find: 突破 4000 亿元');
    scratch.replace(programme, 'en: stability', 'en: steadiness');
    scratch.replace(software, scratch.read(software).match(/ {2}- metric: [\s\S]*?(?=\n {2}- )/)?.[0] ?? '?', '');
    const found = await edits();
    expect(found.map(({ kind }) => kind).sort()).toEqual(['added', 'recited', 'removed', 'reworded']);
    expect(found.find(({ kind }) => kind === 'added')).toMatchObject({
      after: { amount: '3000亿元' },
      numbers: { after: 3000 },
    });
    expect(found.find(({ kind }) => kind === 'removed')?.id).toMatch(/^-cluster\/software\/observations\/0$/);
  });

  test('a renamed id is one edit: the references that follow it are part of it', async () => {
    scratch.git('mv', 'data/clusters/emerging/laser-additive.yaml', 'data/clusters/emerging/laser-3d.yaml');
    scratch.git('mv', 'data/five-ones/laser-additive', 'data/five-ones/laser-3d');
    for (const file of scratch.git('grep', '-l', 'laser-additive', '--', 'data').trim().split('\n')) {
      const name = file.replace(/^data\//, '');
      scratch.write(name, scratch.read(name).replaceAll('laser-additive', 'laser-3d'));
    }
    const found = await edits();
    expect(found.filter(({ kind }) => kind === 'renamed')).toMatchObject([
      { entity: { kind: 'cluster', id: 'laser-3d' }, before: 'laser-additive', after: 'laser-3d' },
    ]);
    expect(found.filter(({ kind }) => kind !== 'renamed' && kind !== 'moved')).toEqual([]);
    const { stdout } = await scratch.run('diff --lang en');
    expect(stdout).toContain('major change');
  });

  test('a figure that moves to another cluster is moved, and not removed and added', async () => {
    const item =
      scratch.read(semiconductors).match(/ {2}- metric: revenue\n {4}year: 2023\n[\s\S]*?(?=\n {2}- )/)?.[0] ?? '';
    scratch.replace(semiconductors, `${item}\n`, '');
    scratch.replace(software, 'observations:\n', `observations:\n${item}\n`);
    expect(await edits()).toMatchObject([{ kind: 'moved', entity: { id: 'software' } }]);
  });

  test('the commits of the main branch do not count: the work is held against where it left it', async () => {
    scratch.git('checkout', '-q', '-b', 'work');
    scratch.replace(programme, 'amount: 1.5万亿元', 'amount: 1.6万亿元');
    scratch.commit('A total');
    scratch.git('checkout', '-q', 'main');
    scratch.replace('scenarios/policy.yaml', 'rate: 5%', 'rate: 6%');
    scratch.commit('A rate on main');
    scratch.git('checkout', '-q', 'work');
    expect((await edits()).map(({ id }) => id)).toEqual(['group/emerging/total/amount']);
    expect((await edits('diff main')).map(({ id }) => id)).toHaveLength(2);
    expect((await edits('diff main~1 main')).map(({ id }) => id)).toEqual(['scenario/policy/assumptions/0/rate']);
  });

  test('the index is a state of its own, and folders are compared without git', async () => {
    scratch.replace(programme, 'amount: 1.5万亿元', 'amount: 1.6万亿元');
    scratch.git('add', '-A');
    scratch.replace(programme, 'amount: 1.6万亿元', 'amount: 1.7万亿元');
    expect(await edits('diff HEAD --index')).toMatchObject([{ after: '1.6万亿元' }]);
    const other = new Scratch();
    try {
      expect(await edits(`diff ${other.data} ${scratch.data}`)).toMatchObject([{ after: '1.7万亿元' }]);
    } finally {
      other.dispose();
    }
  });

  test('nothing is checked out and nothing is written', async () => {
    scratch.replace(programme, 'amount: 1.5万亿元', 'amount: 1.6万亿元');
    const before = scratch.git('status', '--porcelain');
    await edits('diff HEAD');
    expect(scratch.git('status', '--porcelain')).toBe(before);
    expect(scratch.git('stash', 'list')).toBe('');
  });

  test('every format names the figure; for GitHub at its line in the repository', async () => {
    scratch.replace(programme, 'amount: 1.5万亿元', 'amount: 1.6万亿元');
    const github = await scratch.run('diff --format github --lang en');
    expect(github.stdout).toMatch(
      /^::notice file=data\/programmes\/strategic-clusters\.yaml,line=91,.*1\.5万亿元 → 1\.6万亿元\n$/,
    );
    const page = await scratch.run('diff --format html');
    expect(page.stdout).toMatch(/^<!doctype html>[\s\S]*1\.6万亿元/i);
    const sheet = await scratch.run('diff --format csv');
    expect(sheet.stdout.split('\n')[1]).toContain('revised,group,emerging,/groups/1/total/amount,1.5万亿元,1.6万亿元');
  });

  test('a file that cannot be read is named and not taken for removed', async () => {
    scratch.write(software, 'id: [software\n');
    const { exit, stderr, stdout } = await scratch.run('diff --format json --lang en');
    expect(exit).toBe(1);
    expect(stderr).toContain('data/clusters/pillar/software.yaml cannot be read');
    expect((JSON.parse(stdout) as Output).edits).toEqual([]);
  });

  test('wrong input: no revision, two later states, no data set', async () => {
    expect(await scratch.run('diff nothing --lang en')).toMatchObject({ exit: 2 });
    expect(await scratch.run('diff HEAD HEAD --index --lang en')).toMatchObject({ exit: 2 });
    const empty = mkdtempSync(join(scratch.folder, '..', 'jiqun-empty-'));
    try {
      const { runCommand } = await import('../cases/case.js');
      expect(await runCommand(['jiqun', 'diff', '--lang', 'en'], empty)).toMatchObject({ exit: 3 });
    } finally {
      rmSync(empty, { recursive: true });
    }
  });
});
