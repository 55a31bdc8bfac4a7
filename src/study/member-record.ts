import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import { type Figure, figuresOf } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import type { Bilingual } from '../words/lang.js';
import type { MemberId } from './combination-request.js';
import { outputMetrics } from './goal.js';
import {
  band,
  envelope,
  type GrowthObservation,
  growthObservations,
  leastForBand,
  measuredLevels,
  type RangeResult,
} from './ranges.js';

/** One member's levels and yearly growth in one metric, and the range to be expected from them. */
export interface MemberRecord extends MemberId {
  readonly name: Bilingual;
  readonly metric: Metric;
  /** Levels of whole years, the earliest first. */
  readonly levels: readonly Figure[];
  readonly observations: readonly GrowthObservation[];
  /**
   * From the latest level before the last year: the 80 % band from four observations on, else the observed envelope.
   */
  readonly range: RangeResult;
  /** Year that the range starts from. */
  readonly from?: number;
}

/** The record of a member in the metric asked for, or else in the one with the most growth observations. */
export function memberRecord(
  dataset: Dataset,
  member: MemberId,
  to: number,
  metric = bestMetric(dataset, member),
): MemberRecord {
  const levels = measuredLevels(dataset, member.kind, member.id, metric);
  const observations = orUndefined(growthObservations(dataset, member.kind, member.id, metric)) ?? [];
  const base = levels.findLast(({ year }) => (year ?? to) < to);
  const rates = observations.map(({ rate }) => rate.value);
  const years = to - (base?.year ?? to);
  const level = base?.quantity.interval(dataset.bands);
  const needed = rates.length >= leastForBand ? band : envelope;
  const range: RangeResult = level
    ? needed(level, rates, years)
    : { ok: false, notDefined: 'too-few-points', needed: 2, found: rates.length };
  return {
    ...member,
    name: nameOf(dataset, member),
    metric,
    levels,
    observations,
    range,
    ...(base?.year !== undefined && { from: base.year }),
  };
}

function nameOf(dataset: Dataset, { kind, id }: MemberId): Bilingual {
  return dataset.find(kind, id)?.name ?? { zh: id, en: id };
}

function metricsOf(dataset: Dataset, { kind, id }: MemberId): readonly Metric[] {
  const entity = dataset.find(kind, id);
  const found = entity ? figuresOf(entity).map(({ metric }) => metric) : [];
  return [...outputMetrics].filter((metric) => found.includes(metric));
}

function countGrowth(dataset: Dataset, { kind, id }: MemberId, metric: Metric): number {
  return orUndefined(growthObservations(dataset, kind, id, metric))?.length ?? 0;
}

/** The metric with the most growth observations. Revenue is the first output metric: the one where nothing is known. */
function bestMetric(dataset: Dataset, member: MemberId): Metric {
  const ranked = metricsOf(dataset, member).map((metric) => ({
    metric,
    weight: 100 * countGrowth(dataset, member, metric) + measuredLevels(dataset, member.kind, member.id, metric).length,
  }));
  return ranked.sort((a, b) => b.weight - a.weight)[0]?.metric ?? 'revenue';
}
