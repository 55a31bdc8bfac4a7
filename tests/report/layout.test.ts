import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColumnWidth, displayWidth, gap, layOut, type Part, padEnd } from '../../src/report/layout.js';

fc.configureGlobal({ seed: 20200518 });

const key = (natural: number): ColumnWidth => ({ natural, isKey: true, isText: true });
const number = (natural: number): ColumnWidth => ({ natural, isKey: false, isText: false });
const words = (natural: number): ColumnWidth => ({ natural, isKey: false, isText: true });
const total = ({ widths }: Part): number => widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1);

describe('the columns of a table', () => {
  it('keep their widths where they fit', () => {
    expect(layOut([key(10), number(8), words(20)], 42)).toEqual([{ columns: [0, 1, 2], widths: [10, 8, 20] }]);
    expect(layOut([key(10), words(500)], Number.POSITIVE_INFINITY)).toEqual([{ columns: [0, 1], widths: [10, 500] }]);
  });

  it('take room from the widest text first', () => {
    expect(layOut([key(10), number(8), words(20)], 41)).toEqual([{ columns: [0, 1, 2], widths: [10, 8, 19] }]);
    expect(layOut([key(30), words(10)], 32)).toEqual([{ columns: [0, 1], widths: [20, 10] }]);
  });

  it('stand in several parts with the key repeated where numbers do not fit', () => {
    const parts = layOut([key(12), ...Array.from({ length: 7 }, () => number(8))], 40);
    expect(parts.map(({ columns }) => columns)).toEqual([
      [0, 1, 2, 3],
      [0, 4, 5, 6],
      [0, 7],
    ]);
    expect(parts.every((part) => total(part) <= 40)).toBe(true);
  });

  it('keep a number whole even where nothing fits', () => {
    expect(layOut([key(12), number(50)], 20)).toEqual([{ columns: [0, 1], widths: [10, 50] }]);
  });

  it('lose nothing when there is only a key', () => {
    expect(layOut([key(100)], 20)).toEqual([{ columns: [0], widths: [20] }]);
  });
});

describe('for any table and terminal', () => {
  const column = fc.record({ natural: fc.integer({ min: 1, max: 80 }), isKey: fc.boolean(), isText: fc.boolean() });
  const table = fc.array(column, { minLength: 1, maxLength: 14 });
  const width = fc.integer({ min: 10, max: 200 });

  it('every column is shown, keys in every part, the others once and in order', () => {
    fc.assert(
      fc.property(table, width, (columns, room) => {
        const parts = layOut(columns, room);
        const keys = columns.flatMap(({ isKey }, index) => (isKey ? [index] : []));
        if (parts.length > 1) for (const part of parts) expect(part.columns.slice(0, keys.length)).toEqual(keys);
        const others = parts.flatMap((part) => part.columns.filter((index) => !columns[index]?.isKey));
        expect(others).toEqual(columns.flatMap(({ isKey }, index) => (isKey ? [] : [index])));
      }),
    );
  });

  it('numbers are never cut and text never below eight columns', () => {
    fc.assert(
      fc.property(table, width, (columns, room) => {
        for (const { columns: chosen, widths } of layOut(columns, room)) {
          for (const [position, index] of chosen.entries()) {
            const { natural = 0, isText = false } = columns[index] ?? {};
            expect(widths[position]).toBeLessThanOrEqual(natural);
            expect(widths[position]).toBeGreaterThanOrEqual(isText ? Math.min(natural, 8) : natural);
          }
        }
      }),
    );
  });

  it('a part is wider than the terminal only where its columns cannot be narrower', () => {
    fc.assert(
      fc.property(table, width, (columns, room) => {
        for (const part of layOut(columns, room)) {
          const least = part.columns.map((index) => Math.min(columns[index]?.natural ?? 0, columns[index]?.isText ? 8 : Number.POSITIVE_INFINITY));
          const narrowest = least.reduce((sum, item) => sum + item, 0) + gap * (part.columns.length - 1);
          if (narrowest <= room) expect(total(part)).toBeLessThanOrEqual(room);
        }
      }),
    );
  });
});

describe('the width of words', () => {
  it('counts two columns for a Chinese character', () => {
    expect([displayWidth('ab'), displayWidth('集群'), displayWidth('１'), displayWidth('')]).toEqual([2, 4, 2, 0]);
    expect([padEnd('集群', 6), padEnd('abc', 2)]).toEqual(['集群  ', 'abc']);
  });
});
