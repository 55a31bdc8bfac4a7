import { describe, expect, it } from 'vitest';
import { orUndefined } from '../../src/projection/result.js';
import { assessTargets, type TargetAssessment, type TargetRequest } from '../../src/projection/targets.js';
import { exampleDataset, quantity, shippedDataset } from '../model/example.js';
import { type Figures, withLasers } from './promises.js';

async function assessed(figures: Figures, request: TargetRequest = {}, edits = {}): Promise<TargetAssessment> {
  const all = assessTargets(await withLasers(figures, edits), request);
  const [first] = all;
  if (!first) throw new Error('no target');
  return first;
}

const percent = (rate: { readonly value: number } | undefined): string =>
  ((rate?.value ?? Number.NaN) * 100).toFixed(2);
const base = 'metric: revenue, year: 2019, amount: 1000亿元';
const plan = 'id: "2021", period: 2021-2025';

describe('a target', () => {
  it('is measured from the base year, with the growth it needs and how far that lies above the goal', async () => {
    const target = await assessed({ observations: [base], targets: ['metric: revenue, year: 2025, amount: 2000亿元'] });
    expect(orUndefined(target.base)).toMatchObject({ year: 2019, reason: 'base-year', others: [] });
    expect(percent(orUndefined(target.needed))).toBe(((2 ** (1 / 6) - 1) * 100).toFixed(2));
    expect(percent(orUndefined(target.goal)?.rate)).toBe('10.00');
    expect(percent(orUndefined(target.ambition))).toBe('2.25');
    expect(orUndefined(target.projected)?.value).toBeCloseTo(1000 * 1.1 ** 6, 9);
    expect(orUndefined(target.gap)?.amount.value).toBeCloseTo(1000 * 1.1 ** 6 - 2000, 9);
    expect(orUndefined(target.gap)?.share.value).toBeCloseTo(1.1 ** 6 / 2 - 1, 12);
    expect(orUndefined(target.yearReached)).toBe(2027);
    expect(target).toMatchObject({
      verdict: 'short',
      dependsOn: { rounding: true, periods: false, priceBasis: false },
    });
    expect(target.reason).toBeUndefined();
  });

  it('is reached where the scenario leads there, and met where it was measured', async () => {
    const figures = { observations: [base], targets: ['metric: revenue, year: 2025, amount: 1700亿元'] };
    expect((await assessed(figures)).verdict).toBe('reached');
    const later = { ...figures, observations: [base, 'metric: revenue, year: 2023, amount: 1750亿元'] };
    expect(await assessed(later)).toMatchObject({ verdict: 'met', metIn: 2023, dependsOn: { rounding: false } });
    const strict = { ...later, targets: ['metric: revenue, year: 2025, amount: 超1750亿元'] };
    expect((await assessed(strict)).verdict).not.toBe('met');
    const fallen = {
      ...figures,
      observations: [
        base,
        'metric: revenue, year: 2022, amount: 1750亿元',
        'metric: revenue, year: 2023, amount: 1600亿元',
      ],
    };
    expect((await assessed(fallen)).verdict).toBe('reached');
  });

  it('below what the base already was is met', async () => {
    expect(
      (await assessed({ observations: [base], targets: ['metric: revenue, year: 2022, amount: 900亿元'] })).verdict,
    ).toBe('met');
  });

  it('of a plan that begins after the base year has a second reading of its periods, which may decide', async () => {
    const figures = {
      plans: [plan],
      observations: [base],
      targets: ['metric: revenue, year: 2025, amount: 1700亿元, plan: "2021"'],
    };
    const target = await assessed(figures);
    expect(target.readings.map(({ periods, first }) => [periods, first])).toEqual([
      [6, 2020],
      [5, 2021],
    ]);
    expect(target.readings.map(({ projected }) => Math.round(orUndefined(projected)?.value ?? 0))).toEqual([
      1772, 1611,
    ]);
    expect(target.readings.map(({ needed }) => percent(orUndefined(needed)))).toEqual(['9.25', '11.20']);
    expect(target).toMatchObject({ verdict: 'reached', dependsOn: { periods: true } });
  });

  it('without a base-year figure is measured from the last one before its plan, else before its own year', async () => {
    const observations = [
      'metric: revenue, year: 2018, amount: 900亿元',
      'metric: revenue, year: 2020, amount: 1100亿元',
      'metric: revenue, year: 2022, amount: 1400亿元',
    ];
    const from = async (figures: Figures, request: TargetRequest = {}) => {
      const { year, reason } = orUndefined((await assessed({ observations, ...figures }, request)).base) ?? {};
      return [year, reason];
    };
    expect(
      await from({ plans: [plan], targets: ['metric: revenue, year: 2025, amount: 2000亿元, plan: "2021"'] }),
    ).toEqual([2020, 'before-edition']);
    expect(await from({ targets: ['metric: revenue, year: 2025, amount: 2000亿元'] })).toEqual([2022, 'before-target']);
    expect(await from({ targets: ['metric: revenue, year: 2022, amount: 2000亿元'] })).toEqual([2020, 'before-target']);
    const promised = { plans: [plan], targets: ['metric: revenue, year: 2025, amount: 2000亿元, plan: "2021"'] };
    expect(await from(promised, { fromLatest: true })).toEqual([2022, 'latest']);
  });

  it('says which other statements of the base there are', async () => {
    const target = await assessed({
      observations: [base, base.replace('1000', '950')],
      targets: ['metric: revenue, year: 2025, amount: 2000亿元'],
    });
    expect(orUndefined(target.base)?.others.map(({ quantity: { text } }) => text)).toEqual(['950亿元']);
  });

  it('is not compared across metrics, scopes, cities or units', async () => {
    const cases: readonly (readonly [string, string, string])[] = [
      [base, 'metric: gross_output, year: 2025, amount: 2000亿元', 'other-metric'],
      [base, 'metric: revenue, year: 2025, amount: 2000亿元, city: north-town', 'no-base'],
      [base, 'metric: revenue, year: 2025, amount: 2000亿元, scope: { zh: 设备, en: equipment }', 'no-base'],
      [
        'metric: enterprises, year: 2019, amount: 10家',
        'metric: enterprises, year: 2025, amount: 20个',
        'other-metric',
      ],
      [base, 'metric: revenue, amount: 2000亿元', 'no-year'],
    ];
    for (const [observation, target, reason] of cases) {
      const result = await assessed({ observations: [observation], targets: [target] });
      expect(result).toMatchObject({
        verdict: 'not-assessable',
        reason,
        base: { ok: false, notDefined: reason },
        readings: [],
      });
    }
  });

  it('in numbers of things needs growth, but no scenario speaks of it', async () => {
    const target = await assessed({
      observations: ['metric: enterprises, year: 2019, amount: 10家'],
      targets: ['metric: enterprises, year: 2025, amount: 20家以上'],
    });
    expect(percent(orUndefined(target.needed))).toBe('12.25');
    expect(target).toMatchObject({
      verdict: 'not-assessable',
      reason: 'growth-of-other-metric',
      goal: { ok: false, notDefined: 'growth-of-other-metric' },
    });
  });

  it('depends on the price basis where growth is real and a change of prices turns the verdict', async () => {
    const real = { 'scenarios/policy.yaml': ['{ for: small, rate: 10%', '{ for: small, rate: 10%, basis: real'] };
    const figures = { observations: [base], targets: ['metric: revenue, year: 2025, amount: 2000亿元'] };
    const unknown = await assessed(figures, {}, real);
    expect(unknown).toMatchObject({ verdict: 'short', dependsOn: { priceBasis: undefined } });
    expect(orUndefined(unknown.breakEvenDeflator)).toBeCloseTo(2 ** (1 / 6) / 1.1 - 1, 12);
    const inflated = await assessed(figures, { deflator: quantity('3%') }, real);
    expect(orUndefined(inflated.projected)?.value).toBeCloseTo(1000 * (1.1 * 1.03) ** 6, 8);
    expect(inflated).toMatchObject({ verdict: 'reached', dependsOn: { priceBasis: true } });
    expect((await assessed(figures, { deflator: quantity('1%') }, real)).dependsOn.priceBasis).toBe(false);
    expect((await assessed(figures, { deflator: quantity('3%') })).dependsOn.priceBasis).toBe(false);
  });

  it('of a group that keeps step with a series is held to the series and then to the scenario', async () => {
    const programme = [
      'track: gdp-growth, cite: { source: decree, find: 同步 } }\n',
      'track: gdp-growth, cite: { source: decree, find: 同步 } }\n    targets:\n      - { metric: revenue, year: 2021, amount: 20万亿元, cite: { source: decree, find: 甲 } }\n',
    ] as const;
    const [target] = assessTargets(await exampleDataset({ 'programmes/plan.yaml': programme }));
    expect(target?.figure.subject.id).toBe('large');
    expect(orUndefined(target?.goal ?? { ok: false, notDefined: 'no-goal' })).toMatchObject({
      isOwnRate: false,
      years: [
        { year: 2020, status: 'assumed', rate: { value: 0.05 } },
        { year: 2021, status: 'observed', rate: { value: 0.08 } },
      ],
    });
    expect(orUndefined(target?.base ?? { ok: false, notDefined: 'no-base' })?.figure.kind).toBe('total');
  });

  it('with a rate beside it shows which base the plan silently used', async () => {
    const target = await assessed({
      plans: ['id: "2023", period: 2023-2025'],
      observations: ['metric: main_business_revenue, year: 2023, amount: 超2700亿元'],
      targets: ['metric: main_business_revenue, year: 2025, amount: 超4000亿元, plan: "2023"'],
      growth: ['metric: main_business_revenue, period: 2023-2025, rate: 超22%, plan: "2023"'],
    });
    expect(
      target.promise?.readings.map(({ baseYear, base: implied }) => [baseYear, orUndefined(implied)?.toFixed(0)]),
    ).toEqual([
      [2022, '2203'],
      [2023, '2687'],
    ]);
    expect(target.promise?.readings[1]?.observed?.quantity.text).toBe('超2700亿元');
    expect(target.promise?.readings[1]?.distance).toBeCloseTo(4000 / 1.22 ** 2 / 2700 - 1, 12);
    expect(target.promise?.readings[0]?.distance).toBeUndefined();
    expect(percent(orUndefined(target.needed))).toBe('21.72');
    expect(orUndefined(target.needed)?.low).toBe(-1);
  });
});

describe('the shipped targets', async () => {
  const targets = assessTargets(await shippedDataset());

  it('each have a verdict, and a reason where there is none', () => {
    for (const { verdict, reason, projected } of targets) {
      expect(verdict === 'not-assessable').toBe(reason !== undefined);
      if (verdict === 'reached' || verdict === 'short') expect(projected.ok).toBe(true);
    }
  });
});
