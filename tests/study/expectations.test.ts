import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.js';
import type { Expectation } from '../../src/model/entities.js';
import { evaluate } from '../../src/study/expectations.js';
import { exampleDataset, quantity, shippedDataset } from '../model/example.js';

const isMet = (dataset: Dataset, expectation: Expectation): boolean => evaluate(dataset, expectation).isMet;

describe('an expectation of a level', () => {
  const of = (amount: string, tolerance?: number): Expectation => ({
    what: 'small',
    year: 2025,
    amount: quantity(amount),
    ...(tolerance !== undefined && { tolerance }),
  });

  it('is met where the result rounds to it, and not next to it', async () => {
    const dataset = await exampleDataset();
    expect(
      ['2.657万亿元', '2.66万亿元', '26573.4亿元', '26573.41亿元', '2.658万亿元', '2.65万亿元'].map((amount) =>
        isMet(dataset, of(amount)),
      ),
    ).toEqual([true, true, true, true, false, false]);
  });

  it('has a tolerance in the unit that it is written in', async () => {
    const dataset = await exampleDataset();
    expect(
      [of('2.7万亿元', 0.05), of('2.7万亿元', 0.04), of('26573亿元', 0.42), of('26573亿元', 0.41)].map((item) =>
        isMet(dataset, item),
      ),
    ).toEqual([true, false, true, false]);
  });

  it('is a bound where its words say so', async () => {
    const dataset = await exampleDataset();
    expect(
      ['超2.6万亿元', '超2.7万亿元', '2.7万亿元以内', '约2.7万亿元'].map((amount) => isMet(dataset, of(amount))),
    ).toEqual([true, false, true, true]);
  });
});

describe('an expectation', () => {
  it('says why it cannot be worked out', async () => {
    const dataset = await shippedDataset();
    const reason = (expectation: Expectation) => {
      const { actual, isMet: met } = evaluate(dataset, expectation);
      return [met, actual.ok ? undefined : actual.notDefined];
    };
    const amount = quantity('1亿元');
    expect(reason({ what: 'semiconductors', year: 2025, amount })).toEqual([false, 'no-row']);
    expect(reason({ year: 2018, amount })).toEqual([false, 'to-before-from']);
    expect(reason({ year: 2025, periods: 7, amount })).toEqual([false, 'too-many-periods']);
    expect(reason({ year: 2026, real: true, amount })).toEqual([false, 'no-deflator']);
    expect(reason({ from: 2018, year: 2025, rate: quantity('5%') })).toEqual([false, 'no-level']);
    expect(reason({ year: 2019, rate: quantity('5%') })).toEqual([false, 'no-years']);
    expect(reason({ what: 'software', metric: 'revenue', year: 2099, status: 'met' })).toEqual([
      false,
      'no-such-target',
    ]);
    expect(reason({ solve: { base: amount, years: 2 }, amount })).toEqual([false, 'not-three-given']);
    expect(reason({ solve: { base: amount, target: amount, years: 2 }, amount })).toEqual([false, 'not-that-unknown']);
  });

  it('counts entries of a kind, of clusters in a group too', async () => {
    const dataset = await exampleDataset();
    expect(evaluate(dataset, { kind: 'cluster', count: 3 })).toEqual({
      expected: 'count',
      actual: { ok: true, value: 3 },
      isMet: true,
    });
    expect(evaluate(dataset, { kind: 'cluster', what: 'small', count: 3 }).isMet).toBe(false);
  });

  it('of the shipped data is met, every one', async () => {
    const dataset = await shippedDataset();
    expect(dataset.expectations.length).toBeGreaterThan(10);
    for (const { value } of dataset.expectations)
      expect(evaluate(dataset, value), JSON.stringify(value)).toMatchObject({ isMet: true });
  });
});
