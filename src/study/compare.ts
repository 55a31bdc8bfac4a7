import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import { minus, over } from '../model/decimal.js';
import { meanGrowth } from './mean-growth.js';
import { project } from './project.js';
import type { LevelBasis, Projection, ProjectionRequest, ProjectionRow, YearValue } from './projection.js';
import type { PriceBasis } from './subject-growth.js';

export interface ComparisonRequest extends Omit<ProjectionRequest, 'scenario' | 'from'> {
  /** Ids of scenarios; the others are measured against the first. */
  readonly scenarios: readonly string[];
  /** Years to give; all from the base year to the last when absent. */
  readonly years?: readonly number[];
}

/** A level, and how far it lies from the one under the first scenario. */
export interface ComparedValue extends YearValue {
  /** In 亿元; 0 for the first scenario. */
  readonly difference: number;
  /** The difference as a share of the first scenario's level, where that is above zero. */
  readonly share?: number;
  /**
   * Average yearly growth since the previous of the years given, as a fraction; years in which the base is only
   * held do not count.
   */
  readonly growth?: number;
}

/** A group, cluster, remainder or total under every scenario; `conversion`: the total on one price basis. */
export interface ComparisonRow extends Pick<ProjectionRow, 'id' | 'name' | 'group' | 'metric'> {
  readonly level: ProjectionRow['level'] | 'conversion';
  readonly paths: readonly {
    readonly scenario: string;
    /** Price basis of the levels; absent for remainders. */
    readonly prices?: LevelBasis;
    readonly values: readonly ComparedValue[];
  }[];
}

export interface Comparison {
  readonly projections: readonly Projection[];
  readonly years: readonly number[];
  readonly rows: readonly ComparisonRow[];
}

/**
 * Scenarios side by side, each projected alike: levels, differences to the first and growth between the years given.
 */
export function compare(dataset: Dataset, { scenarios, years: asked, ...request }: ComparisonRequest): Comparison {
  const projections = scenarios.map((scenario) => project(dataset, { ...request, scenario }));
  const [first] = projections;
  if (!first) throw new RangeError('no scenarios');
  const years = [...new Set(asked ?? first.rows[0]?.values.map(({ year }) => year) ?? [])].sort((a, b) => a - b);
  const rows = first.rows.map(
    ({ id, name, level, group, metric, values: reference }): ComparisonRow => ({
      id,
      name,
      level,
      group,
      metric,
      paths: projections.map(({ scenario, rows: others }) => {
        const row = others.find((other) => other.id === id);
        const values = comparedValues(row?.values ?? [], reference, years, first);
        return { scenario: scenario.id, ...(row?.prices && { prices: row.prices }), values };
      }),
    }),
  );
  const converted = (['nominal', 'real'] as const).flatMap((basis) => convertedRow(basis, projections, years));
  return { projections, years, rows: [...rows, ...converted] };
}

/** The total on one price basis, where not all scenarios are already on it and all can be converted to it. */
function convertedRow(
  basis: PriceBasis,
  projections: readonly Projection[],
  years: readonly number[],
): readonly ComparisonRow[] {
  const [first] = projections;
  const total = first?.rows.find(({ level }) => level === 'total');
  const isNeeded = projections.some(({ totalPrices }) => totalPrices !== undefined && totalPrices.basis !== basis);
  if (!first || !total || !isNeeded) return [];
  const levels = ({ totalPrices, baseYear, rows }: Projection): readonly YearValue[] => {
    const base = rows.find(({ level }) => level === 'total')?.values.find(({ year }) => year === baseYear);
    return (totalPrices?.[basis] ?? []).map((level) => ({
      ...level,
      status: level.year === baseYear ? (base?.status ?? 'stated') : 'projected',
    }));
  };
  if (projections.some((projection) => (levels(projection).at(-1)?.year ?? 0) <= projection.baseYear)) return [];
  const { name, group, metric } = total;
  const paths = projections.map((projection) => ({
    scenario: projection.scenario.id,
    prices: basis,
    values: comparedValues(levels(projection), levels(first), years, first),
  }));
  return [{ id: `total-${basis}`, name, level: 'conversion', group, metric, paths }];
}

function comparedValues(
  values: readonly YearValue[],
  reference: readonly YearValue[],
  years: readonly number[],
  projection: Projection,
): readonly ComparedValue[] {
  const shown = years.flatMap((year) => values.find((value) => value.year === year) ?? []);
  return shown.map((value, index) => {
    const level = reference.find(({ year }) => year === value.year)?.value ?? value.value;
    const before = shown[index - 1];
    const difference = minus(value.value, level);
    const growth = before && orUndefined(meanGrowth({ values: [before, value] }, projection));
    return {
      ...value,
      difference,
      ...(level > 0 && { share: over(difference, level) }),
      ...(growth !== undefined && { growth }),
    };
  });
}
