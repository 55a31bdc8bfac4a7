import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, header, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { countClusters, isCore, rolesOf } from '../model/layout.js';
import type { Projection } from '../projection/project.js';
import { type Block, type Document, heading, notes, type Table, text } from './blocks.js';
import { cityMatrixBlocks } from './cities.js';
import { groupTable } from './entity.js';
import { chooseMoneyFormat, moneyWords } from './format.js';
import { listBlocks } from './list.js';
import { projectionBlocks } from './projection.js';
import { join, placeNames } from './words.js';

/** The brief: what is planned, where it leads, where it happens, and what it rests on. */
export function briefDocument(dataset: Dataset, projection: Projection, lang: Lang): Document {
  const { settings } = dataset;
  const blocks: Block[] = [
    heading(term(lang, 'brief-summary')),
    { kind: 'list', items: summary(dataset, projection, lang) },
    heading(term(lang, 'brief-groups')),
    groupTable(dataset, dataset.groups, lang),
    heading(term(lang, 'brief-projection')),
    ...projectionBlocks(dataset, projection, { intervals: true }, lang),
    heading(term(lang, 'brief-clusters')),
    ...dataset.groups.map((group) => clusterTable(dataset, group, lang)),
    heading(term(lang, 'brief-layout')),
    ...cityMatrixBlocks(dataset, lang),
    heading(term(lang, 'brief-sources')),
    ...listBlocks(dataset, 'source', lang),
    notes([say(lang, message('brief-made-from', { title: settings.title, version: settings.version }))]),
  ];
  return {
    title: settings.title[lang],
    blocks: [text(say(lang, message('brief-subtitle', { scenario: projection.scenario.name, from: projection.from, to: projection.to }))), ...blocks],
  };
}

/** Output of `report --format json`: the blocks themselves, for programs that lay them out in their own way. */
export function briefOutput(document: Document, lang: Lang) {
  return { schema: 'jiqun.report/1', lang, ...document };
}

function summary(dataset: Dataset, projection: Projection, lang: Lang): readonly string[] {
  const values = projection.rows.flatMap((row) => row.values.map(({ value }) => value));
  const money = chooseMoneyFormat(values);
  const growth = projection.rows
    .filter(({ level }) => level !== 'cluster' && level !== 'remainder')
    .map((row) => {
      const first = row.values[0];
      const last = row.values.at(-1);
      const numbers = { first: moneyWords(first?.value ?? 0, money), last: moneyWords(last?.value ?? 0, money), from: projection.from, to: projection.to };
      return say(lang, message('brief-growth', { name: row.name, ...numbers }));
    });
  const ranked = dataset
    .all('city')
    .map(({ id, name }) => ({ name, count: countClusters(rolesOf(dataset, 'city', id)).core }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const least = ranked[2]?.count ?? 1;
  const leading = ranked.filter(({ count }) => count >= least);
  const industries = dataset.all('cluster').reduce((count, { value }) => count + value.industries.length, 0);
  return [
    ...growth,
    say(lang, message('brief-count', { clusters: dataset.all('cluster').length, industries, cities: dataset.all('city').length })),
    say(
      lang,
      message('brief-core', { cities: bilingual((at) => leading.map(({ name, count }) => bracketed(at, name[at], String(count))).join(term(at, 'comma'))) }),
    ),
  ];
}

function clusterTable(dataset: Dataset, group: Dataset['groups'][number], lang: Lang): Table {
  const clusters = dataset.clustersOf(group.id);
  const cores = ({ layout }: (typeof clusters)[number]): string =>
    layout
      .filter(isCore)
      .map((place) => placeNames(place, dataset, lang))
      .join(term(lang, 'semicolon')) || '—';
  return {
    kind: 'table',
    title: group.name[lang],
    columns: [
      { id: 'order', header: '#', align: 'right', isKey: true },
      { id: 'name', header: header(lang, 'kind-cluster'), isKey: true },
      { id: 'industries', header: header(lang, 'field-industries-named') },
      { id: 'core', header: header(lang, 'field-core-cities') },
      { id: 'ambition', header: header(lang, 'field-ambition') },
    ],
    rows: clusters.map((cluster) => ({
      cells: [String(cluster.order), cluster.name[lang], join(cluster.industries, lang), cores(cluster), cluster.ambition[lang]],
    })),
    records: {
      columns: ['id', 'order', 'name', 'industries', 'ambition'],
      rows: clusters.map((cluster) => [cluster.id, cluster.order, cluster.name[lang], join(cluster.industries, lang), cluster.ambition.level]),
    },
  };
}

function bilingual(words: (lang: Lang) => string): Bilingual {
  return { zh: words('zh'), en: words('en') };
}
