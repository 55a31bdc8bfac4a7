import type { Bilingual } from './lang.js';

/** Cities and areas: their pages, the ranking, the matrix by area. */
export const cityMessages = {
  'option-rank': { zh: '城市按被列为核心的集群数排名', en: 'rank the cities by the clusters that name them as core' },
  'option-role': { zh: '只看一种角色', en: 'only one role' },
  'option-by-area': { zh: '对照表的行按区域分组', en: 'group the rows of the matrix by area' },
  'kind-city-or-area': { zh: '城市或区域', en: 'city or area' },
  'error-cities-place-options': {
    zh: '{option}用于全部城市，不能与城市或区域同用',
    en: '{option} is for all cities, not for one place.',
  },
  'error-cities-options': {
    zh: '--by area与--rank、--role不能同用',
    en: '--by area groups the matrix; it goes with neither --rank nor --role.',
  },
  'fix-cities-options': { zh: '去掉其中一个', en: 'Leave one of them out.' },

  'cities-rank-title': { zh: '城市排名：被列为核心的集群数', en: 'Cities by the clusters that name them as core' },
  'cities-role-title': { zh: '角色：{role}', en: 'Places by role: {role}' },
  'cities-rank': { zh: '名次', en: 'Rank' },
  'cities-rank-of': {
    zh: '按核心集群数，{cities}市中第{rank}',
    en: '{rank} of {cities} cities, by the clusters whose passages name it as core',
  },
  'cities-with-documents': { zh: '含其他文件', en: 'With other documents' },
  'cities-roles-in': {
    zh: '集群与角色，据规划原文：{programme}',
    en: 'Clusters and roles, in the passages of: {programme}',
  },
  'cities-roles-elsewhere': { zh: '集群与角色，据其他文件', en: 'Clusters and roles, in other documents' },
  'cities-elsewhere': { zh: '其他文件', en: 'other documents' },
  'cities-none-in-role': { zh: '没有集群给它这一角色。', en: 'No cluster gives it this role.' },
  'cities-figures': { zh: '该市的数字', en: 'Figures for the city' },
  'cities-core-counts': { zh: '列为核心的集群数：三种口径', en: 'Clusters that name it as core, by who counts' },
  'cities-counted-by': { zh: '口径', en: 'Counted by' },
  'cities-which': { zh: '哪些集群', en: 'Which' },
  'cities-core-stated': { zh: '文件自称：{source}', en: 'Stated: {source}' },
  'cities-core-passages': { zh: '各集群的规划原文', en: "The clusters' own passages" },
  'cities-core-documents': { zh: '原文加其他文件', en: 'Passages and other documents' },
  'cities-core-read': {
    zh: '“文件自称”一行列的是数据中引用{source}的集群',
    en: 'Beside the stated number stand the clusters for which the data cite {source}',
  },
  'cities-core-beyond': {
    zh: '该文件列为核心而规划原文没有的：{clusters}',
    en: 'Core by that document but not by the own passages: {clusters}',
  },
  'cities-core-missing': {
    zh: '别的文件列为核心而该文件没有的：{clusters}',
    en: 'Core by another document but not by that one: {clusters}',
  },
  'cities-plus-documents': { zh: '其他文件另加', en: 'Others add' },
  'cities-elsewhere-only': { zh: '仅见于其他文件', en: 'Only in other documents' },
  'cities-without-role': {
    zh: '没有这一角色的{count}市：{cities}',
    en: 'Cities without this role ({count}): {cities}',
  },
  'cities-note-rank': {
    zh: '名次只看各集群的规划原文，并列同名次',
    en: "Ranks count the clusters' own passages alone; equal counts share a rank",
  },
  'cities-note-plus': {
    zh: '+表示只有其他文件才提到的集群',
    en: 'A plus is for clusters that only other documents add',
  },
  'cities-note-network': { zh: '某一网络或产业带的核心计入核心', en: 'The core of a network or belt counts as core' },
  'cities-note-by-area': {
    zh: '每个区域之下是所辖城市；区域一行只是文件整体点名该区域的角色，不摊到城市，也不由城市相加',
    en:
      'Below each area stand its cities; the row of the area holds the roles given to it as a whole, neither ' +
      'passed on to its cities nor added up from them',
  },
  'cities-note-unlisted': {
    zh: '没有文件列出所辖城市的区域：{areas}',
    en: 'Areas whose cities no document lists: {areas}',
  },

  'areas-none': { zh: '没有集群整体点名这一区域。', en: 'No cluster names this area as a whole.' },
  'areas-unlisted': { zh: '没有文件列出所辖城市', en: 'not known: no document lists them' },
  'areas-named': { zh: '整体点名的集群', en: 'Clusters naming it as a whole' },
  'areas-named-or-cities': { zh: '点名该区域或其城市的集群', en: 'Clusters naming it or its cities' },
  'areas-by-role': { zh: '各角色的集群数', en: 'Clusters by role' },
  'areas-area': { zh: '区域整体', en: 'As a whole' },
  'areas-areaDocuments': { zh: '区域整体，含其他文件', en: 'As a whole, all documents' },
  'areas-cities': { zh: '所辖城市', en: 'Its cities' },
  'areas-citiesDocuments': { zh: '所辖城市，含其他文件', en: 'Its cities, all documents' },
  'areas-cities-named': { zh: '点名的城市', en: 'Cities named' },
  'areas-clusters': { zh: '各集群，据规划原文', en: "Cluster by cluster, in the clusters' own passages" },
  'areas-note': {
    zh: '整体点名与点名城市分开计；“所辖城市”指至少一座城市有此角色',
    en:
      'What names the area as a whole and what names its cities are counted apart; a cluster counts for the ' +
      'cities when at least one of them has the role',
  },
  'areas-note-unlisted': {
    zh: '所辖城市不明，只计整体点名',
    en: 'Its cities are not known: only what names it as a whole is counted',
  },
} as const satisfies Record<string, Bilingual>;
