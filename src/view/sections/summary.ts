import { conflictsAbout, conflictsOf } from '../../evidence/conflicts.js';
import type { Entity } from '../../model/entities.js';
import { coreCities, countClusters, rolesOf } from '../../model/layout.js';
import type { TargetAssessment } from '../../study/promises/assess.js';
import { latestSize } from '../../study/promises/latest-size.js';
import { targetStatuses } from '../../study/promises/statuses.js';
import { briefPhrases } from '../../words/brief.js';
import type { Bilingual } from '../../words/lang.js';
import { bracketed, listed, type Message, message, together, type Words } from '../../words/message.js';
import { statusPhrases, trackingPhrases } from '../../words/tracking.js';
import { isTrue } from '../claims.js';
import { metricName, timeOf } from '../figures.js';
import { chooseMoneyFormat, moneyWords, spellQuantity } from '../format.js';
import { rowName } from '../price-notes.js';
import { countWords } from '../promised.js';
import { assessedTargets, cityOf, clusterOf, type ReportView, type SectionSpec } from './section.js';

const phrases = {
  briefGrowth: {
    zh: '{name}：{from}年{first}，{to}年推算{last}',
    en: '{name}: {first} in {from}, projected {last} in {to}',
  },
  briefCount: {
    zh: '{clusters}个集群，明确{industries}个重点领域；全省{cities}个地级以上市',
    en: '{clusters} clusters naming {industries} key industries; {cities} prefecture-level cities',
  },
  briefCore: { zh: '被列为核心最多的城市：{cities}', en: 'Cities most often named as core: {cities}' },
  briefConflicts: { zh: '文件之间的不一致：{count}处', en: 'Places where documents disagree: {count}' },
  briefClaims: {
    zh: '文件的说法：{count}条，其中{holds}条与数据相符',
    en: 'Statements of documents: {count}, of which {holds} agree with the data',
  },
  briefSourcesCount: { zh: '依据的来源：{count}份', en: 'Sources behind the data: {count}' },
  briefCluster: {
    zh: '{group}；{ambition}；明确{count}个重点领域',
    en: '{group}; {ambition}; {count} key industries named',
  },
  briefClusterCore: { zh: '核心城市：{cities}', en: 'Core cities: {cities}' },
  briefLatest: { zh: '最近一次观测（{year}）：{figure}', en: 'Latest observation ({year}): {figure}' },
  briefCity: {
    zh: '{clusters}个集群的布局涉及本市，其中{core}个列为核心',
    en: 'Named by {clusters} clusters, {core} of them as a core',
  },
} as const satisfies Record<string, Bilingual>;

/** Summary with the most important figures. */
export const summarySection: SectionSpec = {
  id: 'summary',
  title: briefPhrases.briefSummary,
  scopes: ['whole', 'cluster', 'city'],
  blocks: (view) => {
    const [cluster, city] = [clusterOf(view), cityOf(view)];
    const items = cluster ? clusterSummary(view, cluster) : city ? citySummary(view, city) : wholeSummary(view);
    return [{ kind: 'list', items }];
  },
};

function wholeSummary(view: ReportView): readonly Message[] {
  const { dataset, projection, claims } = view;
  const money = chooseMoneyFormat(projection.rows.flatMap((row) => row.values.map(({ value }) => value)));
  const growth = projection.rows
    .filter(({ level }) => level === 'group' || level === 'total')
    .map(({ values, ...row }) => {
      const name = rowName(row, projection.baseYear);
      const [first, last] = [moneyWords(values[0]?.value ?? 0, money), moneyWords(values.at(-1)?.value ?? 0, money)];
      return message(phrases.briefGrowth, { name, first, last, from: projection.from, to: projection.to });
    });
  const clusters = dataset.groups.flatMap(({ id }) => dataset.clustersOf(id));
  const industries = clusters.reduce((count, cluster) => count + cluster.industries.length, 0);
  return [
    ...growth,
    message(phrases.briefCount, { clusters: clusters.length, industries, cities: dataset.all('city').length }),
    message(phrases.briefCore, { cities: leadingCities(view) }),
    ...targetsLine(assessedTargets(view)),
    message(phrases.briefConflicts, { count: conflictsOf(dataset).length }),
    message(phrases.briefClaims, { count: claims.length, holds: claims.filter(isTrue).length }),
    message(phrases.briefSourcesCount, { count: dataset.all('source').length }),
  ];
}

function clusterSummary(view: ReportView, cluster: Entity<'cluster'>): readonly Message[] {
  const { id, value } = cluster;
  const { dataset } = view;
  const group = dataset.find('group', value.group);
  const cities = coreCities(value).map((city) => dataset.get('city', city).name);
  const latest = latestSize(dataset, cluster)?.figures[0];
  return [
    message(phrases.briefCluster, {
      group: group?.name ?? value.group,
      ambition: value.ambition,
      count: value.industries.length,
    }),
    ...(cities.length === 0
      ? []
      : [
          message(phrases.briefClusterCore, {
            cities: listed(cities),
          }),
        ]),
    ...(latest
      ? [
          message(phrases.briefLatest, {
            figure: together`${metricName(latest)} ${spellQuantity(latest.quantity)}`,
            year: timeOf(latest),
          }),
        ]
      : []),
    ...targetsLine(assessedTargets(view).filter(({ figure }) => figure.subject.id === id)),
    message(phrases.briefConflicts, { count: conflictsAbout(dataset, id).length }),
  ];
}

function citySummary({ dataset }: ReportView, { id }: Entity<'city'>): readonly Message[] {
  const { core, all } = countClusters(rolesOf(dataset, 'city', id));
  return [message(phrases.briefCity, { clusters: all, core })];
}

function targetsLine(targets: readonly TargetAssessment[]): readonly Message[] {
  if (targets.length === 0) return [];
  const counts = targetStatuses.map(
    (status) => [statusPhrases[status], targets.filter((item) => item.status === status).length] as const,
  );
  return [message(trackingPhrases.targetsCounts, { total: targets.length, counts: countWords(counts) })];
}

/** Cities that most clusters call core: the first three and ties with the third. */
function leadingCities({ dataset }: ReportView): Words {
  const ranked = dataset
    .all('city')
    .map(({ id, name }) => ({ name, count: countClusters(rolesOf(dataset, 'city', id)).core }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const least = ranked[2]?.count ?? 1;
  const leading = ranked.filter(({ count }) => count >= least);
  return listed(leading.map(({ name, count }) => bracketed(name, String(count))));
}
