import { message } from '../lang/message.js';
import type { Rule } from './rule.js';

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
        message: message('target-not-ahead', { year, date: source.value.date }),
        place: { file, path: [...path, 'year'] },
        related: [{ message: message('related-document'), place: { file: source.file, path: ['date'] } }],
        suggestion: message('fix-target-not-ahead'),
      };
    }
  },
};
