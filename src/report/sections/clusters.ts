import type { Lang } from '../../lang/lang.js';
import { header, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import { isCore } from '../../model/layout.js';
import type { Table } from '../blocks.js';
import { join, placeNames } from '../words.js';
import type { SectionSpec } from './section.js';

/** Every cluster with its industries, core cities and ambition. */
export const clustersSection: SectionSpec = {
  id: 'clusters',
  title: 'brief-clusters',
  blocks: ({ dataset }, lang) => dataset.groups.map((group) => clusterTable(dataset, group, lang)),
};

function clusterTable(dataset: Dataset, group: Dataset['groups'][number], lang: Lang): Table {
  const clusters = dataset.clustersOf(group.id);
  const cores = ({ layout }: (typeof clusters)[number]): string =>
    layout
      .filter(isCore)
      .map((place) => placeNames(place, dataset, lang))
      .join(term(lang, 'semicolon')) || '—';
  return {
    kind: 'table',
    title: group.name[lang],
    columns: [
      { id: 'order', header: '#', align: 'right', isKey: true },
      { id: 'name', header: header(lang, 'kind-cluster'), isKey: true },
      { id: 'industries', header: header(lang, 'field-industries-named') },
      { id: 'core', header: header(lang, 'field-core-cities') },
      { id: 'ambition', header: header(lang, 'field-ambition') },
    ],
    rows: clusters.map((cluster) => ({
      cells: [String(cluster.order), cluster.name[lang], join(cluster.industries, lang), cores(cluster), cluster.ambition[lang]],
    })),
    records: {
      columns: ['id', 'order', 'name', 'industries', 'ambition'],
      rows: clusters.map((cluster) => [cluster.id, cluster.order, cluster.name[lang], join(cluster.industries, lang), cluster.ambition.level]),
    },
  };
}
