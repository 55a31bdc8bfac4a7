import { summaryOf, track } from '../../projection/track.js';
import { isListed } from '../selection.js';
import { trackDocument } from '../track.js';
import { clusterOf, type SectionSpec } from './section.js';

/** What was measured against what is promised. */
export const trackingSection: SectionSpec = {
  id: 'tracking',
  title: 'brief-tracking',
  scopes: ['whole', 'cluster'],
  blocks: (view, lang) => {
    const { dataset } = view;
    const cluster = clusterOf(view);
    const { method, series: all } = track(dataset);
    const series = all.filter(({ figure }) => isListed(dataset, cluster ? { cluster: cluster.id } : {}, figure));
    if (series.length === 0) return [];
    return trackDocument(dataset, { method, series, ...summaryOf(series) }, cluster !== undefined, lang).blocks;
  },
};
