import { fileOfPart } from '../../model/board.js';
import { findingsPhrases } from '../../words/findings.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  boardFolder: {
    zh: '文件在{folder}文件夹里，cluster却是{cluster}',
    en: 'The file stands in the folder {folder} but is for the cluster {cluster}.',
  },
} as const satisfies Record<string, Bilingual>;

export const boardFolder: Rule = {
  id: 'board-folder',
  severity: 'error',
  what: {
    zh: '“五个一”的文件放在以其集群id命名的文件夹里。',
    en: "A file of a cluster's five parts stands in the folder named after the cluster.",
  },
  why: {
    zh: '放错文件夹，企业和项目就会算到别的集群。',
    en: 'In the wrong folder, enterprises and projects are taken for those of another cluster.',
  },
  fix: {
    zh: '移动文件，或改正cluster。',
    en: 'Move the file, or correct its cluster.',
  },
  example: { file: 'five-ones/software/innovation.yaml', good: 'cluster: software', bad: 'cluster: semiconductors' },
  *check({ dataset }) {
    for (const { part, value, file } of dataset.boardFiles) {
      const right = fileOfPart(value.cluster, part);
      if (file === right || !dataset.find('cluster', value.cluster)) continue;
      const [, folder = ''] = file.split('/');
      yield {
        message: message(phrases.boardFolder, { folder, cluster: value.cluster }),
        place: { file, path: ['cluster'] },
        suggestion: message(findingsPhrases.fixGroupFolder, { path: right }),
      };
    }
  },
};
