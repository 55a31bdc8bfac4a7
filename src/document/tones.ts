import type { Bilingual } from '../words/lang.js';
import type { JudgementTone } from './blocks.js';

/** What a judgement or a verdict is for the plan, in a word. */
export const tonePhrases = {
  good: { zh: '向好', en: 'Favourable' },
  bad: { zh: '需关注', en: 'Concern' },
  open: { zh: '待定', en: 'Open' },
  neutral: { zh: '说明', en: 'Note' },
} as const satisfies Record<JudgementTone, Bilingual>;

/** Signs that tell the tones apart without colour. */
export const toneSigns = { good: '✓', bad: '✗', open: '?', neutral: '·' } as const satisfies Record<
  JudgementTone,
  string
>;
