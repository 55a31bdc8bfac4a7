import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  taskWithoutLead: { zh: '“{task}”没有牵头部门', en: 'Nobody leads the task "{task}".' },
  fixTaskWithoutLead: { zh: '补上文件排在第一的部门', en: 'Add the agency that the document names first.' },
} as const satisfies Record<string, Bilingual>;

/** Somebody answers for every task. */
export const taskWithoutLead: Rule = {
  id: 'task-without-lead',
  severity: 'warning',
  what: {
    zh: '每项任务和保障措施都有牵头部门。',
    en: 'Every task and safeguard has an agency that leads it.',
  },
  why: {
    zh: '没有牵头部门，分工表上就看不出由谁负责。',
    en: 'Without one a table of responsibilities cannot say who answers for it.',
  },
  fix: {
    zh: '把文件排在第一的部门写进lead；文件确实没有写的，用acknowledge说明。',
    en:
      'Write the agency that the document names first under lead; where it names none, acknowledge that with a ' +
      'reason.',
  },
  example: {
    file: 'programmes/world-class-clusters.yaml',
    good: '    lead: [gd-miit]\n    bodies:',
    bad: '    lead: []\n    bodies:',
  },
  *check({ dataset }) {
    for (const { name, value, file, path } of dataset.all('task')) {
      if (value.lead.length > 0) continue;
      yield {
        message: message(phrases.taskWithoutLead, { task: name }),
        place: { file, path: [...path, 'lead'] },
        suggestion: message(phrases.fixTaskWithoutLead),
      };
    }
  },
};
