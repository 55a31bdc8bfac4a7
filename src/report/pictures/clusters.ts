import type { Lang } from '../../lang/lang.js';
import { message, say, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import { metrics } from '../../model/metrics.js';
import { latestSize } from '../../projection/promises/latest-size.js';
import type { Chart } from '../blocks.js';
import { chooseMoneyFormat, inUnit, moneyUnitName } from '../format.js';
import { isOpen } from '../promised.js';
import { sourceLine } from './footnotes.js';
import { shortMoney } from './money.js';

/**
 * The clusters by their size as documents last stated it, each with its metric and year; undefined where none has one.
 */
export function clustersChart(dataset: Dataset, lang: Lang): Chart | undefined {
  const sized = dataset.groups.flatMap(({ id }, group) =>
    dataset.clustersOf(id).map((cluster) => {
      const entity = dataset.find('cluster', cluster.id);
      return { cluster, group, figure: entity && latestSize(dataset, entity)?.figures[0] };
    }),
  );
  // A bound is no rank: clusters that are only known to be at least so large stand below those that were measured.
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
