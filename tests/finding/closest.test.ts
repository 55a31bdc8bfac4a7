import { describe, expect, it } from 'vitest';
import { closest, typoOf } from '../../src/finding/closest.js';

describe('the closest known word', () => {
  const cities = ['guangzhou', 'shenzhen', 'zhuhai', 'foshan', '广州', '深圳'];

  it.each([
    ['guangzou', 'guangzhou'],
    ['Shenzhen', 'shenzhen'],
    ['shen', 'shenzhen'],
    ['foshn', 'foshan'],
    ['广洲', '广州'],
    ['ｚｈｕｈａｉ', 'zhuhai'],
  ])('to %s is %s', (written, known) => {
    expect(closest(written, cities)).toBe(known);
  });

  it('treats a hyphen and an underscore alike', () => {
    expect(closest('gross-output', ['value_added', 'gross_output'])).toBe('gross_output');
  });

  it('of two letters shares the first', () => {
    expect(closest('亿人', ['亿元', '万亿元'])).toBe('亿元');
    expect(closest('广', ['广州'])).toBe('广州');
    expect([closest('元', ['亿元', '万亿元']), closest('苏州', ['广州']), closest('ne', ['en'])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['beijing', '北京市', 'x', ''])('to "%s" is none of them', (written) => {
    expect(closest(written, cities)).toBeUndefined();
  });

  it('is the nearest, not the first', () => {
    expect(closest('targets', ['target', 'targets'])).toBe('targets');
    expect(closest('semicondutors', ['semiconductor', 'semiconductors'])).toBe('semiconductors');
  });

  it.each([
    ['askci-2024-7', ['askci-2024-09', 'askci-2024-07-15', 'askci-2024-07'], 'askci-2024-07'],
    ['askci-2024-07', ['askci-2024-07-15', 'askci-2024-7'], 'askci-2024-7'],
    ['emergin', ['emerging-remainder', 'emerging'], 'emerging'],
    ['emer', ['emerging-remainder'], 'emerging-remainder'],
  ])('to %s among %j is %s', (written, known, nearest) => {
    expect(closest(written, known)).toBe(nearest);
  });

  it('is nothing among no words', () => {
    expect(closest('a', [])).toBeUndefined();
  });
});

describe('the word that must have been meant', () => {
  const ids = ['askci-2024-07', 'askci-2024-09', 'askci-2024-17'];

  it('differs by a zero before a number rather than by a digit', () => {
    expect(typoOf('askci-2024-7', ids)).toBe('askci-2024-07');
    expect(typoOf('askci-2024-5', ids)).toBeUndefined();
  });
});
