import { jumpLimit, jumpRule, jumpsAmong } from '../../evidence/jumps.js';
import { levelsByMatter } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from '../words.js';
import { isMeasured } from './history.js';

const phrases = {
  observationJump: {
    zh: '{figure}，与{earlier}年相比每年变动{change}%',
    en: '{figure}: a change of {change}% a year since {earlier}.',
  },
  fixObservationJump: {
    zh: '查对两处口径是否一致；不一致的写明scope',
    en: 'See whether both count the same; where they do not, give the scope.',
  },
} as const satisfies Record<string, Bilingual>;

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
          message: message(phrases.observationJump, {
            figure: figureWords(level),
            earlier: before.year,
            change: shortNumber(change),
          }),
          place: placeOf(level),
          related: [relatedFigure(before)],
          suggestion: message(phrases.fixObservationJump),
        };
      }
    }
  },
};
