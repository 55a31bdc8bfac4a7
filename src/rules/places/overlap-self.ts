import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { overlapsOf } from '../overlaps.js';
import type { Rule } from '../rule.js';

const phrases = {
  overlapSelf: {
    zh: '“{cluster}”写成与自己重叠（理由：{reason}）',
    en: '"{cluster}" is said to overlap with itself (reason: {reason}).',
  },
  fixOverlapSelf: {
    zh: '改成另一集群的id，或删去这一条',
    en: 'Use the id of the other cluster, or remove the entry.',
  },
} as const satisfies Record<string, Bilingual>;

export const overlapSelf: Rule = {
  id: 'overlap-self',
  severity: 'error',
  what: {
    zh: '集群不与自己重叠。',
    en: 'A cluster does not overlap with itself.',
  },
  why: {
    zh: '写成自己，真正重叠的集群就漏掉了。',
    en: 'With itself in that place, the cluster that it does overlap with is missing.',
  },
  fix: {
    zh: '改成另一集群的id，或删去这一条。',
    en: 'Use the id of the other cluster, or remove the entry.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: 'bottlenecks:',
    bad: 'overlaps: [{ with: semiconductors, reason: { zh: 芯片, en: chips } }]\n\nbottlenecks:',
  },
  *check({ dataset }) {
    for (const { cluster, other, reason, file, path } of overlapsOf(dataset)) {
      if (cluster !== other) continue;
      yield {
        message: message(phrases.overlapSelf, { cluster, reason }),
        place: { file, path },
        suggestion: message(phrases.fixOverlapSelf),
      };
    }
  },
};
