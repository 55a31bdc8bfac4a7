import { describe, expect, it } from 'vitest';
import { evaluateClaims } from '../../src/evidence/claims.js';
import { exampleDataset, exampleTexts } from '../model/example.js';

const source = 'sources/decree.yaml';

async function evaluated(claim: string) {
  const dataset = await exampleDataset({
    [source]:
      `${exampleTexts[source]}claims:\n  - { id: a, says: { zh: 甲, en: a }, ${claim}, cite: ` +
      `{ source: decree, find: 甲 } }\n`,
  });
  const [first] = await evaluateClaims(dataset);
  return first?.evaluation;
}

describe('a claim', () => {
  it('of a count holds when the list has as many entries, and gives the list', async () => {
    expect(await evaluated(`amount: 2个, expression: "clusters[group = 'small']"`)).toEqual({
      ok: true,
      found: 2,
      items: ['chips', 'lasers'],
      holds: true,
    });
    expect(await evaluated(`amount: 3个, expression: "clusters[group = 'small']"`)).toMatchObject({
      ok: true,
      found: 2,
      holds: false,
    });
  });

  it('of an amount is held against a number, with its comparator and its rounding', async () => {
    expect(await evaluated('amount: 16.5万亿元, expression: $sum(groups.total.amount.value)')).toMatchObject({
      found: 165_000,
      holds: true,
    });
    expect(await evaluated('amount: 超16.5万亿元, expression: $sum(groups.total.amount.value)')).toMatchObject({
      holds: false,
    });
    expect(await evaluated('amount: 16.5万亿元以上, expression: $sum(groups.total.amount.value)')).toMatchObject({
      holds: true,
    });
  });

  it('of a text is held against a text', async () => {
    expect(await evaluated('value: 2020-05-18, expression: programmes.policy.issued')).toMatchObject({
      found: '2020-05-18',
      holds: true,
    });
  });

  it('of nothing counts zero', async () => {
    expect(await evaluated(`amount: 0个, expression: "clusters[group = 'none']"`)).toMatchObject({
      found: 0,
      holds: true,
    });
  });

  it('whose expression fails, or gives what cannot be compared, says so', async () => {
    expect(await evaluated('amount: 2个, expression: "clusters[["')).toMatchObject({ ok: false });
    expect(await evaluated('amount: 2个, expression: dataset.id & "x"')).toEqual({ ok: false, reason: '"x"' });
    expect(await evaluated('value: 甲, expression: $count(clusters)')).toEqual({ ok: false, reason: '3' });
  });
});
