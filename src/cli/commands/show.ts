import type { Command } from '../command.js';
import { findEntity } from '../lookup.js';

export const showCommand: Command<object> = {
  name: 'show',
  description: 'command-show',
  arguments: [{ name: '<id>', description: 'argument-id' }],
  options: [],
  async run(context, _options, [written = '']) {
    const [dataset, { entityBlocks, entityOutput, entityRecords }] = await Promise.all([context.dataset(), import('../../report/entity.js')]);
    const entity = findEntity(dataset, written);
    return context.print({
      document: () => {
        const blocks = entityBlocks(dataset, entity, context.lang);
        const isOneTable = blocks.filter(({ kind }) => kind === 'table').length === 1;
        return { title: `${entity.name[context.lang]}  ${entity.id}`, blocks, ...(!isOneTable && { records: entityRecords(entity) }) };
      },
      output: () => entityOutput(entity),
    });
  },
};
