import { describe, expect, it } from 'vitest';
import { registerOf } from '../../src/evidence/register.js';
import { exampleDataset } from '../model/example.js';

const memo = (date: string): string => `id: memo
title: { zh: 备忘, en: Memo }
publisher: { zh: 政府, en: Government }
date: ${date}
kind: reference
authority: media
confidence: medium
`;
const ageOf = async (date: string): Promise<unknown> =>
  registerOf(await exampleDataset({ 'sources/memo.yaml': memo(date) })).sources.find(
    ({ source }) => source.id === 'decree',
  )?.age;

describe('the register of sources', () => {
  it.each([
    ['2026-04-01', { years: 2, months: 1 }],
    ['2026-03', { years: 2, months: 0 }],
    ['2026-02-28', { years: 1, months: 11 }],
    ['"2026"', { years: 2 }],
    ['2024-01-01', { years: 0, months: 0 }],
  ])('counts age to the latest date, %s', async (date, age) => {
    expect(await ageOf(date)).toEqual(age);
  });

  it('shares out the data by confidence, kind and text, to the whole each time', async () => {
    const { quality, sources } = registerOf(
      await exampleDataset({ 'sources/memo.yaml': memo('2020').replace('2020', '"2020"') }),
    );
    const uses = sources.reduce((total, source) => total + source.uses.length, 0);
    for (const by of ['confidence', 'kind', 'text'] as const) {
      const rows = quality.filter((row) => row.by === by);
      expect(rows.reduce((total, { data }) => total + data, 0)).toBe(uses);
      expect(rows.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
    }
    expect(quality.find(({ value }) => value === 'reference')).toEqual({
      by: 'kind',
      value: 'reference',
      sources: 1,
      data: 0,
      share: 0,
    });
  });
});
