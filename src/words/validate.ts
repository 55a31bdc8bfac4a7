import type { Bilingual } from './lang.js';

/** Words of `validate` other than its findings. */
export const validatePhrases = {
  optionStdinName: { zh: '标准输入所代表的文件', en: 'the file that standard input stands for' },
  errorOptionNeeds: { zh: '{option}须与{other}同用', en: '{option} needs {other}.' },
} as const satisfies Record<string, Bilingual>;
