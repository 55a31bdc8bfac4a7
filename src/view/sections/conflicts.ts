import { conflictsAbout, conflictsOf } from '../../evidence/conflicts.js';
import { conflictsPhrases } from '../../words/conflicts.js';
import { conflictsTable } from '../conflicts.js';
import type { SectionSpec } from './section.js';

/** Conflicts between documents, and the side that counts. */
export const conflictsSection: SectionSpec = {
  id: 'conflicts',
  title: conflictsPhrases.conflictsTitle,
  scopes: ['whole', 'cluster'],
  blocks: (view) => {
    const { dataset } = view;
    const cluster = view.cluster;
    const conflicts = cluster ? conflictsAbout(dataset, cluster.id) : conflictsOf(dataset);
    return conflicts.length === 0 ? [] : [conflictsTable(dataset, conflicts)];
  },
};
