import { describe, expect, it } from 'vitest';
import { project } from '../../src/study/project.js';
import type { ProjectionRequest, ProjectionRow } from '../../src/study/projection.js';
import { ProjectionError } from '../../src/study/projection-error.js';
import { exampleDataset, exampleTexts, quantity, shippedDataset } from '../model/example.js';

const row = (rows: readonly ProjectionRow[], id: string): ProjectionRow => {
  const found = rows.find((item) => item.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const last = ({ values }: ProjectionRow) =>
  values.at(-1) ?? { year: 0, low: 0, value: 0, high: 0, status: 'stated' as const };
const chips = 'clusters/small/chips.yaml';

describe('the shipped policy scenario', async () => {
  const dataset = await shippedDataset();
  const inStep = project(dataset, { scenario: 'in-step' }).rows;
  const { rows, periods, from, to } = project(dataset);

  it('runs from 2019 to 2025 in six steps', () => {
    expect({ periods, from, to }).toEqual({ periods: 6, from: 2019, to: 2025 });
    expect(row(rows, 'pillar').values.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
  });

  it('is what was planned: 5% for the pillars in every year', () => {
    const { growth } = row(rows, 'pillar');
    expect(growth.map(({ rate, status, basis }) => [rate.value, status, basis])).toEqual(
      Array(6).fill([0.05, 'assumed', 'real']),
    );
    expect(last(row(rows, 'total')).value).toBeCloseTo(227_587.761, 3);
  });

  it('stands beside the path in step with what the province did, every year of it published', () => {
    const { growth } = row(inStep, 'pillar');
    expect(growth.map(({ status }) => status)).toEqual(Array(6).fill('observed'));
    expect(growth.map(({ rate }) => rate.value)).toEqual([0.023, 0.08, 0.019, 0.048, 0.035, 0.039]);
  });

  it('takes the emerging clusters from 1.5 to 2.657万亿元, known as well as the base is', () => {
    const end = last(row(rows, 'emerging'));
    expect(end).toMatchObject({ year: 2025, status: 'projected' });
    expect([end.low, end.value, end.high].map((value) => Number(value.toFixed(3)))).toEqual([
      25_687.635, 26_573.415, 27_459.196,
    ]);
    expect(row(rows, 'emerging').values[0]).toMatchObject({
      year: 2019,
      low: 14_500,
      value: 15_000,
      high: 15_500,
      status: 'stated',
    });
  });

  it('takes the pillars where the chain of rates leads', () => {
    const expected = 150_000 * 1.023 * 1.08 * 1.019 * 1.048 * 1.035 * 1.039;
    expect(last(row(inStep, 'pillar')).value).toBeCloseTo(expected, 6);
  });

  it('sums the groups in every year', () => {
    for (const [index, total] of row(rows, 'total').values.entries()) {
      const parts = ['pillar', 'emerging'].map((id) => row(rows, id).values[index]?.value ?? Number.NaN);
      expect(total.value).toBeCloseTo((parts[0] ?? 0) + (parts[1] ?? 0), 6);
    }
  });

  it('with 5% set for the pillars reaches 20.1万亿元', () => {
    const { rows: set } = project(dataset, { set: new Map([['pillar', quantity('5%')]]) });
    expect(last(row(set, 'pillar')).value).toBeCloseTo(201_014.346, 3);
    expect(row(set, 'pillar').growth.map(({ status }) => status)).toEqual(Array(6).fill('set'));
    expect(last(row(set, 'emerging')).value).toBeCloseTo(26_573.415, 3);
  });

  it('with five periods holds the base for a year', () => {
    const { rows: five } = project(dataset, { periods: 5 });
    const { values, growth } = row(five, 'emerging');
    expect(values[1]).toMatchObject({ year: 2020, low: 14_500, value: 15_000, high: 15_500, status: 'projected' });
    expect(growth.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(last(row(five, 'emerging')).value).toBeCloseTo(15_000 * 1.1 ** 5, 6);
  });

  it('by cluster shows every figure, the clusters without one, and what is not broken down', () => {
    const { rows: byCluster, withoutFigure, otherMetric } = project(dataset, { by: 'cluster' });
    expect(withoutFigure.length + byCluster.filter(({ level }) => level === 'cluster').length).toBe(20);
    expect(otherMetric.every(({ metric }) => metric !== 'revenue')).toBe(true);
    for (const group of ['pillar', 'emerging']) {
      const parts = byCluster.filter(
        (item) =>
          item.group === group && item.metric === 'revenue' && (item.level === 'cluster' || item.level === 'remainder'),
      );
      for (const [index, whole] of row(byCluster, group).values.entries()) {
        expect(parts.reduce((sum, { values }) => sum + (values[index]?.value ?? 0), 0)).toBeCloseTo(whole.value, 6);
      }
    }
  });
});

describe('a projection', () => {
  it('begins and ends where it is asked to', async () => {
    const { rows } = project(await exampleDataset(), { from: 2024, to: 2030 });
    const { values } = row(rows, 'small');
    expect(values.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030]);
    expect(values[0]?.value).toBeCloseTo(15_000 * 1.1 ** 5, 6);
    expect(last(row(rows, 'small')).value).toBeCloseTo(15_000 * 1.1 ** 11, 6);
  });

  it('of the base year alone gives the stated totals', async () => {
    const { rows, periods } = project(await exampleDataset(), { to: 2019 });
    expect(periods).toBe(0);
    expect(rows.map(({ values }) => values.map(({ value, status }) => [value, status]))).toEqual([
      [[150_000, 'stated']],
      [[15_000, 'stated']],
      [[165_000, 'stated']],
    ]);
  });

  it.each([
    [{ from: 2018 }, 'from-before-base', { from: 2018, base: 2019 }],
    [{ from: 2025, to: 2020 }, 'to-before-from', { from: 2025, to: 2020 }],
    [{ to: 2018 }, 'to-before-from', { from: 2019, to: 2018 }],
    [{ periods: 7 }, 'too-many-periods', { periods: 7, most: 6, base: 2019, to: 2025 }],
  ] satisfies [ProjectionRequest, string, object][])('cannot answer %j', async (request, code, values) => {
    const dataset = await exampleDataset();
    expect(() => project(dataset, request)).toThrow(ProjectionError);
    expect(() => project(dataset, request)).toThrow(expect.objectContaining({ code, values }));
  });

  it('refuses to add groups of different metrics', async () => {
    const dataset = await exampleDataset({
      'programmes/plan.yaml': [
        '{ metric: revenue, year: 2019, amount: 15万',
        '{ metric: gross_output, year: 2019, amount: 15万',
      ],
    });
    expect(() => project(dataset)).toThrow(expect.objectContaining({ code: 'mixed-metrics' }));
  });

  it('gives a cluster with its own figure a row, and the rest of its group the remainder', async () => {
    const { rows, withoutFigure } = project(await exampleDataset(), { by: 'cluster' });
    expect(rows.map(({ id, level }) => `${level} ${id}`)).toEqual([
      'group large',
      'remainder large-remainder',
      'group small',
      'cluster chips',
      'remainder small-remainder',
      'total total',
    ]);
    expect(row(rows, 'chips').values[0]).toMatchObject({
      year: 2019,
      low: 3_500,
      value: 4_000,
      high: 4_500,
      status: 'observed',
    });
    expect(last(row(rows, 'chips')).value).toBeCloseTo(4_000 * 1.1 ** 6, 6);
    expect(row(rows, 'small-remainder').values[0]).toMatchObject({
      year: 2019,
      low: 10_000,
      value: 11_000,
      high: 12_000,
      status: 'stated',
    });
    expect(last(row(rows, 'small-remainder')).value).toBeCloseTo(11_000 * 1.1 ** 6, 6);
    expect(withoutFigure.map(({ id }) => id)).toEqual(['steel', 'lasers']);
  });

  it.each([
    ['revenue', 0],
    ['profit', -50],
  ])('leaves of %s no less than it can be where clusters may take up their group', async (metric, least) => {
    const dataset = await exampleDataset({
      'programmes/plan.yaml': (exampleTexts['programmes/plan.yaml'] ?? '').replaceAll(
        'total: { metric: revenue',
        `total: { metric: ${metric}`,
      ),
      'clusters/small/chips.yaml': [
        'metric: revenue, year: 2019, amount: 4000亿元',
        `metric: ${metric}, year: 2019, amount: 1.45万亿元`,
      ],
    });
    const { rows } = project(dataset, { by: 'cluster' });
    // 1.5 is at least 1.45, and 1.45 may be 1.455: of profit that would leave a loss, of revenue nothing.
    const { low, value, high } = row(rows, 'small-remainder').values[0] ?? { low: 0, value: 0, high: 0 };
    expect([low, value, high]).toEqual([least, 500, 1050]);
  });

  it('shows a figure of another metric without subtracting it', async () => {
    const { rows, otherMetric } = project(
      await exampleDataset({ [chips]: ['metric: revenue', 'metric: gross_output'] }),
      { by: 'cluster' },
    );
    expect(otherMetric.map(({ id, metric }) => [id, metric])).toEqual([['chips', 'gross_output']]);
    expect(row(rows, 'chips').values[0]?.value).toBe(4_000);
    const levels = (id: string) => row(rows, id).values.map(({ low, value, high }) => [low, value, high]);
    expect(levels('small-remainder')).toEqual(levels('small'));
  });

  it("prefers the figure of the group's metric, of the whole cluster and year", async () => {
    const figures = [
      'gross_output, year: 2019',
      'revenue, year: 2018',
      'revenue, year: 2019, part: H1',
      'revenue, year: 2019, scope: { zh: 甲, en: a }',
      'revenue, year: 2019',
    ];
    const lines = figures
      .map(
        (figure, index) =>
          `  - { metric: ${figure}, amount: ${index + 1}00亿元, cite: { source: decree, find: 甲 } }\n`,
      )
      .join('');
    const lasers = `${exampleTexts['clusters/small/lasers.yaml']}observations:\n${lines}`;
    const { rows } = project(await exampleDataset({ 'clusters/small/lasers.yaml': lasers }), { by: 'cluster' });
    expect(row(rows, 'lasers')).toMatchObject({ metric: 'revenue', values: [{ value: 500 }, {}, {}, {}, {}, {}, {}] });
  });

  it('starts from the figure that the data prefer', async () => {
    const lines = [
      '{ metric: revenue, year: 2019, amount: 100亿元, status: E, cite: { source: decree, find: 甲 } }',
      '{ metric: revenue, year: 2019, amount: 200亿元, cite: { source: decree, find: 乙 } }',
      '{ metric: revenue, year: 2019, amount: 300亿元, cite: { source: decree, find: 丙 }, prefer: { by: scope, ' +
        'reason: { zh: 甲, en: a } } }',
    ];
    const baseOf = async (count: number) => {
      const observations = lines.slice(0, count).map((line) => `  - ${line}\n`);
      const lasers = `${exampleTexts['clusters/small/lasers.yaml']}observations:\n${observations.join('')}`;
      const { rows } = project(await exampleDataset({ 'clusters/small/lasers.yaml': lasers }), { by: 'cluster' });
      return row(rows, 'lasers').values[0]?.value;
    };
    expect([await baseOf(1), await baseOf(2), await baseOf(3)]).toEqual([100, 200, 300]);
  });

  it('lets a cluster grow at a rate of its own', async () => {
    const dataset = await exampleDataset();
    const { rows } = project(dataset, { by: 'cluster', set: new Map([['chips', quantity('22%')]]) });
    expect(last(row(rows, 'chips')).value).toBeCloseTo(4_000 * 1.22 ** 6, 6);
    expect(last(row(rows, 'small')).value).toBeCloseTo(15_000 * 1.1 ** 6, 6);
    const assumption = '{ for: chips, rate: 20%, reason: { zh: 甲, en: a } }';
    const scenario = `${exampleTexts['scenarios/policy.yaml']}  - ${assumption}\n`;
    const own = project(await exampleDataset({ 'scenarios/policy.yaml': scenario }), { by: 'cluster' });
    expect(last(row(own.rows, 'chips')).value).toBeCloseTo(4_000 * 1.2 ** 6, 6);
    const group = project(dataset, { by: 'cluster', set: new Map([['small', quantity('0%')]]) });
    expect(last(row(group.rows, 'chips')).value).toBe(4_000);
  });
});
