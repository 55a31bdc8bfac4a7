import type { Dataset } from '../model/dataset.js';
import type { Cluster } from '../model/entities.js';
import { clustersAmong, countClusters, hasRole, type Role, rolesByWeight, rolesOf } from '../model/layout.js';
import { type Standing, standings } from '../model/standings.js';
import { citiesPhrases } from '../words/cities.js';
import type { Bilingual } from '../words/lang.js';
import { capital, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, markPhrases, rolePhrases, termPhrases } from '../words/terms.js';
import { type Block, type Column, notes, type Row } from './blocks.js';
import { roleLegend } from './cities.js';
import { names, namesOrDash } from './words.js';

const phrases = {
  citiesPlusDocuments: { zh: '其他文件另加', en: 'Others add' },
  citiesElsewhereOnly: { zh: '仅见于其他文件', en: 'Only in other documents' },
  citiesWithoutRole: {
    zh: '没有这一角色的{count}市：{cities}',
    en: 'Cities without this role ({count}): {cities}',
  },
  citiesNoteRank: {
    zh: '名次只看各集群的规划原文，并列同名次',
    en: "Ranks count the clusters' own passages alone; equal counts share a rank",
  },
  citiesNotePlus: {
    zh: '+表示只有其他文件才提到的集群',
    en: 'A plus is for clusters that only other documents add',
  },
  citiesNoteNetwork: { zh: '某一网络或产业带的核心计入核心', en: 'The core of a network or belt counts as core' },
} as const satisfies Record<string, Bilingual>;

/** Cities by the number of clusters that call them core, with how many give them each of the other roles. */
export function rankingBlocks(dataset: Dataset): readonly Block[] {
  const roles = rolesByWeight.filter((role) => role !== 'core');
  const number = (id: string, text: Words): Column => ({ id, header: text, align: 'right' });
  const columns: readonly Column[] = [
    number('rank', citiesPhrases.citiesRank),
    { id: 'place', header: capital(kindPhrases.city), isKey: true },
    number('core', capital(rolePhrases.core)),
    number('core_documents', phrases.citiesPlusDocuments),
    ...roles.map((role) => number(role, markPhrases[role])),
    number('all', capital(termPhrases.total)),
    number('all_documents', phrases.citiesPlusDocuments),
  ];
  const rows = standings(dataset, 'core').map((standing): Row => {
    const { counts, all, allElsewhere } = numbersOf(dataset, standing);
    return {
      cells: [
        rankText(standing),
        standing.place.name,
        String(standing.own.length),
        plus(standing.elsewhere.length),
      ].concat(
        roles.map((role) => String(counts[role] || '·')),
        [String(all), plus(allElsewhere)],
      ),
      ...(standing.place.kind === 'area' && { tone: 'faint' as const }),
    };
  });
  const legend = [roleLegend(roles), phrases.citiesNoteRank, phrases.citiesNotePlus, reportPhrases.citiesNoteAreas];
  return [{ kind: 'table', columns, rows, records: rankingRecords(dataset, 'core') }, notes(legend)];
}

/** The places that have a role, the most often named first, with the clusters that give it. */
export function roleBlocks(dataset: Dataset, role: Role): readonly Block[] {
  const all = standings(dataset, role);
  const shown = all.filter(({ own, elsewhere }) => own.length + elsewhere.length > 0);
  const without = all.filter(
    ({ place, own, elsewhere }) => place.kind === 'city' && own.length + elsewhere.length === 0,
  );
  return [
    {
      kind: 'table',
      columns: [
        { id: 'rank', header: citiesPhrases.citiesRank, align: 'right' },
        { id: 'place', header: capital(kindPhrases.city), isKey: true },
        { id: 'count', header: reportPhrases.fieldClustersCount, align: 'right' },
        { id: 'own', header: citiesPhrases.citiesWhich },
        { id: 'plus', header: phrases.citiesPlusDocuments, align: 'right' },
        { id: 'elsewhere', header: phrases.citiesElsewhereOnly },
      ],
      rows: shown.map((standing) => ({
        cells: [
          rankText(standing),
          standing.place.name,
          String(standing.own.length),
          namesOrDash(standing.own),
          plus(standing.elsewhere.length),
          namesOrDash(standing.elsewhere),
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
            message(phrases.citiesWithoutRole, {
              count: without.length,
              cities: names(without.map(({ place }) => place)),
            }),
          ]),
      ...(role === 'core' ? [phrases.citiesNoteNetwork] : []),
      phrases.citiesNoteRank,
      reportPhrases.citiesNoteAreas,
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
