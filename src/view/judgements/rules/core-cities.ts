import { countClusters, hasRole, rolesOf } from '../../../model/layout.js';
import type { Bilingual } from '../../../words/lang.js';
import { bracketed, listed, message } from '../../../words/message.js';
import type { JudgementRule } from '../judgement.js';

/** Cities to name, and those that are named as often as the last. */
const most = 3;

const phrases = {
  what: { zh: '各集群的规划原文把哪些城市列为核心', en: "Which cities the clusters' passages name as core." },
  why: { zh: '布局集中在哪里，政策与资金就落在哪里', en: 'Where the core lies, policy and money go.' },
  limit: { zh: '最多的城市占写明核心的集群的比例', en: 'share of the clusters with a core that name the leading city' },
  sentence: {
    zh: '写明核心城市的集群有{all}个，布局最集中的是{cities}',
    en: '{all} clusters name core cities, most often {cities}',
  },
} as const satisfies Record<string, Bilingual>;

/** Where the layout is concentrated. */
export const leadingCities: JudgementRule = {
  id: 'core-cities',
  question: 'outcome',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 0.5, what: phrases.limit },
  weight: 1,
  scopes: ['whole'],
  judge: ({ dataset }, limit) => {
    const ranked = dataset
      .all('city')
      .map(({ id, name }) => ({ id, name, roles: rolesOf(dataset, 'city', id) }))
      .map(({ roles, ...city }) => ({ ...city, count: countClusters(roles).core, roles }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count);
    const [first, ...others] = ranked;
    if (!first) return undefined;
    const named = new Set(
      ranked.flatMap(({ roles }) =>
        roles.filter(({ place }) => hasRole(place, 'core')).map(({ cluster }) => cluster.id),
      ),
    );
    const least = ranked[most - 1]?.count ?? 1;
    const figures = [first, ...others.filter(({ count }) => count >= least)];
    return {
      sentence: message(phrases.sentence, {
        all: named.size,
        cities: listed(figures.map(({ name, count }) => bracketed(name, String(count)))),
      }),
      tone: 'neutral',
      strength: first.count / named.size / limit,
      figures: [
        { id: first.id, value: first.count, unit: '个' },
        ...figures.slice(1).map(({ id, count }) => ({ id, value: count, unit: '个' })),
      ],
    };
  },
};
