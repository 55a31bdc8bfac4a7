import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { Interval } from '../model/quantity.js';
import { levelAfter } from './growth.js';
import { stepRates } from './growth-fits.js';
import { type Base, baseOf, isComparable, isSameSubject, levelsOf } from './observations.js';
import {
  classify,
  classifyRounded,
  type Lenses,
  lensesOf,
  type Progress,
  type ProgressFault,
  type ProgressMethod,
  type ProgressStatus,
  type RoundedClassification,
  statuses,
} from './progress.js';
import { orUndefined } from './result.js';
import { type Threshold, thresholdOf } from './threshold.js';

/** Why a promise cannot be tracked: nothing was measured, only another metric was, it has no year, or as in `progress.ts`. */
export type TrackFault = ProgressFault | 'no-year' | 'no-base' | 'other-metric';

/** Where the latest movement points, apart from the class: an achieved indicator may be worsening. */
export type Momentum = 'improving' | 'worsening' | 'unclear';

/** One promise against what was measured. */
export interface TrackedSeries {
  /** The promised level; of a group whose goal is a rate, the goal. */
  readonly figure: Figure;
  /** The level to reach, in its base unit: of a rate, base·(1 + rate)^periods. */
  readonly threshold: Threshold;
  readonly targetYear: number | undefined;
  readonly base?: Base;
  /** The latest observation up to the target's year; where there is none, the first after it. */
  readonly latest?: Figure;
  readonly lenses?: Lenses;
  readonly status: ProgressStatus;
  readonly reason?: TrackFault;
  readonly classification?: RoundedClassification;
  /** Whether another statement of the base year's level would give another class. */
  readonly dependsOnStatement?: boolean;
  /** The last step between two observations, absent where there is only one. */
  readonly momentum?: {
    readonly kind: Momentum;
    readonly from: number;
    readonly year: number;
    readonly rate: Interval;
    readonly figures: readonly Figure[];
  };
  /** Growth observations that lie behind it. */
  readonly points: number;
}

export interface Tracking extends TrackSummary {
  readonly method: ProgressMethod;
  readonly series: readonly TrackedSeries[];
}

/** What a choice of series comes to. */
export interface TrackSummary {
  /** How many series are in each class. They are never averaged. */
  readonly counts: Readonly<Record<ProgressStatus, number>>;
  /** The series in the worst class that can be judged and is not achieved, the one furthest behind its path first. */
  readonly worst?: TrackedSeries;
}

/** Every promise against what was measured, by the cut-offs of a method: levels of clusters, groups and programmes, and rates of groups. */
export function track(dataset: Dataset, method: ProgressMethod = 'eurostat'): Tracking {
  const levels = levelsOf(dataset);
  const promises = dataset.figures.filter(({ kind, isGrowth, subject }) =>
    kind === 'target' ? !isGrowth : kind === 'growth' && isGrowth && subject.kind === 'group',
  );
  const series = promises.map((figure) => trackOne(dataset, figure, levels, method));
  return { method, series, ...summaryOf(series) };
}

/** How many series are in each class, and the one furthest behind. */
export function summaryOf(series: readonly TrackedSeries[]): TrackSummary {
  const counts = Object.fromEntries(
    statuses.map((status) => [status, series.filter((item) => item.status === status).length]),
  ) as Record<ProgressStatus, number>;
  const worst = worstOf(series);
  return { counts, ...(worst && { worst }) };
}

