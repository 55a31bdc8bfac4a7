import { message } from '../lang/message.js';
import { type Metric, metrics } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import type { Path } from '../yaml/pointer.js';
import type { Report, Rule } from './rule.js';

/** A metric is measured in its own kind of unit: revenue in money, never in 家 or %. */
export const metricUnit: Rule = {
  id: 'metric-unit',
  severity: 'error',
  what: {
    zh: '指标与单位相配：收入、产值用金额，不用家数或百分数。',
    en: 'A metric is measured in its own kind of unit: revenue and output in money, never in companies or per cent.',
  },
  why: {
    zh: '单位不对的数字照样能画进图里，只是错的。',
    en: 'A figure in the wrong unit still makes a chart, a wrong one.',
  },
  fix: {
    zh: '查对原文，改正单位或指标。',
    en: 'Check the document; correct the unit or the metric.',
  },
  example: { file: 'programmes/strategic-clusters.yaml', good: 'amount: 15万亿元', bad: 'amount: 15万家' },
  *check({ dataset }) {
    for (const { value, file } of dataset.all('cluster')) {
      for (const [index, datum] of (value.observations ?? []).entries()) yield* misfit(file, ['observations', index], datum.metric, datum.amount);
      for (const [index, datum] of (value.targets ?? []).entries()) yield* misfit(file, ['targets', index], datum.metric, datum.amount);
    }
    for (const { value, file, path } of dataset.all('group')) {
      yield* misfit(file, [...path, 'total'], value.total.metric, value.total.amount);
      yield* misfit(file, [...path, 'entry'], value.entry.metric, value.entry.amount);
    }
    for (const { value, file } of dataset.all('series')) {
      for (const [index, { amount }] of value.observations.entries()) yield* misfit(file, ['observations', index], value.metric, amount);
    }
  },
};

/** An amount that could not be read is undefined here and has its own finding. */
function* misfit(file: string, path: Path, metric: Metric, amount: Quantity | undefined): Iterable<Report> {
  const { dimension } = metrics[metric];
  if (!amount || amount.dimension === dimension) return;
  yield {
    message: message('metric-unit', {
      metric: metrics[metric].name,
      text: amount.text,
      expected: message(`dimension-${dimension}`),
    }),
    place: { file, path: [...path, 'amount'] },
    related: [],
    suggestion: message('fix-metric-unit'),
  };
}
