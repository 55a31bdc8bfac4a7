import type { Bilingual } from '../../words/lang.js';
import { groupTable } from '../groups.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefGroups: { zh: '两组集群', en: 'The groups' },
} as const satisfies Record<string, Bilingual>;

/** Groups with the programme's statements about them. */
export const groupsSection: SectionSpec = {
  id: 'groups',
  title: phrases.briefGroups,
  scopes: ['whole'],
  blocks: ({ dataset }) => [groupTable(dataset, dataset.groups)],
};
