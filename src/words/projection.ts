import { type Bilingual, joined } from './lang.js';

export const errorPhrases = {
  'rate-too-low': {
    zh: '“{id}”的增速不高于-100%，无法推算',
    en: 'The growth of {id} is -100% or less: nothing can be projected.',
  },
  'from-before-base': {
    zh: '--from {from}早于基年{base}，之前没有总量',
    en: '--from {from} is before the base year {base}; there is no stated total before it.',
  },
  'to-before-from': { zh: '末年{to}早于起始年{from}', en: 'The last year, {to}, is before the first, {from}.' },
  'too-many-periods': {
    zh: '--periods {periods}过大：{base}年至{to}年最多{most}个',
    en: '--periods {periods} is too large: between {base} and {to} there are at most {most}.',
  },
  'mixed-metrics': {
    zh: '各组总量的指标不同，不能相加',
    en: "The groups' totals have different metrics and cannot be added.",
  },
  'no-assumption': {
    zh: '情景“{scenario}”没有为分组“{group}”假定增速，无法推算',
    en: 'The scenario {scenario} assumes no growth for the group {group}: nothing can be projected.',
  },
  'no-deflator': {
    zh: '“{id}”{year}年的增速为名义增速，该年没有价格变动率，不能换算为基年价格；可用--deflator给出',
    en: joined(
      'The growth of {id} in {year} is nominal and the change of prices of that year is not known, so its levels ',
      'cannot be put into prices of the base year. Give one with --deflator.',
    ),
  },
  'set-year-outside': {
    zh: '--set {id}所写的{year}年不在增长年份（{first}—{last}年）之内，不起作用',
    en: '--set {id} names {year}, which is not among the years that grow ({first} to {last}), so it changes nothing.',
  },
  'levels-need-levels': {
    zh: '部分给的是水平时，其他部分和整体也须是水平',
    en: 'Where a part is given as levels, the other parts and the whole must be levels too.',
  },
  'contributions-need-whole': {
    zh: '部分给的是贡献率时，须用--whole给出整体的增速',
    en: 'Where a part is given by its contribution rate, the growth of the whole is needed: --whole.',
  },
} as const satisfies Record<string, Bilingual>;
