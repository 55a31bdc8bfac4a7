import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { placeOf } from '../words.js';

const phrases = {
  shareAboveHundred: { zh: '“{text}”超过100%', en: '"{text}" is more than 100%.' },
  fixShareAboveHundred: { zh: '查对数字', en: 'Check the figure.' },
} as const satisfies Record<string, Bilingual>;

/** A share is part of a whole. */
export const shareAboveHundred: Rule = {
  id: 'share-above-hundred',
  severity: 'error',
  what: {
    zh: '比重不超过100%。',
    en: 'A share is at most 100%.',
  },
  why: {
    zh: '超过整体的“部分”必是抄错。',
    en: 'A part larger than its whole was copied wrongly.',
  },
  fix: {
    zh: '查对数字；若是增速，写成rate。',
    en: 'Check the figure; if it is growth, give it as a rate.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: 'observations:\n',
    bad:
      'observations:\n  - ' +
      '{ metric: share, year: 2019, amount: 143%, scope: { zh: 占全国, en: of the country }, cite: { source: ' +
      'gd-software-explained-2020, find: 143% } }\n',
  },
  *check({ dataset }) {
    for (const figure of dataset.figures) {
      const { metric, isGrowth, quantity } = figure;
      if (isGrowth || (metric !== 'share' && metric !== 'rd_intensity') || quantity.upper <= 100) continue;
      yield {
        message: message(phrases.shareAboveHundred, { text: quantity.text }),
        place: placeOf(figure),
        suggestion: message(phrases.fixShareAboveHundred),
      };
    }
  },
};
