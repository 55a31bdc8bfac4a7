import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attainmentOver,
  differenceOf,
  geometricMeanOf,
  impliedBaseOver,
  paceRatioIn,
  pathGapOver,
  shareBeyond,
} from '../../src/derive/comparisons.js';
import { type Computed, type Derived, derived, type Leaf, leafOf, leavesOf } from '../../src/derive/derived.js';
import { estimateOf } from '../../src/derive/estimate.js';
import type { End } from '../../src/derive/interval.js';
import { numberOf, replay } from '../../src/derive/number.js';
import {
  chosenRateOver,
  grow,
  held,
  meanRateOver,
  type NumberKind,
  type Operation,
  priceChangeIn,
  remainder,
  remainingRateOf,
  sharedPricesIn,
  stated,
  total,
  withoutPrices,
  withPrices,
} from '../../src/derive/operations.js';
import { slopesOf } from '../../src/derive/slopes.js';
import { formulaOf } from '../../src/derive/spreadsheet.js';
import type { Interval } from '../../src/model/quantity.js';
import { quantity } from '../model/example.js';

fc.configureGlobal({ seed: 20200518 });

const leaf = (gives: NumberKind, low: number, value: number, high: number): Leaf => ({
  kind: 'given',
  gives,
  estimate: { low, value, high },
});
const level = (value: number, width = 0): Leaf => leaf('amount', value - width, value, value + width);
const rate = (value: number, width = 0): Leaf => leaf('rate', value - width, value, value + width);

/** Every operation with inputs, and its number by hand. */
const operations: readonly (readonly [Operation, readonly Leaf[], number])[] = [
  [stated, [rate(0.05)], 0.05],
  [held, [level(100)], 100],
  [grow, [level(100), rate(0.1)], 110],
  [total, [level(100), level(20), level(3)], 123],
  [remainder(0), [level(100), level(20), level(3)], 77],
  [meanRateOver(2), [level(100), level(121)], 0.1],
  [meanRateOver(1), [level(100), level(105)], 0.05],
  [chosenRateOver(2), [level(100), level(121)], 0.1],
  [remainingRateOf, [rate(0.1), rate(0.1)], 0.1],
  [remainingRateOf, [rate(0.051), rate(0.08)], 1.051 ** 2 / 1.08 - 1],
  [withPrices, [rate(0.05), rate(0.02)], 0.071],
  [withoutPrices, [rate(0.071), rate(0.02)], 0.05],
  [sharedPricesIn(1), [level(100), level(121), rate(0.02), rate(0.05)], 1.05 * (1.21 / 1.02 / 1.05) ** 0.5 - 1],
  [priceChangeIn(0), [level(100), level(121), rate(0.02), rate(0.05)], (1.21 / 1.02 / 1.05) ** 0.5 - 1],
  [priceChangeIn(0), [level(100), level(110), rate(0.08)], 1.1 / 1.08 - 1],
  [differenceOf, [level(90), level(100)], -10],
  [shareBeyond, [level(90), level(100)], -0.1],
  [geometricMeanOf, [rate(0.1), rate(0.2), rate(0.3)], (1.1 * 1.2 * 1.3) ** (1 / 3) - 1],
  [geometricMeanOf, [rate(0.1), rate(0.1)], 0.1],
  [impliedBaseOver(2), [level(121), rate(0.1)], 100],
  [pathGapOver(2), [level(115), level(100), rate(0.1)], 115 / 121 - 1],
  [paceRatioIn(1), [rate(0.05), rate(0.1)], 0.5],
  [paceRatioIn(-1), [rate(-0.05), rate(-0.1)], 0.5],
  [attainmentOver(2), [level(100), level(110), rate(0.05), level(150)], (110 * 1.05 ** 2 - 100) / 50],
];

/** What a value counts as in a product. */
const factor = (gives: NumberKind, number: number): number => (gives === 'rate' ? 1 + number : number);

/** A formula of a spreadsheet whose cells are the numbers themselves. */
function computed(formula: string | undefined): number {
  return formula === undefined
    ? Number.NaN
    : (new Function(
        `return ${formula.replaceAll('^', '**').replace(/(MIN|MAX|ABS)\(/g, (name) => `Math.${name.toLowerCase()}`)}`,
      )() as number);
}

const cellOf = (value: Derived, end: End): string | undefined =>
  value.kind === 'operation' ? undefined : `(${value.estimate[end]})`;

