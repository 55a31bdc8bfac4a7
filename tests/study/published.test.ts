import { describe, expect, it } from 'vitest';
import {
  cagr,
  chain,
  doublingTime,
  geometricMean,
  levelAfter,
  nominalRate,
  realRate,
  remainingRate,
  requiredRate,
  yearsToTarget,
} from '../../src/derive/growth.js';
import { orUndefined } from '../../src/derive/result.js';
import { cumulativeRate, leastSquaresRate, stepRates } from '../../src/study/growth-fits.js';
import { triangulate } from '../../src/study/triangulate.js';

/** A rate in per cent with so many decimals, as publications print it. */
const percent = (rate: number | undefined, digits = 1): string => ((rate ?? Number.NaN) * 100).toFixed(digits);

describe('worked examples that others published', () => {
  it('Microsoft Excel, RRI(96, 10000, 11000) = 0.0009933 (help page of RRI; also GrapeCity Spread)', () => {
    expect(orUndefined(cagr(10_000, 11_000, 96))).toBeCloseTo(0.0009933, 7);
  });

  it('Sourcetable, RRI(5, 1000, 1500) = 8.447% and RRI(10, 200, 400) = 7.177%', () => {
    expect(percent(orUndefined(cagr(1000, 1500, 5)), 3)).toBe('8.447');
    expect(percent(orUndefined(cagr(200, 400, 10)), 3)).toBe('7.177');
  });

  it(
    'Microsoft Excel, LOGEST of six months of sales = 1.463275628 (help page of LOGEST), in any order of the ' +
      'months',
    () => {
      const sales = [33_100, 47_300, 69_000, 102_000, 150_000, 220_000].map((level, index) => ({
        year: 11 + index,
        level,
      }));
      expect(1 + (orUndefined(leastSquaresRate(sales)) ?? 0)).toBeCloseTo(1.463275628, 9);
      expect(1 + (orUndefined(leastSquaresRate([...sales].reverse())) ?? 0)).toBeCloseTo(1.463275628, 9);
    },
  );

  it('Univer, LOGEST of the same without years = 1.463275628116175', () => {
    const sales = [33_100, 47_300, 69_000, 102_000, 150_000, 220_000].map((level, index) => ({
      year: 1 + index,
      level,
    }));
    expect(1 + (orUndefined(leastSquaresRate(sales)) ?? 0)).toBeCloseTo(1.463275628116175, 12);
  });

  it(
    'pyam, tests/test_feature_growth_rate.py: Primary Energy from 1 to 6 and from 2 to 7 in five years grows ' +
      '0.430969 and 0.284735',
    () => {
      expect(orUndefined(cagr(1, 6, 5))).toBeCloseTo(0.430969, 6);
      expect(orUndefined(cagr(2, 7, 5))).toBeCloseTo(0.284735, 6);
    },
  );

  it.each([
    [1, [0.05, 1.25]],
    [27, [0.05, 1.25]],
    [1, [0.5, -0.5]],
    [27, [0.5, -0.5]],
  ] as const)(
    'pyam, test_growth_rate_timeseries: from %d the rates %j over three and four years come back',
    (start, [first, second]) => {
      const middle = start * (1 + first) ** 3;
      const steps = stepRates([
        { year: 2017, level: middle * (1 + second) ** 4 },
        { year: 2010, level: start },
        { year: 2013, level: middle },
      ]);
      expect(steps.map(({ from }) => from)).toEqual([2010, 2013]);
      const rates = steps.map(({ rate }) => orUndefined(rate)?.value);
      expect(rates[0]).toBeCloseTo(first, 12);
      expect(rates[1]).toBeCloseTo(second, 12);
    },
  );

  it.each([0, -1])(
    'pyam, test_growth_rate_timeseries_fails: a series that reaches or crosses zero has no growth rate (%d)',
    (level) => {
      expect(cagr(1, level, 1)).toEqual({ ok: false, notDefined: 'level-not-positive' });
    },
  );

  it.each([
    ['industrial value added, January and February 2021', [-0.135, 0.351], '8.1'],
    ['industrial value added, 2021', [0.028, 0.096], '6.1'],
    ['GDP, first quarter of 2021', [-0.068, 0.183], '5.0'],
  ] as const)(
    'National Bureau of Statistics of China, two-year average (两年平均增速) of %s',
    (_what, rates, average) => {
      expect(percent(orUndefined(geometricMean(rates)))).toBe(average);
    },
  );

  it.each([
    ['industrial value added, January and February 2021', 0.169, '8.1'],
    ['industrial value added, December 2021', 0.119, '5.8'],
  ] as const)(
    'National Bureau of Statistics of China, two-year average of %s from growth over 2019',
    (_what, growth, average) => {
      expect(percent(orUndefined(cagr(1, 1 + growth, 2)))).toBe(average);
    },
  );

  it('Guangdong, GDP of 2021: 8.0% and 5.1% over two years leave 2.3% for 2020 (published: 2.3%)', () => {
    expect(percent(orUndefined(remainingRate(0.051, 2, [0.08])))).toBe('2.3');
  });

  it(
    "Guangdong, outline of the 14th five-year plan: 110760.94亿元 at 5% over five periods is the outline's 14万亿元, " +
      'over six it is not',
    () => {
      expect(((orUndefined(levelAfter(110_760.94, 0.05, 5)) ?? 0) / 10_000).toFixed(0)).toBe('14');
      expect(((orUndefined(levelAfter(110_760.94, 0.05, 6)) ?? 0) / 10_000).toFixed(0)).toBe('15');
    },
  );

  it('the issue: 4000亿元 at 22% implies about 2203亿元 over three periods and 1480亿元 over five', () => {
    const base = (periods: number) => orUndefined(triangulate({ target: 4000, rate: 0.22, periods }).result);
    expect(base(3)?.toFixed(0)).toBe('2203');
    expect(base(5)?.toFixed(0)).toBe('1480');
  });

  it('the rule of 72: money doubles in nearly nine years at 8%', () => {
    expect(orUndefined(doublingTime(0.08))).toBeCloseTo(9.006468342, 8);
  });
});

