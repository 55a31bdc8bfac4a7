import { findingsPhrases } from '../../words/findings.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  groupFolder: {
    zh: '文件在“{folder}”文件夹，分组却是“{group}”',
    en: 'The file is in the folder "{folder}", and its group is "{group}".',
  },
} as const satisfies Record<string, Bilingual>;

export const groupFolder: Rule = {
  id: 'group-folder',
  severity: 'error',
  what: {
    zh: '集群文件放在以其分组命名的文件夹里。',
    en: 'A cluster stands in the folder of its group.',
  },
  why: {
    zh: '文件夹与分组不一致时，看文件夹的人会数错。',
    en: 'Where folder and group differ, whoever looks at the folder counts wrong.',
  },
  fix: {
    zh: '移动文件，或改正group。',
    en: 'Move the file, or correct its group.',
  },
  example: { file: 'clusters/emerging/semiconductors.yaml', good: 'group: emerging', bad: 'group: pillar' },
  *check({ dataset, files }) {
    for (const { kind, file, value } of files) {
      if (kind !== 'cluster' || !dataset.find('group', value.group)) continue;
      const [, folder = '', name = ''] = file.split('/');
      if (folder === value.group) continue;
      yield {
        message: message(phrases.groupFolder, { folder, group: value.group }),
        place: { file, path: ['group'] },
        suggestion: message(findingsPhrases.fixGroupFolder, { path: `clusters/${value.group}/${name}` }),
      };
    }
  },
};
