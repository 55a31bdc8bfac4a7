import { levelsByMatter } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { figureWords, placeOf, relatedFigure } from '../words.js';
import { isUpward } from './history.js';

const phrases = {
  targetOrder: {
    zh: '{figure}，却低于同一文件更早年份的目标',
    en: "{figure}: below the same document's target for an earlier year.",
  },
  fixTargetOrder: { zh: '查对年份与数字', en: 'Check the years and the figures.' },
} as const satisfies Record<string, Bilingual>;

/** Targets of one document rise with the years. */
export const targetOrder: Rule = {
  id: 'target-order',
  severity: 'warning',
  what: {
    zh: '同一文件对同一指标的目标逐年不下降。',
    en: 'Targets of one document for one metric do not fall from year to year.',
  },
  why: {
    zh: '先高后低的目标多半是年份写反了。',
    en: 'A target that falls has most likely changed places with another year.',
  },
  fix: {
    zh: '查对年份和数字。',
    en: 'Check the years and the figures.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: 'targets:\n',
    bad:
      'targets:\n  - ' +
      '{ metric: software_revenue, year: 2022, amount: 3万亿元, cite: { source: gd-software-explained-2020, find: ' +
      '3万亿元 } }\n',
  },
  *check({ dataset }) {
    for (const levels of levelsByMatter(dataset.figures).values()) {
      const targets = levels.filter(isUpward);
      for (const [index, target] of targets.entries()) {
        const before = targets
          .slice(0, index)
          .findLast(({ cite, year }) => cite.source === target.cite.source && year < target.year);
        if (!before || target.quantity.upper >= before.quantity.value) continue;
        yield {
          message: message(phrases.targetOrder, { figure: figureWords(target) }),
          place: placeOf(target),
          related: [relatedFigure(before)],
          suggestion: message(phrases.fixTargetOrder),
        };
      }
    }
  },
};
