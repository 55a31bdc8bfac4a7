import { describe, expect, it } from 'vitest';
import { exact } from '../../src/derive/interval.js';
import { orUndefined } from '../../src/derive/result.js';
import { lensesOf, type Progress } from '../../src/study/lenses.js';
import { classify, classifyRounded, type ProgressMethod } from '../../src/study/progress.js';

const way: Progress = { baseYear: 2015, base: 100, year: 2020, level: 100, targetYear: 2030, target: 200 };
/** An indicator whose pace is this share of the planned one. */
const atPace = (ratio: number): Progress => ({ ...way, level: 100 * (1 + ratio * (2 ** (1 / 15) - 1)) ** 5 });
const statusOf = (progress: Progress, method: ProgressMethod = 'statcan'): string => classify(progress, method).status;

describe('the classes of Statistics Canada and Open SDG (docs/progress-methodology.md)', () => {
  it.each([
    [1.2, 'on-track'],
    [0.9501, 'on-track'],
    [0.9499, 'slightly-behind'],
    [0.6001, 'slightly-behind'],
    [0.5999, 'far-behind'],
    [0.0001, 'far-behind'],
    [0, 'far-behind'],
    [-0.0001, 'moving-away'],
  ])('a pace of %d of the required one is %s, and for Eurostat too', (ratio, status) => {
    expect(statusOf(atPace(ratio))).toBe(status);
    expect(statusOf(atPace(ratio), 'eurostat')).toBe(status);
    expect(orUndefined(lensesOf(atPace(ratio)).paceRatio)).toBeCloseTo(ratio, 9);
  });

  it('a target that is met is achieved whatever the trend', () => {
    expect(statusOf({ ...way, level: 200 })).toBe('achieved');
    expect(statusOf({ ...way, base: 300, level: 210, direction: 1 })).toBe('achieved');
    expect(statusOf({ ...way, level: 200, isStrict: true })).toBe('on-track');
  });

  it('downwards, falling is progress', () => {
    const down: Progress = { ...way, base: 200, target: 100, level: 200 * (1 - 0.0451583960895834) ** 5 };
    expect(statusOf(down)).toBe('on-track');
    expect(statusOf({ ...down, level: 210 })).toBe('moving-away');
    expect(statusOf({ ...down, level: 99 })).toBe('achieved');
  });

  it('a base that met the target and a level that no longer does is moving away', () => {
    expect(statusOf({ ...way, base: 210, level: 190, direction: 1 })).toBe('moving-away');
  });
});

describe('at its very limits', () => {
  const slow: Progress = { ...way, target: 103 };

  it('a plan too slow for a ratio is held against its path: no worse than the base is not moving away', () => {
    expect(classify(slow, 'eurostat')).toMatchObject({ status: 'slightly-behind', judgedBy: 'path-gap' });
    expect(statusOf({ ...slow, level: 99.999 }, 'eurostat')).toBe('moving-away');
    expect(statusOf({ ...slow, level: 102 }, 'eurostat')).toBe('on-track');
  });

  it('a level of nothing has no class', () => {
    expect(classify({ ...way, level: 0 }, 'un')).toMatchObject({ status: 'not-assessable', reason: 'sign-change' });
    expect(classify({ ...way, base: 0 }, 'un')).toMatchObject({ status: 'not-assessable', reason: 'base-zero' });
  });

  it('a target year that is the base year leaves no way', () => {
    expect(classify({ ...way, targetYear: way.baseYear }, 'un')).toMatchObject({
      reason: 'target-year-not-after-base',
    });
    expect(classify({ ...way, year: way.baseYear }, 'un')).toMatchObject({ reason: 'too-few-points' });
  });
});

describe('the classes of the UN progress chart (Technical Note 2023)', () => {
  /** A level whose pace, held until 2030, will have covered this share of the way. */
  const covering = (share: number): Progress => ({ ...way, level: 100 * (1 + share) ** (1 / 3) });

  it.each([
    [0.96, 'on-track'],
    [0.94, 'acceleration-needed'],
    [0.11, 'acceleration-needed'],
    [0.09, 'stagnating'],
    [-0.5, 'stagnating'],
  ])('%d of the way by the target year is %s', (share, status) => {
    expect(statusOf(covering(share), 'un')).toBe(status);
    expect(orUndefined(lensesOf(covering(share)).attainment)).toBeCloseTo(share, 9);
  });
});

