import { claimsPhrases } from '../../words/claims.js';
import { claimsTable } from '../claims.js';
import type { SectionSpec } from './section.js';

/** Claims of documents about the whole, compared with the data. */
export const claimsSection: SectionSpec = {
  id: 'claims',
  title: claimsPhrases.claimsTitle,
  scopes: ['whole'],
  blocks: ({ dataset, claims }) => (claims.length === 0 ? [] : [claimsTable(dataset, claims)]),
};
