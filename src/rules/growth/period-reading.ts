import { levelAfter } from '../../derive/growth.js';
import { yearsOfPeriod } from '../../model/dates.js';
import { levelsByMatter, matterOf } from '../../model/figures.js';
import { type Bilingual, joined } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { figureWords, placeOf, relatedFigure } from '../words.js';
import { isMeasured } from './history.js';

const phrases = {
  periodReading: {
    zh: '按{rate}，{target}与{base}年的数字只在{periods}期下相符，而{base}年到{year}年是{years}期',
    en: joined(
      'At {rate}, {target} agrees with the figure of {base} over {periods} periods only, and from {base} to ',
      '{year} there are {years}.',
    ),
  },
  fixPeriodReading: {
    zh: '查对增速从哪一年算起；推算时用--periods选定读法',
    en: 'Check which year the rate starts from; choose the reading with --periods when projecting.',
  },
} as const satisfies Record<string, Bilingual>;

/** Largest difference at which implied and measured level still agree, as a share. */
const closeness = 0.03;

/** A rate for five years that only fits a base six years back, counted as five. */
export const periodReading: Rule = {
  id: 'period-reading',
  severity: 'note',
  what: {
    zh: '承诺增速的期数与基年到目标年的年数一致。',
    en: 'A promised rate covers as many periods as there are years from the base to the target.',
  },
  why: {
    zh: '多算或少算一期，结果相差将近一成。',
    en: 'One period more or less moves the result by almost a tenth.',
  },
  fix: {
    zh: '查对增速从哪一年算起；推算时用--periods选定读法。',
    en: 'Check which year the rate starts from; choose the reading with --periods when projecting.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: '\ntargets:\n',
    bad:
      '\ngrowth:\n  - ' +
      '{ metric: software_revenue, period: 2021-2025, rate: 11%, plan: "2021", cite: { source: ' +
      'gd-software-explained-2020, find: 11% } }\n' +
      '\ntargets:\n',
  },
  *check({ dataset }) {
    const matters = levelsByMatter(dataset.figures);
    for (const promise of dataset.figures) {
      if (promise.kind !== 'growth' || promise.period === undefined) continue;
      const { first, last } = yearsOfPeriod(promise.period);
      const levels = matters.get(matterOf({ ...promise, isGrowth: false })) ?? [];
      const target = levels.find(({ kind, year, plan }) => kind === 'target' && year === last && plan === promise.plan);
      const base = levels.find((level) => isMeasured(level) && level.year === first - 2);
      if (!target || !base) continue;
      const periods = last - first + 1;
      const fits = (count: number): boolean => {
        const level = levelAfter(base.quantity.value, promise.quantity.value / 100, count);
        return level.ok && Math.abs(level.value / target.quantity.value - 1) <= closeness;
      };
      if (!fits(periods) || fits(periods + 1)) continue;
      yield {
        message: message(phrases.periodReading, {
          rate: promise.quantity.text,
          target: figureWords(target),
          base: base.year,
          year: last,
          periods,
          years: periods + 1,
        }),
        place: placeOf(promise),
        related: [relatedFigure(target), relatedFigure(base)],
        suggestion: message(phrases.fixPeriodReading),
      };
    }
  },
};
