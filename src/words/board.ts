import type { Bilingual } from './lang.js';

export const boardPartPhrases = {
  enterprises: { zh: '企业表', en: 'Enterprises' },
  projects: { zh: '项目清单', en: 'Projects' },
  innovation: { zh: '创新体系', en: 'Innovation' },
  policies: { zh: '政策工具包', en: 'Policies' },
  adviser: { zh: '咨询机构', en: 'Adviser' },
} as const satisfies Record<string, Bilingual>;

export const boardStatePhrases = {
  named: { zh: '有文件提及', en: 'named' },
  unknown: { zh: '不详', en: 'unknown' },
  held: { zh: '已有', en: 'held' },
} as const satisfies Record<string, Bilingual>;

/** Words of the five parts of a cluster (五个一): the board, its pages and its rules. */
export const boardPhrases = {
  boardTitle: { zh: '“五个一”：各集群已掌握的内容', en: 'The five parts of each cluster, as far as they are known' },
} as const satisfies Record<string, Bilingual>;
