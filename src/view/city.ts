import { type Block, heading, notes, paragraph, type Records } from '../document/blocks.js';
import { recordsOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Citation, Cluster, Entity, Source } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import { groupBy } from '../model/group-by.js';
import {
  areasOf,
  clustersAmong,
  countClusters,
  hasRole,
  type LayoutList,
  layoutLists,
  type PlaceRole,
  type Role,
  rolesOf,
} from '../model/layout.js';
import { standings } from '../model/standings.js';
import { citiesPhrases } from '../words/cities.js';
import { claimsPhrases } from '../words/claims.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, inOther, listed, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindsPhrases, termPhrases } from '../words/terms.js';
import { figureTable } from './figures.js';
import { spellQuantity } from './format.js';
import { heldRoleColumns, roleOutput, roleTable } from './roles.js';
import { schemeRows } from './scheme.js';
import { names, namesOrDash, roleName } from './words.js';

const phrases = {
  citiesRoles: { zh: '集群与角色', en: 'Clusters and roles' },
  citiesNone: { zh: '各集群的布局均未涉及这座城市。', en: 'No cluster names this city.' },
  citiesViaAreas: { zh: '所在区域的角色', en: 'Roles of its areas' },
  citiesRankOf: {
    zh: '按核心集群数，{cities}市中第{rank}',
    en: '{rank} of {cities} cities, by the clusters whose passages name it as core',
  },
  citiesWithDocuments: { zh: '含其他文件', en: 'With other documents' },
  citiesRolesIn: {
    zh: '集群与角色，据规划原文：{programme}',
    en: 'Clusters and roles, in the passages of: {programme}',
  },
  citiesRolesElsewhere: { zh: '集群与角色，据其他文件', en: 'Clusters and roles, in other documents' },
  citiesElsewhere: { zh: '其他文件', en: 'other documents' },
  citiesFigures: { zh: '该市的数字', en: 'Figures for the city' },
  citiesCoreCounts: { zh: '列为核心的集群数：三种口径', en: 'Clusters that name it as core, by who counts' },
  citiesCountedBy: { zh: '口径', en: 'Counted by' },
  citiesCoreStated: { zh: '文件自称：{source}', en: 'Stated: {source}' },
  citiesCorePassages: { zh: '各集群的规划原文', en: "The clusters' own passages" },
  citiesCoreDocuments: { zh: '原文加其他文件', en: 'Passages and other documents' },
  citiesCoreRead: {
    zh: '“文件自称”一行列的是数据中引用{source}的集群',
    en: 'Beside the stated number stand the clusters for which the data cite {source}',
  },
  citiesCoreBeyond: {
    zh: '该文件列为核心而规划原文没有的：{clusters}',
    en: 'Core by that document but not by the own passages: {clusters}',
  },
  citiesCoreMissing: {
    zh: '别的文件列为核心而该文件没有的：{clusters}',
    en: 'Core by another document but not by that one: {clusters}',
  },
} as const satisfies Record<string, Bilingual>;

type City = Entity<'city'>;

/**
 * Page of a city: how many clusters call it core, and who counts so; every cluster that names it; its areas and
 * figures.
 */
export function cityBlocks(dataset: Dataset, city: City, role?: Role): readonly Block[] {
  const figures = figuresAbout(dataset, city.id);
  return [
    { kind: 'facts', rows: cityFacts(dataset, city) },
    ...coreBlocks(dataset, city),
    ...passageBlocks(
      dataset,
      held(dataset, city, 'layout', role),
      role ? citiesPhrases.citiesNoneInRole : phrases.citiesNone,
    ),
    ...documentBlocks(held(dataset, city, 'other_layout', role)),
    ...areaRoleBlocks(dataset, city, role),
    ...(figures.length === 0 || role
      ? []
      : [heading(phrases.citiesFigures), figureTable(dataset, figures, 'with-subject')]),
  ];
}

