import { describe, expect, it } from 'vitest';
import {
  cagr,
  chain,
  doublingTime,
  geometricMean,
  impliedBase,
  isRate,
  levelAfter,
  logGrowth,
  nominalRate,
  realRate,
  remainingRate,
  requiredRate,
  yearsToTarget,
} from '../../src/derive/growth.js';

const undefinedAs = (reason: string) => ({ ok: false, notDefined: reason });

describe('a formula of growth is not defined at its very limit', () => {
  it.each([
    ['a base of nothing', cagr(0, 1, 1), 'base-not-positive'],
    ['a level of nothing', cagr(1, 0, 1), 'level-not-positive'],
    ['no year between', cagr(1, 2, 0), 'no-years'],
    ['a base of nothing, in logarithms', logGrowth(0, 1, 1), 'base-not-positive'],
    ['a base of nothing that grows', levelAfter(0, 0.1, 1), 'base-not-positive'],
    ['the loss of everything', levelAfter(1, -1, 1), 'rate-too-low'],
    ['a target of nothing', impliedBase(0, 0.1, 1), 'target-not-positive'],
    ['a level of nothing with a target', requiredRate(0, 1, 1), 'level-not-positive'],
    ['a target year that has come', requiredRate(1, 2, 0), 'no-years'],
    ['no growth towards a target', yearsToTarget(1, 2, 0), 'no-growth'],
    ['growth away from a target', yearsToTarget(2, 1, 0.1), 'moving-away'],
    ['no growth that doubles', doublingTime(0), 'no-growth'],
    ['a fall that doubles', doublingTime(-0.1), 'moving-away'],
    ['real growth of everything lost', nominalRate(-1, 0.1), 'rate-too-low'],
    ['prices of nothing', realRate(0.1, -1), 'rate-too-low'],
    ['a chain from nothing', chain(0, [0.1]), 'base-not-positive'],
    ['a chain through nothing', chain(1, [0.1, -1]), 'rate-too-low'],
    ['no year of a mean', geometricMean([]), 'too-few-points'],
    ['a mean through nothing', geometricMean([0.1, -1]), 'rate-too-low'],
    ['an average that leaves no year', remainingRate(0.05, 2, [0.05, 0.05]), 'no-period-remains'],
    ['an average of everything lost', remainingRate(-1, 2, [0.05]), 'rate-too-low'],
    ['an average over a year that lost everything', remainingRate(0.05, 2, [-1]), 'rate-too-low'],
  ])('%s', (_what, result, reason) => {
    expect(result).toEqual(undefinedAs(reason));
  });
});

describe('a formula of growth is defined just at the limit where it may be', () => {
  it('takes an interval that touches nothing, and an exact one', () => {
    expect(levelAfter({ low: 0, value: 1, high: 2 }, 0, 1)).toMatchObject({ ok: true, value: { low: 0, high: 2 } });
    expect(levelAfter({ low: 1, value: 1, high: 1 }, 0, 1)).toMatchObject({ ok: true, value: { low: 1, high: 1 } });
    expect(levelAfter({ low: -0.1, value: 1, high: 2 }, 0, 1)).toEqual(undefinedAs('base-not-positive'));
    expect(levelAfter({ low: 2, value: 1, high: 1 }, 0, 1)).toEqual(undefinedAs('base-not-positive'));
  });

  it('needs no year where the target is reached', () => {
    expect(yearsToTarget(1, 1, 0.1)).toEqual({ ok: true, value: 0 });
  });

  it('of one year is that year', () => {
    expect(geometricMean([0.1])).toMatchObject({ ok: true });
    expect(remainingRate(0.05, 2, [0.05])).toMatchObject({ ok: true });
  });
});

describe('what is a rate of growth', () => {
  it.each([
    [{ low: -1, value: 0, high: 1 }, true],
    [{ low: -1.000001, value: 0, high: 1 }, false],
    [{ low: -1, value: -1, high: 1 }, false],
  ])('%j: %s', (estimate, expected) => {
    expect(isRate(estimate)).toBe(expected);
  });
});
