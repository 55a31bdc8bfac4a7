import { lowered } from '../../document/blocks.js';
import type { Bilingual } from '../../words/lang.js';
import { cityMatrixBlocks } from '../cities.js';
import { cityBlocks } from '../city.js';
import { citiesChart } from '../pictures/cities.js';
import { mapChart } from '../pictures/map.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefLayout: { zh: '城市布局', en: 'Layout by city' },
} as const satisfies Record<string, Bilingual>;

/** Roles of cities in clusters. */
export const layoutSection: SectionSpec = {
  id: 'layout',
  title: phrases.briefLayout,
  scopes: ['whole', 'city'],
  blocks: (view) => {
    const { dataset } = view;
    const city = view.city;
    if (city) return lowered(cityBlocks(dataset, city));
    const [field, map] = [citiesChart(dataset), mapChart(dataset, 'grid')];
    return [...(map ? [map] : []), ...(field ? [field] : cityMatrixBlocks(dataset))];
  },
};
