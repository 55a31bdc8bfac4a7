import { message, say, term } from '../../lang/message.js';
import type { Command } from '../command.js';
import { findKind, pluralOfKind } from '../lookup.js';

export const listCommand: Command<object> = {
  name: 'list',
  description: 'command-list',
  arguments: [{ name: '<kind>', description: 'argument-kind' }],
  options: [],
  async run(context, _options, [word = '']) {
    const kind = findKind(word);
    const [dataset, { listBlocks, listOutput }] = await Promise.all([context.dataset(), import('../../report/list.js')]);
    const title = message('list-title', { kind: term(context.lang, `kinds-${kind}`), count: dataset.all(kind).length });
    return context.print({
      document: () => ({ title: say(context.lang, title), blocks: listBlocks(dataset, kind, context.lang) }),
      output: () => listOutput(dataset, kind, pluralOfKind[kind]),
    });
  },
};
