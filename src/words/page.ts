import type { Bilingual } from './lang.js';

/** Words of the HTML page around the report itself. */
export const pagePhrases = {
  pageLive: { zh: '改动假设', en: 'Change the assumptions' },
} as const satisfies Record<string, Bilingual>;
