import type { Entity } from '../../model/entities.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { textRulesPhrases } from '../../words/text-rules.js';
import type { Rule, RuleFinding } from '../rule.js';

const phrases = {
  unknownContinuation: { zh: '{cluster}是同一规划的集群', en: '{cluster} is a cluster of the same programme.' },
  fixUnknownContinuation: {
    zh: '改成后来规划的集群；同一规划内的重叠写在overlaps',
    en: 'Name a cluster of a later programme; an overlap within one programme stands under overlaps.',
  },
  continuationTwice: {
    zh: '同一个集群不能既是{first}又是{second}',
    en: 'One cluster cannot be the same as both {first} and {second}.',
  },
  fixContinuationTwice: {
    zh: '只留一个same，其余的as写part',
    en: 'Leave same on one of them and write part under as of the others.',
  },
} as const satisfies Record<string, Bilingual>;

/** A cluster is carried on by clusters of another programme, and is the same as one of them at most. */
export const continuation: Rule = {
  id: 'continuation',
  severity: 'error',
  what: {
    zh: '后续集群属于别的规划，其中至多一个是同一对象。',
    en: 'The clusters that carry one on belong to another programme, and one of them at most is the same subject.',
  },
  why: {
    zh: '同一对象的数字会互相比较；认错了对象，比较就没有意义。',
    en: 'Figures of the same subject are compared; with the wrong one the comparison means nothing.',
  },
  fix: {
    zh: '只有真正同一对象的as写same，其余写part。',
    en: 'Write same under as where it is the same subject and part elsewhere.',
  },
  example: {
    file: 'clusters/world-class/world-class-electronics.yaml',
    good: '  - cluster: semiconductors\n    as: part',
    bad: '  - cluster: semiconductors\n    as: same',
  },
  *check({ dataset }) {
    for (const cluster of dataset.all('cluster')) {
      yield* twice(cluster);
      for (const [index, { cluster: id }] of (cluster.value.continued_by ?? []).entries()) {
        if (dataset.find('cluster', id)?.value.programme !== cluster.value.programme) continue;
        yield {
          message: message(phrases.unknownContinuation, { cluster: id }),
          place: { file: cluster.file, path: ['continued_by', index, 'cluster'] },
          suggestion: message(phrases.fixUnknownContinuation),
        };
      }
    }
  },
};

function* twice({ value, file }: Entity<'cluster'>): Iterable<RuleFinding> {
  const same = (value.continued_by ?? []).flatMap(({ cluster, as }, index) =>
    as === 'same' ? [{ cluster, path: ['continued_by', index, 'as'] }] : [],
  );
  const [first, ...others] = same;
  for (const { cluster, path } of others) {
    yield {
      message: message(phrases.continuationTwice, { first: first?.cluster ?? '', second: cluster }),
      place: { file, path },
      related: first ? [{ message: message(textRulesPhrases.relatedSame), place: { file, path: first.path } }] : [],
      suggestion: message(phrases.fixContinuationTwice),
    };
  }
}
