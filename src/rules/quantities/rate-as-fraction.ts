import { metrics } from '../../model/metrics.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { placeOf, shortNumber } from '../words.js';

const phrases = {
  rateAsFraction: {
    zh: '“{text}”不到{limit}%，像是把{percent}写成了小数',
    en: '"{text}" is below {limit}%: it looks like {percent} given as a fraction.',
  },
  fixRateAsFraction: {
    zh: '若原文是{percent}，写成{percent}',
    en: 'If the document says {percent}, write {percent}.',
  },
} as const satisfies Record<string, Bilingual>;

/** 0.1% written where 10% is meant. */
export const rateAsFraction: Rule = {
  id: 'rate-as-fraction',
  severity: 'warning',
  what: {
    zh: '百分数不是写成小数的比率。',
    en: 'A percentage is not a fraction with a per cent sign.',
  },
  why: {
    zh: '把10%写成0.1%，推算就少了一百倍的增长。',
    en: 'With 0.1% for 10% a projection loses all but a hundredth of the growth.',
  },
  fix: {
    zh: '查对原文，按百分数写。',
    en: 'Check the document; write per cent.',
  },
  example: { file: 'programmes/strategic-clusters.yaml', good: 'rate: 10%以上', bad: 'rate: 0.1%以上' },
  limit: {
    default: 0.5,
    minimum: 0.01,
    maximum: 1,
    what: { zh: '低于这个百分数的就报告', en: 'percentages below this are reported' },
  },
  *check({ dataset }, limit) {
    for (const figure of dataset.figures) {
      const { quantity, isGrowth, metric } = figure;
      const isRate = isGrowth || metrics[metric].dimension === 'rate';
      if (!isRate || quantity.value <= 0 || quantity.upper >= limit) continue;
      const percent = quantity.text.replace(/\d+(?:\.\d+)?/, shortNumber(quantity.value * 100, 4));
      yield {
        message: message(phrases.rateAsFraction, { text: quantity.text, limit, percent }),
        place: placeOf(figure),
        suggestion: message(phrases.fixRateAsFraction, { percent }),
      };
    }
  },
};
