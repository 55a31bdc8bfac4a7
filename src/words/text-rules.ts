import type { Bilingual } from './lang.js';

/** Words of the rules of places and wording: findings, and what to do about them. */
export const textRulesPhrases = {
  relatedSame: { zh: '此处相同', en: 'the same here' },
  fixText: { zh: '写成“{text}”', en: 'Write "{text}".' },
} as const satisfies Record<string, Bilingual>;
