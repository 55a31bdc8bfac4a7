import { describe, expect, it } from 'vitest';
import { orUndefined, type Result } from '../../src/derive/result.js';
import {
  elasticities,
  pathElasticities,
  type Sensitivity,
  sensitivityOf,
  tornado,
} from '../../src/study/sensitivity.js';
import { growthGrid, twoWayGrid } from '../../src/study/sensitivity-grid.js';
import { exampleDataset, quantity, shippedDataset } from '../model/example.js';

const valueOfBars = (result: Result<Sensitivity, string>): Sensitivity => {
  const value = orUndefined(result);
  if (!value) throw new Error('not defined');
  return value;
};
/** Bars as shares of the level, in per cent. */
const shares = ({ level, bars }: Sensitivity): Record<string, readonly [string, string]> =>
  Object.fromEntries(
    bars.map(({ driver, low, high }) => [
      driver,
      [((low / level - 1) * 100).toFixed(1), ((high / level - 1) * 100).toFixed(1)],
    ]),
  );

describe('elasticities', () => {
  it('are exact: 1 for the base, n/(1+g) for the rate, ln(1+g) for the periods', () => {
    expect(orUndefined(elasticities(0.1, 6))).toEqual({
      base: 1,
      rate: expect.closeTo(6 / 1.1, 12),
      periods: expect.closeTo(Math.log(1.1), 12),
    });
    expect(elasticities(-1, 6)).toEqual({ ok: false, notDefined: 'rate-too-low' });
    expect(elasticities(0.1, 0)).toEqual({ ok: false, notDefined: 'no-years' });
  });
});

describe('a tornado', () => {
  it(
    "of 1.5万亿元 at 10% over six periods has the design's shares: a period 9.1%, a percentage point 5.6%, rounding " +
      '3.3%',
    () => {
      const bars = valueOfBars(tornado({ base: quantity('1.5万亿元').interval(), rates: Array(6).fill(0.1) }));
      expect(bars.bars.map(({ driver }) => driver)).toEqual(['periods', 'rate', 'base-rounding']);
      expect(shares(bars)).toEqual({
        periods: ['-9.1', '10.0'],
        rate: ['-5.3', '5.6'],
        'base-rounding': ['-3.3', '3.3'],
      });
    },
  );

  it('leaves out what cannot change, and shows the price basis where one is known', () => {
    const bars = valueOfBars(
      tornado({ base: { low: 100, value: 100, high: Number.POSITIVE_INFINITY }, rates: [0.1], otherBasis: 100 }),
    );
    expect(bars.bars.map(({ driver }) => driver)).toEqual(['periods', 'price-basis', 'rate']);
  });

  it.each([
    [{ base: { low: 0, value: 0, high: 0 }, rates: [0.1] }, 'base-not-positive'],
    [{ base: { low: 1, value: 1, high: 1 }, rates: [] }, 'no-years'],
    [{ base: { low: 1, value: 1, high: 1 }, rates: [-0.995] }, 'rate-too-low'],
    [{ base: { low: 1, value: 1e308, high: 1e308 }, rates: [9] }, 'not-finite'],
  ])('of %j is not defined', (input, reason) => {
    expect(tornado(input)).toEqual({ ok: false, notDefined: reason });
  });
});

describe('the sensitivity of a projection', () => {
  it('is that of its group, of a cluster with a figure, and of all groups together', async () => {
    const dataset = await exampleDataset();
    const small = valueOfBars(sensitivityOf(dataset, { id: 'small' }));
    expect(small.level).toBeCloseTo(15_000 * 1.1 ** 6, 6);
    expect(valueOfBars(sensitivityOf(dataset, { id: 'chips' })).level).toBeCloseTo(4_000 * 1.1 ** 6, 6);
    const large = valueOfBars(sensitivityOf(dataset, { id: 'large' }));
    const total = valueOfBars(sensitivityOf(dataset, { id: 'total' }));
    expect(total.level).toBeCloseTo(small.level + large.level, 6);
    const rounding = (one: Sensitivity) =>
      one.bars.find(({ driver }) => driver === 'base-rounding')?.high ?? Number.NaN;
    expect(rounding(total)).toBeCloseTo(rounding(small) + rounding(large), 6);
    expect(sensitivityOf(dataset, { id: 'lasers' })).toEqual({ ok: false, notDefined: 'no-row' });
  });

  it('has a bar between nominal and real levels where a change of prices is given', async () => {
    const dataset = await exampleDataset();
    const { level, bars } = valueOfBars(sensitivityOf(dataset, { id: 'small', deflator: quantity('2%') }));
    expect(bars.find(({ driver }) => driver === 'price-basis')).toMatchObject({
      low: expect.closeTo(level / 1.02 ** 6, 6),
      high: level,
    });
  });

  it('of the shipped groups has a widest bar', async () => {
    const dataset = await shippedDataset();
    for (const id of ['pillar', 'emerging', 'total'])
      expect(valueOfBars(sensitivityOf(dataset, { id })).bars.length).toBeGreaterThan(1);
  });
});

describe('a grid', () => {
  it('gives the level at every rate and number of periods', () => {
    const grid = growthGrid(15_000, [0.05, 0.1], [5, 6]).map((row) =>
      row.map((cell) => Math.round(orUndefined(cell) ?? 0)),
    );
    expect(grid).toEqual([
      [19_144, 20_101],
      [24_158, 26_573],
    ]);
  });
});

describe('elasticities of a path', () => {
  it('are those of one rate where all years have it, and else the derivatives themselves', () => {
    expect(orUndefined(pathElasticities(Array(6).fill(0.1)))).toEqual({
      base: 1,
      rate: expect.closeTo(6 / 1.1, 12),
      periods: expect.closeTo(Math.log(1.1), 12),
    });
    const rates = [0.02, 0.08, 0.05];
    const end = (shift: number): number => rates.reduce((level, rate) => level * (1 + rate + shift), 1);
    const derivative = (Math.log(end(1e-6)) - Math.log(end(-1e-6))) / 2e-6;
    expect(orUndefined(pathElasticities(rates))?.rate).toBeCloseTo(derivative, 6);
    expect(pathElasticities([])).toEqual({ ok: false, notDefined: 'no-years' });
    expect(pathElasticities([0.1, -1])).toEqual({ ok: false, notDefined: 'rate-too-low' });
  });
});

describe('a table of two causes', () => {
  it('holds the third at the middle of its values', () => {
    const cells = twoWayGrid('base', 'growth', { base: [90, 100, 110], growth: [0, 0.1], periods: [1, 2, 3] });
    expect(cells.map((row) => row.map((cell) => Math.round(orUndefined(cell) ?? 0)))).toEqual([
      [90, 109],
      [100, 121],
      [110, 133],
    ]);
  });
});
