import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import { outputMetrics } from './goal.js';
import { isMeasuredLevel } from './measured.js';
import { growthObservations, measuredLevels, wholeLevels } from './ranges.js';
import { type WordReadings, wordOf } from './uncertain.js';

interface Member {
  readonly kind: EntityKind;
  readonly id: string;
}

/** The metric and year from which all members grow, and each one's level. */
export interface CombinationStart {
  readonly metric: Metric;
  readonly year: number;
  readonly figures: readonly Figure[];
  /** Ids of members with only a bound in that year and no reading of it. */
  readonly unread: readonly string[];
}

/**
 * Where a combination starts: the metric in which the poorest member has most growth observations, and the latest year
 * before the last one for which all have a measured level; only where there is none, a year with bounds such as 超.
 */
export function startOf(
  dataset: Dataset,
  members: readonly Member[],
  to: number,
  readings: WordReadings,
): CombinationStart | undefined {
  const measured = (metric: Metric) => members.map(({ kind, id }) => measuredLevels(dataset, kind, id, metric));
  const stated = (metric: Metric) => members.map(({ kind, id }) => wholeLevels(dataset, kind, id, metric));
  for (const levels of [measured, stated]) {
    const found = [...outputMetrics].flatMap((metric) => {
      const year = commonYear(levels(metric), to);
      return year === undefined ? [] : [{ metric, year, weight: leastGrowth(dataset, members, metric) }];
    });
    const [best] = found.sort((a, b) => b.weight - a.weight);
    if (!best) continue;
    const { metric, year } = best;
    const figures = levels(metric).flatMap((list) => levelIn(list, year) ?? []);
    const isUnread = (figure: Figure | undefined): boolean => !figure || !readings[wordOf(figure.quantity)];
    const unread = members.flatMap(({ id }, index) => (isUnread(figures[index]) ? [id] : []));
    return { metric, year, figures, unread };
  }
  return undefined;
}

/** A measurement of a year, else a bound. */
function levelIn(levels: readonly Figure[], year: number): Figure | undefined {
  const ofYear = levels.filter((figure) => figure.year === year);
  return ofYear.find(isMeasuredLevel) ?? ofYear[0];
}

function leastGrowth(dataset: Dataset, members: readonly Member[], metric: Metric): number {
  const counts = members.map(({ kind, id }) => orUndefined(growthObservations(dataset, kind, id, metric))?.length ?? 0);
  return Math.min(...counts);
}

/** The latest year before the last one for which all members have a level. */
function commonYear(members: readonly (readonly Figure[])[], to: number): number | undefined {
  const years = members.map((levels) => levels.flatMap(({ year }) => (year !== undefined && year < to ? year : [])));
  const [first = [], ...others] = years;
  return first.findLast((year) => others.every((list) => list.includes(year)));
}
