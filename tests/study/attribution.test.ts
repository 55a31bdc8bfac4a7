import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, mostExact } from '../../src/study/attribution.js';

/** A game in which causes multiply, add and depend on each other. */
function game(factors: readonly number[]) {
  return (present: readonly number[]): readonly number[] => {
    const product = present.reduce((level, index) => level * (1 + (factors[index] ?? 0)), 1000);
    const both = present.includes(0) && present.includes(1) ? 77 : 0;
    return [product, product + both, present.length];
  };
}

const factors = (from: number, to: number) =>
  fc.array(fc.double({ min: -0.2, max: 0.3, noNaN: true }), { minLength: from, maxLength: to });

describe('attribution', () => {
  test('of a level and a rate together, by hand', () => {
    // 1000 grows to 1210 instead of 1100: the level alone adds 110 or 120, the rate alone 100 or 110.
    const value = (present: readonly number[]): readonly number[] => [
      (present.includes(0) ? 1100 : 1000) * (present.includes(1) ? 1.2 : 1.1),
    ];
    const { shares, sampled } = attribute(2, value);
    expect(shares[0]?.[0]).toBeCloseTo(115, 9);
    expect(shares[1]?.[0]).toBeCloseTo(105, 9);
    expect(sampled).toBeUndefined();
  });

  test('adds up to the change, exact or sampled', () => {
    fc.assert(
      fc.property(fc.oneof(factors(1, 8), factors(13, 16)), (list) => {
        const value = game(list);
        const all = [...list.keys()];
        const { shares, sampled } = attribute(list.length, value);
        expect(sampled === undefined).toBe(list.length <= mostExact);
        const [none, full] = [value([]), value(all)];
        for (const at of [0, 1, 2]) {
          const sum = shares.reduce((total, own) => total + (own[at] ?? 0), 0);
          expect(Math.abs(sum - ((full[at] ?? 0) - (none[at] ?? 0)))).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('does not depend on the order of the causes', () => {
    fc.assert(
      fc.property(factors(2, 7), (list) => {
        const turned = list.toReversed();
        const product = (of: readonly number[]) => (present: readonly number[]) => [
          present.reduce((level, index) => level * (1 + (of[index] ?? 0)), 1000),
        ];
        const one = attribute(list.length, product(list)).shares;
        const other = attribute(list.length, product(turned)).shares.toReversed();
        for (const [index, own] of one.entries()) expect(own[0]).toBeCloseTo(other[index]?.[0] ?? Number.NaN, 7);
      }),
    );
  });

  test('gives nothing to a cause that changes nothing, and sampling says how sure it is', () => {
    const value = (present: readonly number[]): readonly number[] => [present.includes(3) ? 5 : 0];
    expect(attribute(5, value).shares.map(([share]) => share)).toEqual([0, 0, 0, 5, 0]);
    const many = Array.from({ length: 14 }, (_, index) => index / 50);
    const { shares, sampled } = attribute(14, game(many));
    expect(sampled?.orders).toBeGreaterThan(100);
    // Every cause multiplies, so that a cause's exact share is known from the logarithms within the interaction.
    expect(sampled?.error).toBeGreaterThan(0);
    expect(sampled?.error).toBeLessThan(10);
    expect(shares[0]?.[0]).toBeCloseTo(0, 9);
  });
});
