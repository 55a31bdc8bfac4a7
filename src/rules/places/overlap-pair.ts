import { groupBy } from '../../model/group-by.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { textRulesPhrases } from '../../words/text-rules.js';
import { overlapsOf } from '../overlaps.js';
import type { Rule } from '../rule.js';

const phrases = {
  overlapPair: {
    zh: '“{cluster}”与“{other}”的重叠已写过一次',
    en: 'That "{cluster}" and "{other}" overlap is stated already.',
  },
  fixOverlapPair: { zh: '留下一条，合并理由', en: 'Keep one of them, with both reasons.' },
} as const satisfies Record<string, Bilingual>;

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
        message: message(phrases.overlapPair, { cluster: second.cluster, other: second.other }),
        place: { file: second.file, path: second.path },
        related: [first, ...more].map(({ file, path }) => ({
          message: message(textRulesPhrases.relatedSame),
          place: { file, path },
        })),
        suggestion: message(phrases.fixOverlapPair),
      };
    }
  },
};
