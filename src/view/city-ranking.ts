import { type Block, notes } from '../document/blocks.js';
import { describedTable, type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Cluster } from '../model/entities.js';
import { clustersAmong, countClusters, hasRole, type Role, rolesByWeight, rolesOf } from '../model/layout.js';
import { type Standing, standings } from '../model/standings.js';
import { citiesPhrases } from '../words/cities.js';
import type { Bilingual } from '../words/lang.js';
import { capital, message } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, markPhrases, rolePhrases, termPhrases } from '../words/terms.js';
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
  const table = describedTable({
    columns: standingColumns('core'),
    items: rankedPlaces(dataset, 'core'),
    shown: ['rank', 'place', 'core', 'documents', ...roles, 'total', 'all_documents'],
    tone,
  });
  const legend = [roleLegend(roles), phrases.citiesNoteRank, phrases.citiesNotePlus, reportPhrases.citiesNoteAreas];
  return [table, notes(legend)];
}

/** Places that have a role, most often named first, with the clusters in which they have it. */
export function roleBlocks(dataset: Dataset, role: Role): readonly Block[] {
  const columns = standingColumns(role);
  const all = rankedPlaces(dataset, role);
  const isNamed = ({ own, elsewhere }: RankedPlace): boolean => own.length + elsewhere.length > 0;
  const without = all.filter((ranked) => ranked.place.kind === 'city' && !isNamed(ranked)).map(({ place }) => place);
  const table = tableOf({
    columns,
    items: all.filter(isNamed),
    shown: ['rank', 'place', 'count', 'clusters', 'documents', 'other_clusters'],
    isSpaced: true,
    tone,
  });
  return [
    { ...table, records: recordsOf(columns, all) },
    notes([
      ...(without.length === 0
        ? []
        : [message(phrases.citiesWithoutRole, { count: without.length, cities: names(without) })]),
      ...(role === 'core' ? [phrases.citiesNoteNetwork] : []),
      phrases.citiesNoteRank,
      reportPhrases.citiesNoteAreas,
    ]),
  ];
}

/** A place ranked by one role, with the number of clusters for each role. */
type RankedPlace = Standing & ReturnType<typeof numbersOf>;

function rankedPlaces(dataset: Dataset, role: Role): readonly RankedPlace[] {
  return standings(dataset, role).map((standing) => ({ ...standing, ...numbersOf(dataset, standing) }));
}

function tone({ place }: Standing): 'faint' | undefined {
  return place.kind === 'area' ? 'faint' : undefined;
}

/** Columns of a ranking by one role. */
function standingColumns(role: Role): readonly ResultColumn<RankedPlace>[] {
  const ids = (clusters: readonly Cluster[]): string => clusters.map(({ id }) => id).join(';');
  return [
    { id: 'rank', head: citiesPhrases.citiesRank, align: 'right', value: ({ rank }) => rank },
    { id: 'kind', value: ({ place }) => place.kind },
    {
      id: 'place',
      head: capital(kindPhrases.city),
      isKey: true,
      value: ({ place }) => place.id,
      screen: ({ place }) => place.name,
    },
    { id: 'role', value: () => role },
    { id: 'core', head: capital(rolePhrases.core), align: 'right', screen: ({ own }) => String(own.length) },
    { id: 'count', head: reportPhrases.fieldClustersCount, align: 'right', value: ({ own }) => own.length },
    {
      id: 'documents',
      head: phrases.citiesPlusDocuments,
      align: 'right',
      screen: ({ elsewhere }) => plus(elsewhere.length),
    },
    { id: 'count_with_documents', value: ({ own, elsewhere }) => own.length + elsewhere.length },
    {
      id: 'clusters',
      head: citiesPhrases.citiesWhich,
      value: ({ own }) => ids(own),
      screen: ({ own }) => namesOrDash(own),
    },
    {
      id: 'other_clusters',
      head: phrases.citiesElsewhereOnly,
      value: ({ elsewhere }) => ids(elsewhere),
      screen: ({ elsewhere }) => namesOrDash(elsewhere),
    },
    ...rolesByWeight
      .filter((other) => other !== 'core')
      .map(
        (other): ResultColumn<RankedPlace> => ({
          id: other,
          head: markPhrases[other],
          align: 'right',
          screen: ({ counts }) => String(counts[other] || '·'),
        }),
      ),
    { id: 'total', head: capital(termPhrases.total), align: 'right', value: ({ all }) => all },
    {
      id: 'all_documents',
      head: phrases.citiesPlusDocuments,
      align: 'right',
      screen: ({ allElsewhere }) => plus(allElsewhere),
    },
    { id: 'total_with_documents', value: ({ all, allElsewhere }) => all + allElsewhere },
  ];
}

/** Output of `cities --rank` and `cities --role ROLE` as JSON. */
export function rankingOutput(dataset: Dataset, role: Role) {
  return {
    schema: 'jiqun.ranking/1',
    role,
    places: rankedPlaces(dataset, role).map(({ place, rank, own, elsewhere, counts, all, allElsewhere }) => ({
      id: place.id,
      kind: place.kind,
      name: place.name,
      rank: rank ?? null,
      clusters: own.map(({ id }) => id),
      other_clusters: elsewhere.map(({ id }) => id),
      counts,
      total: all,
      total_with_documents: all + allElsewhere,
    })),
  };
}

/**
 * Numbers of clusters whose passages give the place each role, that name it at all, and that only other documents add.
 */
function numbersOf(dataset: Dataset, { place: { kind, id } }: Standing) {
  const own = rolesOf(dataset, kind, id);
  const all = countClusters(own).all;
  const everywhere = countClusters([...own, ...rolesOf(dataset, kind, id, 'other_layout')]).all;
  const counts = Object.fromEntries(
    rolesByWeight.map((role) => [role, clustersAmong(own.filter(({ place }) => hasRole(place, role))).length]),
  );
  return { counts: counts as Readonly<Record<Role, number>>, all, allElsewhere: everywhere - all };
}

function plus(count: number): string {
  return count === 0 ? '·' : `+${count}`;
}
