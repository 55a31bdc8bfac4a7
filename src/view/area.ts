import { type Block, heading, notes, paragraph, type Records, type Table } from '../document/blocks.js';
import { recordsOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Cluster, Entity } from '../model/entities.js';
import {
  clustersAmong,
  countClusters,
  hasRole,
  type LayoutList,
  layoutLists,
  type PlaceRole,
  type Role,
  rolesByWeight,
  rolesOf,
} from '../model/layout.js';
import { citiesPhrases } from '../words/cities.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, inOther, listed, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, kindsPhrases, rolePhrases, termPhrases } from '../words/terms.js';
import { documentBlocks, passageBlocks } from './city.js';
import { heldRoleColumns, roleOutput } from './roles.js';
import { listedOrDash, names } from './words.js';

const areasPhrases = {
  area: { zh: '区域整体', en: 'As a whole' },
  cities: { zh: '所辖城市', en: 'Its cities' },
  areaDocuments: { zh: '区域整体，含其他文件', en: 'As a whole, all documents' },
  citiesDocuments: { zh: '所辖城市，含其他文件', en: 'Its cities, all documents' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  areasNone: { zh: '没有集群以这一区域整体布局。', en: 'No cluster names this area as a whole.' },
  areasUnlisted: { zh: '没有文件列出所辖城市', en: 'not known: no document lists them' },
  areasNamed: { zh: '以区域整体列出的集群', en: 'Clusters naming it as a whole' },
  areasNamedOrCities: { zh: '涉及该区域或其城市的集群', en: 'Clusters naming it or its cities' },
  areasByRole: { zh: '各角色的集群数', en: 'Clusters by role' },
  areasCitiesNamed: { zh: '列出的城市', en: 'Cities named' },
  areasClusters: { zh: '各集群，据规划原文', en: "Cluster by cluster, in the clusters' own passages" },
  areasNote: {
    zh: '以区域整体列出的与列出城市的分开计；“所辖城市”指至少一座城市有此角色',
    en:
      'What names the area as a whole and what names its cities are counted apart; a cluster counts for the ' +
      'cities when at least one of them has the role',
  },
  areasNoteUnlisted: {
    zh: '所辖城市不明，只计以区域整体列出的',
    en: 'Its cities are not known: only what names it as a whole is counted',
  },
} as const satisfies Record<string, Bilingual>;

type Area = Entity<'area'>;

/** Page of an area: roles of the area as a whole, and roles of its cities; neither implies the other. */
export function areaBlocks(dataset: Dataset, area: Area, role?: Role): readonly Block[] {
  const none = role ? citiesPhrases.citiesNoneInRole : phrases.areasNone;
  const table = countTable(dataset, area, role);
  return [
    { kind: 'facts', rows: areaFacts(dataset, area) },
    ...passageBlocks(dataset, held(dataset, area, 'layout', role), none),
    ...documentBlocks(held(dataset, area, 'other_layout', role)),
    ...(table.rows.length === 0 ? [] : [heading(phrases.areasByRole), table]),
    ...memberBlocks(dataset, area, role),
    notes([area.value.cities ? phrases.areasNote : phrases.areasNoteUnlisted]),
  ];
}

function areaFacts(dataset: Dataset, area: Area): [Words, Words][] {
  const [own, cities] = [held(dataset, area, 'layout'), memberRoles(dataset, area, 'layout')];
  const { core, all } = countClusters(own);
  const members = memberNames(dataset, area.value.cities);
  return [
    [reportPhrases.fieldName, bracketed(area.name, inOther(area.name))],
    ...(area.value.also ? [[reportPhrases.fieldAlso, listed(area.value.also)] as [Words, Words]] : []),
    [kindsPhrases.city, members ?? phrases.areasUnlisted],
    [phrases.areasNamed, message(reportPhrases.citiesCount, { clusters: all, core })],
    ...(area.value.cities
      ? [[phrases.areasNamedOrCities, String(clustersAmong([...own, ...cities]).length)] as [Words, Words]]
      : []),
  ];
}

/** Numbers of clusters that give each role to the area as a whole, and to at least one of its cities. */
function countTable(dataset: Dataset, area: Area, only?: Role): Table {
  const roles = counts(dataset, area).filter(({ role, ...numbers }) =>
    only ? role === only : Object.values(numbers).some((number) => number > 0),
  );
  const ids = [
    'area',
    'areaDocuments',
    ...(area.value.cities ? (['cities', 'citiesDocuments'] as const) : []),
  ] as const;
  return {
    kind: 'table',
    columns: [
      { id: 'role', header: capital(reportPhrases.fieldRole), isKey: true },
      ...ids.map((id) => ({ id, header: areasPhrases[id], align: 'right' as const })),
    ],
    rows: roles.map((numbers) => ({
      cells: [rolePhrases[numbers.role], ...ids.map((id) => String(numbers[id]))],
    })),
  };
}

function counts(dataset: Dataset, area: Area) {
  const number = (held: readonly PlaceRole[], role: Role): number =>
    clustersAmong(held.filter(({ place }) => hasRole(place, role))).length;
  const [whole, members] = [held(dataset, area, 'layout'), memberRoles(dataset, area, 'layout')];
  const wholeAll = [...whole, ...held(dataset, area, 'other_layout')];
  const membersAll = [...members, ...memberRoles(dataset, area, 'other_layout')];
  return rolesByWeight.map((role) => ({
    role,
    area: number(whole, role),
    areaDocuments: number(wholeAll, role),
    cities: number(members, role),
    citiesDocuments: number(membersAll, role),
  }));
}

/** Clusters whose passages name the area or one of its cities, with the cities by role. */
function memberBlocks(dataset: Dataset, area: Area, role?: Role): readonly Block[] {
  const own = held(dataset, area, 'layout', role);
  const members = memberRoles(dataset, area, 'layout', role);
  const among = new Set([...clustersAmong(own), ...clustersAmong(members)]);
  const clusters = dataset.all('cluster').flatMap(({ value }) => (among.has(value) ? [value] : []));
  if (!area.value.cities) return [];
  if (clusters.length === 0) return [heading(phrases.areasClusters), paragraph(citiesPhrases.citiesNoneInRole)];
  const wholeRoles = (cluster: Cluster): Words => roleNames(own.filter((item) => item.cluster === cluster));
  return [
    heading(phrases.areasClusters),
    {
      kind: 'table',
      columns: [
        { id: 'cluster', header: capital(kindPhrases.cluster), isKey: true },
        { id: 'area', header: areasPhrases.area },
        { id: 'cities', header: phrases.areasCitiesNamed },
      ],
      rows: clusters.map((cluster) => ({
        cells: [
          cluster.name,
          wholeRoles(cluster),
          citiesByRole(
            dataset,
            members.filter((item) => item.cluster === cluster),
          ),
        ],
      })),
    },
  ];
}

function roleNames(roles: readonly PlaceRole[]): Words {
  const named = rolesByWeight.filter((role) => roles.some(({ place }) => hasRole(place, role)));
  return listedOrDash(named.map((role) => rolePhrases[role]));
}

/** Cities under each role, for example "core: Guangzhou, Shenzhen; base: Foshan". */
function citiesByRole(dataset: Dataset, roles: readonly MemberRole[]): Words {
  const parts = rolesByWeight.flatMap((role) => {
    const ids = [...new Set(roles.filter(({ place }) => hasRole(place, role)).map(({ city }) => city))];
    return ids.length === 0
      ? []
      : [together`${rolePhrases[role]}${termPhrases.colon}${names(ids.map((id) => dataset.get('city', id)))}`];
  });
  return listedOrDash(parts, termPhrases.semicolon);
}

function memberNames(dataset: Dataset, ids: readonly string[] | undefined): Words | undefined {
  return ids && names(ids.map((id) => dataset.get('city', id)));
}

interface MemberRole extends PlaceRole {
  readonly city: string;
}

function memberRoles(dataset: Dataset, { value }: Area, list: LayoutList, role?: Role): readonly MemberRole[] {
  return (value.cities ?? []).flatMap((city) =>
    rolesOf(dataset, 'city', city, list)
      .filter(({ place }) => !role || hasRole(place, role))
      .map((held) => ({ ...held, city })),
  );
}

function held(dataset: Dataset, { id }: Area, list: LayoutList, role?: Role): readonly PlaceRole[] {
  return rolesOf(dataset, 'area', id, list).filter(({ place }) => !role || hasRole(place, role));
}

/** Every role of the area and of its cities, for CSV. */
export function areaRecords(dataset: Dataset, area: Area, role?: Role): Records {
  const items = layoutLists.flatMap((list) => [
    ...held(dataset, area, list, role).map((item) => ({ ...item, list, holder: area.id })),
    ...memberRoles(dataset, area, list, role).map(({ city, ...item }) => ({ ...item, list, holder: city })),
  ]);
  return recordsOf(heldRoleColumns, items);
}

/** Output of `cities AREA --format json`; `cities` is null where no document lists them. */
export function areaOutput(dataset: Dataset, area: Area, role?: Role) {
  const { id, name, value } = area;
  return {
    schema: 'jiqun.area/1',
    id,
    name,
    also: value.also ?? [],
    cities: value.cities ?? null,
    roles: held(dataset, area, 'layout', role).map(roleOutput),
    other_roles: held(dataset, area, 'other_layout', role).map(roleOutput),
    city_roles: layoutLists.flatMap((list) =>
      memberRoles(dataset, area, list, role).map((item) => ({ city: item.city, list, ...roleOutput(item) })),
    ),
    counts: counts(dataset, area)
      .filter((row) => !role || row.role === role)
      .map(({ role: counted, area: whole, areaDocuments, cities, citiesDocuments }) => ({
        role: counted,
        area: whole,
        area_with_documents: areaDocuments,
        ...(value.cities && { cities, cities_with_documents: citiesDocuments }),
      })),
  };
}
