import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { textRulesPhrases } from '../../words/text-rules.js';
import type { Rule } from '../rule.js';

const phrases = {
  taskLeadAndSupport: { zh: '{agency}既牵头又配合', en: '{agency} both leads and supports the task.' },
  fixTaskLeadAndSupport: { zh: '只留文件所写的一种', en: 'Keep the role that the document gives it.' },
} as const satisfies Record<string, Bilingual>;

/** An agency has one role in a task. */
export const taskLeadAndSupport: Rule = {
  id: 'task-lead-and-support',
  severity: 'warning',
  what: {
    zh: '一项任务里，一个部门要么牵头，要么配合。',
    en: 'In one task an agency either leads or supports.',
  },
  why: {
    zh: '两种都写，分工统计会把它数两次。',
    en: 'With both roles it is counted twice where responsibilities are counted.',
  },
  fix: {
    zh: '按文件只留一种。',
    en: 'Keep the role that the document gives it.',
  },
  example: {
    file: 'programmes/world-class-clusters.yaml',
    good: '    lead: [gd-commerce]\n    support: [gd-dst]',
    bad: '    lead: [gd-commerce]\n    support: [gd-dst, gd-commerce]',
  },
  *check({ dataset }) {
    for (const { value, file, path } of dataset.all('task')) {
      for (const [index, id] of (value.support ?? []).entries()) {
        const lead = value.lead.indexOf(id);
        if (lead === -1) continue;
        yield {
          message: message(phrases.taskLeadAndSupport, { agency: dataset.find('agency', id)?.name ?? id }),
          place: { file, path: [...path, 'support', index] },
          related: [{ message: message(textRulesPhrases.relatedSame), place: { file, path: [...path, 'lead', lead] } }],
          suggestion: message(phrases.fixTaskLeadAndSupport),
        };
      }
    }
  },
};
