import type { Bilingual } from './lang.js';

export const statusPhrases = {
  met: { zh: '已达到', en: 'met' },
  missed: { zh: '未达到', en: 'missed' },
  open: { zh: '待定', en: 'open' },
  'moving-away': { zh: '背离目标', en: 'moving away' },
  'met-late': { zh: '逾期达到', en: 'met late' },
  'on-track': { zh: '符合进度', en: 'on track' },
  'slightly-behind': { zh: '略滞后', en: 'slightly behind' },
  'far-behind': { zh: '明显滞后', en: 'far behind' },
  'in-force': { zh: '现行', en: 'in force' },
  'draft-for-comment': { zh: '征求意见稿', en: 'draft for comment' },
} as const satisfies Record<string, Bilingual>;

export const rungPhrases = {
  path: { zh: '历年数据', en: 'path' },
  measured: { zh: '当年数据', en: 'measured' },
  open: { zh: '缺数据', en: 'none' },
  derived: { zh: '推导', en: 'derived' },
  bridged: { zh: '口径换算', en: 'bridged' },
  implied: { zh: '计划隐含', en: 'implied' },
  bound: { zh: '仅知一端', en: 'bound' },
} as const satisfies Record<string, Bilingual>;

/** Words of promises: statuses, rungs of evidence, lenses, and why something is open. */
export const trackingPhrases = {
  optionSort: { zh: '排序依据（默认按数据次序）', en: 'order of the rows (default: as in the data)' },
  targetsNone: { zh: '没有符合条件的目标。', en: 'No target fits these conditions.' },
  targetsCounts: { zh: '目标{total}项：{counts}', en: '{total} targets: {counts}' },
  trackingEdition: { zh: '{id}版', en: 'edition {id}' },
  noteTargetStatus: {
    zh: '状态只看公布的数据，与情景无关；目标年有数据的以当年为准',
    en:
      "The status rests on published figures alone, not on the scenario; where the target's own year was " +
      'published, that year decides',
  },
  noteTargetGap: {
    zh: '差距：有定论的为当年数值减目标，其余为推算（E）减目标；“约”“近”的目标以其下沿计',
    en:
      'Gap: the level of the deciding year less the target where it is settled, else the projection (E) less the ' +
      'target; a target with 约 or 近 counts from the near end of its band',
  },
} as const satisfies Record<string, Bilingual>;
