import { describe, expect, it } from 'vitest';
import { parseNumeral, parseNumeralRange } from '../../src/model/numerals.js';

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
    ['一百五', 150],
    ['一百零五', 105],
    ['两千三', 2300],
    ['两千零三', 2003],
    ['二十三', 23],
    ['三万五', 35_000],
    ['三万五千', 35_000],
    ['三万零五', 30_005],
    ['十二万三千四百', 123_400],
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
    '两三',
    '三五',
    '三万',
    '万五',
    '三万五万二',
  ])('"%s" is none', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });
});

describe('a numeral that leaves the choice between two numbers', () => {
  it.each([
    ['两三', 2, 3],
    ['三四', 3, 4],
    ['七八', 7, 8],
    ['十七八', 17, 18],
    ['二十三四', 23, 24],
    ['二三十', 20, 30],
    ['两三百', 200, 300],
    ['一百二三十', 120, 130],
    ['两千三四', 2300, 2400],
    ['三万五六', 35_000, 36_000],
    ['八九十', 80, 90],
    ['一百零七八', 107, 108],
    ['十二', 12, 12],
  ] as const)('%s is %d or %d', (text, low, high) => {
    expect(parseNumeralRange(text)).toEqual([low, high]);
  });

  it.each(['三五', '三二', '七八九', '两四', '甲乙'])('%s leaves none', (text) => {
    expect(parseNumeralRange(text)).toBeUndefined();
  });
});
