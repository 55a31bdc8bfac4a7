import type { Bilingual } from './lang.js';

/** What projections say beyond their tables. */
export const projectionMessages = {
  'growth-planned': { zh: '由自身目标推算', en: "implied by the cluster's own targets" },
  'note-real': { zh: '价格：{group}按基年价格计', en: 'Price basis: {group} are in prices of the base year' },
  'note-deflator': {
    zh: '价格：{group}的目标为实际增速，已加上每年{rate}的价格变动',
    en: 'Price basis: {group} follow real growth; a yearly change of prices of {rate} is added',
  },
  'error-no-deflator': {
    zh: '“{id}”的增速为名义增速，没有价格变动率，不能换算为基年价格',
    en: 'The growth of {id} is nominal: without a change of prices its levels cannot be put into prices of the base year.',
  },
  'error-rate-too-low': {
    zh: '“{id}”的增速不高于-100%，无法推算',
    en: 'The growth of {id} is -100% or less: nothing can be projected.',
  },
} as const satisfies Record<string, Bilingual>;
