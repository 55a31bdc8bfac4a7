import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import { groupOf } from '../projection/observations.js';
import { statuses } from '../projection/progress.js';
import { orUndefined, type Result } from '../projection/result.js';
import type { TargetAssessment, Verdict } from '../projection/targets.js';
import type { TrackedSeries } from '../projection/track.js';

/** Which promises are listed; what is absent excludes nothing. */
export interface PromiseFilter {
  readonly cluster?: string;
  readonly group?: string;
  readonly year?: number;
  readonly edition?: string;
}

/** Whether a promise is one of those asked for; a group includes its clusters. */
export function isListed(
  dataset: Dataset,
  { cluster, group, year, edition }: PromiseFilter,
  { subject, year: due, plan }: Figure,
): boolean {
  return (
    (cluster === undefined || (subject.kind === 'cluster' && subject.id === cluster)) &&
    (group === undefined || groupOf(dataset, subject)?.id === group) &&
    (year === undefined || due === year) &&
    (edition === undefined || plan === edition)
  );
}

type Key<T> = (item: T) => number | undefined;

/** Worst first. */
export const verdicts = ['short', 'reached', 'met', 'not-assessable'] as const satisfies readonly Verdict[];

const middle = (result: Result<{ readonly value: number }, string>): number | undefined => orUndefined(result)?.value;
const fallen = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);

const targetKeys = {
  year: ({ figure }) => figure.year,
  needed: ({ needed }) => fallen(middle(needed)),
  ambition: ({ ambition }) => fallen(middle(ambition)),
  projected: ({ projected }) => fallen(middle(projected)),
  gap: ({ gap }) => orUndefined(gap)?.amount.value,
  'gap-share': ({ gap }) => orUndefined(gap)?.share.value,
  reached: ({ yearReached }) => orUndefined(yearReached),
  verdict: ({ verdict }) => verdicts.indexOf(verdict),
} as const satisfies Record<string, Key<TargetAssessment>>;

export type TargetOrder = keyof typeof targetKeys;

const trackKeys = {
  year: ({ targetYear }) => targetYear,
  pace: ({ lenses }) => lenses && orUndefined(lenses.paceRatio),
  attainment: ({ lenses }) => lenses && orUndefined(lenses.attainment),
  'path-gap': ({ lenses }) => lenses && orUndefined(lenses.pathGap),
  'catch-up': ({ lenses }) => fallen(lenses && orUndefined(lenses.catchUp)),
  status: ({ status }) => (status === 'not-assessable' ? undefined : -statuses.indexOf(status)),
} as const satisfies Record<string, Key<TrackedSeries>>;

export type TrackOrder = keyof typeof trackKeys;

/** Targets by a field: years from the earliest, rates and levels from the greatest, gaps from the largest shortfall, verdicts from the worst. */
export function inTargetOrder(
  targets: readonly TargetAssessment[],
  order: TargetOrder | undefined,
): readonly TargetAssessment[] {
  return order === undefined ? targets : sorted(targets, targetKeys[order]);
}

/** Series by a field, the one furthest behind first; years from the earliest. */
export function inTrackOrder(
  series: readonly TrackedSeries[],
  order: TrackOrder | undefined,
): readonly TrackedSeries[] {
  return order === undefined ? series : sorted(series, trackKeys[order]);
}

/** From the least; what has no value comes last, and equals stay in their order. */
function sorted<T>(items: readonly T[], key: Key<T>): readonly T[] {
  const rank = (item: T): number => key(item) ?? Number.POSITIVE_INFINITY;
  return items.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
