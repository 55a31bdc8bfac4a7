import { describe, expect, it } from 'vitest';
import { defaultBands } from '../../src/model/quantity.js';
import {
  chooseMoneyFormat,
  formatMoney,
  formatMoneyInterval,
  formatRate,
  formatRounding,
  moneySpan,
  moneyUnitName,
  moneyWords,
  roundingSpan,
  spellQuantity,
} from '../../src/view/format.js';
import { say } from '../../src/words/message.js';
import { formatNumber, round } from '../../src/words/number.js';
import { quantity } from '../model/example.js';

describe('rounding', () => {
  it.each([
    [2.5, 0, 3],
    [0.5, 0, 1],
    [1.5, 0, 2],
    [1.005, 2, 1.01],
    [1.255, 2, 1.26],
    [8.345, 2, 8.35],
    [0.285, 2, 0.29],
    [-2.5, 0, -3],
    [-1.005, 2, -1.01],
    [2.4999999, 0, 2],
    [26_573.415, 2, 26_573.42],
    [1e-7, 3, 0],
    [5e-7, 6, 0.000001],
    [1.5e21, 0, 1.5e21],
    [12_345, -2, 12_300],
    [0, 2, 0],
  ])('%d to %d digits is %d', (value, digits, rounded) => {
    expect(round(value, digits)).toBe(rounded);
  });

  it('knows no negative zero', () => {
    expect([round(-0.4, 0), round(-0, 2), round(-0.004, 2)].map((value) => Object.is(value, -0))).toEqual([
      false,
      false,
      false,
    ]);
    expect([formatNumber(-0.4, 0), formatNumber(-0.04, 1)]).toEqual(['0', '0.0']);
  });

  it('leaves what has no end alone', () => {
    expect([round(Number.POSITIVE_INFINITY, 2), round(Number.NEGATIVE_INFINITY, 0)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ]);
  });
});

describe('a number', () => {
  it.each([
    [1, 0, '1'],
    [999, 0, '999'],
    [1_000, 0, '1,000'],
    [12_345.6, 1, '12,345.6'],
    [1_234_567.891, 2, '1,234,567.89'],
    [0.1234, 4, '0.1234'],
    [999.95, 1, '1,000.0'],
    [-12_345, 0, '−12,345'],
    [Number.POSITIVE_INFINITY, 1, '∞'],
    [Number.NEGATIVE_INFINITY, 1, '−∞'],
  ])('%d with %d digits reads %s', (value, digits, words) => {
    expect(formatNumber(value, digits)).toBe(words);
  });

  it('stays a number however large', () => {
    expect(formatNumber(1e20, 3)).toBe('100,000,000,000,000,000,000.000');
    expect(formatNumber(3.6e29, 3)).not.toMatch(/NaN|∞/);
  });

  it('in per cent has one digit', () => {
    expect([formatRate(0.1), formatRate(0.0228), formatRate(-0.038), formatRate(0.10049, 2)]).toEqual([
      '10.0%',
      '2.3%',
      '−3.8%',
      '10.05%',
    ]);
  });
});

