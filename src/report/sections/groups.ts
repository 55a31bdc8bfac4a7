import { groupTable } from '../groups.js';
import type { SectionSpec } from './section.js';

/** The groups with what the programme states of them. */
export const groupsSection: SectionSpec = {
  id: 'groups',
  title: 'brief-groups',
  scopes: ['whole'],
  blocks: ({ dataset }, lang) => [groupTable(dataset, dataset.groups, lang)],
};
