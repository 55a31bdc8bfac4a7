import { message } from '../lang/message.js';
import { groupBy } from '../model/group-by.js';
import { overlapsOf } from './overlaps.js';
import type { Rule } from './rule.js';

export const overlapPair: Rule = {
  id: 'overlap-pair',
  severity: 'warning',
  what: {
    zh: '两个集群的重叠只写一次，写在其中一方。',
    en: 'That two clusters overlap is stated once, in the file of one of them.',
  },
  why: {
    zh: '写两次，理由会各说各的，改一处也会漏掉另一处。',
    en: 'Stated twice, the reasons drift apart, and an edit reaches only one of them.',
  },
  fix: {
    zh: '留下一条，把两条的理由合在一起。',
    en: 'Keep one of them, with what both reasons say.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: 'bottlenecks:',
    bad:
      'overlaps:\n  - { with: electronics, reason: { zh: 芯片, en: chips } }\n  - ' +
      '{ with: electronics, reason: { zh: 元器件, en: components } }\n\nbottlenecks:',
  },
  *check({ dataset }) {
    const pairs = overlapsOf(dataset).filter(({ cluster, other }) => cluster !== other);
    for (const [first, ...others] of groupBy(pairs, ({ cluster, other }) =>
      [cluster, other].sort().join(' '),
    ).values()) {
      const [second, ...more] = others;
      if (!first || !second) continue;
      yield {
        message: message('overlap-pair', { cluster: second.cluster, other: second.other }),
        place: { file: second.file, path: second.path },
        related: [first, ...more].map(({ file, path }) => ({
          message: message('related-same'),
          place: { file, path },
        })),
        suggestion: message('fix-overlap-pair'),
      };
    }
  },
};
