import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule } from '../rule.js';

const phrases = {
  targetNotAhead: {
    zh: '目标年{year}早于文件年份{date}',
    en: 'The target is for {year}, and the document is of {date}.',
  },
  fixTargetNotAhead: {
    zh: '查对年份；已实现的数字属于observations',
    en: 'Check the year; what has been reached belongs under observations.',
  },
} as const satisfies Record<string, Bilingual>;

/** A target lies in the future of the document that sets it. */
export const targetNotAhead: Rule = {
  id: 'target-not-ahead',
  severity: 'warning',
  what: {
    zh: '目标年不早于提出它的文件。',
    en: 'A target is for no year before the document that gives it.',
  },
  why: {
    zh: '过去的“目标”其实是实际数，或年份抄错了。',
    en: 'A target in the past is an observation, or its year was copied wrongly.',
  },
  fix: {
    zh: '改正年份，或把已实现的数字移到observations。',
    en: 'Correct the year, or move what has been reached to the observations.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: '    amount: 两千亿级\n',
    bad: '    year: 2015\n    amount: 两千亿级\n',
  },
  *check({ dataset }) {
    for (const { kind, year, cite, file, path } of dataset.figures) {
      const source = kind === 'target' && year !== undefined ? dataset.find('source', cite.source) : undefined;
      if (!source || year === undefined || year >= Number(source.value.date.slice(0, 4))) continue;
      yield {
        message: message(phrases.targetNotAhead, { year, date: source.value.date }),
        place: { file, path: [...path, 'year'] },
        related: [{ message: message(rulesPhrases.relatedDocument), place: { file: source.file, path: ['date'] } }],
        suggestion: message(phrases.fixTargetNotAhead),
      };
    }
  },
};
