import { describe, expect, it } from 'vitest';
import { say } from '../../src/lang/message.js';
import { parseValue } from '../../src/model/parse.js';
import { Quantity } from '../../src/model/quantity.js';

function faults(value: object): readonly string[] {
  return parseValue('f.yaml', value).findings.map(({ rule, place }) => `${rule} at ${place.path?.join('/')}`);
}

/** An assumption that follows a series and then a rate. */
function followed(rate: string): object {
  return Object.fromEntries([
    ['track', 'gdp'],
    ['then', rate],
  ]);
}

describe('reading the values of a file', () => {
  it('reads quantities at any depth and leaves other text alone', () => {
    const { value, findings } = parseValue('f.yaml', {
      amount: '15万亿元',
      list: [{ rate: '5%', note: '10%' }],
      rates: { 2020: '2%', 2021: '3%' },
    });
    expect(findings).toEqual([]);
    expect(value.amount).toBeInstanceOf(Quantity);
    expect(value.list[0]?.rate).toMatchObject({ value: 5 });
    expect(value.list[0]?.note).toBe('10%');
    expect(Object.values(value.rates).map((rate) => (rate as unknown as Quantity).value)).toEqual([2, 3]);
    expect(parseValue('f.yaml', followed('5%')).value).toHaveProperty('then.value', 5);
  });

  it('gives values that nobody can change', () => {
    const { value } = parseValue('f.yaml', { list: [{ name: 'a' }] });
    expect([value, value.list, value.list[0]].every(Object.isFrozen)).toBe(true);
  });

  it('points at each quantity that cannot be read', () => {
    expect(faults({ items: [{ amount: '5' }, { amount: '5家' }, { rate: '多' }] })).toEqual([
      'quantity-syntax at items/0/amount',
      'quantity-syntax at items/2/rate',
    ]);
  });

  it('wants rates in per cent', () => {
    expect(faults({ rate: '5亿元', rates: { 2020: '3个百分点' }, ...followed('5家') })).toEqual([
      'rate-unit at rate',
      'rate-unit at rates/2020',
      'rate-unit at then',
    ]);
  });

  it('does not give a value for what it cannot read', () => {
    expect(parseValue('f.yaml', { amount: 'much' }).value.amount).toBeUndefined();
  });

  it.each([
    ['５％', 'Use half-width characters: 5%.'],
    ['5头', 'Known units: 亿元, 万亿元'],
    ['5', 'Write it like 15万亿元'],
  ])('says how to write %s', (amount, words) => {
    const [finding] = parseValue('f.yaml', { amount }).findings;
    expect(finding?.suggestion && say('en', finding.suggestion)).toContain(words);
  });

  it('checks dates and periods', () => {
    expect(
      faults({ date: '2021-02-29', issued: '2020-13', period: '2025-2021', published: '2020-05-18', until: '2020-00' }),
    ).toEqual([
      'date-not-in-calendar at date',
      'date-not-in-calendar at issued',
      'period-upside-down at period',
      'date-not-in-calendar at until',
    ]);
    expect(faults({ period: '2021-2021' })).toEqual([]);
  });
});
