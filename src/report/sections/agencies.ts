import { agenciesDocument, agencyRecords } from '../agencies.js';
import { lowered } from '../blocks.js';
import type { SectionSpec } from './section.js';

/** Who leads and supports what. */
export const agenciesSection: SectionSpec = {
  id: 'agencies',
  title: 'brief-agencies',
  scopes: ['whole'],
  blocks: ({ dataset: { whole } }, lang) => {
    const records = agencyRecords(whole);
    return records.length === 0 ? [] : lowered(agenciesDocument(whole, records, lang).blocks);
  },
};
