import { impliedBase } from '../../derive/growth.js';
import { yearsOfPeriod } from '../../model/dates.js';
import { type Figure, levelsByMatter, matterOf } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from '../words.js';
import { isMeasured } from './history.js';

const phrases = {
  growthTriangulation: {
    zh: '按{rate}增长，{target}要求{year}年为{implied}亿元，数据却是{observed}',
    en: 'At {rate} a year, {target} needs {implied} 亿元 in {year}, and the data hold {observed}.',
  },
  fixGrowthTriangulation: {
    zh: '查对基年、增速与目标；三者有一个口径不同',
    en: 'Check base year, rate and target: one of the three has another scope.',
  },
} as const satisfies Record<string, Bilingual>;

/** Base, target, rate and years of one promise agree: from any three follows the fourth. */
export const growthTriangulation: Rule = {
  id: 'growth-triangulation',
  severity: 'warning',
  what: {
    zh: '承诺的增速、目标和实际数彼此相符。',
    en: 'Promised rate, target and measured level agree with each other.',
  },
  why: {
    zh: '由其中三项可推出第四项；推不拢的计划，必有一项口径不同。',
    en: 'From any three of base, target, rate and years follows the fourth; where they disagree one has another scope.',
  },
  fix: {
    zh: '查对基年、增速和目标；文件本身如此的，用acknowledge说明。',
    en: 'Check base year, rate and target; if the document is so, acknowledge it with a reason.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: '\ntargets:\n',
    bad:
      '\ngrowth:\n  - ' +
      '{ metric: software_revenue, period: 2020-2025, rate: 20%, plan: "2021", cite: { source: ' +
      'gd-software-explained-2020, find: 20% } }\n' +
      '\ntargets:\n',
  },
  limit: { default: 10, minimum: 1, maximum: 100, what: { zh: '相差的百分数', en: 'difference in per cent' } },
  *check({ dataset }, limit) {
    const matters = levelsByMatter(dataset.figures);
    for (const promise of dataset.figures) {
      if (promise.kind !== 'growth' || promise.period === undefined) continue;
      const { first, last } = yearsOfPeriod(promise.period);
      const levels = matters.get(matterOf(asLevel(promise))) ?? [];
      const target = levels.find(({ kind, year, plan }) => kind === 'target' && year === last && plan === promise.plan);
      const observed = levels.find((level) => isMeasured(level) && level.year >= first - 1 && level.year < last);
      if (!target || !observed) continue;
      const implied = impliedBase(target.quantity.value, promise.quantity.value / 100, last - observed.year);
      if (!implied.ok || Math.abs(implied.value / observed.quantity.value - 1) * 100 <= limit) continue;
      yield {
        message: message(phrases.growthTriangulation, {
          rate: promise.quantity.text,
          target: target.quantity.text,
          year: observed.year,
          implied: shortNumber(implied.value),
          observed: figureWords(observed),
        }),
        place: placeOf(promise),
        related: [relatedFigure(target), relatedFigure(observed)],
        suggestion: message(phrases.fixGrowthTriangulation),
      };
    }
  },
};

/** A promised rate as a figure of the levels that it is about. */
function asLevel(promise: Figure): Figure {
  return { ...promise, isGrowth: false };
}
