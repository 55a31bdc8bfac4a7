import type { Command } from '../command.js';
import { findEntity } from '../lookup.js';

export const showCommand: Command<object> = {
  name: 'show',
  description: 'command-show',
  arguments: [{ name: '<id>', description: 'argument-id' }],
  options: [],
  async run(context, _options, [written = '']) {
    const [dataset, { entityBlocks, entityOutput }] = await Promise.all([context.dataset(), import('../../report/entity.js')]);
    const entity = findEntity(dataset, written);
    return context.print({
      document: () => ({ title: `${entity.name[context.lang]}  ${entity.id}`, blocks: entityBlocks(dataset, entity, context.lang) }),
      output: () => entityOutput(entity),
    });
  },
};
