import { lowered } from '../../document/blocks.js';
import { kindsPhrases } from '../../words/terms.js';
import { schemesChart } from '../pictures/schemes.js';
import { schemesDocument } from '../schemes.js';
import type { SectionSpec } from './section.js';

/** Chain-leader schemes of this and other places. */
export const schemesSection: SectionSpec = {
  id: 'schemes',
  title: kindsPhrases.scheme,
  scopes: ['whole'],
  blocks: ({ dataset }) => {
    if (dataset.all('scheme').length === 0) return [];
    const chart = schemesChart(dataset);
    return [...lowered(schemesDocument(dataset).blocks), ...(chart ? [{ ...chart, instead: [] }] : [])];
  },
};
