import type { Bilingual } from './lang.js';

/** Words of the HTML page around the report itself. */
export const pagePhrases = {
  pageLive: { zh: '逐年推算', en: 'Year by year' },
} as const satisfies Record<string, Bilingual>;
