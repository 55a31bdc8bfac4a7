import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minus, over, plus, times } from '../../src/model/decimal.js';

/** A decimal number as digits and places, so that the tests can reckon in whole numbers. */
const decimal = fc.record({
  digits: fc.integer({ min: -999_999, max: 999_999 }),
  places: fc.integer({ min: 0, max: 4 }),
});
const numberOf = ({ digits, places }: { digits: number; places: number }): number => Number(`${digits}e${-places}`) + 0;

describe('arithmetic of decimal numbers', () => {
  it.each([
    [plus(0.1, 0.2), 0.3],
    [minus(1.08, 1), 0.08],
    [times(14500, 1.1), 15950],
    [over(4.85, 100), 0.0485],
    [over(162_000, 150_000), 1.08],
    [over(1, 3), 1 / 3],
    [plus(1e-7, 2e-7), 3e-7],
    [times(1.1, 1e300), 1.1 * 1e300],
    [plus(Number.POSITIVE_INFINITY, 1), Number.POSITIVE_INFINITY],
    [minus(0.3, 0.3), 0],
    [over(1, 0), Number.POSITIVE_INFINITY],
    [times(Math.PI, Math.E), Math.PI * Math.E],
  ])('gives %d', (result, expected) => {
    expect(result).toBe(expected);
  });

  it('is exact in sums, differences, products and quotients that are short', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const places = Math.max(a.places, b.places);
        const [wholeA, wholeB] = [a, b].map(({ digits, places: own }) => digits * 10 ** (places - own)) as [
          number,
          number,
        ];
        expect(plus(numberOf(a), numberOf(b))).toBe(Number(`${wholeA + wholeB}e${-places}`) + 0);
        expect(minus(numberOf(a), numberOf(b))).toBe(Number(`${wholeA - wholeB}e${-places}`) + 0);
        const product = Number(`${a.digits * b.digits}e${-(a.places + b.places)}`) + 0;
        expect(times(numberOf(a), numberOf(b))).toBe(product);
        if (b.digits !== 0) expect(over(product, numberOf(b))).toBe(numberOf(a));
      }),
    );
  });

  it('adds up in any order alike', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 12 }), (parts) => {
        const values = parts.map(numberOf);
        expect(values.reduce(plus, 0)).toBe(values.toReversed().reduce(plus, 0));
      }),
    );
  });

  it('is never further from the machine’s result than a rounding', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        for (const [exact, rough] of [
          [plus(a, b), a + b],
          [times(a, b), a * b],
        ] as const)
          expect(Object.is(exact, rough) || Math.abs(exact - rough) <= Math.abs(rough) * 1e-14 + 1e-15).toBe(true);
      }),
    );
  });
});
