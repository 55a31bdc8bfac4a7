import { type Figure, matterOf } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { placeOf, relatedFigure } from '../words.js';

const phrases = {
  repeatedObservation: {
    zh: '同一来源对同一指标和时间给了两个数字',
    en: 'The same source gives two figures for the same metric and time.',
  },
  fixRepeatedObservation: {
    zh: '删去重复的一条；口径不同的写明scope',
    en: 'Remove one; where they count different things, give the scope.',
  },
} as const satisfies Record<string, Bilingual>;

/** One source says one thing once. */
export const repeatedObservation: Rule = {
  id: 'repeated-observation',
  severity: 'warning',
  what: {
    zh: '同一来源对同一指标、口径和时间只给一个数字。',
    en: 'One source gives one figure for the same metric, scope and time.',
  },
  why: {
    zh: '重复的一条若被改动，报表就不知该用哪一个。',
    en: 'Once one of the two is changed, nobody knows which of them a report should use.',
  },
  fix: {
    zh: '删去一条；口径不同的写明scope。',
    en: 'Remove one; where they count different things, give the scope.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: 'observations:\n',
    bad:
      'observations:\n  - ' +
      '{ metric: software_revenue, year: 2019, amount: 11875亿元, cite: { source: gd-software-explained-2020, ' +
      'find: "11875" } }\n',
  },
  *check({ dataset }) {
    const seen = new Map<string, Figure>();
    for (const figure of dataset.figures) {
      const key = [figure.kind, matterOf(figure), figure.year, figure.period, figure.plan, figure.cite.source].join(
        '|',
      );
      const first = seen.get(key);
      if (!first) seen.set(key, figure);
      else
        yield {
          message: message(phrases.repeatedObservation),
          place: placeOf(figure),
          related: [relatedFigure(first)],
          suggestion: message(phrases.fixRepeatedObservation),
        };
    }
  },
};