function cityFacts(dataset: Dataset, city: City): [Words, Words][] {
  const areas = areasOf(dataset, city.id);
  const [own, documents] = [held(dataset, city, 'layout'), held(dataset, city, 'other_layout')];
  const count = (roles: readonly PlaceRole[]): Words => {
    const { core, all } = countClusters(roles);
    return message(reportPhrases.citiesCount, { clusters: all, core });
  };
  const standing = standings(dataset, 'core').find(({ place }) => place === city);
  const cities = dataset.all('city').length;
  return [
    [reportPhrases.fieldName, bracketed(city.name, inOther(city.name))],
    [reportPhrases.fieldCode, city.value.code],
    [kindsPhrases.area, namesOrDash(areas)],
    [kindsPhrases.cluster, count(own)],
    [phrases.citiesWithDocuments, count([...own, ...documents])],
    [
      citiesPhrases.citiesRank,
      standing?.rank === undefined ? '—' : message(phrases.citiesRankOf, { rank: standing.rank, cities }),
    ],
    ...schemeRows(dataset, city),
  ];
}

/** Roles from the passages of each programme, under the programme's name. */
export function passageBlocks(dataset: Dataset, roles: readonly PlaceRole[], none: Words): readonly Block[] {
  if (roles.length === 0) return [heading(phrases.citiesRoles), paragraph(none)];
  return [...groupBy(roles, ({ cluster }) => cluster.programme)].flatMap(([programme, own]) => [
    heading(message(phrases.citiesRolesIn, { programme: programmeName(dataset, programme) })),
    roleTable(own, 'layout'),
  ]);
}

/** Roles that other documents add: later plans, editions, reports. */
export function documentBlocks(roles: readonly PlaceRole[]): readonly Block[] {
  return roles.length === 0 ? [] : [heading(phrases.citiesRolesElsewhere), roleTable(roles, 'other_layout')];
}

function programmeName(dataset: Dataset, id: string): Words {
  const { label, name } = dataset.get('programme', id);
  return label === undefined ? name : bracketed(name, label);
}

/**
 * How many clusters call the city core: as a document counts them, by the programmes' passages, and with all documents.
 */
function coreBlocks(dataset: Dataset, city: City): readonly Block[] {
  const { statements, passages, documents } = coreCounts(dataset, city);
  if (documents.length === 0 && statements.length === 0) return [];
  const row = (counter: Words, count: Words, clusters: readonly Cluster[], cites: readonly Citation[] = []) => ({
    cells: [counter, count, namesOrDash(clusters)],
    cites,
  });
  return [
    heading(phrases.citiesCoreCounts),
    {
      kind: 'table',
      columns: [
        { id: 'counter', header: phrases.citiesCountedBy, isKey: true },
        { id: 'count', header: reportPhrases.fieldClustersCount, align: 'right' },
        { id: 'which', header: citiesPhrases.citiesWhich },
      ],
      rows: [
        ...statements.map(({ source, claim, named }) =>
          row(
            message(phrases.citiesCoreStated, { source: source.name }),
            claim.amount ? spellQuantity(claim.amount) : '—',
            named,
            [claim.cite],
          ),
        ),
        row(phrases.citiesCorePassages, String(passages.length), passages),
        row(phrases.citiesCoreDocuments, String(documents.length), documents),
      ],
      isSpaced: true,
    },
    ...statements.map(({ source, claim, named }) =>
      notes(statementNotes({ source, claim, named }, passages, documents)),
    ),
  ];
}

function statementNotes(
  { source, claim, named }: Statement,
  passages: readonly Cluster[],
  documents: readonly Cluster[],
): readonly Words[] {
  const beyond = named.filter((cluster) => !passages.includes(cluster));
  const missing = documents.filter((cluster) => !named.includes(cluster));
  return [
    message(phrases.citiesCoreRead, { source: source.id }),
    ...(beyond.length === 0 ? [] : [message(phrases.citiesCoreBeyond, { clusters: names(beyond) })]),
    ...(missing.length === 0 ? [] : [message(phrases.citiesCoreMissing, { clusters: names(missing) })]),
    ...(claim.acknowledge ?? []).map(({ reason }) => message(claimsPhrases.claimReason, { reason })),
  ];
}

interface Statement {
  readonly source: Entity<'source'>;
  readonly claim: NonNullable<Source['claims']>[number];
  /** The clusters for which the data cite this document as calling the city core. */
  readonly named: readonly Cluster[];
}

interface CoreCounts {
  readonly statements: readonly Statement[];
  readonly passages: readonly Cluster[];
  readonly documents: readonly Cluster[];
}

