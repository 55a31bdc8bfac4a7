import { yearlyGrowth } from '../../evidence/levels.js';
import { levelsByMatter } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from '../words.js';
import { isUpward, knownBefore } from './history.js';

const phrases = {
  growthImplausible: {
    zh: '{figure}，每年须增长{needed}%，而{base}至{latest}年每年只增长{past}%',
    en: '{figure}: it needs {needed}% a year, after {past}% a year from {base} to {latest}.',
  },
  fixGrowthImplausible: { zh: '查对数字、年份与口径', en: 'Check the figures, the years and the scopes.' },
} as const satisfies Record<string, Bilingual>;

/** What a target needs, against what the cluster has ever done. */
export const growthImplausible: Rule = {
  id: 'growth-implausible',
  severity: 'warning',
  what: {
    zh: '目标所需的增速与集群自己的历史相称。',
    en: "The growth that a target needs is in keeping with the cluster's own history.",
  },
  why: {
    zh: '需要远快于以往的增长，往往是目标与实际口径不同。',
    en: 'Where it must grow far faster than ever, target and observations often count different things.',
  },
  fix: {
    zh: '查对数字、年份和口径；文件本身如此的，用acknowledge说明。',
    en: 'Check the figures, the years and the scopes; if the documents are so, acknowledge it with a reason.',
  },
  example: {
    file: 'clusters/emerging/digital-creative.yaml',
    good: '\ntargets:\n',
    bad:
      '\ntargets:\n  - ' +
      '{ metric: revenue, year: 2025, amount: 2万亿元, cite: { source: gd-digital-creative-explained-2024, find: ' +
      '2万亿元 } }\n',
  },
  limit: {
    default: 15,
    minimum: 1,
    maximum: 100,
    what: { zh: '高出历史增速的百分点', en: 'percentage points above the growth of the past' },
  },
  *check({ dataset }, limit) {
    for (const levels of levelsByMatter(dataset.figures).values()) {
      for (const target of levels.filter(isUpward)) {
        const known = knownBefore(target, levels, dataset);
        const [first] = known;
        const latest = known.at(-1);
        if (!first || !latest || first.year === latest.year) continue;
        const past = yearlyGrowth(first.quantity.value, latest.quantity.value, latest.year - first.year);
        const needed = yearlyGrowth(latest.quantity.value, target.quantity.value, target.year - latest.year);
        if (past === undefined || needed === undefined || needed - past <= limit) continue;
        yield {
          message: message(phrases.growthImplausible, {
            figure: figureWords(target),
            needed: shortNumber(needed),
            past: shortNumber(past),
            base: first.year,
            latest: latest.year,
          }),
          place: placeOf(target),
          related: [relatedFigure(first), relatedFigure(latest)],
          suggestion: message(phrases.fixGrowthImplausible),
        };
      }
    }
  },
};
