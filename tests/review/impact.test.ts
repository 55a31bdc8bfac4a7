import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../cases/case.js';
import { hasGit, programme, Scratch, semiconductors, software } from './scratch.js';
import { drawer, makeEdits } from './seeded.js';

interface Level {
  readonly id: string;
  readonly year: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly shares: readonly { readonly edit: string; readonly amount: number }[];
}

interface Output {
  readonly tier: string;
  readonly judgement: { readonly zh: string; readonly en: string };
  readonly levels: readonly Level[];
  readonly verdicts: readonly {
    readonly subject: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly findings: {
    readonly new: readonly { readonly rule: string; readonly line: number }[];
    readonly gone: readonly unknown[];
  };
  readonly siblings: readonly {
    readonly of: string;
    readonly places: number;
    readonly changed: readonly string[];
    readonly left: readonly { readonly file: string }[];
  }[];
  readonly unexplained: readonly { readonly edit: string; readonly lack: string }[];
  readonly edits: readonly {
    readonly id: string;
    readonly kind: string;
    readonly after?: unknown;
    readonly before?: unknown;
  }[];
}

describe.skipIf(!hasGit)('impact', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
  });
  afterEach(() => scratch.dispose());

  const impact = (command = 'impact'): Promise<Output> => scratch.json<Output>(command);
  const total = ({ levels }: Output, year = 2025) =>
    levels.find((level) => level.id === 'total' && level.year === year);

  test('a total moves: each edit has its share, by hand', async () => {
    scratch.replace(programme, 'amount: 1.5万亿元', 'amount: 1.6万亿元');
    scratch.replace('scenarios/policy.yaml', 'rate: 10%', 'rate: 11%');
    const found = await impact();
    // 1.5万亿 × 1.1^6 becomes 1.6万亿 × 1.11^6; a share is the mean of coming first and coming second.
    const [low, high] = [1.1 ** 6, 1.11 ** 6];
    const level = (1000 * low + 1000 * high) / 2;
    const rate = (15000 * (high - low) + 16000 * (high - low)) / 2;
    const shares = new Map(total(found)?.shares.map(({ edit, amount }) => [edit, amount]));
    expect(shares.get('group/emerging/total/amount')).toBeCloseTo(level, 6);
    expect(shares.get('scenario/policy/assumptions/1/rate')).toBeCloseTo(rate, 6);
    expect(found.tier).toBe('worsened');
    expect(found.judgement.en).toMatch(/Total 2025 moves from CNY 22\.759 trillion to CNY 23\.094 trillion/);
  });

  test('200 seeded edits: in any order, shares add up to what the states differ by, projected apart', async () => {
    scratch.replace('dataset.yaml', 'default_scenario: policy', 'default_scenario: plans');
    scratch.commit('Another scenario');
    const start = join(scratch.folder, 'earlier');
    cpSync(scratch.data, start, { recursive: true });
    makeEdits(scratch, 200, 20261128);
    const found = await impact();
    expect(found.edits.length).toBeGreaterThan(60);
    const moved = found.levels.filter(({ change }) => change !== null);
    expect(moved.length).toBeGreaterThan(20);
    for (const { change, shares } of moved)
      expect(Math.abs(shares.reduce((sum, { amount }) => sum + amount, 0) - (change ?? 0))).toBeLessThan(1e-9);
    expect(moved.some(({ shares }) => shares.length > 2)).toBe(true);

    const apart = (data: string): Map<string, number> => {
      const script = `
        import { openDataset, project } from ${JSON.stringify(join(root, 'dist/index.js'))};
        const { dataset } = await openDataset(${JSON.stringify(data)}, { onlyErrors: true });
        const { rows } = project(dataset.ofProgramme(), { by: 'cluster' });
        console.log(JSON.stringify(rows.flatMap(({ id, values }) => values.map(
          ({ year, value }) => [id + ' ' + year, value]))));`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
      });
      if (stdout === '') throw new Error(stderr);
      return new Map(JSON.parse(stdout) as [string, number][]);
    };
    const [before, after] = [apart(start), apart(scratch.data)];
    for (const { id, year, change } of moved) {
      const key = `${id} ${year}`;
      expect((after.get(key) ?? Number.NaN) - (before.get(key) ?? Number.NaN)).toBeCloseTo(change ?? Number.NaN, 6);
    }

    // The same edits with the items of every list of figures in another order.
    for (const file of scratch.git('ls-files', 'data/clusters', 'data/series').trim().split('\n')) {
      const name = file.replace(/^data\//, '');
      scratch.write(name, turned(scratch.read(name)));
    }
    const again = await impact();
    const amounts = ({ levels }: Output): ReadonlyMap<string, readonly number[]> =>
      new Map(
        levels.map(({ id, year, shares }) => [
          `${id} ${year}`,
          shares.map(({ amount }) => amount).sort((a, b) => a - b),
        ]),
      );
    const [one, other] = [amounts(found), amounts(again)];
    expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
    for (const [key, list] of one) {
      const twin = other.get(key) ?? [];
      expect(twin, key).toHaveLength(list.length);
      for (const [index, amount] of list.entries()) expect(twin[index], key).toBeCloseTo(amount, 6);
    }
  }, 120_000);

  test('another order of keys and a comment change nothing at all', async () => {
    const [first = '', ...rest] = scratch.read(semiconductors).split('\n\n');
    scratch.write(semiconductors, `# A remark\n${first}\n\n${rest.reverse().join('\n\n')}`);
    const found = await impact();
    expect(found).toMatchObject({ tier: 'none', levels: [], verdicts: [], edits: [], siblings: [], unexplained: [] });
    expect(found.findings).toEqual({ new: [], gone: [] });
  });

  test('an edit that slips 万亿 for 亿 is stopped, annotated at its line, and the comment says the factor', async () => {
    scratch.replace(semiconductors, 'amount: 超2700亿元', 'amount: 超2700万亿元');
    scratch.git('add', '-A');
    const line =
      scratch
        .read(semiconductors)
        .split('\n')
        .findIndex((text) => text.includes('2700万亿')) + 1;
    const stopped = await scratch.run('impact HEAD --index --fail-on unexplained --format github --lang en');
    expect(stopped.exit).toBe(1);
    expect(stopped.stdout).toContain(`::error file=data/${semiconductors},line=${line},`);
    const { stdout } = await scratch.run('impact --format md --lang en');
    expect(stdout).toContain('10,000 times what it was');
  });

  test('a promise lowered needs a dated reason beside it; with one the edit passes', async () => {
    scratch.replace(semiconductors, 'amount: 突破4000亿元', 'amount: 突破3500亿元');
    scratch.replace(semiconductors, 'find: 突破4000亿元', 'find: 突破3500亿元');
    const found = await impact();
    expect(found.unexplained).toMatchObject([{ lack: 'target-lowered' }]);
    expect((await scratch.run('impact', { CI: 'true' })).exit).toBe(1);
    expect((await scratch.run('impact')).exit).toBe(0);
    const note = 'revision: { date: "2026-11-28", reason: { zh: 修订稿调低, en: the revised plan lowers it } }';
    scratch.replace(semiconductors, '    amount: 突破3500亿元\n', `    amount: 突破3500亿元\n    ${note}\n`);
    expect((await impact()).unexplained).toEqual([]);
    expect((await scratch.run('impact', { CI: 'true' })).exit).toBe(0);
    scratch.commit('Lowered');
    scratch.replace(semiconductors, 'amount: 突破3500亿元', 'amount: 突破3000亿元');
    expect((await impact('impact HEAD')).unexplained, 'an old note explains no new edit').toHaveLength(1);
  });

  test('a promise taken away is the gravest, and its cluster says why', async () => {
    const whole = scratch.read(semiconductors);
    const target = /\n {2}- metric: main_business_revenue\n {4}year: 2025\n(?: {4}.*\n)+/.exec(whole)?.[0] ?? '?';
    scratch.replace(semiconductors, target, '\n');
    const found = await impact();
    expect(found).toMatchObject({ tier: 'removed', unexplained: [{ lack: 'target-removed' }] });
    expect(found.verdicts).toContainEqual(expect.objectContaining({ subject: 'semiconductors', after: null }));
    expect((await scratch.run('impact --fail-on removed')).exit).toBe(1);
    scratch.write(
      semiconductors,
      `${scratch.read(semiconductors)}\nrevision:\n  date: "2026-11-28"\n  reason: { zh: 删去, en: dropped }\n`,
    );
    expect((await impact()).unexplained).toEqual([]);
  });

  test('a figure changed without its citation is asked about, unless the citation always said so', async () => {
    scratch.replace(semiconductors, 'amount: 2564亿元', 'amount: 2565亿元');
    expect((await impact()).unexplained).toMatchObject([{ lack: 'figure-without-citation' }]);
    scratch.commit('A slip');
    scratch.replace(semiconductors, 'amount: 2565亿元', 'amount: 2564亿元');
    expect((await impact('impact HEAD')).unexplained).toEqual([]);
  });

  test('places of the same wording that the edit left are named', async () => {
    const words = 'en: value added in GDP';
    const count = scratch.read(programme).split(words).length - 1;
    expect(count).toBeGreaterThan(2);
    scratch.replace(programme, words, 'en: value added in the GDP');
    const [siblings] = (await impact()).siblings;
    expect(siblings).toMatchObject({ of: 'wording', places: count });
    expect(siblings?.left).toHaveLength(count - 1);
  });

  test('a verdict that gets worse is said, and stops the edit where asked', async () => {
    scratch.replace(software, 'amount: 达到2万亿元', 'amount: 达到3万亿元');
    const found = await impact();
    expect(found.verdicts.length).toBeGreaterThan(0);
    expect((await scratch.run('impact --fail-on worsened')).exit).toBe(1);
  });

  test('the comment has 25 lines at most, and is written to the summary of the job', async () => {
    makeEdits(scratch, 40, 7);
    const folder = mkdtempSync(join(tmpdir(), 'jiqun-summary-'));
    try {
      const { stdout } = await scratch.run('impact --format md --lang en');
      expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(25);
      expect(stdout.startsWith('<!-- jiqun impact -->\n')).toBe(true);
      const summary = join(folder, 'summary.md');
      await scratch.run('impact --format github --lang en', { GITHUB_STEP_SUMMARY: summary });
      const { readFileSync } = await import('node:fs');
      expect(readFileSync(summary, 'utf8')).toBe(stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('data that do not fit their schema are said to be so, and no result is compared', async () => {
    scratch.replace(software, 'order: ', 'ordr: ');
    const found = await impact();
    expect(found).toMatchObject({ tier: 'worsened', levels: [], broken: [`data/${software}`] });
    expect((await scratch.run('impact', { CI: 'true' })).exit).toBe(1);
  });

  test('words of the data reach no comment unescaped', async () => {
    scratch.replace(programme, 'en: stability', 'en: "<script>[x](http://e) ::error::"');
    const comment = (await scratch.run('impact --format md --lang en')).stdout;
    expect(comment).not.toContain('<script>');
    expect(comment).not.toMatch(/[^\\]\]\(http/);
    const github = (await scratch.run('impact --format github --lang en')).stdout;
    expect(github.split('\n').filter((line) => line.startsWith('::error'))).toEqual([]);
  });
});

/** The items of every list of figures the other way round. */
function turned(text: string): string {
  const draw = drawer(1);
  return text.replace(/(?:^ {2}- metric: .*\n(?: {4}.*\n)*){2,}/gm, (list) => {
    const items = list.split(/^(?= {2}- )/m);
    for (let last = items.length - 1; last > 0; last--) {
      const other = draw(last + 1);
      const [a, b] = [items[last] ?? '', items[other] ?? ''];
      [items[last], items[other]] = [b, a];
    }
    return items.join('');
  });
}
