import { lowered } from '../../document/blocks.js';
import type { Bilingual } from '../../words/lang.js';
import { agenciesDocument, agencyRecords } from '../agencies.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefAgencies: { zh: '部门职责', en: 'Responsibilities' },
} as const satisfies Record<string, Bilingual>;

/** Leading and supporting agencies of each task. */
export const agenciesSection: SectionSpec = {
  id: 'agencies',
  title: phrases.briefAgencies,
  scopes: ['whole'],
  blocks: ({ dataset: { whole } }) => {
    const records = agencyRecords(whole);
    return records.length === 0 ? [] : lowered(agenciesDocument(whole, records).blocks);
  },
};
