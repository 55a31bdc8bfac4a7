import { projectionBlocks } from '../projection.js';
import type { SectionSpec } from './section.js';

/** Where growth leads under the scenario. */
export const projectionSection: SectionSpec = {
  id: 'projection',
  title: 'brief-projection',
  blocks: ({ dataset, projection }, lang) => projectionBlocks(dataset, projection, { intervals: true }, lang),
};