describe('money', () => {
  it('is shown in the unit that keeps the largest amount short', () => {
    expect(chooseMoneyFormat([150_000, 3])).toEqual({ unit: '万亿元', digits: 3 });
    expect(chooseMoneyFormat([9_999])).toEqual({ unit: '亿元', digits: 0 });
    expect(chooseMoneyFormat([999.9])).toEqual({ unit: '亿元', digits: 1 });
    expect(chooseMoneyFormat([-20_000])).toEqual({ unit: '万亿元', digits: 3 });
    expect(chooseMoneyFormat([Number.POSITIVE_INFINITY, 5])).toEqual({ unit: '亿元', digits: 1 });
    expect(chooseMoneyFormat([150_000], '亿元')).toEqual({ unit: '亿元', digits: 0 });
    expect(chooseMoneyFormat([])).toEqual({ unit: '亿元', digits: 1 });
  });

  it('is converted and rounded once', () => {
    expect(formatMoney(26_573.415, { unit: '万亿元', digits: 3 })).toBe('2.657');
    expect(formatMoney(26_573.415, { unit: '亿元', digits: 0 })).toBe('26,573');
    expect(formatMoney(26_573.5, { unit: '亿元', digits: 0 })).toBe('26,574');
  });

  it('has an interval with one digit more', () => {
    expect(formatMoneyInterval({ low: 25_687.63, high: 27_459.19 }, { unit: '万亿元', digits: 3 })).toBe(
      '[2.5687, 2.7460)',
    );
    expect(formatMoneyInterval({ low: 0, high: 14_600 }, { unit: '万亿元', digits: 2 })).toBe('[0.000, 1.460)');
    expect(formatMoneyInterval({ low: 4_000, high: Number.POSITIVE_INFINITY }, { unit: '亿元', digits: 0 })).toBe(
      '[4,000.0, ∞)',
    );
  });

  it('has an interval for readers in the digits of the amount, rounded outward', () => {
    const trillions = { unit: '万亿元', digits: 3 } as const;
    expect(moneySpan({ low: 25_687.63, high: 27_459.19 }, trillions)).toEqual({ zh: '2.568—2.746', en: '2.568–2.746' });
    expect(moneySpan({ low: 4_000, high: Number.POSITIVE_INFINITY }, trillions).zh).toBe('≥0.400');
    expect(moneySpan({ low: Number.NEGATIVE_INFINITY, high: 4_000 }, trillions).zh).toBe('≤0.400');
    expect(moneySpan({ low: 4_000, high: 4_000 }, trillions).zh).toBe('0.400');
  });

  it('is named in both languages', () => {
    expect([say('zh', moneyUnitName('万亿元')), say('en', moneyUnitName('万亿元'))]).toEqual([
      '万亿元',
      'CNY trillion (万亿元)',
    ]);
    expect(moneyWords(26_573.415, { unit: '万亿元', digits: 3 })).toEqual({
      zh: '2.657万亿元',
      en: 'CNY 2.657 trillion',
    });
  });

  it('in an English sentence is counted in trillions and billions, whatever the unit of the table', () => {
    expect(moneyWords(201_014.346, { unit: '亿元', digits: 0 })).toEqual({
      zh: '201,014亿元',
      en: 'CNY 20.101 trillion',
    });
    expect(moneyWords(9_999.9, { unit: '万亿元', digits: 3 })).toEqual({
      zh: '1.000万亿元',
      en: 'CNY 1,000.0 billion',
    });
    expect(moneyWords(4_000, { unit: '亿元', digits: 0 })).toEqual({ zh: '4,000亿元', en: 'CNY 400.0 billion' });
    expect(moneyWords(5, { unit: '亿元', digits: 1 })).toEqual({ zh: '5.0亿元', en: 'CNY 500.0 million' });
  });
});

describe('what a quantity covers', () => {
  it.each([
    ['近3万亿元', '[2.85, 3.0)'],
    ['15万亿元', '[14.5, 15.5)'],
    ['1.5万亿元', '[1.45, 1.55)'],
    ['近1.7万亿元', '[1.615, 1.70)'],
    ['近-3%', '[−3.0, −2.85)'],
    ['近1.234万亿元', '[1.1723, 1.2340)'],
    ['4000亿元', '[3,500, 4,500)'],
    ['6.3%左右', '[5.80, 6.80)'],
    ['10个', '[10, 10]'],
    ['10个以内', '[0.0, 10.0)'],
    ['6%以内', '(−∞, 6.0)'],
  ])('of %s is printed as %s', (text, words) => {
    expect(formatRounding(quantity(text), defaultBands)).toBe(words);
  });

  it.each([
    ['15万亿元', '14.5—15.5'],
    ['近-3%', '−3.0至−2.85'],
    ['10个', '10'],
    ['6%以内', '≤6.0'],
  ])('of %s is printed for readers as %s', (text, words) => {
    expect(roundingSpan(quantity(text), defaultBands).zh).toBe(words);
  });
});

describe('a quantity in English', () => {
  it.each([
    ['15万亿元', 'CNY 15 trillion'],
    ['1.5万亿元', 'CNY 1.5 trillion'],
    ['超4000亿元', 'over CNY 400 billion'],
    ['5000亿元以上', 'at least CNY 500 billion'],
    ['2000亿元以内', 'up to CNY 200 billion'],
    ['不足2000亿元', 'below CNY 200 billion'],
    ['近3万亿元', 'nearly CNY 3 trillion'],
    ['约14万亿元', 'about CNY 14 trillion'],
    ['两千亿级', 'at least CNY 200 billion'],
    ['110760.94亿元', 'CNY 11.076094 trillion'],
    ['5亿元', 'CNY 500 million'],
    ['1–2万亿元', 'CNY 1–2 trillion'],
    ['9000亿元-2万亿元', 'CNY 900–2,000 billion'],
    ['10%以上', 'at least 10%'],
    ['8.0%', '8.0%'],
    ['5%左右', 'about 5%'],
    ['-3.8%', '−3.8%'],
    ['6%-6.5%', '6.0–6.5%'],
    ['7-7.5%', '7.0–7.5%'],
    ['1.2个百分点', '1.2 percentage points'],
    ['3–4个', '3–4'],
    ['30万辆', '300,000 vehicles'],
    ['16.12万个', '161,200'],
  ])('%s is %s', (text, words) => {
    expect(say('en', spellQuantity(quantity(text)))).toBe(words);
  });

  it('stays in Chinese as it was written', () => {
    expect(say('zh', spellQuantity(quantity('两千亿级')))).toBe('两千亿级');
  });
});
