import { groupBy } from '../../model/group-by.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rolePhrases } from '../../words/terms.js';
import { textRulesPhrases } from '../../words/text-rules.js';
import type { Rule } from '../rule.js';
import { type LayoutEntry, layoutsOf } from './layouts.js';

const phrases = {
  repeatedPlace: {
    zh: '角色为{role}、地方为{places}的条目重复',
    en: 'The entry with the role {role} and the places {places} stands there already.',
  },
  fixRepeatedPlace: {
    zh: '删去其中一条，或改正角色、环节或地方',
    en: 'Remove one, or correct its role, activity or places.',
  },
} as const satisfies Record<string, Bilingual>;

export const repeatedPlace: Rule = {
  id: 'repeated-place',
  severity: 'warning',
  what: {
    zh: '同一集群的布局里，角色、环节和地方都相同的条目只写一次。',
    en: 'In the layout of a cluster, an entry with the same role, activity and places stands once.',
  },
  why: {
    zh: '重复的一条多半是复制后忘了改。',
    en: 'A repeated entry is mostly a copy that was never edited.',
  },
  fix: {
    zh: '删去重复的一条，或改正其中的角色、环节或地方。',
    en: 'Remove one of them, or correct its role, activity or places.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: '    cities: [shenzhen, zhuhai, dongguan]\n    open: true',
    bad:
      '    cities: [shenzhen, zhuhai, dongguan]\n    open: true\n    cite: ' +
      '{ source: gd-chain-leader-2021, find: 东莞 }\n  - role: key\n    for: ' +
      '{ zh: 第三代半导体, en: third-generation semiconductors }\n    cities: [zhuhai, dongguan, shenzhen]',
  },
  *check({ dataset }) {
    for (const { own, others } of layoutsOf(dataset)) {
      for (const entries of [...groupBy(own, contentOf).values(), ...groupBy(others, statementOf).values()]) {
        for (const { place, file, path } of entries.slice(1)) {
          const others = entries.filter((entry) => entry.path !== path);
          yield {
            message: message(phrases.repeatedPlace, {
              role: message(rolePhrases[place.role]),
              places: [...(place.cities ?? []), ...(place.areas ?? [])],
            }),
            place: { file, path },
            related: others.map((other) => ({
              message: message(textRulesPhrases.relatedSame),
              place: { file, path: other.path },
            })),
            suggestion: message(phrases.fixRepeatedPlace),
          };
        }
      }
    }
  },
};

/** A key of an entry's content, whatever the order of its places. */
function contentOf({ place: { role, for: activity, cities = [], areas = [], elsewhere } }: LayoutEntry): string {
  return JSON.stringify([role, activity?.zh, cities.toSorted(), areas.toSorted(), elsewhere?.zh]);
}

/** A key of an entry with its document and edition: two of these may well say the same. */
function statementOf(entry: LayoutEntry): string {
  const { cite, plan } = entry.place;
  return JSON.stringify([cite.source, plan, contentOf(entry)]);
}
