import { clustersAmong, countClusters, hasRole, rolesOf } from '../../../model/layout.js';
import type { Bilingual } from '../../../words/lang.js';
import { message, type Words } from '../../../words/message.js';
import { namesOrDash } from '../../words.js';
import type { JudgementRule } from '../judgement.js';

const phrases = {
  what: {
    zh: '多少集群的布局涉及本市、列为核心',
    en: 'How many clusters name the city, and how many as core.',
  },
  why: { zh: '说明本市在规划布局中的分量', en: "It shows the city's weight in the layout." },
  limit: { zh: '涉及本市的集群数', en: 'number of clusters that name the city' },
  sentence: {
    zh: '{city}出现在{all}个集群的布局里，其中{core}个列为核心（{names}）',
    en: '{city} stands in the layout of {all} clusters, as core in {core} ({names})',
  },
  none: {
    zh: '{city}出现在{all}个集群的布局里，均未列为核心',
    en: '{city} stands in the layout of {all} clusters, in none as core',
  },
} as const satisfies Record<string, Bilingual>;

/** The city's part in the layout. */
export const cityRoles: JudgementRule = {
  id: 'city-roles',
  question: 'outcome',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 1, what: phrases.limit },
  weight: 3,
  scopes: ['city'],
  judge: ({ dataset, city }, limit) => {
    if (!city) return undefined;
    const roles = rolesOf(dataset, 'city', city.id);
    const { core, all } = countClusters(roles);
    const cores = clustersAmong(roles.filter(({ place }) => hasRole(place, 'core')));
    const words: Words =
      core === 0
        ? message(phrases.none, { city: city.name, all })
        : message(phrases.sentence, { city: city.name, all, core, names: namesOrDash(cores) });
    return {
      sentence: words,
      tone: 'neutral',
      strength: all / limit,
      figures: [
        { id: 'clusters', value: all, unit: '个' },
        { id: 'core', value: core, unit: '个' },
      ],
    };
  },
};
