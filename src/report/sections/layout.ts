import { lowered } from '../blocks.js';
import { cityMatrixBlocks } from '../cities.js';
import { cityBlocks } from '../city.js';
import { cityOf, type SectionSpec } from './section.js';

/** Which city has which role in which cluster. */
export const layoutSection: SectionSpec = {
  id: 'layout',
  title: 'brief-layout',
  scopes: ['whole', 'city'],
  blocks: (view, lang) => {
    const city = cityOf(view);
    return city ? lowered(cityBlocks(view.dataset, city, lang)) : cityMatrixBlocks(view.dataset, lang);
  },
};
