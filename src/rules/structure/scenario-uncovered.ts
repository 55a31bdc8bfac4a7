import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  scenarioUncovered: {
    zh: '没有给“{group}”组的增速假设',
    en: 'There is no growth assumption for the group "{group}".',
  },
  fixScenarioUncovered: { zh: '在assumptions里加一条for: {group}', en: 'Add an assumption with for: {group}.' },
} as const satisfies Record<string, Bilingual>;

/** A scenario must say how every group grows, or there is nothing to project. */
export const scenarioUncovered: Rule = {
  id: 'scenario-uncovered',
  severity: 'error',
  what: {
    zh: '每个情景都给每一组以增速。',
    en: 'Every scenario says how every group grows.',
  },
  why: {
    zh: '缺了一组，合计就无从推算。',
    en: 'Without one of the groups there is no total to project.',
  },
  fix: {
    zh: '在assumptions里给这一组加一条。',
    en: 'Add an assumption for the group.',
  },
  example: { file: 'scenarios/policy.yaml', good: '  - for: emerging', bad: '  - for: semiconductors' },
  *check({ dataset, incomplete }) {
    if (incomplete.has('programme')) return;
    for (const { value, file } of dataset.all('scenario')) {
      for (const group of dataset.groups) {
        if (value.assumptions.some((assumption) => assumption.for === group.id)) continue;
        yield {
          message: message(phrases.scenarioUncovered, { group: group.id }),
          place: { file, path: ['assumptions'], at: 'key' },
          suggestion: message(phrases.fixScenarioUncovered, { group: group.id }),
        };
      }
    }
  },
};
