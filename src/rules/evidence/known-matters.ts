import type { Dataset } from '../../model/dataset.js';
import { declaredFigures } from '../../model/derived.js';
import type { Metric } from '../../model/metrics.js';

/**
 * Scopes by their Chinese words (the whole is ''), each with the cities that figures are for (the whole region is '').
 */
export type Scopes = ReadonlyMap<string, ReadonlySet<string>>;

/** Matters of figures, by subject and metric. */
export interface KnownMatters {
  /** Ids of programmes, groups, clusters and series that have any figure. */
  readonly subjects: ReadonlySet<string>;
  /** Scopes with known levels: measured, stated as a total, derived, or bounded by a group's entry criterion. */
  levels(subject: string, metric: Metric): Scopes;
  /** Scopes of all figures, targets included. */
  figures(subject: string, metric: Metric): Scopes;
}

const nothing: Scopes = new Map();

/** Known matters, from one pass over all figures; a cluster has its successor's measurements too. */
export function knownMatters(dataset: Dataset): KnownMatters {
  const subjects = new Set<string>();
  const tables = {
    levels: new Map<string, Map<string, Set<string>>>(),
    figures: new Map<string, Map<string, Set<string>>>(),
  };
  const note = (list: keyof typeof tables, subject: string, metric: Metric, scope = '', city = ''): void => {
    const key = `${subject}|${metric}`;
    const scopes = tables[list].get(key) ?? new Map<string, Set<string>>();
    scopes.set(scope, (scopes.get(scope) ?? new Set()).add(city));
    tables[list].set(key, scopes);
  };
  const noteBoth = (subject: string, metric: Metric, scope?: string, city?: string): void => {
    subjects.add(subject);
    note('levels', subject, metric, scope, city);
    note('figures', subject, metric, scope, city);
  };
  const { whole } = dataset;
  const inherited = whole.settings.programmes.flatMap((id) => whole.ofProgramme(id).inheritedFigures);
  for (const { kind, subject, metric, scope, city, part, isGrowth } of [...whole.figures, ...inherited]) {
    const isLevel = (kind === 'observation' || kind === 'total') && part === undefined && !isGrowth;
    if (isLevel) noteBoth(subject.id, metric, scope?.zh, city);
    else if (kind === 'target' || kind === 'growth') {
      subjects.add(subject.id);
      note('figures', subject.id, metric, scope?.zh, city);
    }
  }
  for (const { subject, value } of declaredFigures(whole)) noteBoth(subject.id, value.metric, value.scope?.zh);
  for (const { id, value } of whole.all('cluster')) {
    const entry = whole.find('group', value.group)?.value.entry;
    if (entry) noteBoth(id, entry.metric);
  }
  return {
    subjects,
    levels: (subject, metric) => tables.levels.get(`${subject}|${metric}`) ?? nothing,
    figures: (subject, metric) => tables.figures.get(`${subject}|${metric}`) ?? nothing,
  };
}
