import type { Bars, Chart } from '../../document/blocks.js';
import type { RankedBar, RankedPicture } from '../../document/picture.js';
import type { Dataset } from '../../model/dataset.js';
import type { Cluster } from '../../model/entities.js';
import type { Figure } from '../../model/figures.js';
import { type Metric, metrics } from '../../model/metrics.js';
import type { Evidence } from '../../study/promises/evidence.js';
import { latestSize } from '../../study/promises/latest-size.js';
import type { Bilingual } from '../../words/lang.js';
import { capital, listed, message, together, type Words } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { chooseMoneyFormat, inUnit, type MoneyFormat, moneyUnitName } from '../format.js';
import { sourceLine } from './footnotes.js';
import { shortMoney } from './money.js';

const phrases = {
  pictureClusters: {
    zh: '各集群最近一次公布的规模，按指标分列',
    en: 'Size of the clusters as last published, by metric',
  },
  pictureClustersAlt: {
    zh: '按指标分组的条形图，{unit}。{sections}。',
    en: 'Bars under a head for each metric, {unit}. {sections}.',
  },
  pictureMetric: { zh: '{metric}：{bars}', en: '{metric}: {bars}' },
  pictureBar: { zh: '{name}{value}', en: '{name} {value}' },
  pictureSize: { zh: '{value}（{year}年）', en: '{value} ({year})' },
  pictureAtLeast: { zh: '仅公布下限，不参与排序', en: 'only a lower bound is published: not ranked' },
  pictureAtMost: { zh: '仅公布上限，不参与排序', en: 'only an upper bound is published: not ranked' },
  pictureMetrics: {
    zh: '各文件所用指标不同，不同指标之间不可比；集群之间有交叉，不能相加',
    en: 'The documents use different metrics, which are not comparable; clusters overlap and do not add up',
  },
  pictureWithoutSize: { zh: '未公布集群整体数据：{names}', en: 'No figure published for the whole cluster: {names}' },
} as const satisfies Record<string, Bilingual>;

/** A cluster with its latest size; `group` is the index of its group. */
interface Sized {
  readonly cluster: Cluster;
  readonly group: number;
  readonly figure: Figure;
  readonly bound: Evidence['bound'];
}

/** The clusters by their size as documents last stated it, ranked within each metric; undefined where none has one. */
export function clustersChart(dataset: Dataset): Chart | undefined {
  const all = dataset.groups.flatMap(({ id }, group) =>
    dataset.clustersOf(id).map((cluster) => ({ cluster, group, size: sizeOf(dataset, cluster.id) })),
  );
  const found = all.flatMap(({ size, ...item }): readonly Sized[] => (size ? [{ ...item, ...size }] : []));
  if (found.length === 0) return undefined;
  const money = chooseMoneyFormat(
    found.map(({ figure }) => figure.quantity.value),
    '亿元',
  );
  const unit = moneyUnitName(money.unit);
  const sections = sectionsOf(found, money);
  const picture: RankedPicture = {
    kind: 'ranked',
    unit,
    groups: dataset.groups.map(({ name }) => name),
    sections,
    words: { atLeast: phrases.pictureAtLeast, atMost: phrases.pictureAtMost },
  };
  const without = all.filter(({ size }) => size === undefined).map(({ cluster }) => cluster.name);
  return {
    kind: 'chart',
    id: 'clusters',
    title: phrases.pictureClusters,
    alt: message(phrases.pictureClustersAlt, { unit, sections: sectionWords(picture) }),
    picture,
    footnotes: [
      phrases.pictureMetrics,
      ...(without.length > 0
        ? [message(phrases.pictureWithoutSize, { names: listed(without, termPhrases.semicolon) })]
        : []),
      sourceLine(
        dataset,
        found.map(({ figure }) => figure.cite.source),
      ),
    ],
    instead: insteadOf(picture),
  };
}

function sizeOf(dataset: Dataset, id: string): Pick<Sized, 'figure' | 'bound'> | undefined {
  const entity = dataset.find('cluster', id);
  const size = entity && latestSize(dataset, entity);
  const figure = size?.figures[0];
  return figure && { figure, bound: size.bound };
}

/** A section for each metric, that with the most levels first; in it the largest level first, bounds last. */
function sectionsOf(found: readonly Sized[], money: MoneyFormat): RankedPicture['sections'] {
  const byMetric = new Map<Metric, readonly Sized[]>();
  for (const item of found) byMetric.set(item.figure.metric, [...(byMetric.get(item.figure.metric) ?? []), item]);
  const levels = (items: readonly Sized[]): number => items.filter(({ bound }) => bound === undefined).length;
  return [...byMetric]
    .toSorted(([, a], [, b]) => levels(b) - levels(a) || b.length - a.length)
    .map(([metric, items]) => ({
      head: capital(metrics[metric].name),
      bars: items.toSorted(byRank).map((item) => barOf(item, money)),
    }));
}

/** A bound is no rank: bounds come after the levels, in the order of the programme. */
function byRank(a: Sized, b: Sized): number {
  if (a.bound !== undefined || b.bound !== undefined)
    return Number(a.bound !== undefined) - Number(b.bound !== undefined);
  return b.figure.quantity.value - a.figure.quantity.value;
}

function barOf({ cluster, group, figure: { quantity, year }, bound }: Sized, money: MoneyFormat): RankedBar {
  const value = shortMoney(quantity, money);
  return {
    label: cluster.name,
    group,
    value: inUnit(quantity.value, money.unit),
    text: year === undefined ? value : message(phrases.pictureSize, { value, year }),
    bound,
  };
}

function sectionWords({ sections }: RankedPicture): Words {
  const words = sections.map(({ head, bars }) =>
    message(phrases.pictureMetric, {
      metric: head,
      bars: listed(
        bars.map(({ label, text }) => message(phrases.pictureBar, { name: label, value: text })),
        termPhrases.semicolon,
      ),
    }),
  );
  return listed(words, termPhrases.semicolon);
}

/** Bars of characters under a line for each metric; a bound has no bar, since its level is not known. */
function insteadOf({ sections, groups, unit }: RankedPicture): readonly Bars[] {
  const bars = sections.flatMap(({ head, bars: own }) => [
    { label: head, values: [], text: '' },
    ...own.map(({ label, group, value, text, bound }) => ({
      label: together`  ${label}`,
      values: groups.map((_group, index) => (index === group && bound === undefined ? value : 0)),
      text,
    })),
  ]);
  return [{ kind: 'bars', title: unit, parts: groups, bars }];
}
