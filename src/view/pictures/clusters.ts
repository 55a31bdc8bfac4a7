import type { Chart } from '../../document/blocks.js';
import type { Dataset } from '../../model/dataset.js';
import { metrics } from '../../model/metrics.js';
import { latestSize } from '../../study/promises/latest-size.js';
import type { Bilingual } from '../../words/lang.js';
import { listed, message } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { chooseMoneyFormat, inUnit, moneyUnitName } from '../format.js';
import { isOpen } from '../promised.js';
import { sourceLine } from './footnotes.js';
import { shortMoney } from './money.js';

const phrases = {
  pictureClusters: { zh: '各集群最近一次公布的规模', en: 'Size of the clusters as last published' },
  pictureClustersAlt: { zh: '条形图，{unit}，从大到小：{bars}。', en: 'Bars from the largest, {unit}: {bars}.' },
  pictureBar: { zh: '{name}{value}', en: '{name} {value}' },
  pictureSize: { zh: '{value}（{metric}，{year}）', en: '{value} ({metric}, {year})' },
  pictureOpen: { zh: '文件只写了下限', en: 'the document gives only a lower bound' },
  pictureMetrics: {
    zh: '各文件口径不同，不同指标的条形不能直接相比；集群之间有交叉',
    en: 'The documents use different metrics: bars of different metrics do not compare; clusters overlap',
  },
  pictureWithoutSize: { zh: '没有整个集群的数字：{names}', en: 'No figure for the whole cluster: {names}' },
} as const satisfies Record<string, Bilingual>;

/**
 * The clusters by their size as documents last stated it, each with its metric and year; undefined where none has one.
 */
export function clustersChart(dataset: Dataset): Chart | undefined {
  const sized = dataset.groups.flatMap(({ id }, group) =>
    dataset.clustersOf(id).map((cluster) => {
      const entity = dataset.find('cluster', cluster.id);
      return { cluster, group, figure: entity && latestSize(dataset, entity)?.figures[0] };
    }),
  );
  // A bound is no rank: clusters with only a lower bound come after those that were measured.
  const found = sized
    .flatMap(({ cluster, group, figure }) => (figure ? [{ cluster, group, figure }] : []))
    .sort(
      (a, b) =>
        Number(isOpen(a.figure.quantity)) - Number(isOpen(b.figure.quantity)) ||
        b.figure.quantity.value - a.figure.quantity.value,
    );
  if (found.length === 0) return undefined;
  const money = chooseMoneyFormat(
    found.map(({ figure }) => figure.quantity.value),
    '亿元',
  );
  const bars = found.map(({ cluster, group, figure }) => ({
    label: cluster.name,
    group,
    value: inUnit(figure.quantity.value, money.unit),
    text: message(phrases.pictureSize, {
      value: shortMoney(figure.quantity, money),
      metric: metrics[figure.metric].name,
      year: figure.year ?? '',
    }),
    isOpen: isOpen(figure.quantity),
  }));
  const without = sized.filter(({ figure }) => figure === undefined).map(({ cluster }) => cluster.name);
  const unit = moneyUnitName(money.unit);
  const title = phrases.pictureClusters;
  const words = bars.map(({ label, text }) => message(phrases.pictureBar, { name: label, value: text }));
  return {
    kind: 'chart',
    id: 'clusters',
    title,
    alt: message(phrases.pictureClustersAlt, { unit, bars: listed(words, termPhrases.semicolon) }),
    picture: {
      kind: 'ranked',
      unit,
      groups: dataset.groups.map(({ name }) => name),
      bars,
      open: phrases.pictureOpen,
    },
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
    instead: [
      {
        kind: 'bars',
        title: unit,
        parts: dataset.groups.map(({ name }) => name),
        bars: bars.map(({ label, group, value, text }) => ({
          label,
          values: dataset.groups.map((_group, index) => (index === group ? value : 0)),
          text,
        })),
      },
    ],
  };
}
