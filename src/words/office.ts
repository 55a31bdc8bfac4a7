import type { Bilingual } from './lang.js';

export const sheetPhrases = {
  value: { zh: '数值', en: 'value' },
  high: { zh: '上限', en: 'high' },
  low: { zh: '下限', en: 'low' },
} as const satisfies Record<string, Bilingual>;

/** Words of workbooks and text documents. */
export const officePhrases = {
  sheetRow: { zh: '对象', en: 'Subject' },
  sheetReading: { zh: '读数', en: 'Reading' },
  sheetToken: { zh: '原文字样', en: 'Words of the document' },
  sheetUnit: { zh: '单位', en: 'Unit' },
} as const satisfies Record<string, Bilingual>;
