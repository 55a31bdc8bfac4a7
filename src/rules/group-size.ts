import { message } from '../lang/message.js';
import type { Rule } from './rule.js';

export const groupSize: Rule = {
  id: 'group-size',
  severity: 'error',
  *check({ dataset, incomplete }) {
    const isGrouped = dataset.all('cluster').every(({ value }) => dataset.find('group', value.group));
    if (incomplete.has('cluster') || !isGrouped) return;
    for (const { value: group, file, path } of dataset.all('group')) {
      const clusters = dataset.all('cluster').filter(({ value }) => value.group === group.id);
      if (clusters.length === group.size) continue;
      yield {
        message: message('group-size', { group: group.id, size: group.size, count: clusters.length }),
        place: { file, path: [...path, 'size'] },
        suggestion: message('fix-group-size'),
      };
    }
  },
};
