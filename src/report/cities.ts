import type { Lang } from '../lang/lang.js';
import { bracketed, header, message, say, term } from '../lang/message.js';
import type { Cluster, Dataset, Entity } from '../model/dataset.js';
import { countClusters, isCore, type PlaceRole, rolesByWeight, rolesOf } from '../model/layout.js';
import { type Block, type Column, heading, notes, type Records, type Row, type Table, text } from './blocks.js';
import { schemeRows } from './scheme.js';
import { citation, roleName } from './words.js';

/** Which city has which role in which cluster, on one screen. */
export function cityMatrixBlocks(dataset: Dataset, lang: Lang): readonly Block[] {
  const clusters = dataset.all('cluster').map(({ value }) => value);
  const codes = new Map(clusters.map((cluster) => [cluster.id, clusterCode(dataset, cluster, lang)]));
  const columns: readonly Column[] = [
    { id: 'place', header: header(lang, 'kind-city'), isKey: true },
    ...clusters.map(({ id }): Column => ({ id, header: codes.get(id) ?? id, align: 'right' })),
    { id: 'core', header: header(lang, 'role-core'), align: 'right' },
    { id: 'all', header: header(lang, 'total'), align: 'right' },
  ];
  const line = (kind: 'city' | 'area', { id, name }: Entity): Row => {
    const held = rolesOf(dataset, kind, id);
    const cells = clusters.map((cluster) => {
      const own = held.filter((item) => item.cluster === cluster);
      const role = rolesByWeight.find((candidate) => own.some(({ place }) => place.role === candidate));
      const star = role !== 'core' && own.some(({ place }) => isCore(place)) ? '*' : '';
      return role ? term(lang, `mark-${role}`) + star : '·';
    });
    const { core, all } = countClusters(held);
    return { cells: [name[lang], ...cells, String(core), String(all)], ...(kind === 'area' && { tone: 'faint' as const }) };
  };
  const rows = [...dataset.all('city').map((city) => line('city', city)), ...dataset.all('area').map((area) => line('area', area))];
  const legend = rolesByWeight.map((role) => `${term(lang, `mark-${role}`)} ${term(lang, `role-${role}`)}`).join('  ');
  const list = clusters.map(({ id, name }) => `${codes.get(id) ?? id} ${name[lang]}`).join(term(lang, 'semicolon'));
  return [
    { kind: 'table', columns, rows, records: cityRecords(dataset) },
    notes([legend, list, term(lang, 'cities-note-areas'), term(lang, 'cities-note-open')]),
  ];
}

/** Output of `cities --format json`: every role of every city and area. */
export function citiesOutput(dataset: Dataset) {
  const entry = (kind: 'city' | 'area', { id, name }: Entity) => ({ id, kind, name, roles: rolesOf(dataset, kind, id).map(roleOutput) });
  return {
    schema: 'jiqun.cities/1',
    places: [...dataset.all('city').map((city) => entry('city', city)), ...dataset.all('area').map((area) => entry('area', area))],
  };
}

/** One city's page: every cluster that names it, its role there and the activity. */
export function cityBlocks(dataset: Dataset, city: Entity<'city'>, lang: Lang): readonly Block[] {
  const { id, value, name } = city;
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const areas = dataset.all('area').filter((area) => area.value.cities?.includes(id));
  const held = rolesOf(dataset, 'city', id);
  const { core, all } = countClusters(held);
  const facts: Block = {
    kind: 'facts',
    rows: [
      [term(lang, 'field-name'), bracketed(lang, name[lang], name[other])],
      [term(lang, 'field-code'), value.code],
      [term(lang, 'kinds-area'), areas.map((area) => area.name[lang]).join(term(lang, 'comma')) || '—'],
      [term(lang, 'kinds-cluster'), say(lang, message('cities-count', { clusters: all, core }))],
      ...schemeRows(dataset, city, lang),
    ],
  };
  const viaAreas = areas.flatMap((area) => rolesOf(dataset, 'area', area.id).map((item) => ({ ...item, area })));
  const indirect = viaAreas.map(({ cluster, place, area }) =>
    bracketed(lang, `${cluster.name[lang]}${term(lang, 'colon')}${area.name[lang]}`, roleName(place, lang)),
  );
  return [
    facts,
    heading(term(lang, 'cities-roles')),
    held.length === 0 ? text(term(lang, 'cities-none')) : roleTable(held, lang),
    ...(indirect.length > 0 ? [heading(term(lang, 'cities-via-areas')), { kind: 'list' as const, items: indirect }] : []),
  ];
}

/** Output of `cities CITY --format json`. */
export function cityOutput(dataset: Dataset, { id, value, name }: Entity<'city'>) {
  return { schema: 'jiqun.city/1', id, name, code: value.code, roles: rolesOf(dataset, 'city', id).map(roleOutput) };
}

function roleTable(held: readonly PlaceRole[], lang: Lang): Table {
  return {
    kind: 'table',
    columns: [
      { id: 'cluster', header: header(lang, 'kind-cluster'), isKey: true },
      { id: 'role', header: header(lang, 'field-role') },
      { id: 'for', header: header(lang, 'field-activity') },
      { id: 'source', header: header(lang, 'kind-source') },
    ],
    rows: held.map(({ cluster, place }) => ({ cells: [cluster.name[lang], roleName(place, lang), place.for?.[lang] ?? '—', citation(place.cite, lang)] })),
    records: {
      columns: ['cluster', 'group', 'role', 'core', 'for', 'source', 'find'],
      rows: held.map(({ cluster, place }) => [
        cluster.id,
        cluster.group,
        place.role,
        String(isCore(place)),
        place.for?.[lang] ?? null,
        place.cite.source,
        place.cite.find,
      ]),
    },
  };
}

function cityRecords(dataset: Dataset): Records {
  const line = (kind: 'city' | 'area', id: string) =>
    rolesOf(dataset, kind, id).map(({ cluster, place }) => [
      kind,
      id,
      cluster.id,
      cluster.group,
      place.role,
      String(isCore(place)),
      place.for?.zh ?? null,
      place.for?.en ?? null,
      place.cite.source,
      place.cite.find,
    ]);
  return {
    columns: ['kind', 'place', 'cluster', 'group', 'role', 'core', 'for_zh', 'for_en', 'source', 'find'],
    rows: [...dataset.all('city').flatMap(({ id }) => line('city', id)), ...dataset.all('area').flatMap(({ id }) => line('area', id))],
  };
}

function roleOutput({ cluster, place }: PlaceRole) {
  return { cluster: cluster.id, group: cluster.group, role: place.role, core: isCore(place), ...(place.for && { for: place.for }), cite: place.cite };
}

/** A short column head: the first letter of the group and the order in it, P1 or 支1. */
function clusterCode(dataset: Dataset, { group, order }: Cluster, lang: Lang): string {
  const name = dataset.find('group', group)?.name[lang] ?? group;
  const initial = lang === 'zh' ? name.replace(/^战略性/, '').slice(0, 1) : name.slice(0, 1).toUpperCase();
  return `${initial}${order}`;
}
