import { describe, expect, it } from 'vitest';
import { writeComparator } from '../../src/model/writing.js';

describe('a comparator in signs is put into words', () => {
  it.each([
    ['>= 5000亿元', '5000亿元以上'],
    ['≥5000亿元', '5000亿元以上'],
    ['> 4000亿元', '超4000亿元'],
    ['<= 2000亿元', '2000亿元以内'],
    ['< 6%', '低于6%'],
    ['~ 5%', '5%左右'],
    ['~2500亿元', '约2500亿元'],
    ['≈ 3个', '约3个'],
    ['~ 两千亿级', '约两千亿级'],
  ])('%s is %s', (text, words) => {
    expect(writeComparator(text)).toBe(words);
  });

  it.each(['超4000亿元', '4000亿元以上', '15 万亿元', '> 超4000亿元', '> 5万亿', '>= ', '3–4个', '约2500亿元'])(
    '%s stays',
    (text) => {
      expect(writeComparator(text)).toBe(text);
    },
  );
});