function coreCounts(dataset: Dataset, city: City): CoreCounts {
  const [own, others] = [held(dataset, city, 'layout', 'core'), held(dataset, city, 'other_layout', 'core')];
  const isAbout = (expression: string): boolean =>
    [`'${city.id}'`, `"${city.id}"`].some((quoted) => expression.includes(quoted)) && /\bcore\b/.test(expression);
  const statements = dataset.all('source').flatMap((source) =>
    (source.value.claims ?? [])
      .filter(({ expression }) => isAbout(expression))
      .map((claim) => ({
        source,
        claim,
        named: inOrder(
          dataset,
          [...own, ...others].filter(({ place }) => place.cite.source === source.id),
        ),
      })),
  );
  return { statements, passages: clustersAmong(own), documents: inOrder(dataset, [...own, ...others]) };
}

function inOrder(dataset: Dataset, roles: readonly PlaceRole[]): readonly Cluster[] {
  const among = new Set(clustersAmong(roles));
  return dataset.all('cluster').flatMap(({ value }) => (among.has(value) ? [value] : []));
}

function areaRoleBlocks(dataset: Dataset, city: City, only?: Role): readonly Block[] {
  const items = areaRoles(dataset, city, only).map(({ area, list, cluster, place }) => {
    const role = listed([roleName(place), ...(list === 'layout' ? [] : [phrases.citiesElsewhere])]);
    return bracketed(together`${cluster.name}${termPhrases.colon}${area.name}`, role);
  });
  return items.length === 0 ? [] : [heading(phrases.citiesViaAreas), { kind: 'list', items }];
}

function areaRoles(dataset: Dataset, city: City, role?: Role) {
  return areasOf(dataset, city.id).flatMap((area) =>
    layoutLists.flatMap((list) =>
      rolesOf(dataset, 'area', area.id, list)
        .filter(({ place }) => !role || hasRole(place, role))
        .map((item) => ({ ...item, area, list })),
    ),
  );
}

/** Every citation on the page of a city. */
export function cityCitations(dataset: Dataset, city: City): readonly Citation[] {
  return [
    ...layoutLists.flatMap((list) => held(dataset, city, list)).map(({ place }) => place.cite),
    ...areaRoles(dataset, city).map(({ place }) => place.cite),
    ...figuresAbout(dataset, city.id).map(({ cite }) => cite),
    ...coreCounts(dataset, city).statements.map(({ claim }) => claim.cite),
  ];
}

function held(dataset: Dataset, { id }: City, list: LayoutList, role?: Role): readonly PlaceRole[] {
  const roles = rolesOf(dataset, 'city', id, list);
  return role ? roles.filter(({ place }) => hasRole(place, role)) : roles;
}

function figuresAbout(dataset: Dataset, id: string): readonly Figure[] {
  return dataset.figures.filter(({ city }) => city === id);
}

/** Every role of the city and of its areas, for CSV. */
export function cityRecords(dataset: Dataset, city: City, role?: Role): Records {
  return recordsOf(heldRoleColumns, [
    ...layoutLists.flatMap((list) =>
      held(dataset, city, list, role).map((item) => ({ ...item, list, holder: city.id })),
    ),
    ...areaRoles(dataset, city, role).map(({ area, ...item }) => ({ ...item, holder: area.id })),
  ]);
}

/** Output of `cities CITY --format json`. */
export function cityOutput(dataset: Dataset, city: City, role?: Role) {
  const { statements, passages, documents } = coreCounts(dataset, city);
  const ids = (clusters: readonly Cluster[]) => clusters.map(({ id }) => id);
  const roles = (list: LayoutList) => held(dataset, city, list, role).map(roleOutput);
  return {
    schema: 'jiqun.city/1',
    id: city.id,
    name: city.name,
    code: city.value.code,
    core: {
      stated: statements.map(({ source, claim, named }) => ({
        source: source.id,
        claim: claim.id,
        stated: claim.amount?.text ?? claim.value ?? '',
        find: claim.cite.find,
        clusters: ids(named),
      })),
      passages: ids(passages),
      documents: ids(documents),
    },
    roles: roles('layout'),
    other_roles: roles('other_layout'),
    area_roles: areaRoles(dataset, city, role).map(({ area, list, ...item }) => ({
      area: area.id,
      list,
      ...roleOutput(item),
    })),
    figures: figuresAbout(dataset, city.id).map(({ subject, kind, metric, quantity, year, period, scope, cite }) => ({
      subject: subject.id,
      kind,
      metric,
      amount: quantity.text,
      ...(year !== undefined && { year }),
      ...(period !== undefined && { period }),
      ...(scope && { scope }),
      cite,
    })),
  };
}
