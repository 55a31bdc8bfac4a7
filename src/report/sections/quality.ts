import { registerOf } from '../../evidence/register.js';
import { term } from '../../lang/message.js';
import { notes } from '../blocks.js';
import { qualityTable } from '../sources.js';
import type { SectionSpec } from './section.js';

/** What sort of documents the data rest on. */
export const qualitySection: SectionSpec = {
  id: 'quality',
  title: 'sources-quality',
  scopes: ['whole'],
  blocks: ({ dataset }, lang) => [
    qualityTable(registerOf(dataset.whole), lang),
    notes([term(lang, 'sources-note-data')]),
  ],
};
