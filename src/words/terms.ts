import type { Bilingual } from './lang.js';

export const kindPhrases = {
  region: { zh: '地区', en: 'region' },
  source: { zh: '来源', en: 'source' },
  programme: { zh: '规划', en: 'programme' },
  cluster: { zh: '集群', en: 'cluster' },
  series: { zh: '统计序列', en: 'series' },
  scheme: { zh: '链长制', en: 'chain-leader scheme' },
  scenario: { zh: '情景', en: 'scenario' },
  group: { zh: '分组', en: 'group' },
  city: { zh: '城市', en: 'city' },
  area: { zh: '区域', en: 'area' },
  agency: { zh: '部门', en: 'agency' },
  task: { zh: '任务', en: 'task' },
  bundle: { zh: '工具组合', en: 'bundle of instruments' },
  field: { zh: '任务领域', en: 'field of tasks' },
  edition: { zh: '行动计划版本', en: 'plan edition' },
} as const satisfies Record<string, Bilingual>;

export const severityPhrases = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
} as const satisfies Record<string, Bilingual>;

export const countOnePhrases = {
  file: { zh: '1个文件', en: '1 file' },
  error: { zh: '1处错误', en: '1 error' },
  warning: { zh: '1处警告', en: '1 warning' },
  note: { zh: '1处提示', en: '1 note' },
} as const satisfies Record<string, Bilingual>;

export const countPhrases = {
  file: { zh: '{count}个文件', en: '{count} files' },
  error: { zh: '{count}处错误', en: '{count} errors' },
  warning: { zh: '{count}处警告', en: '{count} warnings' },
  note: { zh: '{count}处提示', en: '{count} notes' },
} as const satisfies Record<string, Bilingual>;

export const reasonPhrases = {
  ENOENT: { zh: '不存在', en: 'it does not exist' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EISDIR: { zh: '是一个文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '上级不是文件夹', en: 'a part of its path is not a folder' },
  ELOOP: { zh: '链接循环', en: 'its links go in a circle' },
  ENAMETOOLONG: { zh: '名称太长', en: 'its name is too long' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  special: { zh: '不是普通文件', en: 'it is not a regular file' },
  other: { zh: '系统错误{code}', en: 'system error {code}' },
} as const satisfies Record<string, Bilingual>;

export const rolePhrases = {
  key: { zh: '重点', en: 'key' },
  innovation: { zh: '研发创新', en: 'innovation' },
  core: { zh: '核心', en: 'core' },
  base: { zh: '基地', en: 'base' },
  agglomeration: { zh: '集聚区', en: 'agglomeration' },
  belt: { zh: '产业带', en: 'belt' },
  support: { zh: '配套', en: 'support' },
  'innovation-network': { zh: '创新网络', en: 'innovation network' },
  'manufacturing-network': { zh: '制造网络', en: 'manufacturing network' },
} as const satisfies Record<string, Bilingual>;

export const markPhrases = {
  key: { zh: '重', en: 'K' },
  innovation: { zh: '研', en: 'I' },
  core: { zh: '核', en: 'C' },
  base: { zh: '基', en: 'B' },
  agglomeration: { zh: '聚', en: 'A' },
  belt: { zh: '带', en: 'L' },
  support: { zh: '配', en: 'S' },
  'innovation-network': { zh: '创', en: 'N' },
  'manufacturing-network': { zh: '制', en: 'M' },
} as const satisfies Record<string, Bilingual>;

export const authorityPhrases = {
  national: { zh: '国家', en: 'national' },
  media: { zh: '媒体', en: 'media' },
  reprint: { zh: '转载', en: 'reprint' },
  'provincial-government': { zh: '省政府', en: 'provincial government' },
  'provincial-department': { zh: '省直部门', en: 'provincial department' },
  'statistics-office': { zh: '统计部门', en: 'statistics office' },
} as const satisfies Record<string, Bilingual>;

export const levelPhrases = {
  international: { zh: '国际层面', en: 'international' },
  national: { zh: '全国层面', en: 'national' },
  'global-leader': { zh: '全球领先', en: 'global leader' },
  'world-class': { zh: '世界级', en: 'world class' },
} as const satisfies Record<string, Bilingual>;

export const basisPhrases = {
  nominal: { zh: '现价', en: 'nominal' },
  real: { zh: '不变价', en: 'real' },
} as const satisfies Record<string, Bilingual>;

export const kindsPhrases = {
  region: { zh: '地区', en: 'Regions' },
  source: { zh: '来源', en: 'Sources' },
  programme: { zh: '规划', en: 'Programmes' },
  cluster: { zh: '集群', en: 'Clusters' },
  series: { zh: '统计序列', en: 'Series' },
  scheme: { zh: '链长制', en: 'Chain-leader schemes' },
  scenario: { zh: '情景', en: 'Scenarios' },
  group: { zh: '分组', en: 'Groups' },
  city: { zh: '城市', en: 'Cities' },
  area: { zh: '区域', en: 'Areas' },
  agency: { zh: '部门', en: 'Agencies' },
  task: { zh: '任务', en: 'Tasks' },
} as const satisfies Record<string, Bilingual>;

export const sourceKindPhrases = {
  policy: { zh: '政策文件', en: 'policy' },
  interpretation: { zh: '政策解读', en: 'interpretation' },
  reply: { zh: '提案答复', en: 'reply' },
  draft: { zh: '征求意见稿', en: 'draft' },
  news: { zh: '新闻', en: 'news' },
  statistics: { zh: '统计', en: 'statistics' },
  standard: { zh: '标准', en: 'standard' },
  reference: { zh: '参考', en: 'reference' },
} as const satisfies Record<string, Bilingual>;

export const confidencePhrases = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
} as const satisfies Record<string, Bilingual>;

export const measurePhrases = {
  level: { zh: '总量', en: 'level' },
  growth: { zh: '增速', en: 'growth' },
} as const satisfies Record<string, Bilingual>;

export const dimensionPhrases = {
  money: { zh: '金额', en: 'money' },
  points: { zh: '百分点', en: 'percentage points' },
  rate: { zh: '百分数', en: 'per cent' },
  count: { zh: '个数', en: 'a count' },
} as const satisfies Record<string, Bilingual>;

/** Terms of the field, of the data and of tables. */
export const termPhrases = {
  kindGroupOrCluster: { zh: '分组或集群', en: 'group or cluster' },
  quantityAtLeast: { zh: '{quantity}以上', en: 'at least {quantity}' },
  quantityOver: { zh: '超{quantity}', en: 'over {quantity}' },
  quantityAtMost: { zh: '{quantity}以内', en: 'up to {quantity}' },
  quantityBelow: { zh: '低于{quantity}', en: 'below {quantity}' },
  quantityPlaceFrom: { zh: '精确位数同本文件的{text}', en: 'to the place of {text} in the same document' },
  comma: { zh: '、', en: ', ' },
  bracketed: { zh: '{words}（{inner}）', en: '{words} ({inner})' },
  semicolon: { zh: '；', en: '; ' },
  colon: { zh: '：', en: ': ' },
  total: { zh: '合计', en: 'Total' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const satisfies Record<string, Bilingual>;
