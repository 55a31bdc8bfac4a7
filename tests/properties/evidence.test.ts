import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceDocument } from '../../src/evidence/document.js';
import { extractMentions } from '../../src/evidence/extract.js';
import { fold } from '../../src/evidence/fold.js';
import { Lexicon } from '../../src/evidence/lexicon.js';
import { shippedDataset } from '../model/example.js';

const lexicon = new Lexicon(await shippedDataset());
const words = fc
  .array(fc.constantFrom(...'深圳市产业约超15.3%，、（）(),。 \n　万亿元家个第'), { maxLength: 60 })
  .map((list) => list.join(''));
const blank = fc.constantFrom('', ' ', '　', '\n');

describe('folding', () => {
  it('a folded text again changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text).text).text === fold(text).text));
  });

  it('keeps the offsets rising and within the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { offsets, text: folded } = fold(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(
          offsets.every((at, index) => at <= text.length && (index === 0 || at >= (offsets[index - 1] ?? 0))),
        ).toBe(true);
      }),
    );
  });
});

describe('a token', () => {
  it('with white space put between its characters is found where it stands', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(blank, { minLength: 5, maxLength: 5 }),
        words,
        (before, [a = '', b = '', c = '', d = '', e = ''], after) => {
          const spaced = `规${a}模${b}达${c}甲${d}级${e}`;
          const text = `${before}${spaced}${after}`;
          const hits = new SourceDocument({ text, sha256: '', file: '' }).find('规模达甲级');
          expect(hits).toEqual([{ start: before.length, end: before.length + spaced.length - e.length }]);
        },
      ),
    );
  });
});

describe('the extractor', () => {
  it('gives every mention a place in the text that folds to its words', () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const { start, end, words: found } of extractMentions(text, lexicon))
          expect(fold(text.slice(start, end)).text).toBe(found);
      }),
    );
  });

  it('reads back any amount that stands alone between Chinese words', () => {
    const amount = fc.tuple(
      fc.constantFrom('', '超', '约', '近', '不低于'),
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom('亿元', '万亿元', '%', '家', '万辆'),
    );
    fc.assert(
      fc.property(amount, ([lead, number, unit]) => {
        const figures = extractMentions(`产值为${lead}${number}${unit}。`, lexicon).filter(
          ({ kind }) => kind === 'figure',
        );
        expect(figures.map(({ figure }) => figure?.quantity?.text)).toEqual([`${lead}${number}${unit}`]);
      }),
    );
  });
});
