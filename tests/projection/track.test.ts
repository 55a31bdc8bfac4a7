import { describe, expect, it } from 'vitest';
import { exact } from '../../src/projection/interval.js';
import {
  classify,
  classifyRounded,
  lensesOf,
  type Progress,
  type ProgressMethod,
} from '../../src/projection/progress.js';
import { orUndefined } from '../../src/projection/result.js';
import { type TrackedSeries, track } from '../../src/projection/track.js';
import { exampleDataset, shippedDataset } from '../model/example.js';
import { type Figures, withLasers } from './promises.js';

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

  it('after the target year measure what was attained', () => {
    const { attainment, required } = lensesOf({ ...way, year: 2031, level: 180 });
    expect(orUndefined(attainment)).toBeCloseTo(0.8, 12);
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

  it('whose plan asks for less than 0.5% a year is judged by its level', () => {
    const flat: Progress = { ...way, target: 103 };
    expect(classify({ ...flat, level: 101.5 }, 'eurostat')).toMatchObject({ status: 'on-track', judgedBy: 'path-gap' });
    expect(classify({ ...flat, level: 100.2 }, 'eurostat')).toMatchObject({
      status: 'slightly-behind',
      judgedBy: 'path-gap',
    });
    expect(classify({ ...flat, level: 99 }, 'eurostat')).toMatchObject({ status: 'moving-away', judgedBy: 'path-gap' });
    expect(classify({ ...flat, level: 100.2 }, 'un')).toMatchObject({ judgedBy: 'attainment' });
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

async function tracked(figures: Figures): Promise<TrackedSeries> {
  const series = track(await withLasers(figures)).series.find(({ figure }) => figure.subject.id === 'lasers');
  if (!series) throw new Error('nothing tracked');
  return series;
}

describe('a promise', () => {
  const observations = [
    'metric: revenue, year: 2019, amount: 1000亿元',
    'metric: revenue, year: 2022, amount: 1600亿元',
    'metric: revenue, year: 2023, amount: 1500亿元',
  ];
  const targets = ['metric: revenue, year: 2025, amount: 2000亿元'];

  it('is followed from its base to the latest observation, its momentum apart', async () => {
    const series = await tracked({ observations, targets });
    expect(series).toMatchObject({
      status: 'slightly-behind',
      points: 3,
      targetYear: 2025,
      momentum: { from: 2022, year: 2023, kind: 'unclear' },
    });
    expect(series.latest?.year).toBe(2023);
    expect(orUndefined(series.lenses?.pace ?? { ok: false, notDefined: 'not-finite' })).toBeCloseTo(
      1.5 ** 0.25 - 1,
      12,
    );
  });

  it('that is achieved may be worsening', async () => {
    const met = [
      observations[0] ?? '',
      'metric: revenue, year: 2022, amount: 2600亿元',
      'metric: revenue, year: 2023, amount: 2100亿元',
    ];
    expect(await tracked({ observations: met, targets })).toMatchObject({
      status: 'achieved',
      momentum: { kind: 'worsening' },
    });
  });

  it('is not assessable without a year, a base, a second point or in another metric', async () => {
    const reason = async (figures: Figures) => (await tracked(figures)).reason;
    expect(await reason({ observations, targets: ['metric: revenue, amount: 2000亿元'] })).toBe('no-year');
    expect(await reason({ targets })).toBe('no-base');
    expect(await reason({ observations: observations.slice(0, 1), targets })).toBe('too-few-points');
    expect(await reason({ observations, targets: ['metric: gross_output, year: 2025, amount: 2000亿元'] })).toBe(
      'other-metric',
    );
  });

  it('without a figure of the base year or before its plan is followed from its earliest one', async () => {
    const late = observations.slice(1);
    expect(await tracked({ observations: late, targets })).toMatchObject({
      base: { year: 2022, reason: 'earliest' },
      latest: { year: 2023 },
      status: 'moving-away',
    });
  });

  it('is judged by what was measured up to its year, and only else by what came after', async () => {
    const early = ['metric: revenue, year: 2022, amount: 1500亿元'];
    expect(await tracked({ observations, targets: early })).toMatchObject({
      latest: { year: 2022 },
      status: 'achieved',
    });
    const gap = [observations[0] ?? '', observations[2] ?? ''];
    expect(await tracked({ observations: gap, targets: early })).toMatchObject({
      latest: { year: 2023 },
      status: 'achieved',
    });
  });

  it('of a group to grow at a rate is followed as the level that the rate leads to', async () => {
    const total =
      'total: { metric: revenue, year: 2019, amount: 1.5万亿元, cite: { source: decree, find: 1.5万亿元 } }';
    const observed = `${total}\n    observations:\n      - { metric: revenue, year: 2023, amount: 2.2万亿元, cite: { source: decree, find: 甲 } }`;
    const { series, counts, worst, method } = track(
      await exampleDataset({ 'programmes/plan.yaml': [total, observed] }),
      'statcan',
    );
    const [goal] = series;
    expect(series).toHaveLength(1);
    expect(goal?.figure).toMatchObject({ kind: 'growth', subject: { id: 'small' } });
    expect(goal?.threshold.level).toBeCloseTo(15_000 * 1.1 ** 6, 8);
    expect(goal?.status).toBe('on-track');
    expect(worst).toBe(goal);
    expect(method).toBe('statcan');
    expect(counts).toMatchObject({ 'on-track': 1, achieved: 0, 'not-assessable': 0 });
  });
});

describe('the shipped promises', async () => {
  const { series, counts } = track(await shippedDataset());

  it('are each counted in one class, with a reason where they cannot be judged', () => {
    expect(Object.values(counts).reduce((total, count) => total + count, 0)).toBe(series.length);
    for (const { status, reason } of series) expect(status === 'not-assessable').toBe(reason !== undefined);
  });
});
