import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceText, textWidth, wrapText } from '../../../src/output/pictures/measure.js';

describe('lines of text', () => {
  it('break between Chinese characters, but not before a closing or after an opening sign', () => {
    expect(wrapText('开展产业链“链长制”试点，进一步推进。', 10, 65)).toEqual([
      '开展产业链',
      '“链长制”试',
      '点，进一步推',
      '进。',
    ]);
    expect(wrapText('（征求意见）。', 10, 50)).toEqual(['（征求意', '见）。']);
  });

  it('can be of about one length', () => {
    expect(wrapText('对外开放新高地的意见', 10, 95)).toEqual(['对外开放新高地的意', '见']);
    expect(balanceText('对外开放新高地的意见', 10, 95)).toEqual(['对外开放新', '高地的意见']);
    expect(balanceText('意见', 10, 95)).toEqual(['意见']);
  });

  it('break between words', () => {
    expect(wrapText('one period more or less', 12, 90)).toEqual(['one period', 'more or less']);
    expect(wrapText('incomprehensibilities', 12, 20)).toEqual(['incomprehensibilities']);
  });

  it('hold every sign of the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('广', '东', 'a', 'B', '1', ' ', '，', '“', '”', '（', '%', '%', '-'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (words, width) => {
        expect(wrapText(words, 12, width).join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }),
    );
  });

  it('are wider in bold, and a Chinese character is as wide as the size', () => {
    expect(textWidth('集群', 13)).toBe(26);
    expect(textWidth('cluster', 13, true)).toBeGreaterThan(textWidth('cluster', 13));
  });
});
