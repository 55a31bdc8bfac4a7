import { message } from '../lang/message.js';
import type { BoardFile } from '../model/board.js';
import type { Cluster, Dataset, Entity } from '../model/dataset.js';
import { plus } from '../model/decimal.js';
import { type Figure, figuresOf } from '../model/figures.js';
import { groupBy } from '../model/group-by.js';
import { metrics } from '../model/metrics.js';
import type { Report, Rule } from './rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from './words.js';

/** No cluster is larger than its whole group, and neither is their sum. */
export const partAboveTotal: Rule = {
  id: 'part-above-total',
  severity: 'warning',
  what: {
    zh: '一个集群不大于整组的合计，同年同指标的各集群之和也不大于它；一个集群所列企业的营业收入之和不大于集群的营业收入。',
    en: "No cluster is larger than the total of its group, and neither is the sum of its clusters in the same year and metric; nor is the revenue of a cluster's enterprises larger than its own.",
  },
  why: {
    zh: '部分大于整体，必有一个数字的单位、年份或口径错了。',
    en: 'Where a part exceeds the whole, the unit, the year or the scope of one figure is wrong.',
  },
  fix: {
    zh: '查对单位、年份和口径；只算一部分的写明scope。',
    en: 'Check the unit, the year and the scope; give a scope to what counts something else.',
  },
  example: { file: 'clusters/pillar/software.yaml', good: 'amount: 11875亿元', bad: 'amount: 11875万亿元' },
  *check({ dataset }) {
    for (const group of dataset.all('group')) {
      const clusters = dataset.all('cluster').filter(({ value }) => value.group === group.id);
      const levels = clusters.flatMap((cluster) => figuresOf(cluster).filter(isWholeLevel));
      yield* singleParts(levels, group);
      yield* sumOfParts(levels, group, dataset);
    }
    for (const file of dataset.boardFiles) if (file.part === 'enterprises') yield* sumOfEnterprises(file, dataset);
  },
};

/** Money of the whole cluster, measured or promised. */
function isWholeLevel({ kind, isGrowth, scope, city, quantity }: Figure): boolean {
  return (
    (kind === 'observation' || kind === 'target') &&
    !isGrowth &&
    scope === undefined &&
    city === undefined &&
    quantity.dimension === 'money'
  );
}

function* singleParts(levels: readonly Figure[], { value, file, path }: Entity<'group'>): Iterable<Report> {
  const total = value.total?.amount;
  if (total?.dimension !== 'money') return;
  for (const figure of levels) {
    if (figure.quantity.value <= total.value) continue;
    yield {
      message: message('part-above-total', { figure: figureWords(figure), total: total.text }),
      place: placeOf(figure),
      related: [{ message: message('related-total'), place: { file, path: [...path, 'total', 'amount'] } }],
      suggestion: message('fix-part-above-total'),
    };
  }
}

function* sumOfParts(
  levels: readonly Figure[],
  { value, file, path }: Entity<'group'>,
  dataset: Dataset,
): Iterable<Report> {
  if (!value.total?.amount) return;
  const { amount: total, metric, year } = value.total;
  const parts = firstOfEach(
    levels.filter(
      (figure) =>
        figure.kind === 'observation' && figure.metric === metric && figure.year === year && figure.part === undefined,
    ),
  );
  const sum = parts.reduce((all, { quantity }) => plus(all, quantity.interval(dataset.bands).low), 0);
  const isOneAlone = parts.some(({ quantity }) => quantity.value > total.value);
  if (isOneAlone || sum <= total.interval(dataset.bands).high) return;
  yield {
    message: message('parts-above-total', {
      year,
      metric: metrics[metric].name,
      sum: shortNumber(sum),
      total: total.text,
    }),
    place: { file, path: [...path, 'total', 'amount'] },
    related: parts.map(relatedFigure),
    suggestion: message('fix-part-above-total'),
  };
}

/** The revenue of the enterprises listed, year by year, against the largest revenue that a document gives for the whole cluster. */
function* sumOfEnterprises(
  { value, file }: BoardFile & { readonly part: 'enterprises' },
  dataset: Dataset,
): Iterable<Report> {
  const cluster = dataset.find('cluster', value.cluster);
  const stated = (value.items ?? []).flatMap(({ revenue }, index) =>
    revenue?.amount?.dimension === 'money' ? [{ revenue, index }] : [],
  );
  for (const [year, items] of groupBy(stated, ({ revenue }) => String(revenue.year))) {
    const totals = cluster
      ? figuresOf(cluster).filter((figure) => isWholeRevenue(figure) && figure.year === Number(year))
      : [];
    const [largest] = totals.toSorted((a, b) => b.quantity.value - a.quantity.value);
    const sum = items.reduce((all, { revenue }) => plus(all, revenue.amount.interval(dataset.bands).low), 0);
    const [first] = items;
    if (!largest || !first || sum <= largest.quantity.interval(dataset.bands).high) continue;
    yield {
      message: message('enterprises-above-cluster', { year, sum: shortNumber(sum), total: largest.quantity.text }),
      place: { file, path: ['items', first.index, 'revenue', 'amount'] },
      related: [relatedFigure(largest)],
      suggestion: message('fix-enterprises-above-cluster'),
    };
  }
}

/** A whole year's revenue, of the whole cluster, as measured. */
function isWholeRevenue(figure: Figure): boolean {
  return (
    isWholeLevel(figure) && figure.kind === 'observation' && figure.metric === 'revenue' && figure.part === undefined
  );
}

/** One figure a cluster: where two documents give one, the first. */
function firstOfEach(figures: readonly Figure[]): readonly Figure[] {
  const seen = new Set<Cluster['id']>();
  return figures.filter(({ subject }) => !seen.has(subject.id) && seen.add(subject.id));
}
