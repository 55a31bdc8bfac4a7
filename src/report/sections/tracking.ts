import { assessTargets } from '../../projection/promises/assess.js';
import { isListed } from '../selection.js';
import { trackDocument } from '../track.js';
import { clusterOf, type SectionSpec } from './section.js';

/** The way that targets have come. */
export const trackingSection: SectionSpec = {
  id: 'tracking',
  title: 'brief-tracking',
  scopes: ['whole', 'cluster'],
  blocks: (view, lang) => {
    const { dataset } = view;
    const cluster = clusterOf(view);
    const all = assessTargets(dataset);
    const targets = all.filter((target) => isListed(dataset, cluster ? { cluster: cluster.id } : {}, target));
    if (targets.length === 0) return [];
    return trackDocument(dataset, { method: 'eurostat', targets, isEach: cluster !== undefined }, lang).blocks;
  },
};
