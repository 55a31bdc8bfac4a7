import type { Dataset } from '../../model/dataset.js';
import type { Metric } from '../../model/metrics.js';
import { assessTargets, type TargetAssessment, type TargetRequest } from './assess.js';
import { statementsOf } from './evidence.js';
import { isFinal } from './judge.js';
import { type TargetStatus, targetStatuses } from './statuses.js';

/** Counts of one kind of promise by status. */
export interface Tally<Key> {
  readonly key: Key;
  readonly total: number;
  readonly counts: Readonly<Record<TargetStatus, number>>;
  /** Number of settled promises, and of those met in time. */
  readonly settled: number;
}

/** Promises that have fallen due, from every programme. */
export interface Scorecard {
  /** The last year with a published figure. */
  readonly asOf: number;
  readonly due: readonly TargetAssessment[];
  readonly total: Tally<'all'>;
  /** Every statement of a promise under the year of its edition or document. */
  readonly byDocument: readonly Tally<string>[];
  readonly byMetric: readonly Tally<Metric>[];
}

/** The scorecard: every promise of every programme whose year has passed, judged at that year. */
export function scorecard(dataset: Dataset, request: TargetRequest = {}): Scorecard {
  const { whole } = dataset;
  const asOf = Math.max(...[...statementsOf(whole).levels.values()].flat().map(({ year }) => year ?? 0));
  const due = whole.settings.programmes
    .flatMap((programme, index) => assessedOf(whole.ofProgramme(programme), index === 0, request))
    .filter(({ year }) => year !== undefined && year <= asOf);
  const statements = due.flatMap(({ history }) =>
    history.map(({ figure, verdict }) => ({ key: documentYear(whole, figure), status: verdict.status })),
  );
  return {
    asOf,
    due,
    total: { ...tally('all', due) },
    byDocument: talliesBy(statements).toSorted((a, b) => a.key.localeCompare(b.key, 'en')),
    byMetric: talliesBy(due.map(({ figure, status }) => ({ key: figure.metric, status }))).toSorted(
      (a, b) => b.total - a.total,
    ),
  };
}

/** Assessed promises of a programme. Series belong to none, so they are assessed with the main one. */
function assessedOf(programme: Dataset, isMain: boolean, request: TargetRequest): readonly TargetAssessment[] {
  return assessTargets(programme, request).filter(({ figure: { subject } }) => isMain || subject.kind !== 'series');
}

/** The year of a figure's edition, else of its document. */
function documentYear(dataset: Dataset, { plan, cite }: TargetAssessment['figure']): string {
  return plan ?? dataset.find('source', cite.source)?.value.date.slice(0, 4) ?? '';
}

function talliesBy<Key extends string>(
  items: readonly { readonly key: Key; readonly status: TargetStatus }[],
): readonly Tally<Key>[] {
  return [...new Set(items.map(({ key }) => key))].map((key) =>
    tally(
      key,
      items.filter((item) => item.key === key),
    ),
  );
}

/** Counts by status. A promise that has fallen due unsettled is open, however it moved before its year. */
function tally<Key>(key: Key, items: readonly { readonly status: TargetStatus }[]): Tally<Key> {
  const dueStatus = ({ status }: { readonly status: TargetStatus }): TargetStatus =>
    isFinal(status) ? status : 'open';
  const count = (status: TargetStatus): number => items.filter((item) => dueStatus(item) === status).length;
  const counts = Object.fromEntries(targetStatuses.map((status) => [status, count(status)])) as Record<
    TargetStatus,
    number
  >;
  const settled = items.filter(({ status }) => isFinal(status)).length;
  return { key, total: items.length, counts, settled };
}
