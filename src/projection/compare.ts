import type { Dataset } from '../model/dataset.js';
import { minus, over } from '../model/decimal.js';
import { meanGrowth } from './mean-growth.js';
import { type Projection, type ProjectionRequest, type ProjectionRow, project, type YearValue } from './project.js';
import { orUndefined } from './result.js';

export interface ComparisonRequest extends Omit<ProjectionRequest, 'scenario' | 'from'> {
  /** Ids of scenarios; the first is the one that the others are measured against. */
  readonly scenarios: readonly string[];
  /** Years to give; all from the base year to the last when absent. */
  readonly years?: readonly number[];
}

/** A level, and how far it lies from the same one under the first scenario. */
export interface ComparedValue extends YearValue {
  /** In 亿元; of the first scenario 0. */
  readonly difference: number;
  /** The difference as a share of the first scenario's level, where that is above zero. */
  readonly share?: number;
  /** Average yearly growth since the year before it among those given, as a fraction; years in which the base is only held do not count. */
  readonly growth?: number;
}

/** A group, cluster, remainder or total under every scenario. */
export interface ComparisonRow extends Pick<ProjectionRow, 'id' | 'name' | 'level' | 'group' | 'metric'> {
  readonly paths: readonly { readonly scenario: string; readonly values: readonly ComparedValue[] }[];
}

export interface Comparison {
  readonly projections: readonly Projection[];
  readonly years: readonly number[];
  readonly rows: readonly ComparisonRow[];
}

/** Scenarios side by side, each projected alike: levels, differences to the first and growth between the years given. */
export function compare(dataset: Dataset, { scenarios, years: asked, ...request }: ComparisonRequest): Comparison {
  const projections = scenarios.map((scenario) => project(dataset, { ...request, scenario }));
  const [first] = projections;
  if (!first) throw new RangeError('no scenarios');
  const years = [...new Set(asked ?? first.rows[0]?.values.map(({ year }) => year) ?? [])].sort((a, b) => a - b);
  const rows = first.rows.map(({ id, name, level, group, metric, values: reference }) => ({
    id,
    name,
    level,
    group,
    metric,
    paths: projections.map(({ scenario, rows: others }) => ({
      scenario: scenario.id,
      values: comparedValues(others.find((row) => row.id === id)?.values ?? [], reference, years, first),
    })),
  }));
  return { projections, years, rows };
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
