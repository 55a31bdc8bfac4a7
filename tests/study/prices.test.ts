import { describe, expect, it } from 'vitest';
import { backCast } from '../../src/study/back-cast.js';
import { impliedPrices, nominalGrowth } from '../../src/study/prices.js';
import { project } from '../../src/study/project.js';
import { knownGrowth } from '../../src/study/scenario.js';
import { RatesByYear, readSetRate } from '../../src/study/set-rate.js';
import { type Edits, exampleDataset, shippedDataset } from '../model/example.js';
import { withLasers } from './promises.js';

const cite = 'cite: { source: decree, find: 甲 }';
const file = (id: string, measure: string, lines: readonly string[]): string =>
  `id: ${id}\nname: { zh: 甲, en: A }\nregion: shire\nmetric: gdp\nmeasure: ${measure}\nobservations:\n${lines
    .map((line) => `  - { ${line}, ${cite} }\n`)
    .join('')}`;
const prefer = 'prefer: { by: later-document, reason: { zh: 甲, en: a } }';

/** Nominal growth and changes of prices, in per cent, from levels and real rates that are written like this. */
async function pricesOf(levels: readonly string[], rates: readonly string[]): Promise<readonly string[]> {
  const edits: Edits = {
    'series/gdp.yaml': file('gdp', 'level', levels),
    'series/gdp-growth.yaml': file('gdp-growth', 'growth', rates).replace(
      'measure: growth',
      'measure: growth\nbasis: real',
    ),
    'programmes/plan.yaml': ['track: gdp-growth', 'track: gdp-growth, basis: real'],
  };
  const dataset = await exampleDataset(edits);
  const prices = impliedPrices(dataset);
  return [...nominalGrowth(dataset.get('series', 'gdp-growth'), dataset).values()].map(({ year, rate, status }) => {
    const change = prices.get(year);
    const implied = change ? `${(change.rate.value * 100).toFixed(2)} ${change.status}` : 'none';
    return `${year} ${(rate.value * 100).toFixed(2)} ${status}, prices ${implied}`;
  });
}

describe('prices', () => {
  it('follow from two levels and the real growth between them', async () => {
    expect(
      await pricesOf(['year: 2020, amount: 1000亿元', 'year: 2021, amount: 1100亿元'], ['year: 2021, rate: 8%']),
    ).toEqual(['2021 10.00 observed, prices 1.85 observed']);
  });

  it('rest on an expected figure where a level or a rate was only expected', async () => {
    const levels = ['year: 2020, amount: 1000亿元', 'year: 2021, amount: 1100亿元'];
    expect(await pricesOf([levels[0] ?? '', `${levels[1]}, status: E`], ['year: 2021, rate: 8%'])).toEqual([
      '2021 10.00 expected, prices 1.85 expected',
    ]);
    expect(await pricesOf(levels, ['year: 2021, rate: 8%, status: E'])).toEqual([
      '2021 10.00 observed, prices 1.85 expected',
    ]);
  });

  it('are shared out over years without a level, each of which keeps its real growth', async () => {
    // 1.21 / (1.00 × 1.10) = 1.10 over two years: 4.88% a year.
    expect(
      await pricesOf(
        ['year: 2020, amount: 1000亿元', 'year: 2021, amount: 超1000亿元', 'year: 2022, amount: 1210亿元'],
        ['year: 2021, rate: 0%', 'year: 2022, rate: 10%'],
      ),
    ).toEqual(['2021 4.88 derived, prices 4.88 derived', '2022 15.37 derived, prices 4.88 derived']);
  });

  it('are not known where real growth is not', async () => {
    expect(
      await pricesOf(['year: 2020, amount: 1000亿元', 'year: 2021, amount: 1100亿元'], ['year: 2019, rate: 8%']),
    ).toEqual(['2021 10.00 observed, prices none']);
  });

  it('take the figure that the data prefer, and else a final one before an estimate', async () => {
    const levels = (second: string) => [
      'year: 2020, amount: 1000亿元',
      'year: 2021, amount: 1100亿元, status: E',
      `year: 2021, amount: 1200亿元${second}`,
      'year: 2021, amount: 1300亿元',
    ];
    expect((await pricesOf(levels(''), ['year: 2021, rate: 8%']))[0]).toMatch('2021 20.00 observed');
    expect((await pricesOf(levels(', status: E'), ['year: 2021, rate: 8%']))[0]).toMatch('2021 30.00 observed');
    expect((await pricesOf(levels(`, status: E, ${prefer}`), ['year: 2021, rate: 8%']))[0]).toMatch(
      '2021 20.00 expected',
    );
  });
});

