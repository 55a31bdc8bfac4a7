import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../src/model/numerals.js';
import { parseQuantity } from '../../src/model/quantity.js';
import { isSameQuantity, writeComparator } from '../../src/model/writing.js';
import { quantity } from '../model/example.js';

fc.configureGlobal({ seed: 20200518 });

const decimals = fc.integer({ min: 0, max: 4 });
const digits = fc.integer({ min: 0, max: 9_999_999 });
const unit = fc.constantFrom(
  ['万元', 1e-4],
  ['亿元', 1],
  ['万亿元', 1e4],
  ['%', 1],
  ['家', 1],
  ['万辆', 1e4],
) as fc.Arbitrary<readonly [string, number]>;
const marks = [
  ['', ''],
  ['超', ''],
  ['', '以上'],
  ['', '以内'],
  ['约', ''],
  ['近', ''],
  ['>= ', ''],
  ['<', ''],
  ['', '左右'],
  ['达到', ''],
] as const;
const mark = fc.constantFrom(...marks);
const grouped = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, ',');

describe('any quantity', () => {
  it('has the value that its digits write, in the base unit', () => {
    fc.assert(
      fc.property(digits, decimals, unit, mark, (number, places, [name, factor], [before, after]) => {
        const written = (number / 10 ** places).toFixed(places);
        const { value, upper } = quantity(`${before}${written}${name}${after}`);
        expect(value).toBeCloseTo(Number(written) * factor, 6);
        expect(upper).toBe(value);
      }),
    );
  });

  it('lies in its own interval, which is never empty', () => {
    fc.assert(
      fc.property(digits, decimals, unit, mark, (number, places, [name], [before, after]) => {
        const read = quantity(`${before}${(number / 10 ** places).toFixed(places)}${name}${after}`);
        const { low, value, high } = read.interval();
        expect(low <= value && value <= high).toBe(true);
        expect(low < high || read.isExact || read.value === 0).toBe(true);
        if (read.isExact) expect([low, high]).toEqual([read.value, read.value]);
      }),
    );
  });

  it('read exactly is as wide as its last place', () => {
    fc.assert(
      fc.property(digits, decimals, (number, places) => {
        const { low, high } = quantity(`${(number / 10 ** places).toFixed(places)}%`).interval();
        expect(high - low).toBeCloseTo(10 ** -places, 9);
      }),
    );
  });

  it('means the same with commas and spaces', () => {
    fc.assert(
      fc.property(digits, unit, (number, [name]) => {
        const plain = quantity(`${number}${name}`);
        for (const text of [`${grouped(String(number))}${name}`, `${number} ${name}`, ` ${number}${name} `]) {
          const { value, resolution, comparator } = quantity(text);
          expect({ value, resolution, comparator }).toEqual({
            value: plain.value,
            resolution: plain.resolution,
            comparator: plain.comparator,
          });
        }
      }),
    );
  });

  it('is refused in words, never by a crash', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'超近约以上内左右0123456789.,-–~%两千十万亿元家级个 >=<x'),
          maxLength: 14,
        }),
        (text) => {
          const reading = parseQuantity(text);
          if (reading.ok) {
            expect(Number.isFinite(reading.quantity.value) && Number.isFinite(reading.quantity.resolution)).toBe(true);
            expect(reading.quantity.upper).toBeGreaterThanOrEqual(reading.quantity.value);
          } else expect(reading.fault).toMatch(/^[a-z-]+$/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a comparator in signs, put into words', () => {
  const sign = fc.constantFrom('>=', '≥', '>', '<=', '≤', '<', '~', '≈', '');

  it('means what it meant', () => {
    fc.assert(
      fc.property(sign, digits, decimals, unit, fc.boolean(), (mark, number, places, [name], isSpaced) => {
        const text = `${mark}${isSpaced ? ' ' : ''}${(number / 10 ** places).toFixed(places)}${name}`;
        const [before, after] = [quantity(text), quantity(writeComparator(text))];
        expect(isSameQuantity(before, after)).toBe(true);
        expect(after.interval()).toEqual(before.interval());
      }),
      { numRuns: 500 },
    );
  });
});

describe('two numbers side by side in a Chinese numeral', () => {
  const names = [...'一二三四五六七八九'];

  it('are the ends of a range, in whatever place they stand', () => {
    const before = fc.constantFrom<readonly [string, number, number]>(
      ['', 0, 1],
      ['十', 10, 1],
      ['一百', 100, 10],
      ['三千', 3000, 100],
      ['两万', 20_000, 1000],
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), before, (first, [words, base, place]) => {
        const { value, upper } = quantity(`${words}${names[first - 1]}${names[first]}家`);
        expect([value, upper]).toEqual([base + first * place, base + (first + 1) * place]);
      }),
    );
  });
});

describe('any Chinese numeral', () => {
  const names = [...'零一二三四五六七八九'];
  const written = (number: number): string => {
    const places = ['', '十', '百', '千'];
    const text = [...String(number)]
      .reverse()
      .map((digit, place) => (digit === '0' ? '零' : `${names[Number(digit)]}${places[place]}`))
      .reverse()
      .join('');
    return text.replace(/零+/g, '零').replace(/零$/, '');
  };

  it('below ten thousand is read back', () => {
    for (let number = 1; number <= 9999; number++) expect(parseNumeral(written(number))).toBe(number);
  });
});
