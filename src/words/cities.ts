import type { Bilingual } from './lang.js';

/** Cities and areas: their pages, the ranking, the matrix by area. */
export const citiesPhrases = {
  citiesRank: { zh: '名次', en: 'Rank' },
  citiesNoneInRole: { zh: '没有集群给它这一角色。', en: 'No cluster gives it this role.' },
  citiesWhich: { zh: '哪些集群', en: 'Which' },
} as const satisfies Record<string, Bilingual>;
