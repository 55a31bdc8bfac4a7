import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColumnWidth, gap, layOut, type Part, padEnd } from '../../../src/output/text/layout.js';
import { displayWidth } from '../../../src/words/width.js';

fc.configureGlobal({ seed: 20200518 });

const key = (natural: number): ColumnWidth => ({ natural, isKey: true, isText: true });
const number = (natural: number): ColumnWidth => ({ natural, isKey: false, isText: false });
const words = (natural: number): ColumnWidth => ({ natural, isKey: false, isText: true });
const total = (part: Part): number =>
  part.widths.reduce((sum, width) => sum + width, 0) + part.gap * (part.widths.length - 1);

describe('the columns of a table', () => {
  it('keep their widths where they fit', () => {
    expect(layOut([key(10), number(8), words(20)], 42)).toEqual([{ columns: [0, 1, 2], widths: [10, 8, 20], gap }]);
    expect(layOut([key(10), words(500)], Number.POSITIVE_INFINITY)).toEqual([
      { columns: [0, 1], widths: [10, 500], gap },
    ]);
  });

  it('stand one space apart where that spares a break, and two elsewhere', () => {
    for (const width of [41, 40])
      expect(layOut([key(10), number(8), words(20)], width)).toEqual([
        { columns: [0, 1, 2], widths: [10, 8, 20], gap: 1 },
      ]);
    expect(layOut([key(10), number(8), words(20)], 39)).toEqual([{ columns: [0, 1, 2], widths: [10, 8, 17], gap }]);
  });

  it('take room from the widest text first', () => {
    expect(layOut([key(10), number(8), words(20)], 38)).toEqual([{ columns: [0, 1, 2], widths: [10, 8, 16], gap }]);
    expect(layOut([key(30), words(10)], 32)).toEqual([{ columns: [0, 1], widths: [20, 10], gap }]);
  });

  it('are not made narrower than their longest word', () => {
    expect(
      layOut(
        [
          { ...key(30), word: 20 },
          { ...words(30), word: 10 },
        ],
        40,
      ),
    ).toEqual([{ columns: [0, 1], widths: [20, 18], gap }]);
    expect(layOut([{ ...key(40), word: 34 }, words(30)], 46)).toEqual([{ columns: [0, 1], widths: [34, 10], gap }]);
    expect(layOut([{ ...key(40), word: 35 }, words(30)], 46)).toEqual([{ columns: [0, 1], widths: [22, 22], gap }]);
  });

  it('stand in several parts rather than break a word', () => {
    const parts = layOut(
      [
        { ...key(20), word: 20 },
        { ...words(40), word: 16 },
        { ...words(40), word: 16 },
      ],
      40,
    );
    expect(parts).toEqual([
      { columns: [0, 1], widths: [20, 18], gap },
      { columns: [0, 2], widths: [20, 18], gap },
    ]);
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
    expect(layOut([key(12), number(50)], 20)).toEqual([{ columns: [0, 1], widths: [8, 50], gap }]);
  });

  it('lose nothing when there is only a key', () => {
    expect(layOut([key(100)], 20)).toEqual([{ columns: [0], widths: [20], gap }]);
  });
});

describe('for any table and terminal', () => {
  const column = fc
    .record({
      natural: fc.integer({ min: 1, max: 80 }),
      word: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
      isKey: fc.boolean(),
      isText: fc.boolean(),
    })
    .map(
      ({ word, ...rest }): ColumnWidth => ({
        ...rest,
        ...(word !== undefined && { word: Math.min(word, rest.natural) }),
      }),
    );
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

  it('no word of up to 34 columns is broken where every column has room for its longest one', () => {
    fc.assert(
      fc.property(table, width, (columns, room) => {
        const least = columns.map(({ isText, word = 0, natural }) =>
          isText ? Math.min(natural, Math.max(8, word <= 34 ? word : 0)) : natural,
        );
        const fits = least.reduce((sum, item) => sum + item, 0) + gap * (columns.length - 1) <= room;
        const parts = layOut(columns, room);
        if (fits) expect(parts).toHaveLength(1);
        for (const part of parts) {
          const needed = part.columns.map((index) => least[index] ?? 0);
          if (needed.reduce((sum, item) => sum + item, 0) + gap * (needed.length - 1) > room) continue;
          for (const [position, item] of needed.entries()) expect(part.widths[position]).toBeGreaterThanOrEqual(item);
        }
      }),
    );
  });

  it('the space between columns is two, and one only where no text is narrowed', () => {
    fc.assert(
      fc.property(table, width, (columns, room) => {
        for (const part of layOut(columns, room)) {
          expect([1, gap]).toContain(part.gap);
          if (part.gap < gap) expect(part.widths).toEqual(columns.map(({ natural }) => natural));
        }
      }),
    );
  });

  it('a part is wider than the terminal only where its columns cannot be narrower', () => {
    fc.assert(
      fc.property(table, width, (columns, room) => {
        for (const part of layOut(columns, room)) {
          const least = part.columns.map((index) =>
            Math.min(columns[index]?.natural ?? 0, columns[index]?.isText ? 8 : Number.POSITIVE_INFINITY),
          );
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
