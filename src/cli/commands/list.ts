import type { Dataset } from '../../model/dataset.js';
import type { EntityKind } from '../../model/entities.js';
import { cliPhrases } from '../../words/cli.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { kindsPhrases } from '../../words/terms.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import type { Context } from '../context.js';
import { findKind, pluralOfKind } from '../lookup.js';
import { programmeOption } from './project.js';

const phrases = {
  commandList: { zh: '列出某一类条目', en: 'list what is in the data' },
  listTitle: { zh: '{kind}（{count}）', en: '{kind} ({count})' },
  hintOtherProgrammes: {
    zh: '另有其他规划的{kind}{count}个，用--programme查看：{programmes}',
    en: '{kind} of other programmes: {count}, with --programme {programmes}',
  },
} as const satisfies Record<string, Bilingual>;

const optionSpecs = [programmeOption] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const listCommand: Command<Options> = {
  name: 'list',
  description: phrases.commandList,
  arguments: [{ name: '<kind>', description: cliPhrases.argumentKind }],
  options: optionSpecs,
  async run(context, { programme }, [word = '']) {
    const kind = findKind(word);
    const [view, { listBlocks, listOutput }] = await Promise.all([
      context.dataset(programme),
      import('../../view/list.js'),
    ]);
    const dataset = programme === undefined && kind === 'task' ? view.whole : view;
    const title = message(phrases.listTitle, {
      kind: kindsPhrases[kind],
      count: dataset.all(kind).length,
    });
    const code = await context.print({
      document: () => ({ title, blocks: listBlocks(dataset, kind) }),
      output: () => listOutput(dataset, kind, pluralOfKind[kind]),
    });
    if (programme === undefined) hintOthers(context, dataset, kind);
    return code;
  },
};

/** Hints at other programmes with more entities of the kind. */
function hintOthers(context: Context, dataset: Dataset, kind: EntityKind): void {
  const count = dataset.whole.all(kind).length - dataset.all(kind).length;
  if (count === 0 || context.format() !== 'table' || context.options.output !== undefined) return;
  const programmes = dataset.settings.programmes.slice(1);
  context.hint(message(phrases.hintOtherProgrammes, { kind: kindsPhrases[kind], count, programmes }));
}
