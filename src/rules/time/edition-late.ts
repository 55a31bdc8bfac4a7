import { yearsOfPeriod } from '../../model/dates.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule } from '../rule.js';
import { contradictions, isLate } from './edition-date.js';
import { editionsOf } from './editions.js';

const phrases = {
  editionLate: {
    zh: '{plan}版的规划期自{first}年起，却于{issued}印发',
    en: 'The edition {plan} covers {first} onwards and was issued on {issued}.',
  },
  fixEditionLate: { zh: '查对印发日期与规划期', en: 'Check the date of issue and the period.' },
} as const satisfies Record<string, Bilingual>;

/** A plan is issued before the time that it plans. */
export const editionLate: Rule = {
  id: 'edition-late',
  severity: 'note',
  what: {
    zh: '一版计划在其规划期开始之前印发。',
    en: 'An edition is issued before its period begins.',
  },
  why: {
    zh: '事后印发的计划，其首年的“目标”多半已是实际。',
    en: 'Of a plan issued late, the first years were already known when it promised them.',
  },
  fix: {
    zh: '查对印发日期和规划期；文件本身如此的，用acknowledge说明。',
    en: 'Check the date and the period; if the document is so, acknowledge it with a reason.',
  },
  example: {
    file: 'clusters/pillar/smart-appliances.yaml',
    good: 'issued: 2020-09-25',
    bad: 'issued: 2022-09-25',
  },
  *check({ dataset }) {
    for (const placed of editionsOf(dataset)) {
      const { edition, file, path } = placed;
      const { first } = yearsOfPeriod(edition.period);
      const { id: plan, issued } = edition;
      if (issued === undefined || !isLate(issued, edition.period)) continue;
      const [other] = contradictions(placed, dataset);
      yield {
        message: message(phrases.editionLate, { plan, first, issued }),
        place: { file, path: [...path, 'issued'] },
        related: [
          { message: message(rulesPhrases.relatedEdition), place: { file, path: [...path, 'period'] } },
          ...(other ? [other.related] : []),
        ],
        suggestion: other
          ? message(rulesPhrases.fixEditionDate, { date: other.date })
          : message(phrases.fixEditionLate),
      };
    }
  },
};
