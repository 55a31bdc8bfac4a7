import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { defaultBands } from '../../src/model/quantity.js';
import { combine } from '../../src/study/combination.js';
import type { SimulatedMember } from '../../src/study/member-sampler.js';
import {
  arrange,
  equalCorrelations,
  faultOfCorrelations,
  type Matrix,
  triangleOf,
} from '../../src/study/rank-correlation.js';
import { type SimulationRequest, simulate } from '../../src/study/simulate.js';
import { type Distribution, defaultReadings, distributionOf, fillDraws } from '../../src/study/uncertain.js';
import { exampleDataset, quantity } from '../model/example.js';

const read = (text: string, readings = defaultReadings) => distributionOf(quantity(text), readings, defaultBands);

describe('the distribution of a word', () => {
  it.each([
    ['15.0亿元', { shape: 'uniform', low: 14.95, high: 15.05 }],
    ['约15.0亿元', { shape: 'normal', mean: 15, deviation: 0.05 / 1.6448536269514722, least: 0 }],
    ['近100亿元', { shape: 'triangular', low: 95, mode: 100, high: 100 }],
    ['10–12亿元', { shape: 'uniform', low: 10, high: 12 }],
    ['5%左右', { shape: 'normal', mean: 0.05, deviation: 0.005 / 1.6448536269514722, least: -1 }],
  ] satisfies [string, Distribution][])('%s is %j', (text, expected) => {
    const found = read(text);
    if (!found.ok) throw new Error(found.notDefined);
    expect(Object.keys(found.value).sort()).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) {
      const own = (found.value as unknown as Record<string, unknown>)[key];
      if (typeof value === 'number') expect(own).toBeCloseTo(value, 9);
      else expect(own).toBe(value);
    }
  });

  it.each(['超100亿元', '100亿元以上', '100亿元以内', '低于10%'])('%s is none unless one is assumed', (text) => {
    expect(read(text)).toEqual({ ok: false, notDefined: 'open-bound' });
  });

  it('beyond a bound is a share of a level, and points of a rate', () => {
    const readings = {
      ...defaultReadings,
      above: { shape: 'exponential', reach: 0.05 },
      below: { shape: 'uniform', reach: 0.05 },
    } as const;
    expect(read('超100亿元', readings)).toEqual({
      ok: true,
      value: { shape: 'exponential', start: 100, mean: 5, least: 0 },
    });
    expect(read('10%以上', readings)).toEqual({
      ok: true,
      value: { shape: 'exponential', start: 0.1, mean: 0.05, least: -1 },
    });
    expect(read('100亿元以内', readings)).toEqual({ ok: true, value: { shape: 'uniform', low: 95, high: 100 } });
  });

  it('never gives a level at or below zero', () => {
    const draws = new Float64Array(20_000);
    fillDraws(draws, { shape: 'normal', mean: 1, deviation: 2, least: 0 }, xoroshiro128plus(1));
    expect(Math.min(...draws)).toBeGreaterThan(0);
    fillDraws(draws, { shape: 'exponential', start: 1, mean: -2, least: 0 }, xoroshiro128plus(1));
    expect(Math.min(...draws)).toBeGreaterThan(0);
    expect(Math.max(...draws)).toBeLessThanOrEqual(1);
  });
});

