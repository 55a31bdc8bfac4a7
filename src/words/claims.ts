import type { Bilingual } from './lang.js';

/** Statements of documents about the whole, beside what the data hold. */
export const claimsPhrases = {
  claimsTitle: { zh: '文件的说法与数据', en: 'What documents say, and what the data hold' },
  claimVerdict: { zh: '结论', en: 'Verdict' },
  claimReason: { zh: '已确认：{reason}', en: 'Acknowledged: {reason}.' },
} as const satisfies Record<string, Bilingual>;
