import type { Dataset } from '../../model/dataset.js';
import { isCore } from '../../model/layout.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { header, term } from '../../words/message.js';
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
  blocks: (view, lang) => {
    const cluster = clusterOf(view);
    if (cluster) return lowered(clusterBlocks(view.dataset, cluster, lang));
    const chart = clustersChart(view.dataset, lang);
    return [...view.dataset.groups.map((group) => clusterTable(view.dataset, group, lang)), ...(chart ? [chart] : [])];
  },
};

function clusterTable(dataset: Dataset, group: Dataset['groups'][number], lang: Lang): Table {
  const clusters = dataset.clustersOf(group.id);
  const cores = ({ layout }: (typeof clusters)[number]): string =>
    layout
      .filter(isCore)
      .map((place) => placeNames(place, dataset, lang))
      .join(term(lang, termPhrases.semicolon)) || '—';
  return {
    kind: 'table',
    title: group.name[lang],
    columns: [
      { id: 'order', header: '#', align: 'right', isKey: true },
      { id: 'name', header: header(lang, kindPhrases.cluster), isKey: true },
      { id: 'industries', header: header(lang, phrases.fieldIndustriesNamed) },
      { id: 'core', header: header(lang, reportPhrases.fieldCoreCities) },
      { id: 'ambition', header: header(lang, reportPhrases.fieldAmbition) },
    ],
    rows: clusters.map((cluster) => ({
      cells: [
        String(cluster.order),
        cluster.name[lang],
        join(cluster.industries, lang),
        cores(cluster),
        cluster.ambition[lang],
      ],
      values: [cluster.order, null, null, null, null],
      cites: [cluster.cite],
    })),
    records: {
      columns: ['id', 'order', 'name', 'industries', 'ambition'],
      rows: clusters.map((cluster) => [
        cluster.id,
        cluster.order,
        cluster.name[lang],
        join(cluster.industries, lang),
        cluster.ambition.level,
      ]),
    },
  };
}
