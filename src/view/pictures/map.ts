import type { Chart } from '../../document/blocks.js';
import type { MapPicture } from '../../document/picture.js';
import type { Dataset } from '../../model/dataset.js';
import { countClusters } from '../../model/layout.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { picturesPhrases } from '../../words/pictures.js';
import { citiesByCount, layoutSources } from './cities.js';
import { sourceLine } from './footnotes.js';

const phrases = {
  pictureMap: { zh: '各市涉及的集群数', en: 'How many clusters name each city' },
  pictureMapAlt: {
    zh: '广东省示意图，每市一数：{cities}。',
    en: 'A schematic map of Guangdong with a number for each city: {cities}.',
  },
  pictureMapMeasure: { zh: '涉及该市的集群数', en: 'Clusters that name the city' },
  pictureMapCore: { zh: '列为核心', en: 'as core' },
  pictureMapOther: { zh: '其他角色', en: 'in another role' },
  pictureSchematic: { zh: '示意图，不表示准确边界', en: 'Schematic: borders are not exact' },
} as const satisfies Record<string, Bilingual>;

/** Prefix of the GB/T 2260 codes of Guangdong's cities: the only province whose outlines can be drawn. */
const province = '44';

/**
 * How many clusters name each city of Guangdong, on a schematic map; undefined where the data have none of its cities.
 */
export function mapChart(dataset: Dataset, style: MapPicture['style']): Chart | undefined {
  const cities = citiesByCount(dataset).filter(({ city }) => city.value.code.startsWith(province));
  if (cities.length === 0) return undefined;
  const title = phrases.pictureMap;
  const words = cities.map(({ city, count }) => message(picturesPhrases.pictureCityCount, { name: city.name, count }));
  return {
    kind: 'chart',
    id: style === 'grid' ? 'map-grid' : 'map',
    title,
    alt: message(phrases.pictureMapAlt, { cities: words }),
    picture: {
      kind: 'map',
      style,
      measure: phrases.pictureMapMeasure,
      places: cities.map(({ city, count }) => ({ code: city.value.code, name: city.name, value: count })),
      caveat: phrases.pictureSchematic,
    },
    footnotes: [picturesPhrases.pictureByName, sourceLine(dataset, layoutSources(dataset))],
    instead: [
      {
        kind: 'bars',
        title: phrases.pictureMapMeasure,
        parts: [phrases.pictureMapCore, phrases.pictureMapOther],
        bars: cities.map(({ city, roles, count }) => {
          const { core } = countClusters(roles);
          return { label: city.name, values: [core, count - core], text: String(count) };
        }),
      },
    ],
  };
}
