import { message } from '../lang/message.js';
import { type DatedFigure, levelsByMatter } from '../model/figures.js';
import type { Report, Rule } from './rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from './words.js';

/** A level that is out of line with its neighbours in time by a factor of ten or ten thousand. */
export const magnitudeSlip: Rule = {
  id: 'magnitude-slip',
  severity: 'warning',
  what: {
    zh: '同一指标的相邻数字不相差一个数量级。',
    en: 'Neighbouring figures of one metric do not differ by an order of magnitude.',
  },
  why: {
    zh: '亿元与万亿元、小数点错一位，是抄录数字最常见的错误。',
    en: 'The wrong one of 亿元 and 万亿元, or a shifted decimal point, is the most common slip in copying figures.',
  },
  fix: {
    zh: '查对单位、小数点和位数。',
    en: 'Check the unit, the decimal point and the number of digits.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: '    amount: 11875亿元\n    cite: { source: gd-software-explained-2020, find: "11875" }\n',
    bad: `    amount: 11875亿元
    cite: { source: gd-software-explained-2020, find: "11875" }
  - metric: software_revenue
    year: 2023
    amount: 2万元
    cite: { source: people-2024-01-23, find: 2万 }
`,
  },
  limit: {
    default: 8,
    minimum: 2,
    maximum: 1000,
    what: { zh: '相邻数字相差的倍数', en: 'factor between neighbouring figures' },
  },
  *check({ dataset }, limit) {
    for (const levels of levelsByMatter(dataset.figures).values()) {
      const steps = levels.slice(1).map((level, index) => isFar(levels[index], level, limit));
      for (const [index, level] of levels.entries()) {
        const before = index > 0 ? steps[index - 1] : undefined;
        const after = steps[index];
        if (isOdd(before, after, levels.length === 2 && index === 0))
          yield report(level, levels[index - 1], levels[index + 1]);
      }
    }
  },
};

function isFar(a: DatedFigure | undefined, b: DatedFigure, limit: number): boolean {
  const factor = factorBetween(a, b);
  return factor >= limit || factor <= 1 / limit;
}

/** How many times b is a; 1 where one of them is zero or missing. */
function factorBetween(a: DatedFigure | undefined, b: DatedFigure): number {
  return a && a.quantity.value > 0 && b.quantity.value > 0 ? b.quantity.value / a.quantity.value : 1;
}

/** A figure is odd when it is far from every neighbour; of two that are far from each other, the later one is shown. */
function isOdd(before: boolean | undefined, after: boolean | undefined, isFirstOfTwo: boolean): boolean {
  if (isFirstOfTwo) return false;
  return (before ?? after ?? false) && (after ?? before ?? false);
}

function report(level: DatedFigure, before: DatedFigure | undefined, after: DatedFigure | undefined): Report {
  const neighbour = before ?? after;
  const factor = factorBetween(neighbour, level);
  const isUnit = factor >= 1000 || factor <= 1 / 1000;
  return {
    message: message('magnitude-slip', { figure: figureWords(level), factor: shortNumber(factor, factor < 1 ? 5 : 1) }),
    place: placeOf(level),
    related: [before, after].flatMap((other) => (other ? relatedFigure(other) : [])),
    suggestion: isUnit ? message('fix-magnitude-unit') : message('fix-magnitude-digits'),
  };
}
