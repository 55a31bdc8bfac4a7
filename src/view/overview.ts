import { type Document, notes } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import { type EntityKind, entityKinds } from '../model/entities.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { judgementItems, judgementRecords, judgementsOutput } from './judgements/judgement.js';
import { judgementsOf } from './judgements/list.js';
import type { ReportView } from './report-view.js';
import { mostJudgements } from './sections/judgements.js';

const phrases = {
  holds: {
    zh: '{clusters}个集群、{targets}项目标，出自{sources}份来源；数据版本{version}',
    en: '{clusters} clusters and {targets} targets from {sources} sources; data version {version}',
  },
} as const satisfies Record<string, Bilingual>;

/** What the data say, and what they hold. */
export function overviewDocument(view: ReportView): Document {
  const { dataset, targets } = view;
  const judgements = judgementsOf(view);
  const items = judgementItems(judgements.slice(0, mostJudgements));
  const holds = message(phrases.holds, {
    clusters: dataset.all('cluster').length,
    targets: targets.length,
    sources: dataset.all('source').length,
    version: dataset.settings.version,
  });
  return {
    title: dataset.settings.title,
    blocks: [...(items.length === 0 ? [] : [{ kind: 'judgements' as const, items }]), notes([holds])],
    records: judgementRecords(judgements),
  };
}

/** Output of `jiqun --format json`. */
export function overviewOutput(view: ReportView) {
  const { dataset } = view;
  const { id, title, version, base_year, horizon, default_scenario } = dataset.settings;
  const counts = Object.fromEntries(entityKinds.map((kind: EntityKind) => [kind, listedOf(dataset, kind).length]));
  const { rows } = view.projection;
  return {
    schema: 'jiqun.overview/1',
    id,
    title,
    version,
    base_year,
    horizon,
    scenario: default_scenario,
    unit: '亿元',
    counts,
    judgements: judgementsOutput(judgementsOf(view)),
    totals: rows.map(({ id: row, values }) => ({
      id: row,
      base: values[0]?.value ?? 0,
      horizon: values.at(-1)?.value ?? 0,
    })),
  };
}

/** Entities that `list` shows of a kind: tasks of every programme, groups and clusters of this one. */
function listedOf(dataset: Dataset, kind: EntityKind) {
  return (kind === 'task' ? dataset.whole : dataset).all(kind);
}
