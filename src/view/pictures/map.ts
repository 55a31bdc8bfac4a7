import type { Chart } from '../../document/blocks.js';
import type { MapPicture } from '../../document/picture.js';
import type { Dataset } from '../../model/dataset.js';
import { countClusters } from '../../model/layout.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { picturesPhrases } from '../../words/pictures.js';
import { citiesByCount, headlineOf, layoutSources } from './cities.js';
import { sourceLine } from './footnotes.js';

const phrases = {
  pictureMap: { zh: '各市涉及的集群数', en: 'How many clusters name each city' },
  pictureMapAlt: {
    zh: '示意图，每市一数：{cities}。',
    en: 'A schematic map with a number for each city: {cities}.',
  },
  pictureMapMeasure: { zh: '集群数，个', en: 'Number of clusters' },
  pictureMapCore: { zh: '列为核心', en: 'as core' },
  pictureMapOther: { zh: '其他角色', en: 'in another role' },
  pictureGrid: {
    zh: '方格示意图：每市一格，只表示大致方位，不表示面积和边界',
    en: 'Tile map: a square for each city, roughly where it lies; no areas and no borders',
  },
  pictureList: {
    zh: '每市一格，按行政区划代码排列，不表示位置',
    en: 'A square for each city in the order of the area codes, not where it lies',
  },
  pictureOutline: {
    zh: '轮廓示意图，不表示准确边界，无审图号；公开出版请改用方格图或经审核的底图',
    en:
      'Schematic outline with inexact borders and no map approval number (审图号): for publication in China use the ' +
      'tile map or an approved base map',
  },
} as const satisfies Record<string, Bilingual>;

/** Prefix of the GB/T 2260 codes of the cities whose places are known to the drawing: Guangdong's. */
const placed = '44';

/** Ways to draw a map that a reader can ask for. */
export type MapStyle = Exclude<MapPicture['style'], 'list'>;

const caveats = { grid: phrases.pictureGrid, list: phrases.pictureList, outline: phrases.pictureOutline } as const;

/** Whether there are outlines of all cities of the data. */
export function hasOutline(dataset: Dataset): boolean {
  return dataset.all('city').every(({ value: { code } }) => code.startsWith(placed));
}

/**
 * How many clusters name each city, on a schematic map: outlines, or a square each; undefined without cities. Cities
 * whose places are not known stand in the order of their codes.
 */
export function mapChart(dataset: Dataset, style: MapStyle): Chart | undefined {
  const cities = citiesByCount(dataset);
  if (cities.length === 0) return undefined;
  const drawn = hasOutline(dataset) ? style : 'list';
  const words = cities.map(({ city, count }) => message(picturesPhrases.pictureCityCount, { name: city.name, count }));
  return {
    kind: 'chart',
    id: drawn === 'outline' ? 'map-outline' : 'map',
    ...headlineOf(cities),
    title: phrases.pictureMap,
    alt: message(phrases.pictureMapAlt, { cities: words }),
    picture: {
      kind: 'map',
      style: drawn,
      measure: phrases.pictureMapMeasure,
      places: cities.map(({ city, count }) => ({ code: city.value.code, name: city.name, value: count })),
      caveat: caveats[drawn],
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
