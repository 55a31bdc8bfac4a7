import type { Table } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Group } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import { bracketed, capital, listed, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import { spellQuantity } from './format.js';
import { citation } from './words.js';

/** Table of groups with the programme's statements about them. */
export function groupTable(dataset: Dataset, groups: readonly Group[]): Table {
  return describedTable({
    columns: groupColumns(dataset),
    items: groups,
    cites: ({ total, entry, growth }) => [total, entry, growth].flatMap((part) => part?.cite ?? []),
  });
}

function groupColumns(dataset: Dataset): readonly ResultColumn<Group>[] {
  return [
    {
      id: 'id',
      head: capital(kindPhrases.group),
      isKey: true,
      value: ({ id }) => id,
      screen: ({ name, stance }) => (stance ? bracketed(name, stance) : name),
    },
    { id: 'size', head: capital(reportPhrases.fieldClustersCount), align: 'right', value: ({ size }) => size },
    {
      id: 'total',
      head: capital(reportPhrases.fieldTotal),
      value: ({ total }) => total?.amount.text,
      screen: totalWords,
    },
    { id: 'year', value: ({ total }) => total?.year },
    { id: 'metric', value: ({ total }) => total?.metric },
    {
      id: 'entry',
      head: capital(reportPhrases.fieldEntry),
      value: ({ entry }) => entry?.amount.text,
      screen: ({ entry }) => (entry ? bracketed(spellQuantity(entry.amount), metrics[entry.metric].name) : '—'),
    },
    {
      id: 'growth',
      head: capital(reportPhrases.fieldGrowth),
      value: ({ growth }) => growth?.rate?.text ?? growth?.track,
      screen: (group) => growthWords(dataset, group),
    },
    {
      id: 'source',
      head: capital(kindPhrases.source),
      value: ({ total }) => total?.cite.source,
      screen: ({ total }) => (total ? citation(total.cite) : '—'),
    },
    { id: 'find', value: ({ total }) => total?.cite.find },
  ];
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
