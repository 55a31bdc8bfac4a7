import type { Bilingual } from '../../words/lang.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { reviewFormatOption } from '../review-output.js';
import { stateArguments, stateOptions } from '../states.js';

const phrases = {
  commandDiff: { zh: '两个状态之间数据改了什么', en: 'what was changed in the data between two states' },
} as const satisfies Record<string, Bilingual>;

const optionSpecs = [...stateOptions, reviewFormatOption] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const diffCommand: Command<Options> = {
  name: 'diff',
  description: phrases.commandDiff,
  arguments: stateArguments,
  options: optionSpecs,
  async run(context, options, args) {
    const { compareStates } = await import('../compare-states.js');
    return compareStates(context, options, args);
  },
};
