import type { Dataset } from '../../model/dataset.js';
import type { Entity } from '../../model/entities.js';
import type { Bilingual } from '../../words/lang.js';
import { together } from '../../words/message.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../errors.js';
import { findAnywhere } from '../lookup.js';

const phrases = {
  commandShow: { zh: '一个条目的完整页面，附引证', en: 'one entry on one page, with its citations' },
  argumentId: {
    zh: '条目的id或名称；有歧义时写作“类别/id”',
    en: 'id or name of an entry; write kind/id where an id is ambiguous',
  },
} as const satisfies Record<string, Bilingual>;

export const showCommand: Command<object> = {
  name: 'show',
  description: phrases.commandShow,
  arguments: [{ name: '<id>', description: phrases.argumentId }],
  options: [],
  async run(context, _options, [written = '']) {
    const main = await context.dataset();
    const entity = findAnywhere(main, written);
    return printEntity(context, viewFor(main, entity), entity);
  },
};

/**
 * Data set for the page of an entity: its own programme for a cluster or group; all programmes for a programme, task,
 * agency or source; the main programme for anything else.
 */
function viewFor(main: Dataset, entity: Entity): Dataset {
  switch (entity.kind) {
    case 'cluster':
      return main.whole.ofProgramme(entity.value.programme);
    case 'group':
      return main.whole.ofProgramme(entity.parent);
    case 'programme':
    case 'task':
    case 'agency':
    case 'source':
      return main.whole;
    default:
      return main;
  }
}

/** Prints the page of an entity. */
export async function printEntity(context: Context, dataset: Dataset, entity: Entity): Promise<ExitCode> {
  const { entityBlocks, entityOutput, entityRecords } = await import('../../view/entity.js');
  return context.print({
    document: () => {
      const blocks = entityBlocks(dataset, entity);
      const isOneTable = blocks.filter(({ kind }) => kind === 'table').length === 1;
      return {
        title: together`${entity.name}  ${entity.id}`,
        blocks,
        ...(!isOneTable && { records: entityRecords(entity) }),
      };
    },
    output: () => entityOutput(dataset, entity),
  });
}
