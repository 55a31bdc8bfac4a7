import { describe, expect, it } from 'vitest';
import { answer, answersFromData } from '../../src/study/answers.js';
import { planDataset, quantity } from '../model/example.js';

describe('a question answered from the data', () => {
  it('starts from the latest level before the year asked about', async () => {
    const dataset = await planDataset();
    const answers = answersFromData(
      dataset,
      { kind: 'group', id: 'emerging' },
      { target: quantity('3万亿元'), year: 2027 },
    );
    if (!answers.ok) throw new Error(answers.notDefined);
    expect(answers.value[0]?.question).toMatchObject({ baseYear: 2019, periods: 8 });
    expect(answers.value[0]?.result).toMatchObject({
      ok: true,
      value: { unknown: 'rate', interval: { value: expect.closeTo(2 ** (1 / 8) - 1, 12) } },
    });
  });

  it('asks for the base where target, rate and years are given', async () => {
    const dataset = await planDataset();
    const asked = { target: quantity('4000亿元'), rate: quantity('22%'), periods: 3, year: 2025 };
    const answers = answersFromData(dataset, { kind: 'cluster', id: 'semiconductors' }, asked);
    expect(answers).toMatchObject({
      ok: true,
      value: [{ question: { baseYear: 2022 }, result: { value: { unknown: 'base' } } }],
    });
  });

  it('says what the data lack', async () => {
    const dataset = await planDataset();
    expect(answersFromData(dataset, { kind: 'group', id: 'pillar' }, {})).toEqual({
      ok: false,
      notDefined: 'no-target',
    });
    expect(
      answersFromData(dataset, { kind: 'cluster', id: 'semiconductors' }, { target: quantity('4000亿元') }),
    ).toEqual({
      ok: false,
      notDefined: 'not-three-given',
    });
    expect(answer(dataset, { base: quantity('1亿元') }).result).toEqual({ ok: false, notDefined: 'not-three-given' });
  });
});
