import { cityMatrixBlocks } from '../cities.js';
import type { SectionSpec } from './section.js';

/** Which city has which role in which cluster. */
export const layoutSection: SectionSpec = {
  id: 'layout',
  title: 'brief-layout',
  blocks: ({ dataset }, lang) => cityMatrixBlocks(dataset, lang),
};