describe.each(operations.map(([operation, inputs, number]) => [operation.name, operation, inputs, number] as const))(
  'the operation %s',
  (_name, operation, inputs, number) => {
    it('gives the number that it has by hand, also in a spreadsheet', () => {
      const value = derived(operation, inputs);
      expect(numberOf(value)).toBeCloseTo(number, 12);
      expect(computed(formulaOf(value, 'value', cellOf))).toBeCloseTo(number, 12);
      expect(estimateOf(value)).toEqual({ low: numberOf(value), value: numberOf(value), high: numberOf(value) });
    });

    it('follows each input by its weight: a power of factors, or a sign', () => {
      const weights = operation.weights(inputs.length);
      const at = (index: number, by: number): number =>
        operation.number(inputs.map(({ estimate: { value } }, place) => (place === index ? value * (1 + by) : value)));
      for (const [index, input] of inputs.entries()) {
        const [low, high] = [at(index, -1e-6), at(index, 1e-6)];
        const distance = input.estimate.value * 2e-6;
        const slope = (high - low) / distance;
        expect(slopesOf(derived(operation, inputs)).get(input)).toBeCloseTo(slope, 5);
        const elasticity =
          (slope * factor(input.gives, input.estimate.value)) /
          factor(operation.gives, operation.number(inputs.map(({ estimate }) => estimate.value)));
        if (operation.form !== 'general')
          expect(weights[index]).toBeCloseTo(operation.form === 'sum' ? slope : elasticity, 5);
      }
    });
  },
);

describe('a leaf', () => {
  it('is one object for a quantity that is read in one way', () => {
    const written = quantity('1.5万亿元');
    const base = leafOf(written, 'amount', written.interval());
    expect(leafOf(written, 'amount', written.interval())).toBe(base);
    expect(leafOf(written, 'amount', { low: 15_000, value: 15_000, high: 15_000 })).not.toBe(base);
    expect(leafOf(written, 'amount', written.interval(), { option: '--set', for: 'a' })).not.toBe(base);
  });
});

describe('an estimate', () => {
  it('is that of the ends of the inputs where each enters once', () => {
    const value = derived(grow, [level(100, 10), rate(0.1, 0.05)]);
    expect(estimateOf(value)).toEqual({ low: 94.5, value: 110, high: 126.5 });
  });

  it('reads a level between two growth rates once: the chain goes from the first to the last', () => {
    const [first, middle, last] = [level(100), level(110, 5), level(121, 1)];
    const rates = [derived(meanRateOver(1), [first, middle]), derived(meanRateOver(1), [middle, last])];
    const end = rates.reduce<Derived>((before, growth) => derived(grow, [before, growth]), level(1000));
    const { low, value, high } = estimateOf(end);
    expect([low, value, high].map((number) => Number(number.toFixed(9)))).toEqual([1200, 1210, 1220]);
  });

  it('moves what is left and its whole by the same growth', () => {
    const growth = rate(0.1, 0.05);
    const [whole, part] = [derived(grow, [level(100), growth]), derived(grow, [level(40), growth])];
    expect(estimateOf(derived(remainder(0), [whole, part]))).toEqual({ low: 63, value: 66, high: 69 });
    // Where nothing may be left, more growth leaves more of it open to both sides.
    const rest = estimateOf(
      derived(remainder(Number.NEGATIVE_INFINITY), [whole, derived(grow, [level(98, 5), growth])]),
    );
    expect(rest.low).toBeCloseTo(-3 * 1.15, 12);
    expect(rest.high).toBeCloseTo(7 * 1.15, 12);
  });

  it('of a rate that two figures ask for is exact, and what it leads to as rough as its base', () => {
    const base = level(100, 10);
    const planned = derived(chosenRateOver(2), [base, level(121)]);
    expect(estimateOf(planned)).toEqual({ low: numberOf(planned), value: numberOf(planned), high: numberOf(planned) });
    const end = estimateOf(derived(grow, [derived(grow, [base, planned]), planned]));
    expect([end.low, end.value, end.high].map(Math.round)).toEqual([109, 121, 133]);
  });

  it('is no lower than a floor, or than the value itself where that is below', () => {
    const rest = (whole: number, part: number, width: number) =>
      estimateOf(derived(remainder(0), [level(whole, width), level(part, width)])).low;
    expect([rest(100, 95, 5), rest(100, 110, 1), rest(100, 90, 5)]).toEqual([0, -10, 0]);
  });

  it('keeps an end that is open', () => {
    const open = leaf('amount', 100, 100, Number.POSITIVE_INFINITY);
    expect(estimateOf(derived(grow, [open, rate(0.1)]))).toEqual({
      low: 110,
      value: 110,
      high: Number.POSITIVE_INFINITY,
    });
    expect(formulaOf(derived(grow, [open, rate(0.1)]), 'high', cellOf)).toBeUndefined();
  });
});

/** Leaves of a random graph. */
const leaves = fc.record({
  levels: fc.array(
    fc.tuple(fc.double({ min: 10, max: 1000, noNaN: true }), fc.double({ min: 0, max: 0.2, noNaN: true })),
    {
      minLength: 2,
      maxLength: 4,
    },
  ),
  rates: fc.array(
    fc.tuple(fc.double({ min: -0.2, max: 0.4, noNaN: true }), fc.double({ min: 0, max: 0.05, noNaN: true })),
    {
      minLength: 2,
      maxLength: 4,
    },
  ),
  picks: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
});
type Leaves = typeof leaves extends fc.Arbitrary<infer T> ? T : never;