/** Correlation of the ranks of two columns. */
function spearman(a: Float64Array, b: Float64Array): number {
  const ranks = (values: Float64Array): Float64Array => {
    const order = [...values.keys()].sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
    const found = new Float64Array(values.length);
    for (const [rank, index] of order.entries()) found[index] = rank;
    return found;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (a.length - 1) / 2;
  const dot = (one: Float64Array, other: Float64Array): number =>
    one.reduce((sum, value, index) => sum + (value - mean) * ((other[index] ?? 0) - mean), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

describe('rank correlation', () => {
  const wanted: Matrix = [
    [1, 0.8, -0.3],
    [0.8, 1, 0],
    [-0.3, 0, 1],
  ];

  it('is what a matrix asks for, whatever the distributions, which stay as they are', () => {
    const generator = xoroshiro128plus(5);
    const shapes: readonly Distribution[] = [
      { shape: 'exponential', start: 0, mean: 1, least: -1 },
      { shape: 'uniform', low: 0, high: 1 },
      { shape: 'triangular', low: 0, mode: 1, high: 1 },
    ];
    const columns = shapes.map((shape) => {
      const column = new Float64Array(2048);
      fillDraws(column, shape, generator);
      return column;
    });
    const before = columns.map((column) => column.slice().sort());
    const triangle = triangleOf(wanted);
    if (!triangle) throw new Error('no triangle');
    arrange(columns, triangle, generator);
    expect(columns.map((column) => column.slice().sort())).toEqual(before);
    for (const [row, values] of wanted.entries())
      for (const [column, correlation] of values.entries()) {
        const [a, b] = [columns[row], columns[column]];
        if (!a || !b || row === column) continue;
        expect(Math.abs(spearman(a, b) - (6 / Math.PI) * Math.asin(correlation / 2))).toBeLessThan(0.03);
      }
  });

  it('of 1 puts all in the same order', () => {
    const generator = xoroshiro128plus(5);
    const columns = [1, 2].map(() => {
      const column = new Float64Array(2048);
      fillDraws(column, { shape: 'uniform', low: 0, high: 1 }, generator);
      return column;
    });
    arrange(columns, triangleOf(equalCorrelations(2, 1)) ?? [], generator);
    expect(spearman(columns[0] ?? new Float64Array(), columns[1] ?? new Float64Array())).toBeCloseTo(1, 12);
  });

  it.each([
    [
      [
        [1, 0.5],
        [0.4, 1],
      ],
      { fault: 'not-symmetric', rows: [0, 1] },
    ],
    [
      [
        [2, 0.5],
        [0.5, 1],
      ],
      { fault: 'diagonal', rows: [0] },
    ],
    [
      [
        [1, 1.5],
        [1.5, 1],
      ],
      { fault: 'outside', rows: [0, 1] },
    ],
    [
      [
        [1, 0, 0, 0],
        [0, 1, 0.9, 0.9],
        [0, 0.9, 1, -0.9],
        [0, 0.9, -0.9, 1],
      ],
      { fault: 'not-positive', rows: [1, 2, 3] },
    ],
    [wanted, undefined],
    [equalCorrelations(4, 1), undefined],
    [equalCorrelations(2, -1), undefined],
  ] satisfies [Matrix, unknown][])('finds what is wrong with %j', (matrix, fault) => {
    expect(faultOfCorrelations(matrix)).toEqual(fault);
  });
});

describe('a simulation of words', () => {
  const member = (id: string, datum: string, spread = 0): SimulatedMember => ({
    id,
    base: { shape: 'point', value: 100 },
    assumed: {
      rate: 0.1,
      spread,
      words: [{ datum, weight: 1, middle: 0.1, distribution: { shape: 'uniform', low: 0.05, high: 0.15 } }],
    },
  });
  const request: SimulationRequest = {
    members: [member('a', 'one'), member('b', 'other')],
    years: 5,
    draws: 50_000,
    seed: 3,
    correlation: 0,
  };
  const run = (change: Partial<SimulationRequest>) => {
    const result = simulate({ ...request, ...change });
    if (!result.ok) throw new Error(result.notDefined);
    return result.value;
  };
  const widthOf = (change: Partial<SimulationRequest>): number => {
    const last = run(change).years.at(-1);
    return (last?.high.value ?? 0) - (last?.low.value ?? 0);
  };

  it('draws a datum that two members use once for both', () => {
    const shared = run({ members: [member('a', 'one'), member('b', 'one')] }).years.at(-1);
    for (const [name, rate] of [
      ['low', 0.06],
      ['median', 0.1],
      ['high', 0.14],
    ] as const) {
      const { value = 0, error = 1 } = shared?.[name] ?? {};
      expect(Math.abs(value - 200 * (1 + rate) ** 5)).toBeLessThan(5 * error);
    }
    expect(widthOf({})).toBeLessThan(0.85 * widthOf({ members: [member('a', 'one'), member('b', 'one')] }));
  });

  it('correlates what words leave open, also without any spread', () => {
    expect(widthOf({ correlation: 1 })).toBeCloseTo(widthOf({ members: [member('a', 'one'), member('b', 'one')] }), 0);
    expect(widthOf({ correlation: 0.5 })).toBeGreaterThan(widthOf({}));
  });

  it('is under a matrix of one correlation what it is under that correlation', () => {
    const members = [member('b', 'one', 0.05), member('a', 'other', 0.02)];
    const [number, matrix] = [run({ members, correlation: 0.6 }), run({ members, matrix: equalCorrelations(2, 0.6) })];
    expect(matrix.correlation).toBe('matrix');
    for (const [index, year] of number.years.entries())
      for (const name of ['low', 'median', 'high', 'mean'] as const) {
        const [one, other] = [year[name], matrix.years[index]?.[name]];
        expect(Math.abs((one?.value ?? 0) - (other?.value ?? 1))).toBeLessThan(5 * Math.SQRT2 * (one?.error ?? 0));
      }
  });

  it('takes the correlations in the order in which the members are given', () => {
    const [a, b, c] = [member('a', '1', 0.05), member('b', '2', 0.05), member('c', '3', 0.0001)];
    const together: Matrix = [
      [1, 0, 0.9],
      [0, 1, 0],
      [0.9, 0, 1],
    ];
    const wide = widthOf({
      members: [a, c, b].map((item) => ({ ...item, base: { shape: 'point', value: 100 } })),
      matrix: together,
    });
    expect(wide).toBeGreaterThan(widthOf({ members: [a, b, c], matrix: together }));
    expect(wide).toBe(widthOf({ members: [b, c, a], matrix: together }));
  });

  it('has a mean where nothing is estimated, and none where something is', () => {
    const rates = [0.05, 0.1, 0.02, 0.08];
    expect(run({}).years[0]?.mean?.value).toBeCloseTo(220, 0);
    expect(
      run({ members: [member('a', 'one'), { id: 'b', base: { low: 9, value: 10, high: 11 }, rates }] }).years[0]?.mean,
    ).toBeUndefined();
  });

  it('of a base of which only a bound is known is refused', () => {
    const open = { ...member('b', 'x'), base: { low: 100, value: 100, high: Number.POSITIVE_INFINITY } };
    expect(simulate({ ...request, members: [member('a', 'one'), open] })).toEqual({
      ok: false,
      notDefined: 'open-bound',
      which: ['b'],
    });
    expect(
      simulate({
        ...request,
        matrix: [
          [1, 2],
          [2, 1],
        ],
      }),
    ).toEqual({ ok: false, notDefined: 'out-of-range', which: ['matrix'] });
  });
});

describe('words of the data in a combination', () => {
  const chips = (amount: string): Parameters<typeof exampleDataset>[0] => ({
    'clusters/small/chips.yaml': ['year: 2019, amount: 4000亿元', `year: 2019, amount: ${amount}`],
    'clusters/small/lasers.yaml': [
      'bottlenecks: []\n',
      'bottlenecks: []\nobservations:\n  - ' +
        '{ metric: revenue, year: 2019, amount: 约300亿元, cite: { source: decree, find: 约300亿元 } }\n',
    ],
  });
  const request = {
    members: [
      { kind: 'cluster', id: 'chips' },
      { kind: 'cluster', id: 'lasers' },
    ],
    to: 2025,
    draws: 1000,
    seed: 1,
    correlation: 0,
    assumed: { scenario: 'policy', set: new Map([['small', quantity('10%左右')]]), spread: 0.03 },
  } as const;

  it('are distributions of bases and of growth, one datum for all that grow as their group', async () => {
    const dataset = (await exampleDataset(chips('4000亿元'))).ofProgramme();
    const { result, uses, simulated } = combine(dataset, request);
    expect(result.ok).toBe(true);
    expect(uses.map(({ member, of, word, distribution }) => [member, of, word, distribution.shape])).toEqual([
      ['chips', 'base', 'rounded', 'uniform'],
      ['chips', 'growth', 'about', 'normal'],
      ['lasers', 'base', 'about', 'normal'],
      ['lasers', 'growth', 'about', 'normal'],
    ]);
    const data = simulated.map(({ assumed }) => assumed?.words?.map(({ datum, weight }) => [datum, weight]));
    expect(data[0]).toEqual(data[1]);
    expect(data[0]?.[0]?.[1]).toBeCloseTo(1, 12);
  });

  it('that are bounds are refused by name, unless something stands for them', async () => {
    const dataset = (await exampleDataset(chips('超4000亿元'))).ofProgramme();
    expect(combine(dataset, request).result).toEqual({ ok: false, notDefined: 'open-bound', which: ['chips'] });
    const readings = { ...defaultReadings, above: { shape: 'exponential', reach: 0.05 } } as const;
    const { result, uses } = combine(dataset, { ...request, readings });
    expect(result.ok).toBe(true);
    expect(uses[0]).toMatchObject({ word: 'above', distribution: { shape: 'exponential', start: 4000, mean: 200 } });
    const floor = { ...request.assumed, set: new Map([['small', quantity('10%以上')]]) };
    expect(combine(dataset, { ...request, readings: defaultReadings, assumed: floor }).result.ok).toBe(false);
  });

  it('take a spread for each member', async () => {
    const dataset = (await exampleDataset(chips('4000亿元'))).ofProgramme();
    const assumed = { ...request.assumed, spread: 0.03, spreads: new Map([['lasers', 0.1]]) };
    const { simulated } = combine(dataset, { ...request, assumed });
    expect(simulated.map((member) => member.assumed?.spread)).toEqual([0.03, 0.1]);
  });
});
