import { describe, expect, it } from 'vitest';
import { outlineOf, passagesOf } from '../../src/evidence/passages.js';

const text = `标题
一、基础
（一）优势。甲
（二）问题。乙
二、举措
(一)思路。丙
1.第一项。丁
 2、第二项。戊
(二)保障。己
1.5万亿元不是编号。
第三章 附则
（1）细目。庚
附件 名单
辛`;

/** The one letter (甲, 乙 …) in each part that a locator names. */
const letters = (at: string): readonly string[] =>
  passagesOf(outlineOf(text), at).map(({ start, end }) => text.slice(start, end).replace(/[^甲乙丙丁戊己庚辛]/g, ''));

describe('the part that a locator names', () => {
  it.each([
    ['一', ['甲乙']],
    ['一、', ['甲乙']],
    ['一(二)', ['乙']],
    ['一（二）', ['乙']],
    ['二(一)', ['丙丁戊']],
    ['二(一)2', ['戊']],
    ['二(二)', ['己']],
    ['第三章', ['庚辛']],
    ['第三章(1)', ['庚辛']],
    ['(一)', ['甲', '丙丁戊']],
    ['附件', ['辛']],
    ['三', []],
    ['一(三)', []],
    ['没有的词', []],
  ])('%s', (at, expected) => {
    expect(letters(at)).toEqual(expected);
  });
});
