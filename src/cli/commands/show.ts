import type { Dataset, Entity } from '../../model/dataset.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../errors.js';
import { findEntity } from '../lookup.js';

export const showCommand: Command<object> = {
  name: 'show',
  description: 'command-show',
  arguments: [{ name: '<id>', description: 'argument-id' }],
  options: [],
  async run(context, _options, [written = '']) {
    const dataset = await context.dataset();
    return printEntity(context, dataset, findEntity(dataset, written));
  },
};

/** The page of one entity. */
export async function printEntity(context: Context, dataset: Dataset, entity: Entity): Promise<ExitCode> {
  const { entityBlocks, entityOutput, entityRecords } = await import('../../report/entity.js');
  return context.print({
    document: () => {
      const blocks = entityBlocks(dataset, entity, context.lang);
      const isOneTable = blocks.filter(({ kind }) => kind === 'table').length === 1;
      return { title: `${entity.name[context.lang]}  ${entity.id}`, blocks, ...(!isOneTable && { records: entityRecords(entity) }) };
    },
    output: () => entityOutput(dataset, entity),
  });
}
