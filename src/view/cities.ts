import { type Block, type Column, notes, type Records, type Row } from '../document/blocks.js';
import { type ResultColumn, recordsOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Cluster, Entity } from '../model/entities.js';
import {
  areasOf,
  countClusters,
  isCore,
  type LayoutList,
  layoutLists,
  type Role,
  rolesByWeight,
  rolesOf,
} from '../model/layout.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, listed, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, markPhrases, rolePhrases, termPhrases } from '../words/terms.js';
import { type ListedRole, roleColumns, roleOutput } from './roles.js';

const phrases = {
  citiesNoteOpen: {
    zh: '名单以“等”结尾的，只计列出的城市；同一集群有多个角色的，显示最重的一个；*表示该网络以其为核心，计入核心',
    en:
      'Lists that end in 等 count the cities they name; of several roles in a cluster the weightiest is shown; * ' +
      'marks the core of a network, which counts as core',
  },
  citiesNoteByArea: {
    zh: '每个区域之下是所辖城市；区域一行只计文件以该区域整体列出的角色，不摊到城市，也不由城市相加',
    en:
      'Below each area stand its cities; the row of the area holds the roles given to it as a whole, neither ' +
      'passed on to its cities nor added up from them',
  },
  citiesNoteUnlisted: {
    zh: '没有文件列出所辖城市的区域：{areas}',
    en: 'Areas whose cities no document lists: {areas}',
  },
} as const satisfies Record<string, Bilingual>;

/** A city, or an area named as a whole. */
export type PlaceEntity = Entity<'city'> | Entity<'area'>;

/** Matrix of the cities' roles in clusters, on one screen; rows in the order of the region, or by area. */
export function cityMatrixBlocks(dataset: Dataset, by: 'region' | 'area' = 'region'): readonly Block[] {
  const clusters = dataset.all('cluster').map(({ value }) => value);
  const codes = new Map(clusters.map((cluster) => [cluster.id, clusterCode(dataset, cluster)]));
  const columns: readonly Column[] = [
    { id: 'place', header: capital(kindPhrases.city), isKey: true },
    ...clusters.map(({ id }): Column => ({ id, header: codes.get(id) ?? id, align: 'right' })),
    { id: 'core', header: capital(rolePhrases.core), align: 'right' },
    { id: 'all', header: capital(termPhrases.total), align: 'right' },
  ];
  const codeList = listed(
    clusters.map(({ id, name }) => together`${codes.get(id) ?? id} ${name}`),
    termPhrases.semicolon,
  );
  return [
    {
      kind: 'table',
      columns,
      rows: by === 'area' ? rowsByArea(dataset) : rowsByRegion(dataset),
      records: placeRecords(dataset),
    },
    notes([roleLegend(), codeList, ...areaNotes(dataset, by), phrases.citiesNoteOpen]),
  ];
}

/** Key to the letters that stand for roles. */
export function roleLegend(roles: readonly Role[] = rolesByWeight): Words {
  return listed(
    roles.map((role) => together`${markPhrases[role]} ${rolePhrases[role]}`),
    '  ',
  );
}

/** Output of `cities --format json`: roles of all cities and areas, and separately those that other documents add. */
export function citiesOutput(dataset: Dataset) {
  const entry = (place: PlaceEntity) => {
    const roles = (list: LayoutList) => rolesOf(dataset, place.kind, place.id, list).map(roleOutput);
    const { id, kind, name } = place;
    return {
      id,
      kind,
      name,
      ...membership(dataset, place),
      roles: roles('layout'),
      other_roles: roles('other_layout'),
    };
  };
  return { schema: 'jiqun.cities/1', places: allPlaces(dataset).map(entry) };
}

function membership(dataset: Dataset, place: PlaceEntity) {
  return place.kind === 'city'
    ? { areas: areasOf(dataset, place.id).map(({ id }) => id) }
    : { cities: place.value.cities ?? null };
}

/** The cities of the region, followed by its areas. */
function allPlaces(dataset: Dataset): readonly PlaceEntity[] {
  return [...dataset.all('city'), ...dataset.all('area')];
}

function rowsByRegion(dataset: Dataset): readonly Row[] {
  return allPlaces(dataset).map((place) =>
    matrixRow(dataset, place, place.name, place.kind === 'area' ? 'faint' : undefined),
  );
}

/** Rows of areas, each followed by its cities; then areas without known members, and cities in no area. */
function rowsByArea(dataset: Dataset): readonly Row[] {
  const areas = dataset.all('area');
  const listed = areas.flatMap((area) => {
    const { cities } = area.value;
    if (!cities) return [];
    const members = cities.flatMap((id) => dataset.find('city', id) ?? []);
    const title = bracketed(area.name, String(members.length));
    return [matrixRow(dataset, area, title, 'strong'), ...members.map((city) => matrixRow(dataset, city, city.name))];
  });
  const others = dataset.all('city').filter(({ id }) => areasOf(dataset, id).length === 0);
  const unlisted = areas.filter(({ value }) => !value.cities);
  return [
    ...listed,
    ...others.map((city) => matrixRow(dataset, city, city.name)),
    ...unlisted.map((area) => matrixRow(dataset, area, area.name, 'faint')),
  ];
}

function matrixRow(dataset: Dataset, { kind, id }: PlaceEntity, title: Words, tone?: Row['tone']): Row {
  const held = rolesOf(dataset, kind, id);
  const cells = dataset.all('cluster').map(({ value: cluster }) => {
    const own = held.filter((item) => item.cluster === cluster);
    const role = rolesByWeight.find((candidate) => own.some(({ place }) => place.role === candidate));
    const star = role !== 'core' && own.some(({ place }) => isCore(place)) ? '*' : '';
    return role ? together`${markPhrases[role]}${star}` : '·';
  });
  const { core, all } = countClusters(held);
  return { cells: [title, ...cells, String(core), String(all)], ...(tone && { tone }) };
}

function areaNotes(dataset: Dataset, by: 'region' | 'area'): readonly Words[] {
  if (by === 'region') return [reportPhrases.citiesNoteAreas];
  const unlisted = dataset.all('area').filter(({ value }) => !value.cities);
  const names = listed(unlisted.map(({ name }) => name));
  return [
    phrases.citiesNoteByArea,
    ...(unlisted.length === 0 ? [] : [message(phrases.citiesNoteUnlisted, { areas: names })]),
  ];
}

/** Every role of every place, for CSV. */
function placeRecords(dataset: Dataset): Records {
  const columns: readonly ResultColumn<ListedRole & { readonly holder: PlaceEntity }>[] = [
    { id: 'kind', value: ({ holder }) => holder.kind },
    { id: 'place', value: ({ holder }) => holder.id },
    {
      id: 'areas',
      value: ({ holder }) => {
        const areas = holder.kind === 'city' ? areasOf(dataset, holder.id) : undefined;
        return areas?.map(({ id }) => id).join(';');
      },
    },
    ...roleColumns,
  ];
  const items = allPlaces(dataset).flatMap((holder) =>
    layoutLists.flatMap((list) =>
      rolesOf(dataset, holder.kind, holder.id, list).map((role) => ({ ...role, list, holder })),
    ),
  );
  return recordsOf(columns, items);
}

/** A short column head: the first letter of the group and the order in it, P1 or 支1. */
function clusterCode(dataset: Dataset, { group, order }: Cluster): Bilingual {
  const { zh, en } = dataset.find('group', group)?.name ?? { zh: group, en: group };
  return { zh: `${zh.replace(/^战略性/, '').slice(0, 1)}${order}`, en: `${en.slice(0, 1).toUpperCase()}${order}` };
}
