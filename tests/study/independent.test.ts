import { describe, expect, it } from 'vitest';
import { project } from '../../src/study/project.js';
import type { Projection, ProjectionRequest } from '../../src/study/projection.js';
import { RatesByYear } from '../../src/study/set-rate.js';
import { quantity, shippedDataset } from '../model/example.js';

// The projection worked out a second time, in plain arithmetic: the figures below are copied by hand from the
// documents, and no formula of the tool is used. Levels in 亿元.

const base = { pillar: 150_000, emerging: 15_000 };
const real: Readonly<Record<number, number>> = {
  2020: 0.023,
  2021: 0.08,
  2022: 0.019,
  2023: 0.048,
  2024: 0.035,
  2025: 0.039,
};
/** The province's GDP; that of 2020 is only known to be above 11万亿元. */
const gdp: Readonly<Record<number, number>> = {
  2019: 107_671,
  2021: 124_369.67,
  2022: 129_118.58,
  2023: 135_673.16,
  2024: 141_633.81,
  2025: 145_800,
};
const gap = Math.sqrt(124_369.67 / 107_671 / 1.023 / 1.08) - 1;
/** Change of prices: nominal over real growth; of 2020 and 2021 together, and so the same in both. */
const implied: Readonly<Record<number, number>> = {
  2020: gap,
  2021: gap,
  2022: 129_118.58 / 124_369.67 / 1.019 - 1,
  2023: 135_673.16 / 129_118.58 / 1.048 - 1,
  2024: 141_633.81 / 135_673.16 / 1.035 - 1,
  2025: 145_800 / 141_633.81 / 1.039 - 1,
};

interface Assumed {
  /** Follows the province as far as that is published. */
  readonly isTracked?: boolean;
  readonly rate: number;
  readonly isReal: boolean;
}

const scenarios: Readonly<Record<string, { readonly pillar: Assumed; readonly emerging: Assumed }>> = {
  policy: { pillar: { rate: 0.05, isReal: true }, emerging: { rate: 0.1, isReal: false } },
  'in-step': { pillar: { isTracked: true, rate: 0.05, isReal: true }, emerging: { rate: 0.1, isReal: false } },
  observed: {
    pillar: { isTracked: true, rate: 0.05, isReal: true },
    emerging: { isTracked: true, rate: 0.05, isReal: true },
  },
  plans: { pillar: { isTracked: true, rate: 0.05, isReal: true }, emerging: { rate: 0.1, isReal: false } },
  fast: { pillar: { isTracked: true, rate: 0.06, isReal: true }, emerging: { rate: 0.15, isReal: false } },
  slow: { pillar: { isTracked: true, rate: 0.04, isReal: true }, emerging: { rate: 0.05, isReal: false } },
};

interface Run {
  readonly scenario: string;
  readonly to: number;
  readonly periods: number;
  readonly deflator?: number;
  readonly isNominal: boolean;
  readonly isReal: boolean;
}

/**
 * Growth factor of a group in a year, and whether it is in real terms; undefined where it cannot be put on that basis.
 */
function factor(group: Assumed, year: number, run: Run): readonly [number, boolean] | undefined {
  const growth = 1 + ((group.isTracked ? real[year] : undefined) ?? group.rate);
  const prices = run.isNominal && !run.isReal ? (implied[year] ?? run.deflator) : run.deflator;
  if (run.isReal) {
    if (group.isReal) return [growth, true];
    const change = run.deflator ?? implied[year];
    return change === undefined ? undefined : [growth / (1 + change), true];
  }
  return group.isReal && prices !== undefined ? [growth * (1 + prices), false] : [growth, group.isReal];
}

/** Levels of a group from 2019 on; undefined where growth of some year cannot be put on the basis asked for. */
function levels(group: 'pillar' | 'emerging', run: Run): readonly number[] | undefined {
  const list = [base[group]];
  for (let year = 2020; year <= run.to; year++) {
    const assumed = scenarios[run.scenario]?.[group];
    const step = assumed && factor(assumed, year, run);
    if (!step) return undefined;
    list.push((list.at(-1) ?? 0) * (year > run.to - run.periods ? step[0] : 1));
  }
  return list;
}

function valuesOf({ rows }: Projection, id: string): readonly number[] {
  return rows.find((row) => row.id === id)?.values.map(({ value }) => value) ?? [];
}

function expectSame(actual: readonly number[], expected: readonly number[], what: string): number {
  expect(actual.length, what).toBe(expected.length);
  const deviations = actual.map((value, index) => Math.abs(value / (expected[index] ?? 0) - 1));
  expect(Math.max(0, ...deviations), `${what} ${deviations.join(' ')}`).toBeLessThan(1e-12);
  return actual.length;
}

function requestOf({ scenario, to, periods, deflator, isNominal, isReal }: Run): ProjectionRequest {
  return {
    scenario,
    to,
    periods,
    real: isReal,
    basis: isNominal ? 'nominal' : 'real',
    ...(deflator !== undefined && { deflator: quantity(`${deflator * 100}%`) }),
  };
}

const runs = Object.keys(scenarios).flatMap((scenario) =>
  [2023, 2025, 2028].flatMap((to) =>
    Array.from({ length: to - 2018 }, (_, periods) => periods).flatMap((periods) =>
      [undefined, 0.02, -0.01].flatMap((deflator) =>
        [false, true].flatMap((isNominal) =>
          [false, true].map(
            (isReal): Run => ({
              scenario,
              to,
              periods,
              isNominal,
              isReal,
              ...(deflator !== undefined && { deflator }),
            }),
          ),
        ),
      ),
    ),
  ),
);

