import { message, say, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { EntityKind } from '../../model/entities.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { findKind, pluralOfKind } from '../lookup.js';
import { programmeOption } from './project.js';

interface Options {
  readonly programme?: string;
}

export const listCommand: Command<Options> = {
  name: 'list',
  description: 'command-list',
  arguments: [{ name: '<kind>', description: 'argument-kind' }],
  options: [programmeOption],
  async run(context, { programme }, [word = '']) {
    const kind = findKind(word);
    const [view, { listBlocks, listOutput }] = await Promise.all([
      context.dataset(programme),
      import('../../report/list.js'),
    ]);
    const dataset = programme === undefined && kind === 'task' ? view.whole : view;
    const title = message('list-title', { kind: term(context.lang, `kinds-${kind}`), count: dataset.all(kind).length });
    const code = await context.print({
      document: () => ({ title: say(context.lang, title), blocks: listBlocks(dataset, kind, context.lang) }),
      output: () => listOutput(dataset, kind, pluralOfKind[kind]),
    });
    if (programme === undefined) hintOthers(context, dataset, kind);
    return code;
  },
};

/** Says of which programmes there is more. */
function hintOthers(context: Context, dataset: Dataset, kind: EntityKind): void {
  const count = dataset.whole.all(kind).length - dataset.all(kind).length;
  if (count === 0 || context.format() !== 'table' || context.options.output !== undefined) return;
  const programmes = dataset.settings.programmes.slice(1);
  context.hint(
    say(
      context.lang,
      message('hint-other-programmes', { kind: term(context.lang, `kinds-${kind}`), count, programmes }),
    ),
  );
}
