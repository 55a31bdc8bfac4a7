import type { Dataset } from '../../model/dataset.js';
import type { Cluster, Entity, Programme, Source } from '../../model/entities.js';
import { visit } from '../../schema/visit.js';

/** A data file reduced to what projections need; quantities as documents write them. */
export interface LiveFile {
  readonly kind: 'dataset' | 'programme' | 'cluster' | 'series' | 'scenario' | 'source';
  readonly file: string;
  readonly value: unknown;
}

/** Initial setting of the model: the options that the report was made with. */
export interface LiveSetting {
  readonly scenario: string;
  readonly to: number;
  readonly periods: number;
  /** Rates as written, by id of group or cluster. */
  readonly set: Readonly<Record<string, string>>;
  readonly basis: 'nominal' | 'real';
  /** Yearly change of prices as written, if it replaces the scenario's. */
  readonly deflator?: string;
  /** Whether levels are in the prices of the base year. */
  readonly isReal: boolean;
}

export interface LiveData {
  /** Ids of the rows that the first screen shows. */
  readonly rows: readonly string[];
  /** Scenario to compare with, if there is one. */
  readonly beside?: string;
  readonly files: readonly LiveFile[];
  readonly setting: LiveSetting;
}

/** Reduces a data set to files that projections need; the model in the page rebuilds the data set from them. */
export function liveFiles(dataset: Dataset): readonly LiveFile[] {
  const files: readonly LiveFile[] = [
    { kind: 'dataset', file: 'dataset.yaml', value: dataset.settings },
    ...dataset
      .all('programme')
      .map(({ file, value }): LiveFile => ({ kind: 'programme', file, value: programmePart(value) })),
    ...dataset
      .all('cluster')
      .map(({ file, value }): LiveFile => ({ kind: 'cluster', file, value: clusterPart(value) })),
    ...dataset.all('series').map(whole),
    ...dataset.all('scenario').map(whole),
  ];
  const cited = new Set<string>();
  for (const { kind, value } of files)
    visit(kind, value, {
      single: (id, { to }) => {
        if (to?.includes('source')) cited.add(String(id));
      },
    });
  const sources = dataset.all('source').filter(({ id }) => cited.has(id));
  return [
    ...files,
    ...sources.map(({ file, value }): LiveFile => ({ kind: 'source', file, value: sourcePart(value) })),
  ];
}

function whole({ kind, file, value }: Entity<'series'> | Entity<'scenario'>): LiveFile {
  return { kind, file, value };
}

function programmePart({
  goals: _goals,
  principles: _principles,
  action_lines: _lines,
  agencies: _agencies,
  ...rest
}: Programme) {
  return rest;
}

function clusterPart({ id, name, programme, group, order, plans, observations, targets, growth, overlaps }: Cluster) {
  return { id, name, programme, group, order, plans, observations, targets, growth, overlaps };
}

function sourcePart({ id, title, publisher, date }: Source) {
  return { id, title, publisher, date };
}
