import type { Lang } from '../../lang/lang.js';
import { message, say, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import { countClusters } from '../../model/layout.js';
import type { Chart } from '../blocks.js';
import type { MapPicture } from '../picture.js';
import { citiesByCount, layoutSources } from './cities.js';
import { sourceLine } from './footnotes.js';

/** What codes of Guangdong's cities begin with in GB/T 2260: the one province whose outlines can be drawn. */
const province = '44';

/**
 * How many clusters name each city of Guangdong, on a schematic map; undefined where the data have none of its cities.
 */
export function mapChart(dataset: Dataset, style: MapPicture['style'], lang: Lang): Chart | undefined {
  const cities = citiesByCount(dataset).filter(({ city }) => city.value.code.startsWith(province));
  if (cities.length === 0) return undefined;
  const title = term(lang, 'picture-map');
  const words = cities.map(({ city, count }) => say(lang, message('picture-city-count', { name: city.name, count })));
  return {
    kind: 'chart',
    id: style === 'grid' ? 'map-grid' : 'map',
    title,
    alt: say(lang, message('picture-map-alt', { cities: words })),
    picture: {
      kind: 'map',
      style,
      measure: term(lang, 'picture-map-measure'),
      places: cities.map(({ city, count }) => ({ code: city.value.code, name: city.name[lang], value: count })),
      caveat: term(lang, 'picture-schematic'),
    },
    footnotes: [term(lang, 'picture-by-name'), sourceLine(dataset, layoutSources(dataset), lang)],
    instead: [
      {
        kind: 'bars',
        title: term(lang, 'picture-map-measure'),
        parts: [term(lang, 'picture-map-core'), term(lang, 'picture-map-other')],
        bars: cities.map(({ city, roles, count }) => {
          const { core } = countClusters(roles);
          return { label: city.name[lang], values: [core, count - core], text: String(count) };
        }),
      },
    ],
  };
}