describe('every projection, worked out a second time', async () => {
  const dataset = await shippedDataset();

  it('has the same levels, under every scenario, reading of periods, change of prices and price basis', () => {
    let count = 0;
    for (const run of runs) {
      const what = JSON.stringify(run);
      const [pillar, emerging] = [levels('pillar', run), levels('emerging', run)];
      if (!pillar || !emerging) {
        if (run.periods > 0)
          expect(() => project(dataset, requestOf(run)), what).toThrow(
            expect.objectContaining({ code: 'no-deflator' }),
          );
        continue;
      }
      const projection = project(dataset, requestOf(run));
      const total = pillar.map((level, index) => level + (emerging[index] ?? 0));
      count += expectSame(valuesOf(projection, 'pillar'), pillar, `pillar ${what}`);
      count += expectSame(valuesOf(projection, 'emerging'), emerging, `emerging ${what}`);
      count += expectSame(valuesOf(projection, 'total'), total, `total ${what}`);
    }
    expect(count).toBeGreaterThan(25_000);
  });

  it('has the same total in current prices and in prices of 2019', () => {
    for (const run of runs.filter(
      ({ isReal, isNominal, to, deflator }) => !isReal && !isNominal && (to <= 2025 || deflator),
    )) {
      const { totalPrices } = project(dataset, requestOf(run));
      for (const basis of ['nominal', 'real'] as const) {
        const isGiven = run.deflator !== undefined;
        const on = { ...run, isReal: basis === 'real', isNominal: basis === 'nominal' && !isGiven };
        const [pillar = [], emerging = []] = [levels('pillar', on), levels('emerging', on)];
        const expected = pillar.map((level, index) => level + (emerging[index] ?? 0));
        expectSame(totalPrices?.[basis].map(({ value }) => value) ?? [], expected, `${basis} ${JSON.stringify(run)}`);
      }
    }
  });

  it('ends as far from the two paths as they say', () => {
    for (const run of runs.filter(({ to, periods }) => to === 2025 && periods > 0)) {
      const end = (scenario: string): number =>
        (['pillar', 'emerging'] as const).reduce((sum, id) => sum + (levels(id, { ...run, scenario })?.at(-1) ?? 0), 0);
      const { references } = project(dataset, requestOf(run));
      expect(references.map(({ scenario }) => scenario.id)).toEqual(['policy', 'in-step']);
      for (const { scenario, level, difference, share } of references) {
        expect(level / end(scenario.id)).toBeCloseTo(1, 12);
        expect(difference).toBeCloseTo(end(run.scenario) - end(scenario.id), 6);
        expect(share).toBeCloseTo(end(run.scenario) / end(scenario.id) - 1, 12);
      }
    }
  });

  it('is what the goals say, by hand', () => {
    const end = (request: ProjectionRequest) => (valuesOf(project(dataset, request), 'total').at(-1) ?? 0) / 10_000;
    const [pillar, emerging] = [15 * 1.05 ** 6, 1.5 * 1.1 ** 6];
    expect(pillar + emerging).toBeCloseTo(22.758776, 6);
    expect(end({})).toBeCloseTo(22.758776, 6);
    const deflator = quantity('2%');
    expect(end({ deflator })).toBeCloseTo(pillar * 1.02 ** 6 + emerging, 9);
    expect(end({ deflator, real: true })).toBeCloseTo(pillar + emerging / 1.02 ** 6, 9);
    expect(end({ deflator, scenario: 'in-step', set: new Map([['pillar', quantity('5%')]]) })).toBeCloseTo(
      25.294822,
      6,
    );
    // From the level of 2019 to that of 2025, whatever lies between.
    expect(end({ scenario: 'in-step', basis: 'nominal' })).toBeCloseTo(
      (15 * (gdp[2025] ?? 0)) / (gdp[2019] ?? 0) + emerging,
      9,
    );
  });

  it('takes rates that are set in the years that they name, and the scenario in the others', () => {
    const set = new Map([
      [
        'pillar',
        new RatesByYear(
          new Map([
            [2020, quantity('2.3%')],
            [2021, quantity('8%')],
          ]),
        ),
      ],
    ]);
    const { rows } = project(dataset, { set });
    const { growth = [] } = rows.find(({ id }) => id === 'pillar') ?? {};
    expect(growth.map(({ rate, status }) => [rate.value, status])).toEqual([
      [0.023, 'set'],
      [0.08, 'set'],
      ...Array(4).fill([0.05, 'assumed']),
    ]);
    expect(() => project(dataset, { set, periods: 5 })).toThrow(
      expect.objectContaining({
        code: 'set-year-outside',
        values: { id: 'pillar', year: 2020, first: 2021, last: 2025 },
      }),
    );
  });

  it("reaches the software plan's own goal under every reading of periods", () => {
    for (const periods of [6, 5, 4, 3, 2, 1]) {
      const { rows } = project(dataset, { scenario: 'plans', by: 'cluster', periods });
      expect(rows.find(({ id }) => id === 'software')?.values.at(-1)?.value).toBeCloseTo(20_000, 6);
    }
  });
});
