import type { Bilingual } from './lang.js';

export const solvePhrases = {
  target: { zh: '目标', en: 'target' },
  base: { zh: '基数', en: 'base' },
  rate: { zh: '每年增速', en: 'growth per year' },
} as const satisfies Record<string, Bilingual>;

/** Words of `solve`, which finds the missing one of base, target, rate and years. */
export const solvingPhrases = {
  optionMetric: { zh: '只看这个指标，如revenue', en: 'only figures of this metric, such as revenue' },
  solvedYears: { zh: '{count}年', en: '{count} years' },
} as const satisfies Record<string, Bilingual>;
