import type { Bilingual } from './lang.js';

/** Words of `simulate`: members, ranges, words as distributions, correlations. */
export const simulationPhrases = {
  errorAmount: {
    zh: '{option}的金额“{value}”读不懂，或不大于零',
    en: 'The amount "{value}" of {option} cannot be read, or is not above zero.',
  },
  fixOptionAmount: { zh: '写法如：{option} 4000亿元', en: 'Write it like {option} 4000亿元.' },
} as const satisfies Record<string, Bilingual>;
