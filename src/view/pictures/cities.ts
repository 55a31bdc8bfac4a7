import type { Chart } from '../../document/blocks.js';
import type { HeatPicture } from '../../document/picture.js';
import type { Dataset } from '../../model/dataset.js';
import type { Cluster, Entity } from '../../model/entities.js';
import { countClusters, isCore, type PlaceRole, rolesByWeight, rolesOf } from '../../model/layout.js';
import type { Bilingual } from '../../words/lang.js';
import { message, say, together, type Words } from '../../words/message.js';
import { picturesPhrases } from '../../words/pictures.js';
import { markPhrases, rolePhrases } from '../../words/terms.js';
import { cityMatrixBlocks } from '../cities.js';
import { sourceLine } from './footnotes.js';

const phrases = {
  pictureCities: { zh: '各集群布局的城市及其角色', en: 'Cities that the clusters name, and their roles' },
  pictureCitiesAlt: {
    zh: '{rows}个集群与{columns}个城市的矩阵，字母为角色。涉及集群最多的城市：{cities}。',
    en: 'A field of {rows} clusters and {columns} cities with a letter for each role. Named most often: {cities}.',
  },
  pictureNetworkCore: { zh: '*为网络的核心', en: '* marks the core of a network' },
  pictureMost: { zh: '{names}涉及的集群最多，为{most}个', en: 'Named most often: {names} ({most} clusters)' },
  pictureMostAndNone: {
    zh: '{names}涉及的集群最多，为{most}个；{all}市中{none}市未被任何集群列出',
    en: 'Named most often: {names} ({most} clusters); named by none: {none} of {all} cities',
  },
  pictureAreasOnly: { zh: '规划仅列区域：{areas}', en: 'the plan lists areas only: {areas}' },
  pictureNoPlace: { zh: '规划未提及城市或区域', en: 'the plan mentions no city or area' },
  pictureClustersTotal: { zh: '涉及的集群数', en: 'Clusters that name it' },
} as const satisfies Record<string, Bilingual>;

/** A city with its roles and the number of clusters that name it. */
interface City {
  readonly city: Entity<'city'>;
  readonly roles: readonly PlaceRole[];
  readonly count: number;
}

/**
 * Which cluster names which city in which role, the cities from the one named most often; undefined without clusters or
 * cities.
 */
export function citiesChart(dataset: Dataset): Chart | undefined {
  const cities = citiesByCount(dataset);
  const clusters = dataset.groups.flatMap((group) =>
    dataset.clustersOf(group.id).map((cluster) => ({ cluster, group })),
  );
  if (cities.length === 0 || clusters.length === 0) return undefined;
  const cells = clusters.flatMap(({ cluster }, row) =>
    cities.flatMap(({ roles }, column) =>
      cellOf(
        roles.filter((item) => item.cluster === cluster),
        row,
        column,
      ),
    ),
  );
  const picture: HeatPicture = {
    kind: 'heat',
    rows: clusters.map(({ cluster, group }, row) => ({
      label: cluster.name,
      group: group.name,
      ...(cells.some((cell) => cell.row === row) ? {} : { note: noteOf(dataset, cluster) }),
    })),
    columns: cities.map(({ city, count }) => ({ label: city.name, text: String(count) })),
    foot: phrases.pictureClustersTotal,
    levels: rolesByWeight.map((role) => ({ name: rolePhrases[role], mark: markPhrases[role] })),
    cells,
  };
  const leading = cities
    .slice(0, 3)
    .map(({ city, count }) => message(picturesPhrases.pictureCityCount, { name: city.name, count }));
  return {
    kind: 'chart',
    id: 'cities',
    ...headlineOf(cities),
    title: phrases.pictureCities,
    alt: message(phrases.pictureCitiesAlt, { rows: clusters.length, columns: cities.length, cities: leading }),
    picture,
    footnotes: [
      ...(cells.some(({ text }) => say('en', text).endsWith('*')) ? [phrases.pictureNetworkCore] : []),
      picturesPhrases.pictureByName,
      sourceLine(dataset, layoutSources(dataset)),
    ],
    instead: cityMatrixBlocks(dataset),
  };
}

/** Why a cluster's row has no city: its passage in the programme lists areas only, or no place at all. */
function noteOf(dataset: Dataset, { layout }: Cluster): Words {
  const ids = new Set(layout.flatMap(({ areas = [] }) => areas));
  const areas = dataset.all('area').filter(({ id }) => ids.has(id));
  if (areas.length === 0) return phrases.pictureNoPlace;
  return message(phrases.pictureAreasOnly, { areas: areas.map(({ name }) => name) });
}

/** Cities by the number of clusters that name them, most first; ties in the order of the data. */
export function citiesByCount(dataset: Dataset): readonly City[] {
  return dataset
    .all('city')
    .map((city) => {
      const roles = rolesOf(dataset, 'city', city.id);
      return { city, roles, count: countClusters(roles).all };
    })
    .sort((a, b) => b.count - a.count);
}

/** Ids of the documents behind the layout of clusters. */
export function layoutSources(dataset: Dataset): readonly string[] {
  return dataset.all('cluster').flatMap(({ value }) => value.layout.map(({ cite }) => cite.source));
}

/** The finding of who is named most and who not at all; none where nobody is named. */
export function headlineOf(cities: readonly City[]): Pick<Chart, 'headline'> {
  const most = cities[0]?.count ?? 0;
  if (most === 0) return {};
  const leading = cities.filter(({ count }) => count === most).map(({ city }) => city.name);
  const none = cities.filter(({ count }) => count === 0).length;
  const values = { names: leading, most };
  return {
    headline:
      none === 0
        ? message(phrases.pictureMost, values)
        : message(phrases.pictureMostAndNone, { ...values, none, all: cities.length }),
  };
}

/** Cell with the role of greatest weight; a star marks the core of a network. */
function cellOf(own: readonly PlaceRole[], row: number, column: number): HeatPicture['cells'] {
  const role = rolesByWeight.find((candidate) => own.some(({ place }) => place.role === candidate));
  if (role === undefined) return [];
  const star = role !== 'core' && own.some(({ place }) => isCore(place)) ? '*' : '';
  return [{ row, column, level: rolesByWeight.indexOf(role), text: together`${markPhrases[role]}${star}` }];
}
