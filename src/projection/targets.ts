import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { type GoalGrowth, goalGrowth, outputMetrics } from './goal.js';
import { cagr } from './growth.js';
import { difference, exact, finiteEnds } from './interval.js';
import { type Base, baseOf, firstPlanYear, groupOf, isComparable, isSameSubject, levelsOf } from './observations.js';
import { firstYearAt, pathFrom, yearsBetween } from './path.js';
import { type PlanPromise, promiseOf } from './promise.js';
import { defined, type NotDefined, notDefined, orUndefined, type Result } from './result.js';
import type { YearGrowth } from './scenario.js';
import type { SetRate } from './set-rate.js';
import { deflatorOf, type GrowthFault, growthOf, type Outlook, type Subject } from './subject-growth.js';
import { meets, type Threshold, thresholdOf } from './threshold.js';

/**
 * Why a part of the assessment is missing. `no-year`: the document gives the target no year; `no-base`: nothing of the
 * kind was measured before; `other-metric`: only another metric was, and metrics are not interchangeable;
 * `growth-of-other-metric`: scenarios and goals speak of output, not of counts, shares or profits; `no-assumption`: the
 * scenario does not speak of the subject; `no-goal`: no group's goal applies; `beyond-horizon`: not within the years tried.
 */
export type TargetFault =
  | NotDefined
  | GrowthFault
  | 'no-year'
  | 'no-base'
  | 'other-metric'
  | 'growth-of-other-metric'
  | 'no-goal'
  | 'beyond-horizon';

/** met: the latest observation meets it; reached or short: so the scenario says; not-assessable: for the reason given. */
export type Verdict = 'met' | 'reached' | 'short' | 'not-assessable';

export interface TargetRequest {
  /** Id of a scenario; the data set's default when absent. */
  readonly scenario?: string;
  readonly set?: ReadonlyMap<string, SetRate>;
  readonly deflator?: Quantity;
  /** Measure from the latest observation before the target's year, not from the base year's. */
  readonly fromLatest?: boolean;
}

/** What follows when so many yearly steps lie between the base and the target. */
export interface PeriodReading {
  readonly periods: number;
  /** The first year that grows. */
  readonly first: number;
  /** Yearly growth that leads from the base to the target, as a fraction. */
  readonly needed: Result<Interval, TargetFault>;
  /** Growth under the scenario in each of these years. */
  readonly growth: Result<readonly YearGrowth[], TargetFault>;
  /** Level under the scenario in the target's year, in the target's base unit. */
  readonly projected: Result<Interval, TargetFault>;
}

/** Whether the verdict would be another if a choice were: undefined where that cannot be known. */
export interface Dependence {
  /** Another number that the rounding of base and rates leaves open. */
  readonly rounding: boolean;
  /** The plan's own span of years in place of the years since the base. */
  readonly periods: boolean;
  /** Growth in real terms in place of nominal; undefined while no change of prices is known. */
  readonly priceBasis: boolean | undefined;
}

export interface TargetAssessment {
  readonly figure: Figure;
  readonly threshold: Threshold;
  readonly base: Result<Base, TargetFault>;
  /** Measurements of the same subject in other metrics, where the target's own was not measured. */
  readonly otherMetrics: readonly Figure[];
  /** The latest measurement of the same thing. */
  readonly latest?: Figure;
  /** All years since the base first; then, where the plan starts later, its own span. */
  readonly readings: readonly PeriodReading[];
  readonly needed: Result<Interval, TargetFault>;
  readonly goal: Result<GoalGrowth, TargetFault>;
  /** Needed growth less the growth that the group's goal asks for, as a fraction: 0.01 is one percentage point. */
  readonly ambition: Result<Interval, TargetFault>;
  readonly projected: Result<Interval, TargetFault>;
  /** Projected level less the target: an amount in the target's base unit, and a share of the target. */
  readonly gap: Result<{ readonly amount: Interval; readonly share: Interval }, TargetFault>;
  readonly yearReached: Result<number, TargetFault>;
  readonly verdict: Verdict;
  /** Why it is not assessable. */
  readonly reason?: TargetFault;
  /** Of a target that is met, the first year measured that meets it; it may lie after the target's year. */
  readonly metIn?: number;
  readonly dependsOn: Dependence;
  /** The yearly change of prices at which real growth would just reach the target. */
  readonly breakEvenDeflator: Result<number, TargetFault>;
  /** What the plan's own rate of growth implies, where it names one beside the level. */
  readonly promise?: PlanPromise;
}

/** Last year that is tried for a target to be reached. */
export const horizon = 2100;