describe('growth that a series knows', () => {
  it('is the preferred one of several, wherever it stands', async () => {
    const rates = ['year: 2021, rate: 8.0%, status: E', `year: 2021, rate: 7.0%, ${prefer}`, 'year: 2021, rate: 6.0%'];
    const dataset = await exampleDataset({ 'series/gdp-growth.yaml': file('gdp-growth', 'growth', rates) });
    expect(knownGrowth(dataset.get('series', 'gdp-growth'), dataset).get(2021)).toMatchObject({
      rate: { value: 0.07 },
      status: 'observed',
    });
  });

  it('of the one year that an average leaves open is expected where the others are', async () => {
    const rates = ['period: 2020-2021, rate: 5.1%', 'year: 2021, rate: 8.0%, status: E'];
    const dataset = await exampleDataset({ 'series/gdp-growth.yaml': file('gdp-growth', 'growth', rates) });
    expect(knownGrowth(dataset.get('series', 'gdp-growth'), dataset).get(2020)?.status).toBe('expected');
  });
});

describe('what was measured', () => {
  it('stands beside the projection of the same metric and whole year, a bound as a bound', async () => {
    const dataset = await withLasers({
      observations: [
        'metric: revenue, year: 2019, amount: 1000亿元',
        'metric: revenue, year: 2020, amount: 1210亿元',
        'metric: revenue, year: 2021, part: H1, amount: 700亿元',
        'metric: gross_output, year: 2022, amount: 9000亿元',
        'metric: revenue, year: 2025, amount: 超2000亿元',
      ],
    });
    const lasers = project(dataset, { by: 'cluster' }).rows.find(({ id }) => id === 'lasers');
    expect(lasers?.measured?.map(({ year, quantity, difference }) => [year, quantity.text, difference])).toEqual([
      [2020, '1210亿元', expect.closeTo(0.1, 12)],
      [2025, '超2000亿元', expect.closeTo(2 / 1.1 ** 6 - 1, 12)],
    ]);
  });

  it('of the shipped data is there for clusters, and for no group after 2019', async () => {
    const dataset = await shippedDataset();
    const { rows } = project(dataset, { by: 'cluster' });
    expect(rows.filter(({ measured = [] }) => measured.length > 0).map(({ level }) => level)).not.toContain('group');
    for (const row of rows) if (row.measured) expect(backCast(dataset, row)).toEqual(row.measured);
  });
});

describe('a rate that is set', () => {
  it.each([
    ['5.5%', '5.5%'],
    ['2020:2.3%,2021:8%', '2020:2.3%,2021:8%'],
    [' 2021：8%，2020：2.3% ', '2020:2.3%,2021:8%'],
  ])('is read from %s', (written, text) => {
    expect(readSetRate(written)?.text).toBe(text);
  });

  it.each(['', '5', '-100%', '2020:', '2020:2.3%,', '2020:2.3%,2020:3%', '2020:2.3%,8%', '20:2%', '2020:-100%'])(
    'is not read from "%s"',
    (written) => {
      expect(readSetRate(written)).toBeUndefined();
    },
  );

  it('by year is written as an object in JSON', () => {
    const rate = readSetRate('2020:2.3%,2021:8%');
    expect(rate).toBeInstanceOf(RatesByYear);
    expect(JSON.stringify(rate)).toBe('{"2020":"2.3%","2021":"8%"}');
  });
});
