import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cagr,
  chain,
  doublingTime,
  geometricMean,
  impliedBase,
  levelAfter,
  logGrowth,
  nominalRate,
  realRate,
  remainingRate,
  requiredRate,
  yearsToTarget,
} from '../../src/derive/growth.js';
import { orUndefined, type Result } from '../../src/derive/result.js';
import type { Interval } from '../../src/model/quantity.js';
import { cumulativeRate, leastSquaresRate } from '../../src/study/growth-fits.js';
import { triangulate } from '../../src/study/triangulate.js';

fc.configureGlobal({ seed: 20200518 });

const level = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const rate = fc.double({ min: -0.6, max: 1.5, noNaN: true });
const years = fc.integer({ min: 1, max: 12 });
const share = fc.double({ min: 0, max: 0.3, noNaN: true });
const inside = fc.double({ min: -1, max: 1, noNaN: true });
const around = (value: number, width: number): Interval => ({
  low: value * (1 - width),
  value,
  high: value * (1 + width),
});
const near = (a: number | undefined, b: number): void =>
  expect(Math.abs((a ?? Number.NaN) - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));

describe('inverse pairs', () => {
  it('a level grown at a rate has that rate, that base and those years', () => {
    fc.assert(
      fc.property(level, rate, years, (base, growth, periods) => {
        const target = orUndefined(levelAfter(base, growth, periods)) ?? Number.NaN;
        near(orUndefined(cagr(base, target, periods)), growth);
        near((orUndefined(impliedBase(target, growth, periods)) ?? Number.NaN) / base, 1);
        near(orUndefined(requiredRate(base, target, periods)), growth);
        near(Math.expm1(orUndefined(logGrowth(base, target, periods)) ?? Number.NaN), growth);
        if (Math.abs(growth) > 1e-6) near(orUndefined(yearsToTarget(base, target, growth)), periods);
      }),
    );
  });

  it('each of the four ties follows from the other three', () => {
    fc.assert(
      fc.property(level, rate, years, (base, growth, periods) => {
        fc.pre(Math.abs(growth) > 1e-6);
        const target = orUndefined(triangulate({ base, rate: growth, periods }).result) ?? Number.NaN;
        near((orUndefined(triangulate({ target, rate: growth, periods }).result) ?? Number.NaN) / base, 1);
        near(orUndefined(triangulate({ base, target, periods }).result), growth);
        near(orUndefined(triangulate({ base, target, rate: growth }).result), periods);
      }),
    );
  });

  it('real and nominal', () => {
    fc.assert(
      fc.property(rate, rate, (real, deflator) => {
        near(orUndefined(realRate(orUndefined(nominalRate(real, deflator)) ?? Number.NaN, deflator)), real);
      }),
    );
  });

  it('doubling takes the years in which the level is twice as high', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 3, noNaN: true }), (growth) => {
        near((1 + growth) ** (orUndefined(doublingTime(growth)) ?? Number.NaN), 2);
      }),
    );
  });
});

describe('all averages agree where growth is constant', () => {
  it('chain, CAGR, geometric mean, least squares and the cumulative method', () => {
    fc.assert(
      fc.property(level, rate, years, (base, growth, periods) => {
        const rates = Array<number>(periods).fill(growth);
        const levels = rates.map((_rate, index) => base * (1 + growth) ** (index + 1));
        near(
          (orUndefined(chain(base, rates)) ?? Number.NaN) /
            (orUndefined(levelAfter(base, growth, periods)) ?? Number.NaN),
          1,
        );
        near(orUndefined(geometricMean(rates)), growth);
        near(orUndefined(cumulativeRate(base, levels)), growth);
        near(
          orUndefined(leastSquaresRate([base, ...levels].map((item, index) => ({ year: 2000 + index, level: item })))),
          growth,
        );
      }),
    );
  });
});

