import { jumpLimit, jumpRule, jumpsAmong } from '../evidence/jumps.js';
import { message } from '../lang/message.js';
import { levelsByMatter } from '../model/figures.js';
import { isMeasured } from './history.js';
import type { Rule } from './rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from './words.js';

/** Observations of one thing do not jump. */
export const observationJump: Rule = {
  id: jumpRule,
  severity: 'warning',
  what: {
    zh: '同一口径的实际数逐年变动不过大。',
    en: 'What is measured in one scope does not jump from one observation to the next.',
  },
  why: {
    zh: '大起大落多半是口径变了，由此算出的增速没有意义。',
    en: 'A jump most often means that the scope has changed, and growth computed across it means nothing.',
  },
  fix: {
    zh: '查对两处的口径；不一致的写明scope，文件本身如此的用acknowledge说明。',
    en: 'Compare what the two count; give a scope where they differ, or acknowledge it with a reason.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: 'observations:\n',
    bad:
      'observations:\n  - ' +
      '{ metric: software_revenue, year: 2018, amount: 6800亿元, cite: { source: gd-software-explained-2020, find: ' +
      '6800亿元 } }\n',
  },
  limit: {
    ...jumpLimit,
    what: { zh: '每年变动的百分数', en: 'change in per cent a year' },
  },
  *check({ dataset }, limit) {
    for (const levels of levelsByMatter(dataset.figures).values()) {
      const measured = levels.filter((level) => isMeasured(level) && level.quantity.value > 0);
      for (const { before, level, change } of jumpsAmong(measured, limit)) {
        yield {
          message: message('observation-jump', {
            figure: figureWords(level),
            earlier: before.year,
            change: shortNumber(change),
          }),
          place: placeOf(level),
          related: [relatedFigure(before)],
          suggestion: message('fix-observation-jump'),
        };
      }
    }
  },
};
