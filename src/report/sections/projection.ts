import { message, say } from '../../lang/message.js';
import { text } from '../blocks.js';
import { projectionBlocks } from '../projection.js';
import { clusterOf, type SectionSpec } from './section.js';

/** Where growth leads under the scenario. */
export const projectionSection: SectionSpec = {
  id: 'projection',
  title: 'brief-projection',
  scopes: ['whole', 'cluster'],
  blocks: (view, lang) => {
    const { dataset, projection } = view;
    const cluster = clusterOf(view);
    if (!cluster) return projectionBlocks(dataset, projection, { intervals: true }, lang);
    const rows = [...projection.rows, ...projection.otherMetric].filter(({ id }) => id === cluster.id);
    if (rows.length > 0) return projectionBlocks(dataset, { ...projection, rows }, { intervals: true, chart: 'lines' }, lang);
    const group = dataset.find('group', cluster.value.group)?.name ?? cluster.value.group;
    return [text(say(lang, message('brief-no-figure', { cluster: cluster.name, group, year: projection.baseYear })))];
  },
};