/** A graph of random operations in which leaves enter several times: rates, chains of them, a sum or what is left. */
function graphOf({ levels, rates, picks }: Leaves): Computed {
  let next = 0;
  const pick = <T>(list: readonly T[]): T => list[(picks[next++ % picks.length] ?? 0) % list.length] as T;
  const figures = levels.map(([value, share]) => level(value, value * share));
  const known: Derived[] = rates.map(([value, width]) => rate(value, width));
  const makers = [
    () => derived(meanRateOver(2), [pick(figures), pick(figures)]),
    () => derived(withPrices, [pick(known), pick(known)]),
    () => derived(withoutPrices, [pick(known), pick(known)]),
    () => derived(remainingRateOf, [pick(known), pick(known)]),
    () => derived(sharedPricesIn(0), [pick(figures), pick(figures), pick(known), pick(known)]),
    () => derived(priceChangeIn(1), [pick(figures), pick(figures), pick(known), pick(known)]),
    () => derived(chosenRateOver(3), [pick(figures), pick(figures)]),
  ];
  for (let count = 0; count < 4; count++) known.push(pick(makers)());
  const chain = (): Derived =>
    [pick(known), pick(known), pick(known)].reduce<Derived>(
      (before, growth) => derived(grow, [before, growth]),
      pick(figures),
    );
  const chains = [chain(), chain(), chain()];
  return derived(pick([total, remainder(Number.NEGATIVE_INFINITY), total]), chains);
}

const ofLeaves =
  (numberAt: (leaf: Leaf) => number) =>
  (value: Derived): number | undefined =>
    value.kind === 'operation' ? undefined : numberAt(value);

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe('a graph of any operations', () => {
  it('replayed with its own leaves is its number', () => {
    fc.assert(
      fc.property(leaves, (drawn) => {
        const graph = graphOf(drawn);
        expect(
          replay(
            graph,
            ofLeaves(({ estimate }) => estimate.value),
          ),
        ).toBe(numberOf(graph));
      }),
    );
  });

  it('lies between its bounds wherever its leaves lie', () => {
    fc.assert(
      fc.property(leaves, (drawn) => {
        const graph = graphOf(drawn);
        // What is chosen by figures stands still in bounds, and moves in a replay.
        const fixed = [...leavesOf(graph)];
        const at = (leaf: Leaf): number => {
          const { low, high } = leaf.estimate;
          return low + (high - low) * (drawn.places[fixed.indexOf(leaf) % drawn.places.length] ?? 0);
        };
        if (hasFirm(graph)) return;
        const { low, high } = estimateOf(graph);
        const number = replay(graph, ofLeaves(at));
        expect(number >= low - 1e-9 * Math.abs(low) && number <= high + 1e-9 * Math.abs(high)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has bounds no wider than those of inputs that know nothing of each other', () => {
    fc.assert(
      fc.property(leaves, (drawn) => {
        const graph = graphOf(drawn);
        const [exactly, apart] = [estimateOf(graph), estimateOf(unshared(graph))];
        const slack = 1e-9 * Math.max(1, Math.abs(apart.low), Math.abs(apart.high));
        expect(exactly.low >= apart.low - slack && exactly.high <= apart.high + slack).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has the slopes of differences', () => {
    fc.assert(
      fc.property(leaves, (drawn) => {
        const graph = graphOf(drawn);
        const slopes = slopesOf(graph);
        for (const one of leavesOf(graph)) {
          const step = Math.max(1e-6, Math.abs(one.estimate.value) * 1e-6);
          const at = (by: number): number =>
            replay(graph, (value) => (value === one ? one.estimate.value + by * step : undefined));
          const slope = (at(1) - at(-1)) / (2 * step);
          const scale = Math.max(1, Math.abs(numberOf(graph)));
          expect(Math.abs((slopes.get(one) ?? 0) - slope) / scale).toBeLessThan(1e-3);
        }
      }),
    );
  });

  it('computes its estimate in a spreadsheet', () => {
    fc.assert(
      fc.property(leaves, (drawn) => {
        const graph = graphOf(drawn);
        const estimate = estimateOf(graph);
        for (const end of ['low', 'value', 'high'] as const)
          expect(
            isClose(computed(formulaOf(graph, end, cellOf)), estimate[end]),
            `${end} ${formulaOf(graph, end, cellOf)}`,
          ).toBe(true);
      }),
    );
  });
});

function hasFirm(value: Derived): boolean {
  return value.kind === 'operation' && (value.operation.isFirm === true || value.inputs.some(hasFirm));
}

/** The same graph with a leaf of its own for every use. */
function unshared(value: Derived): Derived {
  if (value.kind === 'operation') return { ...value, inputs: value.inputs.map(unshared) };
  return { ...value, estimate: { ...value.estimate } satisfies Interval };
}
