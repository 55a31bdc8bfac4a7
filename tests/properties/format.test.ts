import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest } from '../../src/finding/closest.js';
import { formatNumber, type Rounding, round, roundDown, roundUp } from '../../src/words/number.js';
import { fromPointer, toPointer } from '../../src/yaml/pointer.js';
import { Lines } from '../../src/yaml/text.js';

fc.configureGlobal({ seed: 20200518 });

const places = fc.integer({ min: 0, max: 4 });

/** What a number of n/10^extra units of the last place is rounded to, in whole numbers alone. */
function roundedUnits(n: bigint, extra: number, rounding: Rounding): bigint {
  const unit = 10n ** BigInt(extra);
  const [whole, rest] = [n / unit, (n % unit) * 2n];
  const isUp = rest > unit || (rest === unit && (rounding === 'half-up' || whole % 2n === 1n));
  return isUp ? whole + 1n : whole;
}

const rounding = fc.constantFrom<Rounding>('half-up', 'gbt8170');
const units = fc.bigInt({ min: 0n, max: 9_999_999_999n });
/** Numbers of which many end in a half. */
const halves = fc
  .tuple(fc.bigInt({ min: 0n, max: 9_999_999n }), fc.constantFrom(5n, 4n, 6n))
  .map(([n, end]) => n * 10n + end);

describe('rounding', () => {
  it('of a written number is what whole numbers say, in both ways', () => {
    fc.assert(
      fc.property(
        fc.oneof(units, halves),
        fc.integer({ min: 1, max: 3 }),
        places,
        rounding,
        (n, extra, digits, mode) => {
          const value = Number(`${n}e-${digits + extra}`);
          const expected = Number(`${roundedUnits(n, extra, mode)}e-${digits}`);
          expect(round(value, digits, mode)).toBe(expected);
          expect(round(-value, digits, mode)).toBe(expected === 0 ? 0 : -expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of a half that was computed is that of the half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 9 }), rounding, (tenths, years, mode) => {
        const rate = (tenths * 10 + 5) / 10_000;
        const computed = ((1 + rate) ** years) ** (1 / years) - 1;
        expect(round(computed * 100, 1, mode)).toBe(Number(`${roundedUnits(BigInt(tenths * 10 + 5), 1, mode)}e-1`));
      }),
    );
  });

  it('outward leaves nothing of an interval out, and adds less than a place', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), places, (value, digits) => {
        const place = 10 ** -digits;
        const [down, up] = [roundDown(value, digits), roundUp(value, digits)];
        expect(down - value).toBeLessThanOrEqual(1e-8 * place + Math.abs(value) * 1e-13);
        expect(value - up).toBeLessThanOrEqual(1e-8 * place + Math.abs(value) * 1e-13);
        expect(up - down).toBeLessThanOrEqual(place * 1.000001);
      }),
    );
  });

  it('never moves a number by more than half a place, and is done after one time', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), places, (value, digits) => {
        const rounded = round(value, digits);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-6);
        expect(round(rounded, digits)).toBe(rounded);
        expect(Object.is(rounded, -0)).toBe(false);
      }),
    );
  });

  it('is what formatting shows', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), places, (value, digits) => {
        const text = formatNumber(value, digits);
        expect(Number(text.replaceAll(',', '').replace('−', '-'))).toBe(round(value, digits));
        expect(text).toMatch(digits === 0 ? /^−?\d{1,3}(?:,\d{3})*$/ : /^−?\d{1,3}(?:,\d{3})*\.\d+$/);
        expect(text).not.toMatch(/^−[0,.]*$/);
      }),
    );
  });
});

describe('places in a text', () => {
  it('lead back to their offset', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '中', '\n', '\r\n', ' '), maxLength: 60 }),
        fc.nat(),
        (text, at) => {
          const offset = at % (text.length + 1);
          const lines = new Lines(text);
          const { line, column } = lines.position(offset);
          const before = text.slice(0, offset);
          expect(line).toBe(before.split('\n').length);
          expect(column).toBe(offset - (before.lastIndexOf('\n') + 1) + 1);
          expect(lines.line(line)).toBe((text.split('\n')[line - 1] ?? '').replace(/\r$/, ''));
        },
      ),
    );
  });
});

describe('a JSON Pointer', () => {
  it('leads back to the path of any value', () => {
    const key = fc
      .string({ unit: fc.constantFrom('a', '/', '~', '0', '1', '中', ''), maxLength: 6 })
      .filter((name) => name !== '__proto__');
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.nat({ max: 3 })), { maxLength: 6 }), (path) => {
        const root = path.reduceRight<unknown>(
          (value, step) => (typeof step === 'number' ? Array(step + 1).fill(value) : { [step]: value }),
          1,
        );
        expect(fromPointer(toPointer(path), root)).toEqual(path);
      }),
    );
  });
});

describe('the closest word', () => {
  it('to a known word is that word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefg-'), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), fc.nat(), (words, at) => {
        const wanted = words[at % words.length] ?? '';
        expect(closest(wanted, words)).toBe(wanted);
      }),
    );
  });
});
