import type { Bilingual } from './lang.js';

/** Words of `fmt` and of `validate --fix`. */
export const editingPhrases = {
  optionDryRun: { zh: '不写文件，把改动作为补丁打印', en: 'write nothing, print the changes as a patch' },
} as const satisfies Record<string, Bilingual>;
