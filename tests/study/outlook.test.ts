import { describe, expect, it } from 'vitest';
import { project } from '../../src/study/project.js';
import type { ProjectionRequest, ProjectionRow } from '../../src/study/projection.js';
import { type Edits, exampleDataset, exampleTexts, quantity, shippedDataset } from '../model/example.js';
import { type Figures, withLasers } from './promises.js';

const row = (rows: readonly ProjectionRow[], id: string): ProjectionRow => {
  const found = rows.find((item) => item.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const end = ({ values }: ProjectionRow): number => values.at(-1)?.value ?? Number.NaN;
const real: Edits = { 'scenarios/policy.yaml': ['{ for: large, rate: 5%', '{ for: large, rate: 5%, basis: real'] };

describe('a change of prices', () => {
  it('is added to real growth and to no other', async () => {
    const { rows, deflator } = project(await exampleDataset(real), { deflator: quantity('2%') });
    expect(end(row(rows, 'large'))).toBeCloseTo(150_000 * (1.05 * 1.02) ** 6, 4);
    expect(end(row(rows, 'small'))).toBeCloseTo(15_000 * 1.1 ** 6, 6);
    expect(deflator).toEqual({ low: 0.02, value: 0.02, high: 0.02 });
  });

  it('may stand in the scenario, and the run replaces it', async () => {
    const text =
      `${(exampleTexts['scenarios/policy.yaml'] ?? '').replace('rate: 5%', 'rate: 5%, basis: real')}` +
      'deflator: ' +
      `1%\n`;
    const dataset = await exampleDataset({ 'scenarios/policy.yaml': text });
    expect(end(row(project(dataset).rows, 'large'))).toBeCloseTo(150_000 * (1.05 * 1.01) ** 6, 4);
    expect(end(row(project(dataset, { deflator: quantity('3%') }).rows, 'large'))).toBeCloseTo(
      150_000 * (1.05 * 1.03) ** 6,
      4,
    );
  });

  it('is added to a rate set for the run where the goal that it replaces is real', async () => {
    const request = { deflator: quantity('2%'), set: new Map([['large', quantity('6%')]]) };
    const { rows } = project(await exampleDataset(real), request);
    expect(end(row(rows, 'large'))).toBeCloseTo(150_000 * (1.06 * 1.02) ** 6, 4);
    const nominal = project(await exampleDataset(), request);
    expect(end(row(nominal.rows, 'large'))).toBeCloseTo(150_000 * 1.06 ** 6, 4);
  });

  it('makes a growth that was observed an assumed one', async () => {
    const dataset = await exampleDataset({
      'scenarios/policy.yaml': ['{ for: large, rate: 5%', '{ for: large, track: gdp-growth, then: 5%, basis: real'],
    });
    const step = (deflator?: '2%') =>
      row(project(dataset, { ...(deflator && { deflator: quantity(deflator) }) }).rows, 'large').growth[1];
    expect(step()).toMatchObject({ year: 2021, status: 'observed', basis: 'real' });
    expect(step('2%')).toMatchObject({ status: 'assumed', basis: 'nominal', worded: { status: 'observed' } });
  });
});

describe('levels in prices of the base year', () => {
  it('keep real growth as it is and take the change of prices out of the rest', async () => {
    const { rows, isReal } = project(await exampleDataset(real), { deflator: quantity('2%'), real: true });
    expect(isReal).toBe(true);
    expect(end(row(rows, 'large'))).toBeCloseTo(150_000 * 1.05 ** 6, 4);
    expect(end(row(rows, 'small'))).toBeCloseTo(15_000 * (1.1 / 1.02) ** 6, 6);
    expect(row(rows, 'small').growth[0]?.rate.value).toBeCloseTo(1.1 / 1.02 - 1, 12);
  });

  it('need a change of prices where growth is nominal', async () => {
    const dataset = await exampleDataset(real);
    expect(() => project(dataset, { real: true })).toThrow(
      expect.objectContaining({ code: 'no-deflator', values: { id: 'small', year: 2020 } }),
    );
  });

  it('are nominal levels divided by the change of prices, whatever the basis of each', async () => {
    const dataset = await exampleDataset(real);
    const request: ProjectionRequest = { deflator: quantity('3%') };
    const [nominal, deflated] = [project(dataset, request), project(dataset, { ...request, real: true })];
    for (const { id } of nominal.rows)
      expect(end(row(deflated.rows, id)) * 1.03 ** 6).toBeCloseTo(end(row(nominal.rows, id)), 4);
  });
});

describe("the clusters' own plans", () => {
  const scenario =
    exampleTexts['scenarios/policy.yaml']?.replace(
      'for: small, rate: 10%',
      'for: small, rate: 10%, clusters: own-targets',
    ) ?? '';
  const growthOfLasers = async (figures: Figures, policy = scenario): Promise<readonly string[]> => {
    const observations = figures.observations ?? ['metric: revenue, year: 2019, amount: 1000亿元'];
    const dataset = await withLasers({ ...figures, observations }, { 'scenarios/policy.yaml': policy });
    const { growth } = row(project(dataset, { by: 'cluster' }).rows, 'lasers');
    return [...new Set(growth.map(({ rate, status }) => `${(rate.value * 100).toFixed(2)} ${status}`))];
  };

  it('lead each cluster to its own target', async () => {
    expect(await growthOfLasers({ targets: ['metric: revenue, year: 2025, amount: 2000亿元'] })).toEqual([
      '12.25 planned',
    ]);
  });

  it('follow the edition in force, not the one that it supersedes', async () => {
    const figures = {
      plans: ['id: "2021", period: 2021-2025', 'id: "2023", period: 2023-2025, supersedes: "2021"'],
      targets: [
        'metric: revenue, year: 2025, amount: 3000亿元, plan: "2021"',
        'metric: revenue, year: 2025, amount: 2000亿元, plan: "2023"',
      ],
    };
    expect(await growthOfLasers(figures)).toEqual(['12.25 planned']);
    expect(await growthOfLasers({ ...figures, targets: figures.targets.slice(0, 1) })).toEqual(['10.00 assumed']);
  });

  it(
    'take the rate that a plan names where it names no level of the metric, and else the goal of the ' + 'group',
    async () => {
      const growth = ['metric: main_business_revenue, period: 2021-2025, rate: 超22%'];
      expect(await growthOfLasers({ growth })).toEqual(['22.00 planned']);
      expect(await growthOfLasers({ targets: ['metric: gross_output, year: 2025, amount: 2000亿元'] })).toEqual([
        '10.00 assumed',
      ]);
      expect(
        await growthOfLasers({ targets: ['metric: revenue, year: 2025, amount: 2000亿元, city: north-town'] }),
      ).toEqual(['10.00 assumed']);
    },
  );

  it('are kept under the reading of periods that is asked for: fewer steps, faster each', async () => {
    const observations = ['metric: revenue, year: 2019, amount: 1000亿元'];
    const dataset = await withLasers(
      { observations, targets: ['metric: revenue, year: 2025, amount: 2000亿元'] },
      { 'scenarios/policy.yaml': scenario },
    );
    for (const periods of [6, 5, 1]) {
      const lasers = row(project(dataset, { by: 'cluster', periods }).rows, 'lasers');
      expect(end(lasers)).toBeCloseTo(2_000, 6);
      expect(lasers.growth.map(({ rate }) => rate.value)).toEqual(
        Array(periods).fill(expect.closeTo(2 ** (1 / periods) - 1, 12)),
      );
    }
  });

  it('count only where the scenario asks for them, and give way to what is said of the cluster itself', async () => {
    const targets = ['metric: revenue, year: 2025, amount: 2000亿元'];
    expect(await growthOfLasers({ targets }, exampleTexts['scenarios/policy.yaml'])).toEqual(['10.00 assumed']);
    expect(
      await growthOfLasers({ targets }, `${scenario}  - { for: lasers, rate: 7%, reason: { zh: 甲, en: a } }\n`),
    ).toEqual(['7.00 assumed']);
  });
});

describe('the shipped scenarios', async () => {
  const dataset = await shippedDataset();
  const endOf = (scenario: string, id: string): number => end(row(project(dataset, { scenario }).rows, id));

  it('are there, each with a reason for every assumption', () => {
    const ids = dataset.all('scenario').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['policy', 'in-step', 'observed', 'plans', 'fast', 'slow']));
  });

  it('lie in the order of their names', () => {
    const endIn2030 = (scenario: string, id: string): number =>
      end(row(project(dataset, { scenario, to: 2030 }).rows, id));
    for (const group of ['pillar', 'emerging']) {
      expect(endIn2030('slow', group)).toBeLessThan(endIn2030('in-step', group));
      expect(endIn2030('in-step', group)).toBeLessThan(endIn2030('fast', group));
    }
    expect(endOf('plans', 'total')).toBeCloseTo(endOf('in-step', 'total'), 6);
  });

  it('use the published growth of the province where they say observed', () => {
    const { growth } = row(project(dataset, { scenario: 'observed' }).rows, 'emerging');
    expect(growth.map(({ status }) => status)).toEqual(Array(6).fill('observed'));
  });
});
