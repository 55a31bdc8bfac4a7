import { geometricMeanOf } from '../derive/comparisons.js';
import { derived } from '../derive/derived.js';
import { type Worked, worked } from '../derive/estimate.js';
import { geometricMean } from '../derive/growth.js';
import { stated } from '../derive/operations.js';
import type { Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Group, Scenario } from '../model/entities.js';
import type { Metric } from '../model/metrics.js';
import { yearsBetween } from './path.js';
import { assumedGrowth, assumedLeaf, constantGrowth, knownGrowth, type YearGrowth } from './scenario.js';

/**
 * Metrics of a cluster's yearly output: a goal or an assumption about growth refers to these, not to counts or
 * shares.
 */
export const outputMetrics: ReadonlySet<Metric> = new Set<Metric>([
  'revenue',
  'main_business_revenue',
  'gross_output',
  'sales_output',
  'value_added',
  'software_revenue',
  'scale',
]);

/** The growth of a group's goal over a span of years. */
export interface GoalGrowth {
  /** Yearly average, as a fraction. */
  readonly rate: Worked;
  readonly years: readonly YearGrowth[];
  readonly basis?: 'nominal' | 'real';
  /** Whether the goal names a rate itself; otherwise it follows a series, and the scenario where that is silent. */
  readonly isOwnRate: boolean;
}

/**
 * Growth of the group's goal in the years `first` to `last`: its own rate, or the series that it keeps step with as
 * far as that is known, and after that what the scenario assumes for the group.
 */
export function goalGrowth(
  dataset: Dataset,
  group: Group,
  scenario: Scenario,
  first: number,
  last: number,
): Result<GoalGrowth, 'no-goal'> {
  if (!group.growth) return { ok: false, notDefined: 'no-goal' };
  const { rate, track, basis } = group.growth;
  const span = yearsBetween(first, last);
  const years = rate
    ? constantGrowth(assumedLeaf(rate, dataset), span, 'assumed')
    : trackedGrowth(dataset, group, scenario, track, span);
  const mean = years && geometricMean(years.map((step) => step.rate));
  if (!years || !mean?.ok) return { ok: false, notDefined: 'no-goal' };
  const label = { of: 'result', name: 'goal' } as const;
  const derivation = rate
    ? derived(stated, [assumedLeaf(rate, dataset)], label)
    : derived(
        geometricMeanOf,
        years.map((step) => step.derivation),
        label,
      );
  const goal = { rate: worked(derivation), years, isOwnRate: rate !== undefined, ...(basis && { basis }) };
  return { ok: true, value: goal };
}

function trackedGrowth(
  dataset: Dataset,
  { id }: Group,
  scenario: Scenario,
  track: string | undefined,
  span: readonly number[],
) {
  const known = track === undefined ? undefined : knownGrowth(dataset.get('series', track), dataset);
  const assumption = scenario.assumptions.find((item) => item.for === id);
  const isKnown = known && span.every((year) => known.has(year));
  if (!known || (!isKnown && !assumption)) return undefined;
  const assumed = new Map(assumption ? assumedGrowth(assumption, span, dataset).map((step) => [step.year, step]) : []);
  return span.flatMap((year) => known.get(year) ?? assumed.get(year) ?? []);
}