describe('monotony', () => {
  it('growth falls with the base and rises with the level', () => {
    fc.assert(
      fc.property(level, level, years, fc.double({ min: 0.01, max: 1, noNaN: true }), (base, latest, periods, more) => {
        const growth = orUndefined(cagr(base, latest, periods)) ?? Number.NaN;
        expect(orUndefined(cagr(base * (1 + more), latest, periods))).toBeLessThan(growth);
        expect(orUndefined(cagr(base, latest * (1 + more), periods))).toBeGreaterThan(growth);
      }),
    );
  });

  it('the cumulative rate rises with any level and falls with the base', () => {
    fc.assert(
      fc.property(level, fc.array(level, { minLength: 1, maxLength: 8 }), (base, levels) => {
        const growth = orUndefined(cumulativeRate(base, levels)) ?? Number.NaN;
        expect(orUndefined(cumulativeRate(base, [...levels.slice(1), (levels[0] ?? 0) * 2]))).toBeGreaterThan(growth);
        expect(orUndefined(cumulativeRate(base * 2, levels))).toBeLessThan(growth);
      }),
    );
  });
});

describe('intervals', () => {
  const holds = (result: Result<Interval>, point: Result<number>): void => {
    const [interval, value] = [orUndefined(result), orUndefined(point)];
    if (!interval || value === undefined) throw new Error('not defined');
    const slack = 1e-9 * Math.max(1, Math.abs(value));
    expect(interval.low - slack).toBeLessThanOrEqual(value);
    expect(interval.high + slack).toBeGreaterThanOrEqual(value);
    expect(interval.low).toBeLessThanOrEqual(interval.value);
    expect(interval.value).toBeLessThanOrEqual(interval.high);
  };

  it('hold whatever the numbers inside them give', () => {
    fc.assert(
      fc.property(level, level, years, share, inside, inside, (base, latest, periods, width, first, second) => {
        const [b, v] = [base * (1 + width * first), latest * (1 + width * second)];
        holds(cagr(around(base, width), around(latest, width), periods), cagr(b, v, periods));
        holds(
          cumulativeRate(around(base, width), [around(latest, width), around(base, width)]),
          cumulativeRate(b, [v, b]),
        );
        const points = (start: number | Interval, end: number | Interval) => [
          { year: 2019, level: start },
          { year: 2022, level: end },
          { year: 2023, level: end },
        ];
        holds(
          leastSquaresRate(points(around(base, width), around(latest, width))),
          leastSquaresRate(points(b, v) as { year: number; level: number }[]),
        );
      }),
    );
  });

  it('of years to a target hold every speed inside them', () => {
    fc.assert(
      fc.property(
        level,
        fc.double({ min: 1.2, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        share,
        inside,
        (base, times, speed, width, at) => {
          const bounds = orUndefined(yearsToTarget(base, base * times, around(speed, width)));
          const time = orUndefined(yearsToTarget(base, base * times, speed * (1 + width * at))) ?? Number.NaN;
          expect(bounds?.low).toBeLessThanOrEqual(time + 1e-9);
          expect(bounds?.high).toBeGreaterThanOrEqual(time - 1e-9);
        },
      ),
    );
  });
});

describe('no number that is none', () => {
  const any = fc.double({ noNaN: false });
  const clean = (result: Result<unknown>): void => {
    if (!result.ok) expect(result.notDefined).toMatch(/^[a-z-]+$/);
    else expect(Number.isFinite(result.value) && !Object.is(result.value, -0)).toBe(true);
  };

  it('is ever returned for any numbers at all', () => {
    fc.assert(
      fc.property(any, any, any, fc.array(any, { maxLength: 5 }), (a, b, c, list) => {
        for (const form of [cagr, logGrowth, levelAfter, impliedBase, requiredRate, yearsToTarget])
          clean(form(a, b, c));
        for (const result of [nominalRate(a, b), realRate(a, b), doublingTime(a), chain(a, list), geometricMean(list)])
          clean(result);
        for (const result of [remainingRate(a, Math.trunc(b), list), cumulativeRate(a, list)]) clean(result);
        clean(leastSquaresRate(list.map((item, index) => ({ year: 2000 + index, level: item }))));
        clean(leastSquaresRate([a, b, c].map((item) => ({ year: item, level: Math.abs(item) }))));
      }),
      { numRuns: 3000 },
    );
  });
});
