import type { Dataset } from '../../model/dataset.js';
import { plus } from '../../model/decimal.js';
import type { BoardFile } from '../../model/entities.js';
import { type Figure, figuresOf } from '../../model/figures.js';
import { groupBy } from '../../model/group-by.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule, RuleFinding } from '../rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from '../words.js';
import { citedSize } from './cited-size.js';
import { type Excess, excesses, isWholeLevel } from './suspect-totals.js';

const phrases = {
  relatedTotal: { zh: '所在组的合计', en: 'the total of its group' },
  partAboveTotal: { zh: '{figure}，超过整组的{total}', en: '{figure}: more than the whole group, {total}.' },
  totalBelowParts: {
    zh: '整组合计（{figure}）小于其{clusters}个集群的{count}个数字',
    en: 'The total of the group ({figure}) is less than {count} figures of {clusters} of its clusters.',
  },
  fixTotalBelowParts: {
    zh: '查对合计的单位、小数点和位数',
    en: 'Check the unit, the decimal point and the number of digits of the total.',
  },
  fixPartAboveTotal: { zh: '查对单位、年份与口径', en: 'Check the unit, the year and the scope.' },
  enterprisesAboveCluster: {
    zh: '所列企业{year}年营业收入之和{sum}亿元，大于整个集群的{total}',
    en: "The enterprises' revenue of {year} adds up to {sum}亿元, more than the cluster's {total}.",
  },
  fixEnterprisesAboveCluster: {
    zh: '查对单位和年份；企业收入含集群之外业务的，去掉revenue',
    en: 'Check units and years; where an enterprise earns outside the cluster, leave its revenue out.',
  },
} as const satisfies Record<string, Bilingual>;

/** No part is larger than its whole: a cluster than its group, the enterprises of a cluster than the cluster. */
export const partAboveTotal: Rule = {
  id: 'part-above-total',
  severity: 'warning',
  what: {
    zh: '一个集群不大于整组的合计；一个集群所列企业的营业收入之和不大于集群的营业收入。',
    en:
      "No cluster is larger than the total of its group, nor is the revenue of a cluster's enterprises larger " +
      'than its own.',
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
    for (const excess of excesses(dataset)) {
      if (excess.clusters > 1) yield suspectTotal(excess);
      else yield* excess.above.map((figure) => oddPart(figure, excess.total));
    }
    for (const file of dataset.boardFiles) if (file.part === 'enterprises') yield* sumOfEnterprises(file, dataset);
  },
};

function oddPart(figure: Figure, total: Figure): RuleFinding {
  return {
    message: message(phrases.partAboveTotal, { figure: figureWords(figure), total: total.quantity.text }),
    place: placeOf(figure),
    related: [{ message: message(phrases.relatedTotal), place: placeOf(total) }],
    suggestion: message(phrases.fixPartAboveTotal),
  };
}

/** The finding for a total that several clusters exceed: the total is wrong and not the clusters. */
function suspectTotal({ total, above, clusters }: Excess): RuleFinding {
  const text = citedSize(total);
  return {
    message: message(phrases.totalBelowParts, { figure: figureWords(total), count: above.length, clusters }),
    place: placeOf(total),
    related: [
      {
        message: message(rulesPhrases.relatedCitation),
        place: { file: total.file, path: [...total.path, 'cite', 'find'] },
      },
      ...above.map(relatedFigure),
    ],
    suggestion:
      text === undefined
        ? message(phrases.fixTotalBelowParts)
        : message(rulesPhrases.fixSizeAsCited, { text, find: total.cite.find }),
    unsettles: [partAboveTotal.id],
  };
}

/**
 * The revenue of the enterprises listed, year by year, against the largest revenue that a document gives for the whole
 * cluster.
 */
function* sumOfEnterprises(
  { value, file }: BoardFile & { readonly part: 'enterprises' },
  dataset: Dataset,
): Iterable<RuleFinding> {
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
      message: message(phrases.enterprisesAboveCluster, { year, sum: shortNumber(sum), total: largest.quantity.text }),
      place: { file, path: ['items', first.index, 'revenue', 'amount'] },
      related: [relatedFigure(largest)],
      suggestion: message(phrases.fixEnterprisesAboveCluster),
    };
  }
}

/** Whether a figure is measured revenue of the whole cluster for a whole year. */
function isWholeRevenue(figure: Figure): boolean {
  return (
    isWholeLevel(figure) && figure.kind === 'observation' && figure.metric === 'revenue' && figure.part === undefined
  );
}
