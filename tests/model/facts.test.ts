import { describe, expect, it } from 'vitest';
import { hasSameFacts } from '../../src/model/facts.js';

describe('the facts of a file stay the same', () => {
  it.each<[string, unknown, unknown]>([
    ['when a key is renamed', { bottleneck: ['缺芯少核'], order: 1 }, { bottlenecks: ['缺芯少核'], order: 1 }],
    ['when a number becomes text', { code: 440000 }, { code: '440000' }],
    ['when a text becomes a number', { year: '2019' }, { year: 2019 }],
    ['when a quantity is written half-width', { amount: '５０００亿元以上' }, { amount: '5000亿元以上' }],
    ['when a comparator is put into words', { rate: '~ 5%' }, { rate: '5%左右' }],
    ['when a date is written otherwise', { issued: '2020年5月18日' }, { issued: '2020-05-18' }],
    ['when a name becomes an id', { cities: ['广州'] }, { cities: ['guangzhou'] }],
    ['when an empty key goes', { also: null, size: 10 }, { size: 10 }],
    ['when a cited number is quoted', { cite: { source: 'a', find: 11875 } }, { cite: { source: 'a', find: '11875' } }],
    ['when zeros of a cited number are kept', { cite: { find: 4.8 } }, { cite: { find: '4.80' } }],
  ])('%s', (_what, before, after) => {
    expect(hasSameFacts('cluster', before, after)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['a number', { order: 1 }, { order: 2 }],
    ['the unit of a quantity', { amount: '15万亿元' }, { amount: '15亿元' }],
    ['the comparator of a quantity', { amount: '超4000亿元' }, { amount: '4000亿元以上' }],
    ['the places that a quantity carries', { rate: '8%' }, { rate: '8.0%' }],
    ['a numeral', { amount: '两千亿级' }, { amount: '三千亿级' }],
    ['a date', { issued: '2020-05-18' }, { issued: '2020-05-19' }],
    ['a number in a text', { zh: '培育20个集群' }, { zh: '培育21个集群' }],
    [
      'the source of a citation',
      { cite: { source: 'gd-press', find: '广州' } },
      { cite: { source: 'gd-plan', find: '广州' } },
    ],
    [
      'the token of a citation',
      { cite: { source: 'a', find: '广州、深圳' } },
      { cite: { source: 'a', find: '广州、珠海' } },
    ],
    ['the writing of a token', { cite: { source: 'a', find: '５％' } }, { cite: { source: 'a', find: '5%' } }],
    ['which number comes first', [{ year: 2019 }, { year: 2020 }], [{ year: 2020 }, { year: 2019 }]],
    ['how many numbers there are', { year: 2019 }, {}],
    ['that a number stands there', { year: 0 }, { year: '' }],
  ])('and not when another is %s', (_what, before, after) => {
    expect(hasSameFacts('cluster', before, after)).toBe(false);
  });
});
