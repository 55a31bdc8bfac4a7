import { lowered, type Table } from '../../document/blocks.js';
import { describedTable } from '../../document/columns.js';
import type { Dataset } from '../../model/dataset.js';
import { isCore } from '../../model/layout.js';
import type { Bilingual } from '../../words/lang.js';
import { capital, type Words } from '../../words/message.js';
import { reportPhrases } from '../../words/report.js';
import { kindPhrases, termPhrases } from '../../words/terms.js';
import { clusterBlocks } from '../cluster.js';
import { clustersChart } from '../pictures/clusters.js';
import { join, listedOrDash, placeNames } from '../words.js';
import type { SectionSpec } from './section.js';

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
    const cluster = view.cluster;
    if (cluster) return lowered(clusterBlocks(view.dataset, cluster));
    const chart = clustersChart(view.dataset);
    return [...(chart ? [chart] : []), ...view.dataset.groups.map((group) => clusterTable(view.dataset, group))];
  },
};

function clusterTable(dataset: Dataset, group: Dataset['groups'][number]): Table {
  const clusters = dataset.clustersOf(group.id);
  const cores = ({ layout }: (typeof clusters)[number]): Words =>
    listedOrDash(
      layout.filter(isCore).map((place) => placeNames(place, dataset)),
      termPhrases.semicolon,
    );
  return describedTable({
    title: group.name,
    items: clusters,
    cites: ({ cite }) => [cite],
    columns: [
      { id: 'id', value: ({ id }) => id },
      { id: 'order', head: '#', align: 'right', isKey: true, number: { digits: 0 }, value: ({ order }) => order },
      { id: 'name', head: capital(kindPhrases.cluster), isKey: true, value: ({ name }) => name },
      {
        id: 'industries',
        head: capital(phrases.fieldIndustriesNamed),
        value: ({ industries }) => join(industries),
      },
      { id: 'core', head: capital(reportPhrases.fieldCoreCities), screen: cores },
      {
        id: 'ambition',
        head: capital(reportPhrases.fieldAmbition),
        value: ({ ambition }) => ambition.level,
        screen: ({ ambition }) => ambition,
      },
    ],
  });
}
