import type { Dataset } from '../../model/dataset.js';
import { firstDay } from '../../model/dates.js';
import type { Entity } from '../../model/entities.js';
import type { Figure } from '../../model/figures.js';
import type { PromisedTarget } from './targets-list.js';

/** The figure that would settle a promise, and who has published similar figures. */
export interface MissingFigure {
  /** Year of the figure; its subject, metric, scope and city are those of the promise. */
  readonly year?: number | undefined;
  /** Documents that gave this metric for the subject, the latest first. */
  readonly sources: readonly Entity<'source'>[];
  /** Bodies responsible for the plan, where no document gave the metric. */
  readonly agencies: readonly Entity<'agency'>[];
}

/** Most documents to name. */
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

/** Bodies responsible for the edition with the promise, or for the cluster's latest edition that names any. */
function agenciesOf(dataset: Dataset, { subject, plan }: Figure): readonly Entity<'agency'>[] {
  const plans = (subject.kind === 'cluster' ? dataset.find('cluster', subject.id)?.value.plans : undefined) ?? [];
  const edition =
    plans.find(({ id, agencies }) => id === plan && agencies) ?? plans.findLast(({ agencies }) => agencies);
  return (edition?.agencies ?? []).flatMap((id) => dataset.find('agency', id) ?? []);
}
