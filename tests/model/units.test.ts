import { describe, expect, it } from 'vitest';
import { knownUnits, moneyUnits, parseUnit } from '../../src/model/units.js';

describe('a unit', () => {
  it.each([
    ['元', 'money', -8],
    ['万元', 'money', -4],
    ['千万元', 'money', -1],
    ['亿元', 'money', 0],
    ['亿元人民币', 'money', 0],
    ['万亿元', 'money', 4],
    ['%', 'rate', 0],
    ['个百分点', 'points', 0],
    ['百分点', 'points', 0],
    ['家', 'count', 0],
    ['万辆', 'count', 4],
    ['万千瓦', 'count', 4],
    ['亿件', 'count', 8],
  ] as const)('%s measures %s', (text, dimension, exponent) => {
    expect(parseUnit(text)).toMatchObject({ dimension, exponent });
  });

  it('remembers what a count counts', () => {
    expect(parseUnit('万辆')).toEqual({ symbol: '万辆', dimension: 'count', exponent: 4, counter: '辆' });
    expect(parseUnit('千瓦')).toMatchObject({ counter: '千瓦', exponent: 0 });
  });

  it.each(['', '美元', '亿', '个月', '多家', '%%', 'kg', '亿亿元'])('%s is not known', (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });

  it('can read every unit that it offers when one is not known', () => {
    expect(knownUnits.filter((unit) => !parseUnit(unit))).toEqual([]);
  });

  it('shows money in units of the size that it reads', () => {
    for (const [symbol, { exponent, name }] of Object.entries(moneyUnits)) {
      expect(parseUnit(symbol)).toMatchObject({ dimension: 'money', exponent });
      expect(name.zh).toBe(symbol);
    }
  });
});