/** Every promised level of every edition, group and programme, in the order of the data, with what it takes and what comes of it. */
export function assessTargets(dataset: Dataset, request: TargetRequest = {}): readonly TargetAssessment[] {
  const scenario = dataset.get('scenario', request.scenario ?? dataset.settings.default_scenario);
  const deflator = deflatorOf(dataset, scenario, request.deflator);
  const outlook: Outlook = { dataset, scenario, set: request.set ?? new Map(), ...(deflator && { deflator }) };
  const levels = levelsOf(dataset);
  return dataset.figures
    .filter(({ kind, isGrowth }) => kind === 'target' && !isGrowth)
    .map((figure) => assess(figure, outlook, levels, request.fromLatest ?? false));
}

function assess(figure: Figure, outlook: Outlook, levels: readonly Figure[], isFromLatest: boolean): TargetAssessment {
  const { dataset } = outlook;
  const threshold = thresholdOf(figure.quantity);
  const base = baseFor(figure, dataset, levels, isFromLatest);
  const comparable = levels.filter((item) => isComparable(item, figure));
  const latest = comparable.at(-1);
  const readings = base.ok ? readingsOf(figure, base.value, outlook) : [];
  const missing: Result<never, TargetFault> = base.ok ? notDefined('no-base') : base;
  const needed = readings[0]?.needed ?? missing;
  const projected = readings[0]?.projected ?? missing;
  const goal = goalFor(figure, outlook, base);
  const promise = promiseOf(dataset, figure, levels);
  return {
    figure,
    threshold,
    base,
    otherMetrics: base.ok ? [] : levels.filter((item) => isSameSubject(item, figure) && !isComparable(item, figure)),
    ...(latest && { latest }),
    readings,
    needed,
    goal,
    ambition: ambitionOf(needed, goal),
    projected,
    gap: projected.ok ? gapOf(projected.value, threshold.level) : projected,
    yearReached: base.ok ? yearReachedOf(figure, base.value, threshold, outlook) : base,
    ...verdictOf(threshold, comparable, projected),
    dependsOn:
      latest && meets(latest.quantity.value, threshold)
        ? {
            rounding: !isUnanimous(latest.quantity.interval(dataset.bands), threshold),
            periods: false,
            priceBasis: false,
          }
        : dependenceOf(figure, base, readings, threshold, outlook),
    breakEvenDeflator: base.ok ? breakEvenOf(figure, base.value, threshold, outlook) : base,
    ...(promise && { promise }),
  };
}

function verdictOf(
  threshold: Threshold,
  measured: readonly Figure[],
  projected: TargetAssessment['projected'],
): Pick<TargetAssessment, 'verdict' | 'reason' | 'metIn'> {
  const isMet = ({ quantity }: Figure): boolean => meets(quantity.value, threshold);
  const [latest, metIn] = [measured.at(-1), measured.find(isMet)?.year];
  if (latest && isMet(latest) && metIn !== undefined) return { verdict: 'met', metIn };
  if (!projected.ok) return { verdict: 'not-assessable', reason: projected.notDefined };
  return { verdict: meets(projected.value.value, threshold) ? 'reached' : 'short' };
}

function ambitionOf(needed: TargetAssessment['needed'], goal: TargetAssessment['goal']): TargetAssessment['ambition'] {
  if (!needed.ok) return needed;
  return goal.ok ? defined(difference(needed.value, goal.value.rate)) : goal;
}

function baseFor(
  figure: Figure,
  dataset: Dataset,
  levels: readonly Figure[],
  isFromLatest: boolean,
): Result<Base, TargetFault> {
  if (figure.year === undefined) return notDefined('no-year');
  const base = baseOf(dataset, figure, levels, isFromLatest ? 'latest' : 'plan');
  if (base) return base.level.value > 0 ? defined(base) : notDefined('base-not-positive');
  const hasOther = levels.some(
    (item) =>
      isSameSubject(item, figure) &&
      item.quantity.dimension === figure.quantity.dimension &&
      !isComparable(item, figure),
  );
  return notDefined(hasOther ? 'other-metric' : 'no-base');
}

/** All years since the base grow; where the plan begins later than the year after, a second reading counts from its first year. */
function readingsOf(figure: Figure, base: Base, outlook: Outlook): readonly PeriodReading[] {
  const last = figure.year ?? base.year;
  const first = firstPlanYear(outlook.dataset, figure);
  const starts = [base.year + 1, ...(first !== undefined && first > base.year + 1 && first <= last ? [first] : [])];
  return starts.map((start) => {
    const periods = last - start + 1;
    const growth = growthBetween(figure, base, outlook, start, last);
    return {
      periods,
      first: start,
      needed: cagr(base.level, figure.quantity.value, periods),
      growth,
      projected: growth.ok ? levelOf(base, growth.value) : growth,
    };
  });
}

