import { describe, expect, it } from 'vitest';
import { parseValue } from '../../src/model/parse.js';
import { Quantity } from '../../src/model/quantity.js';
import type { Kind } from '../../src/schema/kinds.js';
import { say } from '../../src/words/message.js';

function faults(kind: Kind, value: object): readonly string[] {
  return parseValue(kind, 'f.yaml', value).findings.map(({ rule, place }) => `${rule} at ${place.path?.join('/')}`);
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
    const { value, findings } = parseValue('scenario', 'f.yaml', {
      deflator: '2%',
      rate: '10%',
      assumptions: [{ rate: '5%', note: '10%' }, { rates: { 2020: '2%', 2021: '3%' } }, followed('4%')],
    });
    expect(findings).toEqual([]);
    expect(value.deflator).toBeInstanceOf(Quantity);
    expect(value.rate, 'no key of a scenario').toBe('10%');
    expect(value.assumptions).toMatchObject([
      { rate: { value: 5 }, note: '10%' },
      { rates: { 2020: { value: 2 }, 2021: { value: 3 } } },
      { track: 'gdp' },
    ]);
    expect(value).toHaveProperty('assumptions.2.then.value', 4);
  });

  it('gives values that nobody can change', () => {
    const { value } = parseValue('cluster', 'f.yaml', { list: [{ name: 'a' }] });
    expect([value, value.list, value.list[0]].every(Object.isFrozen)).toBe(true);
  });

  it('points at each quantity that cannot be read', () => {
    expect(faults('cluster', { observations: [{ amount: '5' }, { amount: '5家' }, { rate: '多' }] })).toEqual([
      'quantity-syntax at observations/0/amount',
      'quantity-syntax at observations/2/rate',
    ]);
  });

  it('wants rates in per cent', () => {
    const assumptions = [{ rate: '5亿元' }, { rates: { 2020: '3个百分点' } }, followed('5家')];
    expect(faults('scenario', { assumptions, deflator: '2亿元' })).toEqual([
      'rate-unit at assumptions/0/rate',
      'rate-unit at assumptions/1/rates/2020',
      'rate-unit at assumptions/2/then',
      'rate-unit at deflator',
    ]);
    expect(
      faults('expectation', { expect: [{ set: { chips: '5家' }, solve: { base: '5亿元', rate: '5亿元' } }] }),
    ).toEqual(['rate-unit at expect/0/set/chips', 'rate-unit at expect/0/solve/rate']);
  });

  it('does not give a value for what it cannot read', () => {
    const { value } = parseValue('series', 'f.yaml', { targets: [{ amount: 'much' }] });
    expect(value.targets[0]?.amount).toBeUndefined();
  });

  it.each([
    ['５％', 'Use half-width characters: 5%.'],
    ['5头', 'Known units: 亿元, 万亿元'],
    ['5', 'Write it like 15万亿元'],
  ])('says how to write %s', (amount, words) => {
    const [finding] = parseValue('series', 'f.yaml', { targets: [{ amount }] }).findings;
    expect(finding?.suggestion && say('en', finding.suggestion)).toContain(words);
  });

  it('checks dates and periods', () => {
    const plans = [
      { issued: '2020-13', period: '2025-2021' },
      { issued: '2020-05-18', period: '2021-2021' },
    ];
    expect(faults('cluster', { plans })).toEqual([
      'date-not-in-calendar at plans/0/issued',
      'period-upside-down at plans/0/period',
    ]);
    expect(faults('source', { date: '2021-02-29' })).toEqual(['date-not-in-calendar at date']);
  });
});
