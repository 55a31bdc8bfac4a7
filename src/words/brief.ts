import type { Bilingual } from './lang.js';

/** Words of reports: titles of sections, the summary, the methods, and errors in requests. */
export const briefPhrases = {
  briefSummary: { zh: '摘要', en: 'Summary' },
  errorInFile: { zh: '{path}：{what}', en: '{path}: {what}' },
} as const satisfies Record<string, Bilingual>;
