import { claimsPhrases } from '../../words/claims.js';
import { claimsTable } from '../claims.js';
import type { SectionSpec } from './section.js';

/** What documents say about the whole, beside what the data hold. */
export const claimsSection: SectionSpec = {
  id: 'claims',
  title: claimsPhrases.claimsTitle,
  scopes: ['whole'],
  blocks: ({ dataset, claims }) => (claims.length === 0 ? [] : [claimsTable(dataset, claims)]),
};
