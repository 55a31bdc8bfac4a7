import type { Lang } from '../lang/lang.js';
import { bracketed, message, say, term } from '../lang/message.js';
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
import { type Block, heading, notes, paragraph, type Records } from './blocks.js';
import { figureTable } from './figures.js';
import { spellQuantity } from './format.js';
import { roleColumns, roleOutput, roleRecord, roleTable } from './roles.js';
import { schemeRows } from './scheme.js';
import { names, roleName } from './words.js';

type City = Entity<'city'>;

/**
 * One city's page: how many clusters call it core by whose count, every cluster that names it, its areas, its figures.
 */
export function cityBlocks(dataset: Dataset, city: City, lang: Lang, role?: Role): readonly Block[] {
  const figures = figuresAbout(dataset, city.id);
  return [
    { kind: 'facts', rows: cityFacts(dataset, city, lang) },
    ...coreBlocks(dataset, city, lang),
    ...passageBlocks(
      dataset,
      held(dataset, city, 'layout', role),
      term(lang, role ? 'cities-none-in-role' : 'cities-none'),
      lang,
    ),
    ...documentBlocks(held(dataset, city, 'other_layout', role), lang),
    ...areaRoleBlocks(dataset, city, lang, role),
    ...(figures.length === 0 || role
      ? []
      : [heading(term(lang, 'cities-figures')), figureTable(dataset, figures, lang, 'with-subject')]),
  ];
}

function cityFacts(dataset: Dataset, city: City, lang: Lang): [string, string][] {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const areas = areasOf(dataset, city.id);
  const [own, documents] = [held(dataset, city, 'layout'), held(dataset, city, 'other_layout')];
  const count = (roles: readonly PlaceRole[]): string => {
    const { core, all } = countClusters(roles);
    return say(lang, message('cities-count', { clusters: all, core }));
  };
  const standing = standings(dataset, 'core').find(({ place }) => place === city);
  const cities = dataset.all('city').length;
  return [
    [term(lang, 'field-name'), bracketed(lang, city.name[lang], city.name[other])],
    [term(lang, 'field-code'), city.value.code],
    [term(lang, 'kinds-area'), names(areas, lang) || '—'],
    [term(lang, 'kinds-cluster'), count(own)],
    [term(lang, 'cities-with-documents'), count([...own, ...documents])],
    [
      term(lang, 'cities-rank'),
      standing?.rank === undefined ? '—' : say(lang, message('cities-rank-of', { rank: standing.rank, cities })),
    ],
    ...schemeRows(dataset, city, lang),
  ];
}

/** The roles of each programme's passages under the programme's name. */
export function passageBlocks(
  dataset: Dataset,
  roles: readonly PlaceRole[],
  none: string,
  lang: Lang,
): readonly Block[] {
  if (roles.length === 0) return [heading(term(lang, 'cities-roles')), paragraph(none)];
  return [...groupBy(roles, ({ cluster }) => cluster.programme)].flatMap(([programme, own]) => [
    heading(say(lang, message('cities-roles-in', { programme: programmeName(dataset, programme, lang) }))),
    roleTable(own, 'layout', lang),
  ]);
}

/** What other documents say: later plans, editions, reports. */
export function documentBlocks(roles: readonly PlaceRole[], lang: Lang): readonly Block[] {
  return roles.length === 0
    ? []
    : [heading(term(lang, 'cities-roles-elsewhere')), roleTable(roles, 'other_layout', lang)];
}

function programmeName(dataset: Dataset, id: string, lang: Lang): string {
  const { label, name } = dataset.get('programme', id);
  return label === undefined ? name[lang] : bracketed(lang, name[lang], label);
}

/**
 * How many clusters call the city core: as a document counts them, by the programmes' passages, and with all documents.
 */
function coreBlocks(dataset: Dataset, city: City, lang: Lang): readonly Block[] {
  const { statements, passages, documents } = coreCounts(dataset, city);
  if (documents.length === 0 && statements.length === 0) return [];
  const row = (counter: string, count: string, clusters: readonly Cluster[], cites: readonly Citation[] = []) => ({
    cells: [counter, count, names(clusters, lang) || '—'],
    cites,
  });
  return [
    heading(term(lang, 'cities-core-counts')),
    {
      kind: 'table',
      columns: [
        { id: 'counter', header: term(lang, 'cities-counted-by'), isKey: true },
        { id: 'count', header: term(lang, 'field-clusters-count'), align: 'right' },
        { id: 'which', header: term(lang, 'cities-which') },
      ],
      rows: [
        ...statements.map(({ source, claim, named }) =>
          row(
            say(lang, message('cities-core-stated', { source: source.name })),
            claim.amount ? spellQuantity(claim.amount, lang) : '—',
            named,
            [claim.cite],
          ),
        ),
        row(term(lang, 'cities-core-passages'), String(passages.length), passages),
        row(term(lang, 'cities-core-documents'), String(documents.length), documents),
      ],
      isSpaced: true,
    },
    ...statements.map(({ source, claim, named }) =>
      notes(statementNotes({ source, claim, named }, passages, documents, lang)),
    ),
  ];
}

function statementNotes(
  { source, claim, named }: Statement,
  passages: readonly Cluster[],
  documents: readonly Cluster[],
  lang: Lang,
): readonly string[] {
  const beyond = named.filter((cluster) => !passages.includes(cluster));
  const missing = documents.filter((cluster) => !named.includes(cluster));
  return [
    say(lang, message('cities-core-read', { source: source.id })),
    ...(beyond.length === 0 ? [] : [say(lang, message('cities-core-beyond', { clusters: names(beyond, lang) }))]),
    ...(missing.length === 0 ? [] : [say(lang, message('cities-core-missing', { clusters: names(missing, lang) }))]),
    ...(claim.acknowledge ?? []).map(({ reason }) => say(lang, message('claim-reason', { reason }))),
  ];
}

interface Statement {
  readonly source: Entity<'source'>;
  readonly claim: NonNullable<Source['claims']>[number];
  /** The clusters of which the data cite this document for the city as core. */
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

function areaRoleBlocks(dataset: Dataset, city: City, lang: Lang, only?: Role): readonly Block[] {
  const items = areaRoles(dataset, city, only).map(({ area, list, cluster, place }) => {
    const role = [roleName(place, lang), ...(list === 'layout' ? [] : [term(lang, 'cities-elsewhere')])].join(
      term(lang, 'comma'),
    );
    return bracketed(lang, `${cluster.name[lang]}${term(lang, 'colon')}${area.name[lang]}`, role);
  });
  return items.length === 0 ? [] : [heading(term(lang, 'cities-via-areas')), { kind: 'list', items }];
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
  return {
    columns: ['place', ...roleColumns],
    rows: [
      ...layoutLists.flatMap((list) =>
        held(dataset, city, list, role).map((item) => [city.id, ...roleRecord(item, list)]),
      ),
      ...areaRoles(dataset, city, role).map(({ area, list, ...item }) => [area.id, ...roleRecord(item, list)]),
    ],
  };
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
