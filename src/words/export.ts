import type { Bilingual } from './lang.js';

/** Words of `export`, and of writing a folder of outputs. */
export const exportPhrases = {
  optionForce: {
    zh: '覆盖文件夹中不是jiqun写的同名文件',
    en: 'replace files of the same names that jiqun did not write',
  },
} as const satisfies Record<string, Bilingual>;
