import { floorOf, metrics } from '../../model/metrics.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { placeOf } from '../words.js';

const phrases = {
  negativeLevel: { zh: '{metric}“{text}”为负', en: 'The {metric} "{text}" is below zero.' },
  fixNegativeLevel: {
    zh: '去掉负号；若是下降的幅度，写成rate',
    en: 'Remove the sign; if it is a fall, give it as a rate.',
  },
} as const satisfies Record<string, Bilingual>;

/** Revenue, output, counts and shares are not below zero; profit may be, and so may growth and a change of a share. */
export const negativeLevel: Rule = {
  id: 'negative-level',
  severity: 'error',
  what: {
    zh: '营业收入、产值、数量、比重等水平值不为负；利润和增速可以为负。',
    en: 'A level of revenue, output, a count or a share is not below zero; profit and growth may be.',
  },
  why: {
    zh: '连字符或破折号抄成负号，会使合计与增速全部出错。',
    en: 'A dash copied as a minus sign upsets every sum and every rate of growth.',
  },
  fix: {
    zh: '去掉负号；若是增速，写成rate。',
    en: 'Remove the sign; if it is growth, give it as a rate.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: 'amount: 2136.8亿元\n',
    bad: 'amount: -2136.8亿元\n',
  },
  *check({ dataset }) {
    for (const figure of dataset.figures) {
      const { metric, isGrowth, quantity } = figure;
      if (isGrowth || quantity.dimension === 'points' || quantity.value >= floorOf(metric)) continue;
      yield {
        message: message(phrases.negativeLevel, { metric: metrics[metric].name, text: quantity.text }),
        place: placeOf(figure),
        suggestion: message(phrases.fixNegativeLevel),
      };
    }
  },
};
