import type { Lang } from '../lang/lang.js';
import { header, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Cluster } from '../model/entities.js';
import { clustersAmong, countClusters, hasRole, type Role, rolesByWeight, rolesOf } from '../model/layout.js';
import { type Standing, standings } from '../model/standings.js';
import { type Block, type Column, notes, type Row } from './blocks.js';
import { roleLegend } from './cities.js';
import { names } from './words.js';

/** Cities by the number of clusters that call them core, with how many give them each of the other roles. */
export function rankingBlocks(dataset: Dataset, lang: Lang): readonly Block[] {
  const roles = rolesByWeight.filter((role) => role !== 'core');
  const number = (id: string, text: string): Column => ({ id, header: text, align: 'right' });
  const columns: readonly Column[] = [
    number('rank', term(lang, 'cities-rank')),
    { id: 'place', header: header(lang, 'kind-city'), isKey: true },
    number('core', header(lang, 'role-core')),
    number('core_documents', term(lang, 'cities-plus-documents')),
    ...roles.map((role) => number(role, term(lang, `mark-${role}`))),
    number('all', header(lang, 'total')),
    number('all_documents', term(lang, 'cities-plus-documents')),
  ];
  const rows = standings(dataset, 'core').map((standing): Row => {
    const { counts, all, allElsewhere } = numbersOf(dataset, standing);
    return {
      cells: [
        rankText(standing),
        standing.place.name[lang],
        String(standing.own.length),
        plus(standing.elsewhere.length),
      ].concat(
        roles.map((role) => String(counts[role] || '·')),
        [String(all), plus(allElsewhere)],
      ),
      ...(standing.place.kind === 'area' && { tone: 'faint' as const }),
    };
  });
  const legend = [
    roleLegend(lang, roles),
    term(lang, 'cities-note-rank'),
    term(lang, 'cities-note-plus'),
    term(lang, 'cities-note-areas'),
  ];
  return [{ kind: 'table', columns, rows, records: rankingRecords(dataset, 'core') }, notes(legend)];
}

/** The places that have a role, the most often named first, with the clusters that give it. */
export function roleBlocks(dataset: Dataset, role: Role, lang: Lang): readonly Block[] {
  const all = standings(dataset, role);
  const shown = all.filter(({ own, elsewhere }) => own.length + elsewhere.length > 0);
  const without = all.filter(
    ({ place, own, elsewhere }) => place.kind === 'city' && own.length + elsewhere.length === 0,
  );
  return [
    {
      kind: 'table',
      columns: [
        { id: 'rank', header: term(lang, 'cities-rank'), align: 'right' },
        { id: 'place', header: header(lang, 'kind-city'), isKey: true },
        { id: 'count', header: term(lang, 'field-clusters-count'), align: 'right' },
        { id: 'own', header: term(lang, 'cities-which') },
        { id: 'plus', header: term(lang, 'cities-plus-documents'), align: 'right' },
        { id: 'elsewhere', header: term(lang, 'cities-elsewhere-only') },
      ],
      rows: shown.map((standing) => ({
        cells: [
          rankText(standing),
          standing.place.name[lang],
          String(standing.own.length),
          names(standing.own, lang) || '—',
          plus(standing.elsewhere.length),
          names(standing.elsewhere, lang) || '—',
        ],
        ...(standing.place.kind === 'area' && { tone: 'faint' as const }),
      })),
      isSpaced: true,
      records: rankingRecords(dataset, role),
    },
    notes([
      ...(without.length === 0
        ? []
        : [
            say(
              lang,
              message('cities-without-role', {
                count: without.length,
                cities: names(
                  without.map(({ place }) => place),
                  lang,
                ),
              }),
            ),
          ]),
      ...(role === 'core' ? [term(lang, 'cities-note-network')] : []),
      term(lang, 'cities-note-rank'),
      term(lang, 'cities-note-areas'),
    ]),
  ];
}

/** Output of `cities --rank` and `cities --role ROLE` as JSON. */
export function rankingOutput(dataset: Dataset, role: Role) {
  return {
    schema: 'jiqun.ranking/1',
    role,
    places: standings(dataset, role).map((standing) => {
      const { place, rank, own, elsewhere } = standing;
      const { counts, all, allElsewhere } = numbersOf(dataset, standing);
      return {
        id: place.id,
        kind: place.kind,
        name: place.name,
        rank: rank ?? null,
        clusters: own.map(({ id }) => id),
        other_clusters: elsewhere.map(({ id }) => id),
        counts,
        total: all,
        total_with_documents: all + allElsewhere,
      };
    }),
  };
}

function rankingRecords(dataset: Dataset, role: Role) {
  return {
    columns: [
      'rank',
      'kind',
      'place',
      'role',
      'count',
      'count_with_documents',
      'clusters',
      'other_clusters',
      'total',
      'total_with_documents',
    ],
    rows: standings(dataset, role).map((standing) => {
      const { place, rank, own, elsewhere } = standing;
      const { all, allElsewhere } = numbersOf(dataset, standing);
      const ids = (clusters: readonly Cluster[]): string => clusters.map(({ id }) => id).join(';');
      return [
        rank ?? null,
        place.kind,
        place.id,
        role,
        own.length,
        own.length + elsewhere.length,
        ids(own),
        ids(elsewhere),
        all,
        all + allElsewhere,
      ];
    }),
  };
}

/** How many clusters' passages give the place each role; all that name it, and those that only other documents add. */
function numbersOf(dataset: Dataset, { place: { kind, id } }: Standing) {
  const own = rolesOf(dataset, kind, id);
  const all = countClusters(own).all;
  const everywhere = countClusters([...own, ...rolesOf(dataset, kind, id, 'other_layout')]).all;
  const counts = Object.fromEntries(
    rolesByWeight.map((role) => [role, clustersAmong(own.filter(({ place }) => hasRole(place, role))).length]),
  );
  return { counts: counts as Readonly<Record<Role, number>>, all, allElsewhere: everywhere - all };
}

function rankText({ rank }: Standing): string {
  return rank === undefined ? '—' : String(rank);
}

function plus(count: number): string {
  return count === 0 ? '·' : `+${count}`;
}
