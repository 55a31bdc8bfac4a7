import type { Dataset } from '../../model/dataset.js';
import { firstDay } from '../../model/dates.js';
import type { Entity } from '../../model/entities.js';
import type { Figure } from '../../model/figures.js';
import type { PromisedTarget } from './targets-list.js';

/** The one figure that would settle a promise, and who has published the like. */
export interface MissingFigure {
  /** Same subject, metric, scope and city as the promise. */
  readonly year?: number | undefined;
  /** Documents that stated the metric of the subject, the latest first. */
  readonly sources: readonly Entity<'source'>[];
  /** Bodies that answer for the plan, where no document stated the metric. */
  readonly agencies: readonly Entity<'agency'>[];
}

/** How many documents are named. */
const mostSources = 2;

export function missingFigure(
  dataset: Dataset,
  { figure, year }: PromisedTarget,
  stated: readonly Figure[],
): MissingFigure {
  const dateOf = (source: Entity<'source'>): string => firstDay(source.value.date);
  const sources = [...new Set(stated.filter(({ metric }) => metric === figure.metric).map(({ cite }) => cite.source))]
    .flatMap((id) => dataset.find('source', id) ?? [])
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a), 'en'));
  return {
    year,
    sources: sources.slice(0, mostSources),
    agencies: sources.length > 0 ? [] : agenciesOf(dataset, figure),
  };
}

/** The bodies of the edition that promises it, or of the cluster's latest edition that names any. */
function agenciesOf(dataset: Dataset, { subject, plan }: Figure): readonly Entity<'agency'>[] {
  const plans = (subject.kind === 'cluster' ? dataset.find('cluster', subject.id)?.value.plans : undefined) ?? [];
  const edition =
    plans.find(({ id, agencies }) => id === plan && agencies) ?? plans.findLast(({ agencies }) => agencies);
  return (edition?.agencies ?? []).flatMap((id) => dataset.find('agency', id) ?? []);
}
