import { message, say } from '../../lang/message.js';
import { notes } from '../blocks.js';
import { listBlocks } from '../list.js';
import type { SectionSpec } from './section.js';

/** The documents, and the data set that the report was made from. */
export const sourcesSection: SectionSpec = {
  id: 'sources',
  title: 'brief-sources',
  blocks: ({ dataset }, lang) => {
    const { title, version } = dataset.settings;
    return [...listBlocks(dataset, 'source', lang), notes([say(lang, message('brief-made-from', { title, version }))])];
  },
};
