import { defined, notDefined, type Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import type { Interval } from '../model/quantity.js';
import { stepRates } from './growth-fits.js';
import { isMeasuredLevel } from './measured.js';
import { levelsOf } from './observations.js';
import { fraction, knownGrowth } from './scenario.js';
import { studentQuantile } from './student.js';

/**
 * Growth observations that an envelope and that a band need; below, only the plan's path and named scenarios may be
 * shown.
 */
const leastForEnvelope = 2;
export const leastForBand = 4;

/** The reason for having no range: the number of growth observations needed, and the number known. */
export interface TooFewObservations {
  readonly needed: number;
  readonly found: number;
}

/** Range of levels after some years, extrapolated from past growth. */
export interface ExpectedRange extends Interval {
  readonly years: number;
  /** envelope: the least and the greatest growth observed; band: the 80 % that Student's t gives, indicative. */
  readonly kind: 'envelope' | 'band';
  readonly observations: number;
}

export type RangeResult =
  | { readonly ok: true; readonly value: ExpectedRange }
  | ({ readonly ok: false; readonly notDefined: 'too-few-points' } & TooFewObservations);

/**
 * The observed envelope: levels after the least and the greatest past yearly growth; in the middle, after their
 * geometric mean. It is a range, not a probability.
 *
 * @param base level with its rounding, above zero
 * @param rates observed yearly growth, at least two
 * @param years from the base on
 */
export function envelope(base: Interval, rates: readonly number[], years: number): RangeResult {
  if (rates.length < leastForEnvelope) return tooFew(leastForEnvelope, rates.length);
  const logs = rates.map((rate) => Math.log1p(rate));
  const at = (level: number, growth: number): number => level * Math.exp(years * growth);
  const value = at(base.value, meanOf(logs));
  return {
    ok: true,
    value: {
      years,
      kind: 'envelope',
      observations: rates.length,
      low: at(base.low, Math.min(...logs)),
      value,
      high: at(base.high, Math.max(...logs)),
    },
  };
}

/**
 * The 80 % band for the level after h years of growth drawn like the m observed: exp(hμ ± t(m−1; 0.90)·s·√(h(1 + h/m)))
 * times the base, where μ and s are mean and standard deviation of ln(1+g). The h/m is the uncertainty of the mean
 * itself.
 *
 * @param rates observed yearly growth, at least four
 */
export function band(base: Interval, rates: readonly number[], years: number): RangeResult {
  const m = rates.length;
  if (m < leastForBand) return tooFew(leastForBand, m);
  const { mean, deviation } = momentsOf(rates);
  const half = studentQuantile(0.9, m - 1) * deviation * Math.sqrt(years * (1 + years / m));
  const at = (level: number, shift: number): number => level * Math.exp(years * mean + shift);
  return {
    ok: true,
    value: {
      years,
      kind: 'band',
      observations: m,
      low: at(base.low, -half),
      value: at(base.value, 0),
      high: at(base.high, half),
    },
  };
}

function tooFew(needed: number, found: number): RangeResult {
  return { ok: false, notDefined: 'too-few-points', needed, found };
}

/** Mean and standard deviation (with n − 1) of growth in logarithms. */
export function momentsOf(rates: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const logs = rates.map((rate) => Math.log1p(rate));
  const mean = meanOf(logs);
  return { mean, deviation: Math.sqrt(logs.reduce((total, log) => total + (log - mean) ** 2, 0) / (logs.length - 1)) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** Growth of one year that was measured: published as a rate, or the step between the levels of two years in a row. */
export interface GrowthObservation {
  readonly year: number;
  readonly rate: Interval;
  readonly origin: 'published' | 'levels';
}

/**
 * Observed yearly growth of a subject, by year: published rates, else the step between the levels of two
 * neighbouring years. Steps over several years are not counted as observations of one.
 */
export function growthObservations(
  dataset: Dataset,
  kind: EntityKind,
  id: string,
  metric: Metric,
): Result<readonly GrowthObservation[], 'too-few-points'> {
  const found = new Map<number, GrowthObservation>();
  const levels = measuredLevels(dataset, kind, id, metric);
  const points = [...new Map(levels.map((figure) => [figure.year ?? 0, figure.quantity.interval(dataset.bands)]))].map(
    ([year, level]) => ({ year, level }),
  );
  for (const { from, year, rate } of stepRates(points))
    if (year - from === 1 && rate.ok) found.set(year, { year, rate: rate.value, origin: 'levels' });
  for (const figure of dataset.figures.filter(isWhole(kind, id, metric))) {
    if (figure.kind !== 'observation' || !figure.isGrowth || figure.part !== undefined || figure.year === undefined)
      continue;
    found.set(figure.year, {
      year: figure.year,
      rate: fraction(figure.quantity.interval(dataset.bands)),
      origin: 'published',
    });
  }
  const series = kind === 'series' ? dataset.find('series', id)?.value : undefined;
  if (series)
    for (const { year, rate } of knownGrowth(series, dataset).values())
      found.set(year, { year, rate, origin: 'published' });
  const all = [...found.values()].sort((a, b) => a.year - b.year);
  return all.length === 0 ? notDefined('too-few-points') : defined(all);
}

/** Levels of a whole subject fit for measuring growth, the earliest first: no bounds, no estimates. */
export function measuredLevels(dataset: Dataset, kind: EntityKind, id: string, metric: Metric): readonly Figure[] {
  return wholeLevels(dataset, kind, id, metric).filter(isMeasuredLevel);
}

/** All stated levels of a whole subject, bounds included, the earliest first. */
export function wholeLevels(dataset: Dataset, kind: EntityKind, id: string, metric: Metric): readonly Figure[] {
  return levelsOf(dataset).filter(isWhole(kind, id, metric));
}

function isWhole(kind: EntityKind, id: string, metric: Metric) {
  return (figure: ReturnType<typeof levelsOf>[number]): boolean =>
    figure.subject.kind === kind &&
    figure.subject.id === id &&
    figure.metric === metric &&
    figure.scope === undefined &&
    figure.city === undefined;
}
