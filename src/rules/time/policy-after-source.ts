import { firstDay, lastDay } from '../../model/dates.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule } from '../rule.js';

const phrases = {
  policyAfterSource: {
    zh: '{issued}印发，却引自{date}的文件',
    en: 'It was issued {issued} but is cited from a document of {date}.',
  },
  fixPolicyAfterSource: { zh: '查对issued与来源的日期', en: 'Check "issued" and the date of the source.' },
} as const satisfies Record<string, Bilingual>;

export const policyAfterSource: Rule = {
  id: 'policy-after-source',
  severity: 'warning',
  what: {
    zh: '政策文件的印发日不晚于引用它的文件。',
    en: 'A policy was issued no later than the document that names it.',
  },
  why: {
    zh: '还没印发的文件不会被引用，不是日期抄错，就是来源写错。',
    en: 'A document cannot name one that was not yet issued: either the date or the source is wrong.',
  },
  fix: {
    zh: '查对印发日和来源。',
    en: 'Check the date of issue and the source.',
  },
  example: { file: 'five-ones/biomedicine-health/policies.yaml', good: 'issued: 2024-10', bad: 'issued: 2025-10' },
  *check({ dataset }) {
    for (const { part, value, file } of dataset.boardFiles) {
      if (part !== 'policies') continue;
      for (const [index, { issued, cite }] of (value.items ?? []).entries()) {
        const source = dataset.find('source', cite.source);
        if (issued === undefined || !source || firstDay(issued) <= lastDay(source.value.date)) continue;
        yield {
          message: message(phrases.policyAfterSource, { issued, date: source.value.date }),
          place: { file, path: ['items', index, 'issued'] },
          related: [{ message: message(rulesPhrases.relatedDocument), place: { file: source.file, path: ['date'] } }],
          suggestion: message(phrases.fixPolicyAfterSource),
        };
      }
    }
  },
};
