import { kindsPhrases } from '../../words/terms.js';
import { lowered } from '../blocks.js';
import { schemesChart } from '../pictures/schemes.js';
import { schemesDocument } from '../schemes.js';
import type { SectionSpec } from './section.js';

/** Chain-leader schemes of this and other places. */
export const schemesSection: SectionSpec = {
  id: 'schemes',
  title: kindsPhrases.scheme,
  scopes: ['whole'],
  blocks: ({ dataset }, lang) => {
    if (dataset.all('scheme').length === 0) return [];
    const chart = schemesChart(dataset, lang);
    return [...lowered(schemesDocument(dataset, lang).blocks), ...(chart ? [{ ...chart, instead: [] }] : [])];
  },
};
