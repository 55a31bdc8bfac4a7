import type { Bilingual } from './lang.js';

/** Words of contributions to growth, location quotients and growth between observations. */
export const contributionPhrases = {
  errorOptionsApart: { zh: '{option}不能与{other}同用', en: '{option} does not go with {other}.' },
  fixWhole: {
    zh: '写法如：--whole 8.0%或--whole 110760.94:124369.67亿元',
    en: 'Write it like --whole 8.0% or --whole 110760.94:124369.67亿元.',
  },
} as const satisfies Record<string, Bilingual>;
