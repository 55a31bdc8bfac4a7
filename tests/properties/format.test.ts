import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest } from '../../src/finding/closest.js';
import { formatNumber, round } from '../../src/report/format.js';
import { fromPointer, toPointer } from '../../src/yaml/pointer.js';
import { Lines } from '../../src/yaml/text.js';

fc.configureGlobal({ seed: 20200518 });

const places = fc.integer({ min: 0, max: 4 });

describe('rounding', () => {
  it('of a number written with one digit too many looks at that digit alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), places, (number, digits) => {
        const written = (number / 10 ** (digits + 1)).toFixed(digits + 1);
        const up = number % 10 >= 5 ? 1 : 0;
        const expected = (Math.floor(number / 10) + up) / 10 ** digits;
        expect(round(Number(written), digits)).toBe(expected);
        expect(round(-Number(written), digits)).toBe(expected === 0 ? 0 : -expected);
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
