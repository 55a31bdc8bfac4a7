import { conflictsAbout, conflictsOf } from '../../evidence/conflicts.js';
import type { Bilingual, Lang } from '../../lang/lang.js';
import { bracketed, type Message, message, say, term } from '../../lang/message.js';
import type { Entity } from '../../model/entities.js';
import { coreCities, countClusters, rolesOf } from '../../model/layout.js';
import type { TargetAssessment } from '../../projection/promises/assess.js';
import { targetStatuses } from '../../projection/promises/judge.js';
import { latestSize } from '../../projection/promises/latest-size.js';
import { isTrue } from '../claims.js';
import { metricName, timeOf } from '../figures.js';
import { chooseMoneyFormat, moneyWords, spellQuantity } from '../format.js';
import { rowName } from '../price-notes.js';
import { countWords } from '../promised.js';
import { assessedTargets, cityOf, clusterOf, type ReportView, type SectionSpec } from './section.js';

/** The few figures that matter. */
export const summarySection: SectionSpec = {
  id: 'summary',
  title: 'brief-summary',
  scopes: ['whole', 'cluster', 'city'],
  blocks: (view, lang) => {
    const [cluster, city] = [clusterOf(view), cityOf(view)];
    const items = cluster
      ? clusterSummary(view, cluster, lang)
      : city
        ? citySummary(view, city)
        : wholeSummary(view, lang);
    return [{ kind: 'list', items: items.map((item) => say(lang, item)) }];
  },
};

function wholeSummary(view: ReportView, lang: Lang): readonly Message[] {
  const { dataset, projection, claims } = view;
  const money = chooseMoneyFormat(projection.rows.flatMap((row) => row.values.map(({ value }) => value)));
  const growth = projection.rows
    .filter(({ level }) => level === 'group' || level === 'total')
    .map(({ values, ...row }) => {
      const spell = (language: Lang): string => rowName(row, projection.baseYear, language);
      const name = { zh: spell('zh'), en: spell('en') };
      const [first, last] = [moneyWords(values[0]?.value ?? 0, money), moneyWords(values.at(-1)?.value ?? 0, money)];
      return message('brief-growth', { name, first, last, from: projection.from, to: projection.to });
    });
  const clusters = dataset.groups.flatMap(({ id }) => dataset.clustersOf(id));
  const industries = clusters.reduce((count, cluster) => count + cluster.industries.length, 0);
  return [
    ...growth,
    message('brief-count', { clusters: clusters.length, industries, cities: dataset.all('city').length }),
    message('brief-core', { cities: leadingCities(view) }),
    ...targetsLine(assessedTargets(view), lang),
    message('brief-conflicts', { count: conflictsOf(dataset).length }),
    message('brief-claims', { count: claims.length, holds: claims.filter(isTrue).length }),
    message('brief-sources-count', { count: dataset.all('source').length }),
  ];
}

function clusterSummary(view: ReportView, cluster: Entity<'cluster'>, lang: Lang): readonly Message[] {
  const { id, value } = cluster;
  const { dataset } = view;
  const group = dataset.find('group', value.group);
  const cities = coreCities(value).map((city) => dataset.get('city', city).name);
  const latest = latestSize(dataset, cluster)?.figures[0];
  const measured = (at: Lang): string =>
    latest ? `${metricName(latest, at)} ${spellQuantity(latest.quantity, at)}` : '';
  return [
    message('brief-cluster', {
      group: group?.name ?? value.group,
      ambition: value.ambition,
      count: value.industries.length,
    }),
    ...(cities.length === 0
      ? []
      : [
          message('brief-cluster-core', {
            cities: bilingual((at) => cities.map((name) => name[at]).join(term(at, 'comma'))),
          }),
        ]),
    ...(latest ? [message('brief-latest', { figure: bilingual(measured), year: timeOf(latest) })] : []),
    ...targetsLine(
      assessedTargets(view).filter(({ figure }) => figure.subject.id === id),
      lang,
    ),
    message('brief-conflicts', { count: conflictsAbout(dataset, id).length }),
  ];
}

function citySummary({ dataset }: ReportView, { id }: Entity<'city'>): readonly Message[] {
  const { core, all } = countClusters(rolesOf(dataset, 'city', id));
  return [message('brief-city', { clusters: all, core })];
}

function targetsLine(targets: readonly TargetAssessment[], lang: Lang): readonly Message[] {
  if (targets.length === 0) return [];
  const counts = targetStatuses.map(
    (status) => [`status-${status}`, targets.filter((item) => item.status === status).length] as const,
  );
  return [message('targets-counts', { total: targets.length, counts: countWords(counts, lang) })];
}

/** The cities that most clusters call a core, and all that share the third place. */
function leadingCities({ dataset }: ReportView): Bilingual {
  const ranked = dataset
    .all('city')
    .map(({ id, name }) => ({ name, count: countClusters(rolesOf(dataset, 'city', id)).core }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const least = ranked[2]?.count ?? 1;
  const leading = ranked.filter(({ count }) => count >= least);
  return bilingual((at) =>
    leading.map(({ name, count }) => bracketed(at, name[at], String(count))).join(term(at, 'comma')),
  );
}

function bilingual(words: (lang: Lang) => string): Bilingual {
  return { zh: words('zh'), en: words('en') };
}
