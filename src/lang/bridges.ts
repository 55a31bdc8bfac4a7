import type { Bilingual } from './lang.js';

/** Bridges and derived figures: what they are called, what the rules find in them, and what to do about it. */
export const bridgeMessages = {
  'show-derived': { zh: '推导数', en: 'Derived figures' },
  'show-bridges': { zh: '口径换算', en: 'Bridges' },
  'field-follows-from': { zh: '由何推得', en: 'Follows from' },
  'field-bridge-from': { zh: '已有', en: 'What is known of' },
  'field-bridge-to': { zh: '代替', en: 'stands in for' },
  'field-relation': { zh: '关系', en: 'Relation' },
  'relation-same': { zh: '同一口径', en: 'the same' },
  'relation-at-least': { zh: '后者不小于前者', en: 'the latter is no less' },
  'relation-at-most': { zh: '后者不大于前者', en: 'the latter is no more' },
  'relation-proxy': { zh: '相近', en: 'close' },
  'relation-within': { zh: '相近，误差±{error}', en: 'close, within {error}' },

  'bridge-no-figure': { zh: '没有“{matter}”的数字', en: 'There is no figure of {matter}.' },
  'bridge-no-figure-of': { zh: '{subject}没有“{matter}”的数字', en: '{subject} has no figure of {matter}.' },
  'bridge-nothing-measured': {
    zh: '{subject}没有“{matter}”的实际数，无可换算',
    en: '{subject} has nothing measured of {matter}, so that nothing crosses.',
  },
  'bridge-no-way': {
    zh: '没有一个对象同时有“{from}”的实际数和“{to}”的数字',
    en: 'Nothing has both something measured of {from} and a figure of {to}.',
  },
  'bridge-to-itself': { zh: '两端是同一口径', en: 'Both ends are the same.' },
  'bridge-units': {
    zh: '“{from}”用{one}，“{to}”用{other}，不能换算',
    en: '{from} is in {one} and {to} in {other}; nothing crosses.',
  },
  'fix-bridge-scope': { zh: '是否想写“{scope}”？', en: 'Did you mean {scope}?' },
  'fix-bridge-unused': {
    zh: '改正指标或口径的写法，或删去这条换算',
    en: 'Correct the metric or the scope, or remove the bridge.',
  },
  'fix-bridge-subject': { zh: '从for中删去，或补上数字', en: 'Remove it from for, or add the figure.' },

  'derived-no-operand': {
    zh: '没有{subject}{year}年“{matter}”的全年实际数',
    en: '{subject}: nothing is measured of {matter} for the whole of {year}.',
  },
  'derived-bound': {
    zh: '{figure}只给出一端，由此推不出数值',
    en: '{figure}: only one end is known, and nothing follows from it.',
  },
  'derived-not-a-share': {
    zh: '两数之比是百分数，{metric}不是',
    en: 'A ratio is in per cent, and {metric} is not.',
  },
  'derived-units': {
    zh: '“{matter}”用{one}，与{other}不能相加减',
    en: '{matter} is in {one} and cannot be added to or taken from what is in {other}.',
  },
  'derived-ratio-units': {
    zh: '“{matter}”用{one}，与{other}之比不是比重',
    en: '{matter} is in {one}; its ratio to what is in {other} is no share.',
  },
  'derived-counters': {
    zh: '{figure}的计数单位与第一项不同',
    en: '{figure}: it is counted in another unit than the first part.',
  },
  'fix-derived-operand': {
    zh: '改正指标、口径或年份，或补上该数字',
    en: 'Correct the metric, the scope or the year, or add the figure.',
  },
  'fix-derived-bound': {
    zh: '换用有确数的口径，或删去这一推导',
    en: 'Use a figure that is known at both ends, or remove the derived figure.',
  },
  'fix-derived-units': { zh: '改正指标，或删去这一推导', en: 'Correct the metric, or remove the derived figure.' },

  'derived-contradicts': {
    zh: '推导得{derived}，与文件所写的{stated}不能同时成立',
    en: 'It follows that it is {derived}; the document says {stated}, and both cannot be true.',
  },
  'fix-derived-contradicts': {
    zh: '查对各分项的口径；口径不同的写明scope，或删去这一推导',
    en: 'Compare what the parts count; give a scope where they differ, or remove the derived figure.',
  },
} as const satisfies Record<string, Bilingual>;