describe('growth', () => {
  it('counts elapsed years, not observations', () => {
    expect(orUndefined(cagr(100, 121, 2))).toBeCloseTo(0.1, 14);
    expect(orUndefined(requiredRate(2700, 4000, 2))).toBeCloseTo((4000 / 2700) ** 0.5 - 1, 14);
  });

  it('by the cumulative method finds the rate whose levels have the same sum', () => {
    const levels = [110, 100, 150, 90];
    const rate = orUndefined(cumulativeRate(100, levels)) ?? Number.NaN;
    expect([1, 2, 3, 4].reduce((total, year) => total + 100 * (1 + rate) ** year, 0)).toBeCloseTo(450, 9);
    expect(orUndefined(cumulativeRate(100, [110, 121, 133.1]))).toBeCloseTo(0.1, 13);
  });

  it('of intervals lies between its extremes', () => {
    const rate = orUndefined(cagr({ low: 1.45, value: 1.5, high: 1.55 }, { low: 2.4, value: 2.5, high: 2.6 }, 6));
    expect(rate?.low).toBeCloseTo((2.4 / 1.55) ** (1 / 6) - 1, 12);
    expect(rate?.value).toBeCloseTo((2.5 / 1.5) ** (1 / 6) - 1, 12);
    expect(rate?.high).toBeCloseTo((2.6 / 1.45) ** (1 / 6) - 1, 12);
    const fitted = orUndefined(
      leastSquaresRate([
        { year: 2019, level: { low: 90, value: 100, high: 110 } },
        { year: 2021, level: { low: 100, value: 120, high: 140 } },
      ]),
    );
    expect(fitted?.low).toBeCloseTo((100 / 110) ** 0.5 - 1, 12);
    expect(fitted?.high).toBeCloseTo((140 / 90) ** 0.5 - 1, 12);
  });

  it('from a base that is only known to be above a number is known to be below one', () => {
    const rate = orUndefined(cagr({ low: 2700, value: 2700, high: Number.POSITIVE_INFINITY }, 4000, 2));
    expect(rate).toEqual({ low: -1, value: rate?.value, high: rate?.value });
  });

  it('reaches a target in as many years as it takes, and says when it never does', () => {
    expect(orUndefined(yearsToTarget(15_000, 30_000, 0.12))).toBeCloseTo(Math.log(2) / Math.log(1.12), 12);
    expect(orUndefined(yearsToTarget(100, 90, -0.1))).toBeCloseTo(1, 12);
    expect(orUndefined(yearsToTarget(100, 100, -0.1))).toBe(0);
    expect(yearsToTarget(100, 120, 0)).toEqual({ ok: false, notDefined: 'no-growth' });
    expect(yearsToTarget(100, 120, -0.1)).toEqual({ ok: false, notDefined: 'moving-away' });
    expect(yearsToTarget(120, 100, 0.1)).toEqual({ ok: false, notDefined: 'moving-away' });
    expect(orUndefined(yearsToTarget(100, 121, { low: -0.1, value: 0.1, high: 0.21 }))).toEqual({
      low: expect.closeTo(1, 12),
      value: expect.closeTo(2, 12),
      high: Number.POSITIVE_INFINITY,
    });
  });

  it('in real and nominal terms are each other’s inverse', () => {
    expect(orUndefined(nominalRate(0.08, 0.04))).toBeCloseTo(0.1232, 14);
    expect(orUndefined(realRate(0.1232, 0.04))).toBeCloseTo(0.08, 14);
  });

  it('doubles nothing at zero or below', () => {
    expect(doublingTime(0)).toEqual({ ok: false, notDefined: 'no-growth' });
    expect(doublingTime(-0.1)).toEqual({ ok: false, notDefined: 'moving-away' });
  });
});

