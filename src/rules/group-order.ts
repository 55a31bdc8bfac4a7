import { message } from '../lang/message.js';
import type { Entity } from '../model/entities.js';
import { clustersByGroup } from './clusters-by-group.js';
import type { Rule } from './rule.js';

export const groupOrder: Rule = {
  id: 'group-order',
  severity: 'error',
  what: {
    zh: '同一组里的序号从1起，各不相同，不超过该组的集群数。',
    en: 'Orders within a group start at 1, differ, and do not exceed the size of the group.',
  },
  why: {
    zh: '序号是文件里的次序，报告按它排列。',
    en: 'The order is that of the document, and reports follow it.',
  },
  fix: {
    zh: '按文件原有次序重新编号。',
    en: "Number the clusters in the document's order.",
  },
  example: { file: 'clusters/emerging/semiconductors.yaml', good: 'order: 1', bad: 'order: 2' },
  *check({ dataset }) {
    const byGroup = clustersByGroup(dataset);
    for (const { value: group } of dataset.all('group')) {
      const taken = new Map<number, Entity<'cluster'>>();
      const clusters = byGroup.get(group.id) ?? [];
      const orders = new Set(clusters.map(({ value }) => value.order));
      const free = Array.from({ length: group.size }, (_, index) => index + 1).filter((order) => !orders.has(order));
      const suggestion = message('fix-group-order', { free: free.length > 0 ? free.slice(0, 10).join(', ') : '—' });
      for (const cluster of clusters) {
        const { order } = cluster.value;
        const place = { file: cluster.file, path: ['order'] };
        const other = taken.get(order);
        if (order > group.size)
          yield {
            message: message('group-order-range', { order, group: group.id, size: group.size }),
            place,
            suggestion,
          };
        else if (other) {
          yield {
            message: message('group-order', { order, group: group.id, other: other.id }),
            place,
            related: [{ message: message('related-first'), place: { file: other.file, path: ['order'] } }],
            suggestion,
          };
        } else taken.set(order, cluster);
      }
    }
  },
};
