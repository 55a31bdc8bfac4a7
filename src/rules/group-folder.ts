import { message } from '../lang/message.js';
import type { Rule } from './rule.js';

export const groupFolder: Rule = {
  id: 'group-folder',
  severity: 'error',
  *check({ dataset, files }) {
    for (const { kind, file, value } of files) {
      if (kind !== 'cluster' || !dataset.find('group', value.group)) continue;
      const [, folder = '', name = ''] = file.split('/');
      if (folder === value.group) continue;
      yield {
        message: message('group-folder', { folder, group: value.group }),
        place: { file, path: ['group'] },
        suggestion: message('fix-group-folder', { path: `clusters/${value.group}/${name}` }),
      };
    }
  },
};