function levelOf(base: Base, growth: readonly YearGrowth[]): Result<Interval, TargetFault> {
  const end = pathFrom(base.year, base.level, growth).at(-1);
  return end && Number.isFinite(end.value)
    ? defined({ low: end.low, value: end.value, high: end.high })
    : notDefined('not-finite');
}

function growthBetween(
  figure: Figure,
  base: Base,
  outlook: Outlook,
  first: number,
  last: number,
): Result<readonly YearGrowth[], TargetFault> {
  if (!outputMetrics.has(figure.metric)) return notDefined('growth-of-other-metric');
  const subject = subjectOf(figure, base, outlook.dataset);
  return subject ? growthOf(subject, outlook, yearsBetween(first, last)) : notDefined('no-assumption');
}

function subjectOf(figure: Figure, base: Base, dataset: Dataset): Subject | undefined {
  const { kind, id } = figure.subject;
  if (kind === 'group') return { group: id };
  if (kind !== 'cluster') return undefined;
  const cluster = dataset.get('cluster', id);
  return { group: cluster.group, cluster, start: { metric: figure.metric, year: base.year, value: base.level.value } };
}

function goalFor(
  figure: Figure,
  { dataset, scenario }: Outlook,
  base: Result<Base, TargetFault>,
): Result<GoalGrowth, TargetFault> {
  if (!base.ok) return base;
  if (!outputMetrics.has(figure.metric)) return notDefined('growth-of-other-metric');
  const group = groupOf(dataset, figure.subject);
  return group
    ? goalGrowth(dataset, group, scenario, base.value.year + 1, figure.year ?? base.value.year)
    : notDefined('no-goal');
}

function gapOf(projected: Interval, target: number): TargetAssessment['gap'] {
  if (!(target > 0)) return notDefined('target-not-positive');
  const amount = difference(projected, exact(target));
  return defined({
    amount,
    share: { low: amount.low / target, value: amount.value / target, high: amount.high / target },
  });
}

function yearReachedOf(
  figure: Figure,
  base: Base,
  threshold: Threshold,
  outlook: Outlook,
): Result<number, TargetFault> {
  const growth = growthBetween(figure, base, outlook, base.year + 1, horizon);
  if (!growth.ok) return growth;
  const year = firstYearAt(pathFrom(base.year, base.level, growth.value), threshold);
  return year === undefined ? notDefined('beyond-horizon') : defined(year);
}

/** Whether both ends of a level, as far as they are numbers, say the same of a threshold. */
function isUnanimous(level: Interval, threshold: Threshold): boolean {
  return new Set(finiteEnds(level).map((end) => meets(end, threshold))).size === 1;
}

function dependenceOf(
  figure: Figure,
  base: Result<Base, TargetFault>,
  readings: readonly PeriodReading[],
  threshold: Threshold,
  outlook: Outlook,
): Dependence {
  const verdicts = readings.flatMap(({ projected }) => (projected.ok ? meets(projected.value.value, threshold) : []));
  const level = readings[0] && orUndefined(readings[0].projected);
  if (!base.ok || !level) return { rounding: false, periods: false, priceBasis: false };
  return {
    rounding: !isUnanimous(level, threshold),
    periods: new Set(verdicts).size > 1,
    priceBasis: dependsOnPrices(figure, base.value, meets(level.value, threshold), threshold, outlook),
  };
}

function dependsOnPrices(
  figure: Figure,
  base: Base,
  verdict: boolean,
  threshold: Threshold,
  outlook: Outlook,
): boolean | undefined {
  const { deflator, ...withoutDeflator } = outlook;
  const growth = growthBetween(figure, base, withoutDeflator, base.year + 1, figure.year ?? base.year);
  if (!growth.ok || !growth.value.some(({ basis }) => basis === 'real')) return false;
  if (!deflator) return undefined;
  const level = orUndefined(levelOf(base, growth.value));
  return level && meets(level.value, threshold) !== verdict;
}

/** The yearly change of prices that, added in the years of real growth, leads to the target: ((T/V)^(1/k) − 1) for k such years. */
function breakEvenOf(
  figure: Figure,
  base: Base,
  threshold: Threshold,
  { deflator: _own, ...outlook }: Outlook,
): Result<number, TargetFault> {
  const growth = growthBetween(figure, base, outlook, base.year + 1, figure.year ?? base.year);
  if (!growth.ok) return growth;
  const level = levelOf(base, growth.value);
  const years = growth.value.filter(({ basis }) => basis === 'real').length;
  return level.ok ? cagr(level.value.value, threshold.level, years) : level;
}
