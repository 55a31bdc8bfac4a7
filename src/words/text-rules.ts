import type { Bilingual } from './lang.js';

/** What the rules of places and of wording find, and what to do about it. */
export const textRulesPhrases = {
  relatedSame: { zh: '此处相同', en: 'the same here' },
  fixText: { zh: '写成“{text}”', en: 'Write "{text}".' },
} as const satisfies Record<string, Bilingual>;