function trackOne(dataset: Dataset, figure: Figure, levels: readonly Figure[], method: ProgressMethod): TrackedSeries {
  const targetYear = figure.year;
  const comparable = levels.filter((item) => isMeasureOf(item, figure));
  const base = targetYear === undefined ? undefined : baseOf(dataset, asLevel(figure, comparable), levels, 'track');
  const threshold = thresholdFor(figure, base, targetYear);
  const seen = { figure, threshold, targetYear, points: new Set(comparable.map(({ year }) => year)).size };
  const fault = (reason: TrackFault): TrackedSeries => ({
    ...seen,
    ...(base && { base }),
    status: 'not-assessable',
    reason,
  });
  if (targetYear === undefined) return fault('no-year');
  if (!base) return fault(hasOtherMetric(figure, levels) ? 'other-metric' : 'no-base');
  const later = comparable.filter(({ year = 0 }) => year > base.year);
  const latest = later.filter(({ year = 0 }) => year <= targetYear).at(-1) ?? later[0];
  if (!latest) return fault('too-few-points');
  const level = latest.quantity.interval(dataset.bands);
  const { level: target, direction, isStrict } = threshold;
  const progress: Progress<Interval> = {
    baseYear: base.year,
    base: base.level,
    year: latest.year ?? base.year,
    level,
    targetYear,
    target,
    direction,
    isStrict,
  };
  const classification = classifyRounded(progress, method);
  const dependsOnStatement = base.others.some(
    ({ quantity }) =>
      classify({ ...progress, base: quantity.value, level: level.value }, method).status !== classification.status,
  );
  const momentum = momentumOf(dataset, comparable, threshold);
  return {
    ...seen,
    base,
    latest,
    lenses: lensesOf({ ...progress, base: base.level.value, level: level.value }),
    status: classification.status,
    ...(classification.reason && { reason: classification.reason }),
    classification,
    dependsOnStatement,
    ...(momentum && { momentum }),
  };
}

/** Whether a measured level is one of the promised thing; a rate of growth is about the levels of its metric. */
function isMeasureOf(level: Figure, promise: Figure): boolean {
  return promise.isGrowth
    ? isSameSubject(level, promise) && level.metric === promise.metric
    : isComparable(level, promise);
}

/** Whether the subject was measured in another metric of the same kind. */
function hasOtherMetric(figure: Figure, levels: readonly Figure[]): boolean {
  const dimension = figure.isGrowth ? 'money' : figure.quantity.dimension;
  return levels.some(
    (item) => isSameSubject(item, figure) && item.quantity.dimension === dimension && !isMeasureOf(item, figure),
  );
}

/** A promised rate in the shape of the levels that it is about. */
function asLevel(figure: Figure, [level]: readonly Figure[]): Figure {
  return figure.isGrowth && level ? { ...figure, quantity: level.quantity, isGrowth: false } : figure;
}

function thresholdFor(figure: Figure, base: Base | undefined, targetYear: number | undefined): Threshold {
  const threshold = thresholdOf(figure.quantity);
  if (!figure.isGrowth || !base || targetYear === undefined) return threshold;
  const level = orUndefined(levelAfter(base.level.value, figure.quantity.value / 100, targetYear - base.year));
  return { ...threshold, level: level ?? threshold.level };
}

function momentumOf(
  dataset: Dataset,
  measured: readonly Figure[],
  { direction }: Threshold,
): TrackedSeries['momentum'] {
  const byYear = new Map(measured.map((figure) => [figure.year ?? 0, figure]));
  const points = [...byYear].map(([year, { quantity }]) => ({ year, level: quantity.interval(dataset.bands) }));
  const step = stepRates(points).at(-1);
  const rate = step && orUndefined(step.rate);
  if (!step || !rate) return undefined;
  const figures = [byYear.get(step.from), byYear.get(step.year)].flatMap((figure) => figure ?? []);
  const [worst, best] = direction === 1 ? [rate.low, rate.high] : [-rate.high, -rate.low];
  return {
    kind: worst > 0 ? 'improving' : best < 0 ? 'worsening' : 'unclear',
    from: step.from,
    year: step.year,
    rate,
    figures,
  };
}

function worstOf(series: readonly TrackedSeries[]): TrackedSeries | undefined {
  const rank = ({ status }: TrackedSeries): number => statuses.indexOf(status);
  const gap = ({ lenses, threshold }: TrackedSeries): number =>
    ((lenses && orUndefined(lenses.pathGap)) ?? 0) * threshold.direction;
  return series
    .filter(({ status }) => status !== 'not-assessable' && status !== 'achieved')
    .sort((a, b) => rank(b) - rank(a) || gap(a) - gap(b))[0];
}
