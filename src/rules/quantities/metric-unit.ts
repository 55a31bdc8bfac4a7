import { metrics } from '../../model/metrics.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { dimensionPhrases } from '../../words/terms.js';
import type { Rule } from '../rule.js';

const phrases = {
  metricUnit: {
    zh: '指标“{metric}”以{expected}计，“{text}”不是',
    en: 'The metric {metric} is measured in {expected}, and "{text}" is not.',
  },
  fixMetricUnit: { zh: '改正单位或指标', en: 'Correct the unit or the metric.' },
} as const satisfies Record<string, Bilingual>;

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
    for (const { metric, quantity, isGrowth, file, path, key } of dataset.figures) {
      const { name, dimension } = metrics[metric];
      if (isGrowth || quantity.dimension === dimension) continue;
      yield {
        message: message(phrases.metricUnit, {
          metric: name,
          text: quantity.text,
          expected: message(dimensionPhrases[dimension]),
        }),
        place: { file, path: [...path, key] },
        suggestion: message(phrases.fixMetricUnit),
      };
    }
  },
};
