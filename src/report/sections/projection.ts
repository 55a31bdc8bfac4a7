import { message, say } from '../../lang/message.js';
import { paragraph } from '../blocks.js';
import { projectionChart } from '../pictures/projection.js';
import { projectionBlocks } from '../projection.js';
import { clusterOf, type SectionSpec } from './section.js';

/** Where growth leads under the scenario. */
export const projectionSection: SectionSpec = {
  id: 'projection',
  title: 'brief-projection',
  scopes: ['whole', 'cluster'],
  blocks: (view, lang) => {
    const { dataset, projection } = view;
    if (projection.rows.length === 0) return [];
    const cluster = clusterOf(view);
    const chart = projectionChart(dataset, projection, cluster ? { cluster: cluster.id } : {}, lang);
    const drawn = chart ? [chart] : [];
    if (!cluster) return [...drawn, ...projectionBlocks(dataset, projection, { intervals: true, chart: false }, lang)];
    const rows = [...projection.rows, ...projection.otherMetric].filter(({ id }) => id === cluster.id);
    if (rows.length > 0)
      return [...drawn, ...projectionBlocks(dataset, { ...projection, rows }, { intervals: true, chart: false }, lang)];
    const group = dataset.find('group', cluster.value.group)?.name ?? cluster.value.group;
    return [
      paragraph(say(lang, message('brief-no-figure', { cluster: cluster.name, group, year: projection.baseYear }))),
    ];
  },
};
