import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/model/figures.js';
import { exampleDataset } from './example.js';

const cite = 'cite: { source: decree, find: x }';

/** What is read of the levels of a cluster, each `metric, year, amount` and what else it has. */
async function levelsOf(...levels: readonly string[]) {
  const dataset = await exampleDataset({
    'clusters/small/chips.yaml': [
      'observations:\n  - { metric: revenue, year: 2019, amount: 4000亿元, cite: { source: decree, find: 4000亿元 } }\n',
      `observations:\n${levels.map((level) => `  - { ${level}, ${level.includes('cite:') ? '' : cite} }\n`).join('')}`,
    ],
  });
  const chips = dataset.find('cluster', 'chips');
  return (chips ? figuresOf(chips) : []).map(({ quantity }) => {
    const { low, high } = quantity.interval(dataset.bands);
    return { text: quantity.text, low, high, from: quantity.placeFrom };
  });
}

describe('trailing zeros of a measured amount', () => {
  it('are only size where the document gives no finer figure', async () => {
    expect(await levelsOf('metric: revenue, year: 2023, amount: 100亿元')).toEqual([
      { text: '100亿元', low: 50, high: 150, from: undefined },
    ]);
  });

  it('are places as far as the finest figure of the same document goes', async () => {
    expect(
      await levelsOf(
        'metric: revenue, year: 2022, amount: 93.5亿元',
        'metric: revenue, year: 2021, amount: 88亿元',
        'metric: revenue, year: 2023, amount: 100亿元',
      ),
    ).toEqual([
      { text: '93.5亿元', low: 93.45, high: 93.55, from: undefined },
      { text: '88亿元', low: 87.5, high: 88.5, from: undefined },
      { text: '100亿元', low: 99.5, high: 100.5, from: '93.5亿元' },
    ]);
  });

  it('are as coarse as the finest figure is', async () => {
    const [, hundred] = await levelsOf(
      'metric: revenue, year: 2022, amount: 2300亿元',
      'metric: revenue, year: 2023, amount: 4000亿元',
    );
    expect(hundred).toEqual({ text: '4000亿元', low: 3950, high: 4050, from: '2300亿元' });
  });

  it.each([
    ['another metric', 'metric: gross_output, year: 2022, amount: 93亿元'],
    ['another scope', 'metric: revenue, year: 2022, amount: 93亿元, scope: { zh: 设计, en: design }'],
    ['a city', 'metric: revenue, year: 2022, amount: 93亿元, city: north-town'],
    ['a threshold', 'metric: revenue, year: 2022, amount: 超93亿元'],
    ['what is about right', 'metric: revenue, year: 2022, amount: 约93亿元'],
  ])('take nothing from %s', async (_what, other) => {
    const [, hundred] = await levelsOf(other, 'metric: revenue, year: 2023, amount: 100亿元');
    expect(hundred).toEqual({ text: '100亿元', low: 50, high: 150, from: undefined });
  });

  it.each(['约100亿元', '超100亿元', '近100亿元'])('of %s stay as they are', async (amount) => {
    const [, hundred] = await levelsOf(
      'metric: revenue, year: 2022, amount: 93亿元',
      `metric: revenue, year: 2023, amount: ${amount}`,
    );
    expect(hundred?.from).toBeUndefined();
  });
});

describe('the least that a level can be', () => {
  it.each([
    ['metric: revenue, year: 2023, amount: 900亿元以内', 0],
    ['metric: enterprises, year: 2023, amount: 90家以内', 0],
    ['metric: share, year: 2023, amount: 20%以内', 0],
    ['metric: share, year: 2023, amount: 约0.3%', 0],
    ['metric: profit, year: 2023, amount: 90亿元以内', Number.NEGATIVE_INFINITY],
    ['metric: share, year: 2023, amount: 2个百分点以内', Number.NEGATIVE_INFINITY],
    ['metric: revenue, year: 2023, rate: 5%以内', Number.NEGATIVE_INFINITY],
    ['metric: profit, year: 2023, amount: -12亿元', -12.5],
  ])('of %s is %d', async (level, least) => {
    const [read] = await levelsOf(level);
    expect(read?.low).toBe(least);
  });
});
