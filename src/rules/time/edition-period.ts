import { yearsOfPeriod } from '../../model/dates.js';
import type { Figure } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule } from '../rule.js';
import { editionsOf } from './editions.js';

const phrases = {
  editionPeriod: {
    zh: '“{time}”不在{plan}版的规划期{period}之内',
    en: '{time} is outside the period {period} of the edition {plan}.',
  },
  fixEditionPeriod: {
    zh: '改正年份或版本；别的文件的目标不写plan',
    en: "Correct the year or the edition; another document's target has no plan.",
  },
} as const satisfies Record<string, Bilingual>;

/** What an edition promises, it promises for its own period. */
export const editionPeriod: Rule = {
  id: 'edition-period',
  severity: 'warning',
  what: {
    zh: '某一版计划的目标和增速落在这一版的规划期之内。',
    en: "An edition's targets and promised rates lie within its period.",
  },
  why: {
    zh: '越出规划期的目标多半属于另一版或另一份文件。',
    en: 'A target outside the period most likely belongs to another edition or another document.',
  },
  fix: {
    zh: '改正年份或plan；别的文件的目标不写plan。',
    en: "Correct the year or the plan; another document's target has no plan.",
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: '    year: 2025\n    amount: 达到2万亿元\n    plan: "2021"',
    bad: '    year: 2035\n    amount: 达到2万亿元\n    plan: "2021"',
  },
  *check({ dataset }) {
    for (const { edition, file, path, figures } of editionsOf(dataset)) {
      const { first, last } = yearsOfPeriod(edition.period);
      for (const figure of figures) {
        const span = spanOf(figure);
        if (!span || (span.first >= first && span.last <= last)) continue;
        yield {
          message: message(phrases.editionPeriod, { time: span.words, plan: edition.id, period: edition.period }),
          place: { file: figure.file, path: [...figure.path, figure.period === undefined ? 'year' : 'period'] },
          related: [{ message: message(rulesPhrases.relatedEdition), place: { file, path: [...path, 'period'] } }],
          suggestion: message(phrases.fixEditionPeriod),
        };
      }
    }
  },
};

function spanOf({
  year,
  period,
}: Figure): { readonly first: number; readonly last: number; readonly words: string } | undefined {
  if (period !== undefined) return { ...yearsOfPeriod(period), words: period };
  return year === undefined ? undefined : { first: year, last: year, words: String(year) };
}
