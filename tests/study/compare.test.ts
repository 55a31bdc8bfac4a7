import { describe, expect, it } from 'vitest';
import { compare } from '../../src/study/compare.js';
import { project } from '../../src/study/project.js';
import { planDataset } from '../model/example.js';

describe('scenarios side by side', () => {
  it(
    'have the levels of each projection, their difference to the first, and the growth between the years ' + 'given',
    async () => {
      const dataset = await planDataset();
      const { rows, years } = compare(dataset, { scenarios: ['in-step', 'policy'], years: [2025, 2021, 2021] });
      expect(years).toEqual([2021, 2025]);
      const level = (scenario: string, year: number) =>
        project(dataset, { scenario }).rows[0]?.values.find((value) => value.year === year)?.value ?? 0;
      const [first, second] = rows[0]?.paths ?? [];
      expect(first?.values.map(({ value, difference, share }) => [value, difference, share])).toEqual([
        [level('in-step', 2021), 0, 0],
        [level('in-step', 2025), 0, 0],
      ]);
      const last = second?.values.at(-1);
      expect(last?.difference).toBeCloseTo(level('policy', 2025) - level('in-step', 2025), 9);
      expect(last?.share).toBeCloseTo(level('policy', 2025) / level('in-step', 2025) - 1, 12);
      expect(last?.growth).toBeCloseTo(0.05, 12);
    },
  );

  it('leave years in which the base is only held out of the average, as the projection does', async () => {
    const dataset = await planDataset();
    const { rows } = compare(dataset, { scenarios: ['policy'], years: [2019, 2025], periods: 5 });
    const emerging = rows.find(({ id }) => id === 'emerging')?.paths[0]?.values.at(-1);
    expect(emerging?.growth).toBeCloseTo(0.1, 12);
  });

  it('of the total differ by as much as the groups together', async () => {
    const dataset = await planDataset();
    const { rows } = compare(dataset, { scenarios: ['policy', 'fast'] });
    const difference = (id: string) =>
      rows.find((row) => row.id === id)?.paths[1]?.values.at(-1)?.difference ?? Number.NaN;
    expect(difference('total')).toBeCloseTo(difference('pillar') + difference('emerging'), 6);
  });
});
