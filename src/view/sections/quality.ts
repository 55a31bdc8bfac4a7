import { notes } from '../../document/blocks.js';
import { registerOf } from '../../evidence/register.js';
import { evidencePhrases } from '../../words/evidence.js';
import { qualityTable } from '../sources.js';
import type { SectionSpec } from './section.js';

/** Kinds of documents that the data rest on. */
export const qualitySection: SectionSpec = {
  id: 'quality',
  title: evidencePhrases.sourcesQuality,
  scopes: ['whole'],
  blocks: ({ dataset }) => [qualityTable(registerOf(dataset.whole)), notes([evidencePhrases.sourcesNoteData])],
};
