import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../cases/case.js';
import { hasGit, programme, Scratch, semiconductors } from './scratch.js';

interface Output {
  readonly revisions: readonly {
    readonly commit: string | null;
    readonly date: string | null;
    readonly author: string | null;
    readonly subject: string | null;
    readonly values: readonly { readonly is: string; readonly value?: number; readonly status?: string }[];
    readonly edits: readonly string[];
    readonly reason?: { readonly en: string };
  }[];
}

describe.skipIf(!hasGit)('history', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
  });
  afterEach(() => scratch.dispose());

  const history = async (address: string) => {
    const output = await scratch.json<Output>(`history ${address}`);
    const schema = JSON.parse(readFileSync(join(root, 'schemas/output/history.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
    return output.revisions;
  };

  test('a total: only revisions that change it, each with its edit, author and reason', async () => {
    scratch.replace(programme, 'amount: 1.5万亿元', 'amount: 1.6万亿元');
    scratch.commit('A slip', '2026-02-03T12:00:00Z');
    scratch.replace(programme, 'en: stability', 'en: steadiness');
    scratch.commit('Words', '2026-02-04T12:00:00Z');
    const note = 'revision: { date: "2026-03-04", reason: { zh: 原文为1.5, en: the document says 1.5 } }';
    scratch.replace(programme, 'amount: 1.6万亿元\n', `amount: 1.5万亿元\n      ${note}\n`);
    scratch.commit('Corrected', '2026-03-04T12:00:00Z');
    const revisions = await history('total.2025');
    expect(revisions.map(({ subject, date }) => [subject, date])).toEqual([
      ['The plan', '2026-01-05'],
      ['A slip', '2026-02-03'],
      ['Corrected', '2026-03-04'],
    ]);
    expect(revisions.map(({ values }) => Math.round(values[0]?.value ?? 0))).toEqual([227588, 229359, 227588]);
    expect(revisions[1]).toMatchObject({ author: 'An Analyst', edits: ['group/emerging/total/amount'] });
    expect(revisions[2]?.reason?.en).toBe('the document says 1.5');
  });

  test('a verdict: changed by another figure than its own, and by what is not committed yet', async () => {
    scratch.replace(semiconductors, 'amount: 突破4000亿元', 'amount: 突破3000亿元');
    const revisions = await history('semiconductors.targets.2025');
    expect(revisions).toHaveLength(2);
    expect(revisions[1]).toMatchObject({ commit: null, edits: ['cluster/semiconductors/targets/1/amount'] });
    expect(revisions.map(({ values }) => values.find(({ is }) => is === 'verdict')?.status)).not.toContain(undefined);
    const { stdout } = await scratch.run('history semiconductors.targets.2025 --lang en');
    expect(stdout).toContain('not committed');
    expect(stdout).toMatch(/█+ +突破4000亿元/);
  });

  test('wrong input: an entity without a figure, an unknown address, a revision that does not exist', async () => {
    for (const words of ['semiconductors', 'semiconductors.nothing', 'total.2025 --revision none'])
      expect((await scratch.run(`history ${words} --lang en`)).exit, words).toBe(2);
  });
});
