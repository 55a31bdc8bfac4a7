import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Cluster } from '../model/entities.js';
import { coreCities, countClusters, rolesOf } from '../model/layout.js';
import { meanGrowth } from '../study/mean-growth.js';
import { project } from '../study/project.js';
import type { Projection, ProjectionRow } from '../study/projection.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import { targetStatuses } from '../study/promises/statuses.js';
import type { Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { rungPhrases, statusPhrases } from '../words/tracking.js';
import { metricName, scopeName, timeWords } from './figures.js';
import { spellQuantity } from './format.js';
import type { ReportView } from './report-view.js';

/** A value that a template can use: text and numbers in objects and lists. Amounts in 亿元, rates as fractions. */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };

/** Values that a template can use, in one language, under paths such as `projection.pillar.values.2025`. */
export function templateValues(view: ReportView, lang: Lang): { readonly [name: string]: TemplateValue } {
  const { dataset, request, projection } = view;
  const { settings } = dataset;
  const { rows, otherMetric } = project(dataset, { ...request, by: 'cluster' });
  const targets = view.targets;
  const clusters = dataset.groups
    .flatMap(({ id }) => dataset.clustersOf(id))
    .map((cluster) => clusterValues(dataset, cluster, targets, lang));
  const cities = dataset.all('city').map(({ id, name }) => {
    const { core, all } = countClusters(rolesOf(dataset, 'city', id));
    return { id, name: name[lang], clusters: all, core };
  });
  return {
    title: settings.title[lang],
    version: settings.version,
    scenario: {
      id: projection.scenario.id,
      name: projection.scenario.name[lang],
      summary: projection.scenario.summary[lang],
    },
    from: projection.from,
    to: projection.to,
    base_year: projection.baseYear,
    periods: projection.periods,
    projection: byId(
      [...rows, ...otherMetric]
        .filter(({ level }) => level !== 'remainder')
        .map((row) => rowValues(row, projection, lang)),
    ),
    clusters,
    cluster: byId(clusters),
    cities,
    city: byId(cities),
    targets: targets.map((target) => targetValues(dataset, target, lang)),
    counts: {
      clusters: clusters.length,
      cities: cities.length,
      sources: dataset.all('source').length,
      targets: targets.length,
      targets_by_status: Object.fromEntries(
        targetStatuses.map((status) => [status, targets.filter((target) => target.status === status).length]),
      ),
    },
  };
}

function rowValues(row: ProjectionRow, projection: Projection, lang: Lang) {
  const { id, name, values } = row;
  const [first, last] = [values[0], values.at(-1)];
  return {
    id,
    name: name[lang],
    base: first?.value ?? null,
    projected: last?.value ?? null,
    low: finite(last?.low),
    high: finite(last?.high),
    growth: orUndefined(meanGrowth(row, projection)) ?? null,
    values: Object.fromEntries(values.map(({ year, value }) => [year, value])),
  };
}

function clusterValues(dataset: Dataset, cluster: Cluster, targets: readonly TargetAssessment[], lang: Lang) {
  return {
    id: cluster.id,
    name: cluster.name[lang],
    group: cluster.group,
    order: cluster.order,
    ambition: cluster.ambition[lang],
    industries: cluster.industries.map((industry) => industry[lang]),
    core_cities: coreCities(cluster).map((city) => dataset.get('city', city).name[lang]),
    observations: dataset.figures
      .filter(({ kind, subject }) => kind === 'observation' && subject.kind === 'cluster' && subject.id === cluster.id)
      .map((figure) => ({
        metric: say(lang, metricName(figure)),
        time: say(lang, timeWords(figure)),
        scope: say(lang, scopeName(dataset, figure)),
        amount: say(lang, spellQuantity(figure.quantity)),
        source: figure.cite.source,
      })),
    targets: targets
      .filter(({ figure }) => figure.subject.kind === 'cluster' && figure.subject.id === cluster.id)
      .map((target) => targetValues(dataset, target, lang)),
  };
}

function targetValues(dataset: Dataset, { figure, status, rung }: TargetAssessment, lang: Lang) {
  return {
    subject: figure.subject.name[lang],
    metric: say(lang, metricName(figure)),
    scope: say(lang, scopeName(dataset, figure)),
    year: figure.year ?? null,
    amount: say(lang, spellQuantity(figure.quantity)),
    status,
    status_words: say(lang, statusPhrases[status]),
    evidence: rung,
    evidence_words: say(lang, rungPhrases[rung]),
    source: figure.cite.source,
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): { readonly [id: string]: T } {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
