import type { Dataset } from '../model/dataset.js';
import type { Group } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import { bracketed, listed, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import type { Table } from './blocks.js';
import { spellQuantity } from './format.js';
import { citation, columns } from './words.js';

/** Groups with what the programme states of them. */
export function groupTable(dataset: Dataset, groups: readonly Group[]): Table {
  return {
    kind: 'table',
    columns: columns([
      kindPhrases.group,
      reportPhrases.fieldClustersCount,
      reportPhrases.fieldTotal,
      reportPhrases.fieldEntry,
      reportPhrases.fieldGrowth,
      kindPhrases.source,
    ]),
    rows: groups.map((group) => ({
      cells: [
        group.stance ? bracketed(group.name, group.stance) : group.name,
        String(group.size),
        totalWords(group),
        group.entry ? bracketed(spellQuantity(group.entry.amount), metrics[group.entry.metric].name) : '—',
        growthWords(dataset, group),
        group.total ? citation(group.total.cite) : '—',
      ],
      cites: [group.total, group.entry, group.growth].flatMap((part) => part?.cite ?? []),
    })),
    records: {
      columns: ['id', 'size', 'total', 'year', 'metric', 'entry', 'growth', 'source', 'find'],
      rows: groups.map(({ id, size, total, entry, growth }) => [
        id,
        size,
        total?.amount.text ?? null,
        total?.year ?? null,
        total?.metric ?? null,
        entry?.amount.text ?? null,
        growth?.rate?.text ?? growth?.track ?? null,
        total?.cite.source ?? null,
        total?.cite.find ?? null,
      ]),
    },
  };
}

function totalWords({ total }: Group): Words {
  if (!total) return '—';
  return bracketed(spellQuantity(total.amount), listed([String(total.year), metrics[total.metric].name]));
}

function growthWords(dataset: Dataset, { growth }: Group): Words {
  if (!growth) return '—';
  if (growth.rate) return spellQuantity(growth.rate);
  const name = dataset.find('series', growth.track ?? '')?.name ?? '';
  return message(reportPhrases.showInStep, { series: name });
}
