import { message } from '../lang/message.js';
import type { Rule } from './rule.js';

export const fileName: Rule = {
  id: 'file-name',
  severity: 'error',
  *check({ dataset, files }) {
    for (const { kind, file, value } of files) {
      if (kind === 'dataset' || kind === 'agencies') continue;
      const name = file.slice(file.lastIndexOf('/') + 1);
      const right = `${value.id}.yaml`;
      if (name === right || dataset.find(kind, value.id)?.file !== file) continue;
      yield { message: message('file-name', { name, id: value.id }), place: { file, path: ['id'] }, suggestion: message('fix-file-name', { name: right }) };
    }
  },
};
