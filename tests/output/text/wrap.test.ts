import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { longestUnit, wrap } from '../../../src/output/text/wrap.js';

fc.configureGlobal({ seed: 20200518 });

const letters = (text: string): string => text.replace(/\s/g, '');

describe('wrapping', () => {
  it('leaves alone what fits, and everything where there is no width', () => {
    expect(wrap('short enough', 12)).toBe('short enough');
    expect(wrap('战略性新兴产业', 14)).toBe('战略性新兴产业');
    expect(wrap('x '.repeat(500), Number.POSITIVE_INFINITY)).toBe('x '.repeat(500));
    expect(wrap('', 10)).toBe('');
  });

  it('breaks Latin text at spaces, and drops the space', () => {
    expect(wrap('plain words that wrap at spaces', 12)).toBe('plain words\nthat wrap at\nspaces');
    expect(wrap('aa bb cc', 5)).toBe('aa bb\ncc');
  });

  it('breaks Chinese text between any two characters', () => {
    expect(wrap('战略性新兴产业集群', 8)).toBe('战略性新\n兴产业集\n群');
    expect(wrap('战略性新兴产业集群', 9)).toBe('战略性新\n兴产业集\n群');
  });

  it('keeps Latin words, numbers and options whole in Chinese text', () => {
    expect(wrap('用--periods 5重算', 11)).toBe('用--periods\n5重算');
    expect(wrap('约26,573.4亿元', 10)).toBe('约26,573.4\n亿元');
    expect(wrap('集群semiconductors（见表）', 16)).toBe('集群\nsemiconductors\n（见表）');
  });

  it('cuts a word that no line can hold', () => {
    expect(wrap('a semiconductors b', 8)).toBe('a\nsemicond\nuctors b');
    expect(wrap('见https://example.org/a', 8)).toBe('见\nhttps://\nexample.\norg/a');
  });

  it.each([
    ['一二三，四五六', 6, '一二\n三，四\n五六'],
    ['一二三。”四五', 8, '一二\n三。”四\n五'],
    ['一二（三四）五', 6, '一二\n（三\n四）五'],
    ['一二“三四”五', 5, '一二\n“三\n四”五'],
    ['一二「三', 6, '一二\n「三'],
    ['增速5%。其余', 8, '增速5%。\n其余'],
    ['增速5%。其余', 7, '增速\n5%。其\n余'],
  ])('follows Chinese typesetting: %s in %d columns', (text, width, lines) => {
    expect(wrap(text, width)).toBe(lines);
  });

  it('keeps straight quotation marks with what they quote', () => {
    const cited = 'gd-opinions-explained-2020 "年均增速10%以上" 二(一)';
    for (let width = 26; width <= 50; width++) {
      expect(
        wrap(cited, width)
          .split('\n')
          .filter((line) => /(?:^| )"$|^"(?: |$)/.test(line)),
      ).toEqual([]);
    }
  });

  it('keeps the indentation of a line on all of its lines', () => {
    expect(wrap('  一二三四五', 8)).toBe('  一二三\n  四五');
    expect(wrap('    aa bb cc', 9)).toBe('    aa bb\n    cc');
    expect(wrap('a b c\n  d e f', 5)).toBe('a b c\n  d e\n  f');
  });

  it('keeps the breaks that a text has', () => {
    expect(wrap('一二三\n\n四', 4)).toBe('一二\n三\n\n四');
  });

  it('joins no two words where the space between them does not fit', () => {
    expect(wrap('abcd  e', 5)).toBe('abcd\ne');
    expect(wrap('█ Pillar clusters   ▒ Emerging', 18)).toBe('█ Pillar clusters\n▒ Emerging');
  });
});

describe('the longest part that is not to be broken', () => {
  it.each([
    ['', 0],
    ['plain words', 5],
    ['gd-chain-leader-2021 「四字」', 20],
    ['集群', 2],
    ['集群。', 4],
    ['（集', 4],
    ['a\nlonger', 6],
    ['“1+20”战略', 6],
  ])('of "%s" takes %d columns', (text, width) => {
    expect(longestUnit(text)).toBe(width);
  });
});

