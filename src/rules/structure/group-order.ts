import type { Entity } from '../../model/entities.js';
import { findingsPhrases } from '../../words/findings.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { clustersByGroup } from '../clusters-by-group.js';
import type { Rule } from '../rule.js';

const phrases = {
  groupOrder: {
    zh: '“{group}”组里的序号{order}已被“{other}”使用',
    en: 'The order {order} in the group "{group}" is already taken by "{other}".',
  },
  groupOrderRange: {
    zh: '序号{order}超出“{group}”组的1至{size}',
    en: 'The order {order} is outside 1 to {size} of the group "{group}".',
  },
  fixGroupOrder: {
    zh: '按文件原有次序编号；空缺的序号：{free}',
    en: "Number the clusters in the document's order; still free: {free}.",
  },
} as const satisfies Record<string, Bilingual>;

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
      const suggestion = message(phrases.fixGroupOrder, { free: free.length > 0 ? free.slice(0, 10).join(', ') : '—' });
      for (const cluster of clusters) {
        const { order } = cluster.value;
        const place = { file: cluster.file, path: ['order'] };
        const other = taken.get(order);
        if (order > group.size)
          yield {
            message: message(phrases.groupOrderRange, { order, group: group.id, size: group.size }),
            place,
            suggestion,
          };
        else if (other) {
          yield {
            message: message(phrases.groupOrder, { order, group: group.id, other: other.id }),
            place,
            related: [{ message: message(findingsPhrases.relatedFirst), place: { file: other.file, path: ['order'] } }],
            suggestion,
          };
        } else taken.set(order, cluster);
      }
    }
  },
};
