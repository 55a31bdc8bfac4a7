import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import { groupOf } from '../study/observations.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import { targetStatuses } from '../study/promises/statuses.js';

/** Filter for promises; an absent field excludes nothing. */
export interface PromiseFilter {
  readonly cluster?: string;
  readonly group?: string;
  readonly year?: number;
  readonly edition?: string;
}

/** Whether a promise passes a filter; a group includes its clusters, an edition the promises that it states. */
export function isListed(
  dataset: Dataset,
  { cluster, group, year, edition }: PromiseFilter,
  { figure: { subject }, year: due, editions }: Pick<TargetAssessment, 'figure' | 'year' | 'editions'>,
): boolean {
  return (
    (cluster === undefined || (subject.kind === 'cluster' && subject.id === cluster)) &&
    (group === undefined || groupOf(dataset, subject)?.id === group) &&
    (year === undefined || due === year) &&
    (edition === undefined || editions.some(({ plan }) => plan === edition))
  );
}

type Key = (item: TargetAssessment) => number | undefined;

const fallen = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);

/** The worst status first, those without one last. */
const statusRank: Key = ({ status }) => (status === 'open' ? undefined : -targetStatuses.indexOf(status));

const targetKeys = {
  year: ({ year }) => year,
  needed: ({ needed }) => fallen(orUndefined(needed)?.rate.value),
  ambition: ({ ambition }) => fallen(orUndefined(ambition)?.value),
  projected: ({ outlook }) => fallen(orUndefined(outlook.projected)?.value),
  gap: ({ gap }) => orUndefined(gap)?.amount.value,
  'gap-share': ({ gap }) => orUndefined(gap)?.share?.value,
  reached: ({ outlook }) => orUndefined(outlook.yearReached),
  status: statusRank,
} as const satisfies Record<string, Key>;

export type TargetOrder = keyof typeof targetKeys;

const trackKeys = {
  year: ({ year }) => year,
  pace: ({ lenses }) => lenses && orUndefined(lenses.paceRatio),
  attainment: ({ lenses }) => lenses && orUndefined(lenses.attainment),
  'path-gap': ({ lenses }) => lenses && orUndefined(lenses.pathGap),
  'catch-up': ({ lenses }) => fallen(lenses && orUndefined(lenses.catchUp)),
  status: statusRank,
} as const satisfies Record<string, Key>;

export type TrackOrder = keyof typeof trackKeys;

/**
 * Sorts targets by a field: years earliest first, rates and levels greatest first, gaps largest shortfall first,
 * statuses worst first.
 */
export function inTargetOrder(
  targets: readonly TargetAssessment[],
  order: TargetOrder | undefined,
): readonly TargetAssessment[] {
  return order === undefined ? targets : sorted(targets, targetKeys[order]);
}

/** Sorts targets by a lens, furthest behind first; years earliest first. */
export function inTrackOrder(
  targets: readonly TargetAssessment[],
  order: TrackOrder | undefined,
): readonly TargetAssessment[] {
  return order === undefined ? targets : sorted(targets, trackKeys[order]);
}

/** Sorts by a key, least first; items without a value come last, ties keep their order. */
function sorted(items: readonly TargetAssessment[], key: Key): readonly TargetAssessment[] {
  const rank = (item: TargetAssessment): number => key(item) ?? Number.POSITIVE_INFINITY;
  return items.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
