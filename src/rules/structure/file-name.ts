import type { EntityKind } from '../../model/entities.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  fileName: { zh: '文件名“{name}”与id“{id}”不一致', en: 'The file is named "{name}", and its id is "{id}".' },
  fixFileName: { zh: '把文件改名为{name}，或改正id', en: 'Rename the file to {name}, or correct the id.' },
} as const satisfies Record<string, Bilingual>;

export const fileName: Rule = {
  id: 'file-name',
  severity: 'error',
  what: {
    zh: '文件以其id命名。',
    en: 'A file is named after its id.',
  },
  why: {
    zh: '按id就能找到文件；改名会在提交记录里看得见。',
    en: 'Whoever knows an id finds its file, and a rename is seen in the history.',
  },
  fix: {
    zh: '改文件名，或改正id。',
    en: 'Rename the file, or correct the id.',
  },
  example: {
    file: 'series/gd-digital-manufacturers.yaml',
    good: 'id: gd-digital-manufacturers\n',
    bad: 'id: gd-digital-companies\n',
  },
  *check({ dataset, files }) {
    for (const { kind, file, value } of files) {
      if (kind === 'dataset' || !('id' in value)) continue;
      const name = file.slice(file.lastIndexOf('/') + 1);
      const right = `${value.id}.yaml`;
      if (name === right || dataset.find(kind as EntityKind, value.id)?.file !== file) continue;
      yield {
        message: message(phrases.fileName, { name, id: value.id }),
        place: { file, path: ['id'] },
        suggestion: message(phrases.fixFileName, { name: right }),
      };
    }
  },
};
