import { describe, expect, it } from 'vitest';
import { observedGrowth } from '../../src/study/observed-growth.js';
import { exampleDataset } from '../model/example.js';

const header =
  'observations:\n  - { metric: revenue, year: 2019, amount: 4000亿元, cite: { source: decree, find: 4000亿元 } }\n';
const observed = (texts: readonly string[]): string =>
  `observations:\n${texts.map((text) => `  - { ${text}, cite: { source: decree, find: 数 } }\n`).join('')}`;

/** Growth of the example's chips with these observations. */
async function growthOf(texts: readonly string[], request: { from?: number; to?: number } = {}) {
  const dataset = (await exampleDataset({ 'clusters/small/chips.yaml': [header, observed(texts)] })).ofProgramme();
  const subject = dataset.find('cluster', 'chips');
  if (!subject) throw new Error('no cluster');
  return observedGrowth(dataset, { subject, ...request });
}

const levels = [
  'metric: revenue, year: 2019, amount: 1000.0亿元',
  'metric: revenue, year: 2021, amount: 1210.0亿元',
  'metric: revenue, year: 2022, amount: 1331.0亿元',
];

describe('growth between observations', () => {
  it('is compound over the years that elapse, step by step and over the whole way', async () => {
    const { steps } = await growthOf(levels);
    expect(steps.map(({ from, to, years }) => [from.year, to.year, years])).toEqual([
      [2019, 2021, 2],
      [2021, 2022, 1],
      [2019, 2022, 3],
    ]);
    for (const { rate, logRate, doubling, comparator } of steps) {
      expect(rate?.value).toBeCloseTo(0.1, 12);
      expect(logRate?.value).toBeCloseTo(Math.log(1.1), 12);
      expect(doubling?.value).toBeCloseTo(Math.log(2) / Math.log(1.1), 12);
      expect(comparator).toBe('=');
    }
    expect(steps[0]?.rate?.low).toBeCloseTo(Math.sqrt(1209.95 / 1000.05) - 1, 12);
    expect(steps[0]?.rate?.high).toBeCloseTo(Math.sqrt(1210.05 / 999.95) - 1, 12);
  });

  it('stands beside what was published: for the step, for a period, or for each of its years', async () => {
    const { steps } = await growthOf([
      ...levels,
      'metric: revenue, year: 2021, rate: 8%',
      'metric: revenue, year: 2020, rate: 12%',
      'metric: revenue, year: 2022, rate: 9.5%, basis: real',
    ]);
    expect(steps.map(({ published }) => [published?.origin, published?.basis])).toEqual([
      ['chained', undefined],
      ['stated', 'real'],
      ['chained', undefined],
    ]);
    expect(steps[0]?.published?.rate.value).toBeCloseTo(Math.sqrt(1.08 * 1.12) - 1, 12);
    expect(steps[1]?.published?.rate.value).toBeCloseTo(0.095, 12);
  });

  it('is one-sided from or to a bound, which counts only where its year is asked for', async () => {
    const texts = [...levels, 'metric: revenue, year: 2023, amount: 超1400亿元'];
    const { steps, leftOut } = await growthOf(texts);
    expect(steps.some(({ to }) => to.year === 2023)).toBe(false);
    expect(leftOut.map(({ year }) => year)).toEqual([2023]);
    const [step] = (await growthOf(texts, { from: 2022, to: 2023 })).steps;
    expect(step?.comparator).toBe('>=');
    expect(step?.rate?.high).toBe(Number.POSITIVE_INFINITY);
    expect(step?.rate?.low).toBeCloseTo(1400 / 1331.05 - 1, 12);
  });

  it('of the preferred statement of a year, and of a share its change in points', async () => {
    const { steps } = await growthOf([
      ...levels.slice(1),
      'metric: revenue, year: 2021, amount: 1000.0亿元, prefer: { by: later-document, reason: { zh: 修订, en: revised } }',
      'metric: share, year: 2021, amount: 40.0%',
      'metric: share, year: 2022, amount: 42.5%',
    ]);
    expect(steps[0]?.rate?.value).toBeCloseTo(0.331, 12);
    expect(steps[1]?.rate).toBeUndefined();
    expect(steps[1]?.points?.value).toBeCloseTo(0.025, 12);
  });

  it('takes the year before where only the later one is asked for, and the latest where only the earlier', async () => {
    expect((await growthOf(levels, { to: 2022 })).steps.map(({ from }) => from.year)).toEqual([2021]);
    expect((await growthOf(levels, { from: 2019 })).steps.map(({ to }) => to.year)).toEqual([2022]);
    expect((await growthOf(levels, { from: 2020, to: 2022 })).steps).toEqual([]);
  });
});
