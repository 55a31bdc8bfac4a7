import { describe, expect, it } from 'vitest';
import { type ProjectionRequest, type ProjectionRow, project } from '../../src/projection/project.js';
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
    const text = `${(exampleTexts['scenarios/policy.yaml'] ?? '').replace('rate: 5%', 'rate: 5%, basis: real')}deflator: 1%\n`;
    const dataset = await exampleDataset({ 'scenarios/policy.yaml': text });
    expect(end(row(project(dataset).rows, 'large'))).toBeCloseTo(150_000 * (1.05 * 1.01) ** 6, 4);
    expect(end(row(project(dataset, { deflator: quantity('3%') }).rows, 'large'))).toBeCloseTo(
      150_000 * (1.05 * 1.03) ** 6,
      4,
    );
  });

  it('is not added to a rate set for the run', async () => {
    const { rows } = project(await exampleDataset(real), {
      deflator: quantity('2%'),
      set: new Map([['large', quantity('6%')]]),
    });
    expect(end(row(rows, 'large'))).toBeCloseTo(150_000 * 1.06 ** 6, 4);
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
      expect.objectContaining({ code: 'no-deflator', values: { id: 'small' } }),
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

  it('take the rate that a plan names where it names no level of the metric, and else the goal of the group', async () => {
    const growth = ['metric: main_business_revenue, period: 2021-2025, rate: 超22%'];
    expect(await growthOfLasers({ growth })).toEqual(['22.00 planned']);
    expect(await growthOfLasers({ targets: ['metric: gross_output, year: 2025, amount: 2000亿元'] })).toEqual([
      '10.00 assumed',
    ]);
    expect(
      await growthOfLasers({ targets: ['metric: revenue, year: 2025, amount: 2000亿元, city: north-town'] }),
    ).toEqual(['10.00 assumed']);
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
    expect(ids).toEqual(expect.arrayContaining(['policy', 'floor', 'observed', 'plans', 'fast', 'slow']));
  });

  it('lie in the order of their names', () => {
    for (const group of ['pillar', 'emerging']) {
      expect(endOf('slow', group)).toBeLessThan(endOf('policy', group));
      expect(endOf('policy', group)).toBeLessThan(endOf('fast', group));
    }
    expect(endOf('floor', 'pillar')).toBeCloseTo(201_014.346, 3);
    expect(endOf('plans', 'total')).toBeCloseTo(endOf('policy', 'total'), 6);
  });

  it('use the published growth of the province where they say observed', () => {
    const { growth } = row(project(dataset, { scenario: 'observed' }).rows, 'emerging');
    const published = growth.filter(({ year }) => year <= 2023).map(({ status }) => status);
    expect(published).toHaveLength(4);
    expect(published).not.toContain('assumed');
  });
});