describe('lenses', () => {
  it('agree at exactly the pace of the plan', () => {
    const lenses = lensesOf(atPace(1));
    expect(orUndefined(lenses.paceRatio)).toBeCloseTo(1, 12);
    expect(orUndefined(lenses.attainment)).toBeCloseTo(1, 12);
    expect(orUndefined(lenses.pathGap)).toBeCloseTo(0, 12);
    expect(orUndefined(lenses.catchUp)).toBeCloseTo(0, 12);
  });

  it('say what is needed from now on, and how much more that is', () => {
    const { required, pace, catchUp } = lensesOf({ ...way, level: 110 });
    expect(orUndefined(required)).toBeCloseTo((200 / 110) ** 0.1 - 1, 12);
    expect(orUndefined(pace)).toBeCloseTo(1.1 ** 0.2 - 1, 12);
    expect(orUndefined(catchUp)).toBeCloseTo((200 / 110) ** 0.1 - 1.1 ** 0.2, 12);
  });

  it('after the target year lead back to it at the pace so far', () => {
    const { attainment, required } = lensesOf({ ...way, year: 2031, level: 180 });
    expect(orUndefined(attainment)).toBeCloseTo((180 * 1.8 ** (-1 / 16) - 100) / 100, 12);
    expect(required).toEqual({ ok: false, notDefined: 'no-years' });
  });
});

describe('an indicator', () => {
  it.each([
    [{ base: 0 }, 'base-zero'],
    [{ level: -1 }, 'sign-change'],
    [{ base: -1 }, 'sign-change'],
    [{ target: 0 }, 'sign-change'],
    [{ targetYear: 2015 }, 'target-year-not-after-base'],
    [{ year: 2015 }, 'too-few-points'],
    [{ level: Number.NaN }, 'not-finite'],
  ] satisfies [Partial<Progress>, string][])('with %j is not assessable', (change, reason) => {
    expect(classify({ ...way, ...change }, 'statcan')).toMatchObject({ status: 'not-assessable', reason });
  });

  it('that meets its target is achieved, whatever else cannot be computed', () => {
    expect(classify({ ...way, base: 50, target: 0, level: 0, direction: -1 }, 'statcan').status).toBe('achieved');
    expect(classify({ ...way, base: 0, target: 10, level: 10 }, 'eurostat').status).toBe('achieved');
    expect(classify({ ...way, level: 200, year: 2015 }, 'eurostat').status).toBe('achieved');
  });

  it('whose plan asks for less than 0.5% a year is judged by its level', () => {
    const flat: Progress = { ...way, target: 103 };
    expect(classify({ ...flat, level: 101.5 }, 'eurostat')).toMatchObject({ status: 'on-track', judgedBy: 'path-gap' });
    expect(classify({ ...flat, level: 100.2 }, 'eurostat')).toMatchObject({
      status: 'slightly-behind',
      judgedBy: 'path-gap',
    });
    expect(classify({ ...flat, level: 99 }, 'eurostat')).toMatchObject({ status: 'moving-away', judgedBy: 'path-gap' });
    expect(classify({ ...flat, level: 100.2 }, 'un')).toMatchObject({ judgedBy: 'attainment' });
    // Statistics Canada's method knows no such exception: no movement at all is limited progress.
    expect(classify({ ...flat, level: 100 }, 'statcan')).toMatchObject({
      status: 'far-behind',
      judgedBy: 'pace-ratio',
    });
  });

  it('says where the rounding of its base or its level decides', () => {
    const base = { low: 95, value: 100, high: 105 };
    const level = exact(118);
    expect(classifyRounded({ ...way, base, level }, 'statcan')).toMatchObject({
      status: 'slightly-behind',
      dependsOnBaseRounding: true,
      dependsOnLevelRounding: false,
    });
    expect(
      classifyRounded(
        { ...way, base: exact(100), level: { low: 105, value: 118, high: Number.POSITIVE_INFINITY } },
        'statcan',
      ),
    ).toMatchObject({
      dependsOnBaseRounding: false,
      dependsOnLevelRounding: true,
    });
  });
});
