import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../src/model/numerals.js';

describe('a Chinese numeral', () => {
  it.each([
    ['〇', 0],
    ['零', 0],
    ['五', 5],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十一', 21],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['两千', 2000],
    ['三千零四十', 3040],
    ['九千九百九十九', 9999],
    ['二〇二〇', 2020],
    ['二〇', 20],
  ] as const)('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    '',
    '百',
    '千百',
    '十十',
    '二百三百',
    '一千二千',
    '百二',
    '一二三四五',
    '甲',
    '二x',
    '5',
    '两千亿',
    '二三十',
    '百十',
  ])('"%s" is none', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });
});
