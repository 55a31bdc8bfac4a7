import { describe, expect, it } from 'vitest';
import { assumedGrowth, knownGrowth } from '../../src/study/scenario.js';
import { exampleDataset, exampleTexts } from '../model/example.js';

const years = [2020, 2021, 2022];

/** Growth of the large group in these years under an assumption written like this. */
async function growth(assumption: string, observations?: readonly string[]): Promise<readonly string[]> {
  const series = (exampleTexts['series/gdp-growth.yaml'] ?? '').replace(/ {2}- .*\n/, '');
  const lines = observations?.map((line) => `  - { ${line}, cite: { source: decree, find: 甲 } }\n`).join('') ?? '';
  const dataset = await exampleDataset({
    'scenarios/policy.yaml': ['for: large, rate: 5%', `for: large, ${assumption}`],
    ...(observations && { 'series/gdp-growth.yaml': `${series}${lines}` }),
  });
  const [item] = dataset.get('scenario', 'policy').assumptions;
  if (!item) throw new Error('no assumption');
  return assumedGrowth(item, years, dataset).map(({ year, rate: { low, value, high }, status }) => {
    const numbers = [low, value, high].map((number) => (number * 100).toFixed(2)).join('..');
    return `${year} ${low === high ? (value * 100).toFixed(2) : numbers} ${status}`;
  });
}

describe('an assumption', () => {
  it.each(['rate: 5%', 'rate: 5%以上', 'rate: 超5%', 'rate: 5%以内'])(
    'is exact where it names one number: %s',
    async (assumption) => {
      expect(await growth(assumption)).toEqual(['2020 5.00 assumed', '2021 5.00 assumed', '2022 5.00 assumed']);
    },
  );

  it('keeps the width of 左右 and of a range', async () => {
    expect((await growth('rate: 5%左右'))[0]).toBe('2020 4.50..5.00..5.50 assumed');
    expect((await growth('rate: 6%-6.5%'))[0]).toBe('2020 6.00..6.25..6.50 assumed');
  });

  it('by year holds its last rate on, and its first one before', async () => {
    expect(await growth('rates: { "2021": 3% }')).toEqual([
      '2020 3.00 assumed',
      '2021 3.00 assumed',
      '2022 3.00 assumed',
    ]);
    expect(await growth('rates: { "2020": 2%, "2022": -1% }')).toEqual([
      '2020 2.00 assumed',
      '2021 2.00 assumed',
      '2022 -1.00 assumed',
    ]);
  });

  it('by year is read by year, not by the order of its lines', async () => {
    expect(await growth('rates: { "2022": -1%, "2020": 2% }')).toEqual([
      '2020 2.00 assumed',
      '2021 2.00 assumed',
      '2022 -1.00 assumed',
    ]);
  });

  it('that follows a series assumes a rate only where the series is silent', async () => {
    const observed = ['year: 2021, rate: 8.0%', 'year: 2022, rate: 2%左右, status: E'];
    expect(await growth('track: gdp-growth, then: 5%', observed)).toEqual([
      '2020 5.00 assumed',
      '2021 7.95..8.00..8.05 observed',
      '2022 1.50..2.00..2.50 expected',
    ]);
  });

  it('derives the one year that an average leaves open', async () => {
    const observed = ['period: 2020-2021, rate: 5.1%', 'year: 2021, rate: 8.0%'];
    expect(await growth('track: gdp-growth, then: 5%', observed)).toEqual([
      '2020 2.13..2.28..2.42 derived',
      '2021 7.95..8.00..8.05 observed',
      '2022 5.00 assumed',
    ]);
  });

  it('derives nothing where an average leaves two years open, or none', async () => {
    expect(
      await growth('track: gdp-growth, then: 5%', ['period: 2020-2022, rate: 5.1%', 'year: 2021, rate: 8.0%']),
    ).toEqual(['2020 5.00 assumed', '2021 7.95..8.00..8.05 observed', '2022 5.00 assumed']);
    const all = ['period: 2020-2021, rate: 99%', 'year: 2020, rate: 1.0%', 'year: 2021, rate: 8.0%'];
    expect((await growth('track: gdp-growth, then: 5%', all))[0]).toBe('2020 0.95..1.00..1.05 observed');
  });

  it('stays as it is when a further source states the same year', async () => {
    const observed = ['year: 2021, rate: 8.0%', 'year: 2021, rate: 7.0%, status: E'];
    expect((await growth('track: gdp-growth, then: 5%', observed))[1]).toBe('2021 7.95..8.00..8.05 observed');
  });

  it('takes no part of a year for the year', async () => {
    expect((await growth('track: gdp-growth, then: 5%', ['year: 2021, part: H1, rate: 13%']))[1]).toBe(
      '2021 5.00 assumed',
    );
  });
});

describe('a series', () => {
  it('knows forecasts as expected', async () => {
    const dataset = await exampleDataset({ 'series/gdp-growth.yaml': ['rate: 8.0%', 'rate: 8.0%, status: F'] });
    expect(knownGrowth(dataset.get('series', 'gdp-growth'), dataset).get(2021)?.status).toBe('expected');
  });
});
