import type { ConflictVerdict } from '../../evidence/conflicts.js';
import type { Bilingual } from '../../words/lang.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { choice } from '../options.js';
import { programmeOption } from './project.js';

const phrases = {
  commandConflicts: { zh: '列出互相矛盾的文件', en: 'list where documents disagree' },
  optionVerdict: { zh: '只看这一类', en: 'only this kind' },
} as const satisfies Record<string, Bilingual>;

const verdicts = ['contradiction', 'scope', 'revision', 'rounding'] as const satisfies readonly ConflictVerdict[];

const optionSpecs = [
  programmeOption,
  {
    flags: '--verdict <kind>',
    description: phrases.optionVerdict,
    choices: verdicts,
    parse: choice('--verdict', verdicts),
  },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const conflictsCommand: Command<Options> = {
  name: 'conflicts',
  description: phrases.commandConflicts,
  arguments: [],
  options: optionSpecs,
  async run(context, { verdict, programme }) {
    const [dataset, { conflictsOf }, { conflictsDocument, conflictsOutput }] = await Promise.all([
      context.dataset(programme),
      import('../../evidence/conflicts.js'),
      import('../../view/conflicts.js'),
    ]);
    const conflicts = conflictsOf(dataset).filter((conflict) => verdict === undefined || conflict.verdict === verdict);
    return context.print({
      document: () => conflictsDocument(dataset, conflicts),
      output: () => conflictsOutput(dataset, conflicts),
    });
  },
};
