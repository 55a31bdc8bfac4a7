import type { Bilingual } from '../../words/lang.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { choice } from '../options.js';
import { reviewFormatOption } from '../review-output.js';
import { stateArguments, stateOptions } from '../states.js';

const phrases = {
  commandImpact: {
    zh: '一次改动对结果有何影响，各处改动各占多少',
    en: 'what an edit does to results, and how much of it each line',
  },
  optionFailOn: {
    zh: '何种后果使退出码为1（在CI里默认unexplained，否则none）',
    en: 'exit with 1 on consequences of this kind (in CI unexplained, else none)',
  },
} as const satisfies Record<string, Bilingual>;

const failures = ['unexplained', 'worsened', 'revised', 'removed', 'none'] as const;

const optionSpecs = [
  ...stateOptions,
  reviewFormatOption,
  {
    flags: '--fail-on <kind>',
    description: phrases.optionFailOn,
    choices: failures,
    parse: choice('--fail-on', failures),
  },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const impactCommand: Command<Options> = {
  name: 'impact',
  description: phrases.commandImpact,
  arguments: stateArguments,
  options: optionSpecs,
  async run(context, options, args) {
    const { weighEdit } = await import('../weigh-edit.js');
    return weighEdit(context, options, args);
  },
};
