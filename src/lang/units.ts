import type { Bilingual } from './lang.js';

/**
 * Words of measure that English keeps; those that only count (个, 家, 项) are dropped, as the metric says what is counted.
 */
export const unitMessages = {
  'counter-vehicles': { zh: '辆', en: 'vehicles' },
  'counter-tonnes': { zh: '吨', en: 'tonnes' },
  'counter-tonnes-a-year': { zh: '吨/年', en: 'tonnes a year' },
  'counter-kilowatts': { zh: '千瓦', en: 'kW' },
  'counter-metres': { zh: '米', en: 'metres' },

  'time-first-quarter': { zh: '{year}年一季度', en: '{year} Q1' },
  'time-first-half': { zh: '{year}年上半年', en: '{year} H1' },
  'time-three-quarters': { zh: '{year}年前三季度', en: '{year} Q1-Q3' },
  'time-months': { zh: '{year}年1—{month}月', en: '{year} M1-M{month}' },
} as const satisfies Record<string, Bilingual>;
