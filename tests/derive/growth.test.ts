import { describe, expect, it } from 'vitest';
import { compound, remainingRate } from '../../src/derive/growth.js';
import { difference, exact, intersects, multiply, sum } from '../../src/derive/interval.js';
import { orUndefined } from '../../src/derive/result.js';
import { quantity } from '../model/example.js';

describe('compound growth', () => {
  it('takes 1.5万亿元 at 10% over six years to 2.657万亿元', () => {
    const level = compound(quantity('1.5万亿元').interval(), Array(6).fill(exact(0.1)));
    expect(level.value).toBeCloseTo(26_573.415, 9);
    expect(level.low).toBeCloseTo(25_687.6345, 9);
    expect(level.high).toBeCloseTo(27_459.1955, 9);
  });

  it('takes 15万亿元 at 5% over six years to 20.1万亿元', () => {
    const level = compound(quantity('15万亿元').interval(), Array(6).fill(exact(0.05)));
    expect(level.value).toBeCloseTo(201_014.34609375, 6);
    expect(level.low).toBeCloseTo(194_313.868, 3);
    expect(level.high).toBeCloseTo(207_714.824, 3);
  });

  it('agrees with the outline of the province: 11.08万亿 at 5% over five years is about 14万亿', () => {
    expect(compound(exact(110_760.94), Array(5).fill(exact(0.05))).value).toBeCloseTo(141_362.15, 1);
  });

  it('chains the rates of single years, falls included', () => {
    expect(compound(exact(100), [exact(0.1), exact(-0.5), exact(0.2)]).value).toBeCloseTo(66, 12);
    expect(compound({ low: 90, value: 100, high: 110 }, [{ low: 0.04, value: 0.05, high: 0.06 }])).toEqual({
      low: 93.6,
      value: 105,
      high: 116.6,
    });
  });

  it('leaves the base where no year has passed', () => {
    expect(compound(exact(7), [])).toEqual(exact(7));
  });
});

describe('the rate that remains of an average', () => {
  it('for 2020 is 2.28%, from 5.1% over two years and 8.0% in 2021', () => {
    const rate = orUndefined(remainingRate(0.051, 2, [0.08]));
    expect(rate).toBeCloseTo(1.051 ** 2 / 1.08 - 1, 15);
    expect(rate).toBeCloseTo(0.02278, 5);
    expect(orUndefined(remainingRate(exact(0.051), 2, [exact(0.08)]))).toEqual({ low: rate, value: rate, high: rate });
  });

  it('is widest where the average and the known years err in opposite ways', () => {
    const rate = orUndefined(
      remainingRate({ low: 0.0505, value: 0.051, high: 0.0515 }, 2, [{ low: 0.0795, value: 0.08, high: 0.0805 }]),
    );
    expect(rate?.low).toBeCloseTo(1.0505 ** 2 / 1.0805 - 1, 12);
    expect(rate?.high).toBeCloseTo(1.0515 ** 2 / 1.0795 - 1, 12);
  });

  it('is the average where nothing is known', () => {
    expect(orUndefined(remainingRate(0.1, 5, []))).toBeCloseTo(0.1, 12);
  });

  it('is not defined when no period remains', () => {
    expect(remainingRate(0.1, 1, [0.1])).toEqual({ ok: false, notDefined: 'no-period-remains' });
    expect(remainingRate(exact(0.1), 0, [])).toEqual({ ok: false, notDefined: 'no-period-remains' });
  });
});

describe('intervals', () => {
  const [a, b] = [
    { low: 1, value: 2, high: 3 },
    { low: 10, value: 20, high: 40 },
  ];

  it('add end to end and subtract end against end', () => {
    expect(sum([a, b])).toEqual({ low: 11, value: 22, high: 43 });
    expect(sum([])).toEqual(exact(0));
    expect(difference(b, a)).toEqual({ low: 7, value: 18, high: 39 });
    expect(multiply(a, b)).toEqual({ low: 10, value: 40, high: 120 });
  });
});

describe('two intervals', () => {
  it.each([
    [{ low: 1, value: 2, high: 3 }, { low: 3, value: 4, high: 5 }, false],
    [{ low: 1, value: 2, high: 3 }, { low: 2.9, value: 4, high: 5 }, true],
    [exact(10), exact(10), true],
    [exact(10), exact(11), false],
    [exact(10), { low: 10, value: 10, high: Number.POSITIVE_INFINITY }, true],
    [{ low: 0, value: 10, high: 10 }, exact(10), true],
    [{ low: 0, value: 9, high: 9 }, exact(10), false],
  ])('%j and %j meet: %s', (a, b, meet) => {
    expect([intersects(a, b), intersects(b, a)]).toEqual([meet, meet]);
  });
});
