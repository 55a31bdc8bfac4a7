import { paragraph } from '../../document/blocks.js';
import { type Bilingual, joined } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { withHeadline } from '../judgements/headline.js';
import { projectionChart } from '../pictures/projection.js';
import { projectionBlocks } from '../projection.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefProjection: { zh: '增长推算', en: 'Projection' },
  briefNoFigure: {
    zh: '来源没有给出“{cluster}”{year}年自己的数字，因此只随“{group}”合计推算',
    en: joined(
      'No source gives a figure of {year} for "{cluster}" alone, so it is projected only within the total of ',
      '"{group}"',
    ),
  },
} as const satisfies Record<string, Bilingual>;

/** Projection under the scenario. */
export const projectionSection: SectionSpec = {
  id: 'projection',
  title: phrases.briefProjection,
  scopes: ['whole', 'cluster'],
  blocks: (view) => {
    const { dataset, projection } = view;
    if (projection.rows.length === 0) return [];
    const cluster = view.cluster;
    const chart = projectionChart(dataset, projection, cluster ? { cluster: cluster.id } : {});
    const drawn = chart ? [withHeadline(view, chart, 'projection')] : [];
    if (!cluster) return [...drawn, ...projectionBlocks(dataset, projection, { intervals: true, chart: false })];
    const rows = [...projection.rows, ...projection.otherMetric].filter(({ id }) => id === cluster.id);
    if (rows.length > 0)
      return [...drawn, ...projectionBlocks(dataset, { ...projection, rows }, { intervals: true, chart: false })];
    const group = dataset.find('group', cluster.value.group)?.name ?? cluster.value.group;
    return [paragraph(message(phrases.briefNoFigure, { cluster: cluster.name, group, year: projection.baseYear }))];
  },
};
