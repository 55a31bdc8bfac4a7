import type { Lang } from '../../lang/lang.js';
import { message, say, term } from '../../lang/message.js';
import type { Cluster, Dataset } from '../../model/dataset.js';
import { type Figure, isSizeMetric } from '../../model/figures.js';
import { metrics } from '../../model/metrics.js';
import { levelsOf } from '../../projection/observations.js';
import type { Chart } from '../blocks.js';
import { chooseMoneyFormat, inUnit, moneyUnitName } from '../format.js';
import { isOpen } from '../promised.js';
import { sourceLine } from './footnotes.js';
import { shortMoney } from './money.js';

/** The clusters by their size as documents last stated it, each with its metric and year; undefined where none has one. */
export function clustersChart(dataset: Dataset, lang: Lang): Chart | undefined {
  const levels = levelsOf(dataset);
  const sized = dataset.groups.flatMap(({ id }, group) =>
    dataset.clustersOf(id).map((cluster) => ({ cluster, group, figure: latestSize(cluster, levels) })),
  );
  const found = sized
    .flatMap(({ cluster, group, figure }) => (figure ? [{ cluster, group, figure }] : []))
    .sort((a, b) => b.figure.quantity.value - a.figure.quantity.value);
  if (found.length === 0) return undefined;
  const money = chooseMoneyFormat(
    found.map(({ figure }) => figure.quantity.value),
    '亿元',
  );
  const bars = found.map(({ cluster, group, figure }) => ({
    label: cluster.name[lang],
    group,
    value: inUnit(figure.quantity.value, money.unit),
    text: say(
      lang,
      message('picture-size', {
        value: shortMoney(figure.quantity, money),
        metric: metrics[figure.metric].name,
        year: figure.year ?? '',
      }),
    ),
    isOpen: isOpen(figure.quantity),
  }));
  const without = sized.filter(({ figure }) => figure === undefined).map(({ cluster }) => cluster.name[lang]);
  const unit = moneyUnitName(money.unit, lang);
  const title = term(lang, 'picture-clusters');
  const words = bars.map(({ label, text }) => say(lang, message('picture-bar', { name: label, value: text })));
  return {
    kind: 'chart',
    id: 'clusters',
    title,
    alt: say(lang, message('picture-clusters-alt', { unit, bars: words.join(term(lang, 'semicolon')) })),
    picture: {
      kind: 'ranked',
      unit,
      groups: dataset.groups.map(({ name }) => name[lang]),
      bars,
      open: term(lang, 'picture-open'),
    },
    footnotes: [
      term(lang, 'picture-metrics'),
      ...(without.length > 0
        ? [say(lang, message('picture-without-size', { names: without.join(term(lang, 'semicolon')) }))]
        : []),
      sourceLine(
        dataset,
        found.map(({ figure }) => figure.cite.source),
        lang,
      ),
    ],
    instead: [
      {
        kind: 'bars',
        title: unit,
        parts: dataset.groups.map(({ name }) => name[lang]),
        bars: bars.map(({ label, group, value, text }) => ({
          label,
          values: dataset.groups.map((_group, index) => (index === group ? value : 0)),
          text,
        })),
      },
    ],
  };
}

/** The latest level of the whole cluster that says how large it is; in one year an exact one before a lower bound. */
function latestSize({ id }: Cluster, levels: readonly Figure[]): Figure | undefined {
  const own = levels.filter(({ subject, metric, quantity, scope, city }) => {
    const isOfCluster = subject.kind === 'cluster' && subject.id === id;
    return (
      isOfCluster && isSizeMetric(metric) && quantity.dimension === 'money' && scope === undefined && city === undefined
    );
  });
  const latest = own.filter(({ year }) => year === own.at(-1)?.year);
  return latest.find(({ quantity }) => !isOpen(quantity)) ?? latest[0];
}
