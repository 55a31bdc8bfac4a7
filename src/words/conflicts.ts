import type { Bilingual } from './lang.js';

/** Conflicts between documents, and the choices between them. */
export const conflictsPhrases = {
  conflictsTitle: { zh: '文件之间的不一致', en: 'Where documents disagree' },
} as const satisfies Record<string, Bilingual>;
