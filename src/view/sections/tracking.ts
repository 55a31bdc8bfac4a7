import type { Bilingual } from '../../words/lang.js';
import { isListed } from '../selection.js';
import { trackDocument } from '../track.js';
import { hasWay } from '../track-view.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefTracking: { zh: '进度', en: 'Progress' },
} as const satisfies Record<string, Bilingual>;

/** Progress towards targets; those whose progress cannot be measured are only among the targets. */
export const trackingSection: SectionSpec = {
  id: 'tracking',
  title: phrases.briefTracking,
  scopes: ['whole', 'cluster'],
  blocks: (view) => {
    const { dataset } = view;
    const cluster = view.cluster;
    const asked = cluster ? { cluster: cluster.id } : {};
    const targets = view.targets.filter((target) => hasWay(target) && isListed(dataset, asked, target));
    if (targets.length === 0) return [];
    return trackDocument(dataset, { method: 'eurostat', targets, isEach: cluster !== undefined }).blocks;
  },
};
