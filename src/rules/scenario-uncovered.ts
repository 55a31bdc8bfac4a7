import { message } from '../lang/message.js';
import type { Rule } from './rule.js';

/** A scenario must say how every group grows, or there is nothing to project. */
export const scenarioUncovered: Rule = {
  id: 'scenario-uncovered',
  severity: 'error',
  *check({ dataset, incomplete }) {
    if (incomplete.has('programme')) return;
    for (const { value, file } of dataset.all('scenario')) {
      for (const group of dataset.groups) {
        if (value.assumptions.some((assumption) => assumption.for === group.id)) continue;
        yield {
          message: message('scenario-uncovered', { group: group.id }),
          place: { file, path: ['assumptions'], at: 'key' },
          suggestion: message('fix-scenario-uncovered', { group: group.id }),
        };
      }
    }
  },
};