describe('for any text and width', () => {
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...'aB3x-.'), minLength: 1, maxLength: 14 }) },
    { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...'集群战略产业'), minLength: 1, maxLength: 12 }) },
    { weight: 2, arbitrary: fc.constantFrom('5%', '“1+20”', '2019—2025年', 'Guangdong’s', 'R&D') },
  );
  /** A word in brackets or quotation marks, or with punctuation behind it, as it stands in real text. */
  const phrase = fc
    .tuple(
      word,
      fc.constantFrom('', '', '', '（）', '“”', '「」', '()'),
      fc.constantFrom('', '', '，', '。', '、', '；', '：', '！', '？'),
    )
    .map(([inner, [open = '', close = ''], end]) => `${open}${inner}${close}${end}`);
  const line = fc
    .array(fc.tuple(phrase, fc.constantFrom('', '', ' ')), { minLength: 1, maxLength: 14 })
    .map((items) => items.flat().join('').trimEnd());
  const indented = fc.tuple(fc.integer({ min: 0, max: 4 }), line).map(([indent, text]) => ' '.repeat(indent) + text);
  const width = fc.integer({ min: 8, max: 90 });
  const runs = { numRuns: 2000 };

  it('no line is wider than it may be', () => {
    fc.assert(
      fc.property(indented, width, (text, room) => {
        expect(
          wrap(text, room)
            .split('\n')
            .filter((part) => stringWidth(part) > room),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it('nothing but spaces is lost or added', () => {
    fc.assert(
      fc.property(indented, width, (text, room) => {
        expect(letters(wrap(text, room))).toBe(letters(text));
      }),
      runs,
    );
  });

  it('a space becomes a break or stays, and no two words grow together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        width,
        (items, spaces, room) => {
          expect(wrap(items.join(' '.repeat(spaces)), room).split(/\s+/)).toEqual(items);
        },
      ),
      runs,
    );
  });

  it('a Latin word is broken only where it is longer than a line', () => {
    fc.assert(
      fc.property(line, width, (text, room) => {
        for (const broken of wrap(text, room).matchAll(/([a-zA-Z0-9.-]+)\n(?=([a-zA-Z0-9.-]+))/g)) {
          const [, before = '', after = ''] = broken;
          const isOneWord = text.includes(before + after) && !text.includes(`${before} ${after}`);
          if (isOneWord) expect(longestUnit(text)).toBeGreaterThan(room);
        }
      }),
      runs,
    );
  });

  it('no line starts with a closing mark or ends with an opening one', () => {
    fc.assert(
      fc.property(line, width, (text, room) => {
        fc.pre(longestUnit(text) <= room);
        const lines = wrap(text, room).split('\n');
        expect(lines.slice(1).filter((part) => /^[，。、；：？！）」』》】”’…%)\]}]/u.test(part))).toEqual([]);
        expect(lines.slice(0, -1).filter((part) => /[（「『《【“‘([{]$/u.test(part))).toEqual([]);
      }),
      runs,
    );
  });

  it('every line has the indentation of the text and no space at its end', () => {
    fc.assert(
      fc.property(indented, width, (text, room) => {
        const indent = /^ */.exec(text)?.[0].length ?? 0;
        for (const part of wrap(text, room).split('\n')) {
          expect(/^ */.exec(part)?.[0].length).toBe(indent);
          expect(part).toBe(part.trimEnd());
        }
      }),
      runs,
    );
  });

  it('a line is as full as it may be: what begins the next one would not have fitted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'集群ab '), minLength: 1, maxLength: 60 }),
        width,
        (text, room) => {
          const lines = wrap(text.trim().replaceAll(/ +/g, ' '), room).split('\n');
          for (const [index, part] of lines.entries()) {
            const next = lines[index + 1];
            if (next === undefined) continue;
            const [first = ''] = /^(?:[ab]+|.)/u.exec(next) ?? [];
            expect(stringWidth(part) + stringWidth(first)).toBeGreaterThan(room - 1);
          }
        },
      ),
      runs,
    );
  });
});