describe('what is not defined says why', () => {
  it.each([
    [cagr(0, 1, 1), 'base-not-positive'],
    [cagr(-1, 1, 1), 'base-not-positive'],
    [cagr(1, 0, 1), 'level-not-positive'],
    [cagr(1, 2, 0), 'no-years'],
    [cagr(1, 2, -1), 'no-years'],
    [cagr(Number.NaN, 2, 1), 'not-finite'],
    [cagr({ low: -1, value: 1, high: 2 }, 2, 1), 'base-not-positive'],
    [levelAfter(1, -1, 1), 'rate-too-low'],
    [levelAfter(1e300, 1, 1000), 'not-finite'],
    [chain(1, [0.1, -1]), 'rate-too-low'],
    [chain(0, []), 'base-not-positive'],
    [geometricMean([]), 'too-few-points'],
    [geometricMean([-2]), 'rate-too-low'],
    [remainingRate(0.1, 2, [-1]), 'rate-too-low'],
    [cumulativeRate(1, []), 'too-few-points'],
    [cumulativeRate(0, [1]), 'base-not-positive'],
    [cumulativeRate(1, [0]), 'level-not-positive'],
    [cumulativeRate(1, [2, -1]), 'level-not-positive'],
    [cumulativeRate(1e-308, [1e308]), 'not-finite'],
    [leastSquaresRate([{ year: 2020, level: 1 }]), 'too-few-points'],
    [
      leastSquaresRate([
        { year: 2020, level: 1 },
        { year: 2020, level: 2 },
      ]),
      'years-repeat',
    ],
    [
      leastSquaresRate([
        { year: 2020, level: 0 },
        { year: 2021, level: 2 },
      ]),
      'level-not-positive',
    ],
  ])('%j', (result, reason) => {
    expect(result).toEqual({ ok: false, notDefined: reason });
  });

  it('a triangulation of two or four numbers is a mistake of the caller', () => {
    expect(() => triangulate({ base: 1, target: 2 } as never)).toThrow(RangeError);
    expect(() => triangulate({ base: 1, target: 2, rate: 1, periods: 1 } as never)).toThrow(RangeError);
  });
});
