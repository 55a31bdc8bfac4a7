import { derived, labelled } from '../../derive/derived.js';
import { type Worked, worked } from '../../derive/estimate.js';
import { held } from '../../derive/operations.js';
import { defined, notDefined, type Result } from '../../derive/result.js';
import type { Dataset } from '../../model/dataset.js';
import type { Figure } from '../../model/figures.js';
import { type GoalGrowth, goalGrowth, outputMetrics } from '../goal.js';
import { groupOf } from '../observations.js';
import { firstYearAt, pathFrom, yearsBetween } from '../path.js';
import type { YearGrowth } from '../scenario.js';
import { type GrowingSubject, type GrowthFault, growthOf, type Outlook } from '../subject-growth.js';
import type { Threshold } from '../threshold.js';
import { type Evidence, levelOf } from './evidence.js';

/**
 * The reason why a promise has no projection. `final`: it is judged, nothing is left to project; `no-level`: no level
 * to start from; `growth-of-other-metric`: scenarios and goals speak of output, not of counts, shares or profits;
 * `no-goal`: no group's goal applies; `beyond-horizon`: not within the years tried.
 */
export type OutlookFault =
  | GrowthFault
  | 'final'
  | 'no-level'
  | 'no-year'
  | 'not-finite'
  | 'growth-of-other-metric'
  | 'no-goal'
  | 'beyond-horizon';

/** The scenario's projection from the latest level; no part of the verdict. */
export interface TargetOutlook {
  readonly growth: Result<readonly YearGrowth[], OutlookFault>;
  /** Level of the target's year, in the target's base unit. */
  readonly projected: Result<Worked, OutlookFault>;
  /** First year whose projected level meets the target. */
  readonly yearReached: Result<number, OutlookFault>;
}

/** Last year that is tried for a target to be reached. */
export const horizon = 2100;

export function noOutlook(reason: OutlookFault): TargetOutlook {
  const missing = notDefined(reason);
  return { growth: missing, projected: missing, yearReached: missing };
}

/** The outlook under a scenario, from a level to the target's year. */
export function outlookOf(
  figure: Figure,
  start: Evidence,
  year: number,
  threshold: Threshold,
  outlook: Outlook,
): TargetOutlook {
  const growthUntil = (last: number) => growthBetween(figure, start, outlook, last);
  const growth = growthUntil(year);
  if (!growth.ok) return noOutlook(growth.notDefined);
  const beyond = growthUntil(horizon);
  return {
    growth,
    projected: projectedLevel(start, growth.value, year),
    yearReached: beyond.ok ? reachedOn(start, beyond.value, threshold) : beyond,
  };
}

/** The level of a year after growth from a level; that level itself where nothing grows. */
function projectedLevel(start: Evidence, growth: readonly YearGrowth[], year: number): Result<Worked, OutlookFault> {
  const end = pathFrom(start.year, levelOf(start), growth).at(-1)?.level;
  const label = { of: 'result', name: 'projected', years: [start.year, year] } as const;
  if (!end) return notDefined('no-level');
  const level = worked(end.kind === 'operation' ? labelled(end, label) : derived(held, [end], label));
  return Number.isFinite(level.value) ? defined(level) : notDefined('not-finite');
}

function reachedOn(start: Evidence, growth: readonly YearGrowth[], threshold: Threshold): Result<number, OutlookFault> {
  const year = firstYearAt(pathFrom(start.year, levelOf(start), growth), threshold);
  return year === undefined ? notDefined('beyond-horizon') : defined(year);
}

function growthBetween(
  figure: Figure,
  start: Evidence,
  outlook: Outlook,
  last: number,
): Result<readonly YearGrowth[], OutlookFault> {
  if (!outputMetrics.has(figure.metric)) return notDefined('growth-of-other-metric');
  const subject = grower(figure, start, outlook.dataset);
  return subject ? growthOf(subject, outlook, yearsBetween(start.year + 1, last)) : notDefined('no-assumption');
}

/** The subject whose growth applies: a part of a cluster grows as its group does, not at the rate set for the whole. */
function grower(
  { subject: { kind, id }, metric, scope, city }: Figure,
  start: Evidence,
  dataset: Dataset,
): GrowingSubject | undefined {
  if (kind === 'group') return { group: id };
  if (kind !== 'cluster') return undefined;
  const cluster = dataset.get('cluster', id);
  const isWhole = scope === undefined && city === undefined;
  const from = isWhole ? { start: { metric, year: start.year, level: levelOf(start) } } : {};
  return { group: cluster.group, cluster, ...from };
}

/** The growth of the group's goal over the years of the promise. */
export function goalFor(
  figure: Figure,
  { dataset, scenario }: Outlook,
  first: number,
  last: number,
): Result<GoalGrowth, OutlookFault> {
  if (!outputMetrics.has(figure.metric)) return notDefined('growth-of-other-metric');
  const group = groupOf(dataset, figure.subject);
  return group ? goalGrowth(dataset, group, scenario, first, last) : notDefined('no-goal');
}
