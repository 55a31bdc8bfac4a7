import { describe, expect, it } from 'vitest';
import { exact } from '../../src/derive/interval.js';
import { orUndefined } from '../../src/derive/result.js';
import { band, envelope, growthObservations } from '../../src/study/ranges.js';
import { studentQuantile } from '../../src/study/student.js';
import { exampleDataset, shippedDataset } from '../model/example.js';
import { withLasers } from './promises.js';

const rates = [0.05, 0.1, 0.02, 0.08, 0.07];

describe("Student's t, as tables print it", () => {
  it.each([
    [0.9, 1, 3.0777],
    [0.9, 2, 1.8856],
    [0.9, 3, 1.6377],
    [0.9, 4, 1.5332],
    [0.9, 5, 1.4759],
    [0.9, 10, 1.3722],
    [0.9, 30, 1.3104],
    [0.975, 4, 2.7764],
    [0.975, 7, 2.3646],
    [0.995, 12, 3.0545],
  ])('at %d with %d degrees of freedom is %d', (probability, degrees, value) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(value, 4);
  });

  it('of one degree is the tangent of Cauchy, and outside its range a mistake', () => {
    expect(studentQuantile(0.75, 1)).toBeCloseTo(1, 12);
    for (const [probability, degrees] of [
      [0.5, 3],
      [1, 3],
      [0.9, 0],
      [0.9, 1.5],
    ] as const)
      expect(() => studentQuantile(probability, degrees)).toThrow(RangeError);
  });
});

describe('what may be shown', () => {
  it('is nothing with one growth observation, an envelope with two, a band with four', () => {
    expect(envelope(exact(100), [0.1], 3)).toEqual({ ok: false, notDefined: 'too-few-points', needed: 2, found: 1 });
    expect(envelope(exact(100), [0.1, 0.05], 3).ok).toBe(true);
    expect(band(exact(100), rates.slice(0, 3), 3)).toEqual({
      ok: false,
      notDefined: 'too-few-points',
      needed: 4,
      found: 3,
    });
    expect(band(exact(100), rates.slice(0, 4), 3).ok).toBe(true);
  });

  it('as an envelope runs from the least to the greatest growth', () => {
    const range = orUndefined(envelope({ low: 90, value: 100, high: 110 }, [0.1, 0.05, 0.2], 2));
    expect(range).toMatchObject({ kind: 'envelope', observations: 3, years: 2 });
    expect(range?.low).toBeCloseTo(90 * 1.05 ** 2, 9);
    expect(range?.value).toBeCloseTo(100 * (1.1 * 1.05 * 1.2) ** (2 / 3), 9);
    expect(range?.high).toBeCloseTo(110 * 1.2 ** 2, 9);
  });

  it('as a band follows the formula by hand', () => {
    const logs = rates.map((rate) => Math.log(1 + rate));
    const mean = logs.reduce((a, b) => a + b) / 5;
    const s = Math.sqrt(logs.reduce((total, log) => total + (log - mean) ** 2, 0) / 4);
    const half = 1.533206274 * s * Math.sqrt(3 * (1 + 3 / 5));
    const range = orUndefined(band(exact(100), rates, 3));
    expect(range?.low).toBeCloseTo(100 * Math.exp(3 * mean - half), 6);
    expect(range?.high).toBeCloseTo(100 * Math.exp(3 * mean + half), 6);
  });
});

describe('growth observations', () => {
  it('are published rates and steps of one year, not of several, not of parts of a year or of the whole', async () => {
    const dataset = await withLasers({
      observations: [
        'metric: revenue, year: 2019, amount: 100亿元',
        'metric: revenue, year: 2020, amount: 110亿元',
        'metric: revenue, year: 2022, amount: 130亿元',
        'metric: revenue, year: 2021, rate: 7%',
        'metric: revenue, year: 2023, part: H1, rate: 9%',
        'metric: revenue, year: 2023, amount: 150亿元, city: north-town',
        'metric: gross_output, year: 2023, amount: 150亿元',
      ],
    });
    const found = orUndefined(growthObservations(dataset, 'cluster', 'lasers', 'revenue')) ?? [];
    expect(found.map(({ year, rate, origin }) => [year, rate.value.toFixed(3), origin])).toEqual([
      [2020, '0.100', 'levels'],
      [2021, '0.070', 'published'],
    ]);
  });

  it('reach across a jump that is acknowledged, and not from an estimate', async () => {
    const known = 'acknowledge: [{ rule: observation-jump, reason: { zh: 投产, en: a new plant } }]';
    const between = async (first: string) => {
      const observations = [first, `metric: revenue, year: 2023, amount: 150亿元, ${known}`];
      const found = growthObservations(await withLasers({ observations }), 'cluster', 'lasers', 'revenue');
      return orUndefined(found)?.map(({ rate }) => rate.value);
    };
    expect(await between('metric: revenue, year: 2022, amount: 100亿元')).toEqual([expect.closeTo(0.5, 12)]);
    expect(await between('metric: revenue, year: 2022, amount: 100亿元, status: E')).toBeUndefined();
  });

  it('of a series are its rates, and of what was never measured there are none', async () => {
    const dataset = await exampleDataset();
    expect(orUndefined(growthObservations(dataset, 'series', 'gdp-growth', 'gdp'))).toHaveLength(1);
    expect(growthObservations(dataset, 'cluster', 'steel', 'revenue')).toEqual({
      ok: false,
      notDefined: 'too-few-points',
    });
  });

  it("of the province's growth allow a band", async () => {
    const found = orUndefined(growthObservations(await shippedDataset(), 'series', 'gd-gdp-growth', 'gdp')) ?? [];
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(
      band(
        exact(1),
        found.map(({ rate }) => rate.value),
        2,
      ).ok,
    ).toBe(true);
  });
});
