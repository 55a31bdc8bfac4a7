import type { Dataset } from '../../model/dataset.js';
import { isCore } from '../../model/layout.js';
import type { Bilingual } from '../../words/lang.js';
import { capital, listed, type Words } from '../../words/message.js';
import { reportPhrases } from '../../words/report.js';
import { kindPhrases, termPhrases } from '../../words/terms.js';
import { lowered, type Table } from '../blocks.js';
import { clusterBlocks } from '../cluster.js';
import { clustersChart } from '../pictures/clusters.js';
import { join, placeNames } from '../words.js';
import { clusterOf, type SectionSpec } from './section.js';

const phrases = {
  fieldIndustriesNamed: { zh: '重点产业', en: 'Key industries' },
  briefClusters: { zh: '各集群', en: 'The clusters' },
} as const satisfies Record<string, Bilingual>;

/** Every cluster with its industries, core cities and ambition. */
export const clustersSection: SectionSpec = {
  id: 'clusters',
  title: phrases.briefClusters,
  scopes: ['whole', 'cluster'],
  blocks: (view) => {
    const cluster = clusterOf(view);
    if (cluster) return lowered(clusterBlocks(view.dataset, cluster));
    const chart = clustersChart(view.dataset);
    return [...view.dataset.groups.map((group) => clusterTable(view.dataset, group)), ...(chart ? [chart] : [])];
  },
};

function clusterTable(dataset: Dataset, group: Dataset['groups'][number]): Table {
  const clusters = dataset.clustersOf(group.id);
  const cores = ({ layout }: (typeof clusters)[number]): Words =>
    listed(
      layout.filter(isCore).map((place) => placeNames(place, dataset)),
      termPhrases.semicolon,
    ) || '—';
  return {
    kind: 'table',
    title: group.name,
    columns: [
      { id: 'order', header: '#', align: 'right', isKey: true },
      { id: 'name', header: capital(kindPhrases.cluster), isKey: true },
      { id: 'industries', header: capital(phrases.fieldIndustriesNamed) },
      { id: 'core', header: capital(reportPhrases.fieldCoreCities) },
      { id: 'ambition', header: capital(reportPhrases.fieldAmbition) },
    ],
    rows: clusters.map((cluster) => ({
      cells: [String(cluster.order), cluster.name, join(cluster.industries), cores(cluster), cluster.ambition],
      values: [cluster.order, null, null, null, null],
      cites: [cluster.cite],
    })),
    records: {
      columns: ['id', 'order', 'name', 'industries', 'ambition'],
      rows: clusters.map((cluster) => [
        cluster.id,
        cluster.order,
        cluster.name,
        join(cluster.industries),
        cluster.ambition.level,
      ]),
    },
  };
}
