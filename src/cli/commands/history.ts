import type { Bilingual } from '../../words/lang.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { wholeNumber } from '../options.js';

const phrases = {
  commandHistory: {
    zh: '一个数字或判断何时变过、谁改的、为什么',
    en: 'when a figure or verdict changed in git, by whom and why',
  },
  argumentAddress: {
    zh: '与trace相同：pillar.2025、semiconductors.targets.2025、total.2025',
    en: 'as for trace: pillar.2025, semiconductors.targets.2025, total.2025',
  },
  optionRevision: { zh: '看到哪个git版本为止（默认HEAD）', en: 'last revision of git to look at (default: HEAD)' },
  optionMost: { zh: '最多看最近几次提交', en: 'look at so many commits at most, the latest' },
} as const satisfies Record<string, Bilingual>;

const optionSpecs = [
  { flags: '--revision <name>', description: phrases.optionRevision },
  { flags: '--max <count>', description: phrases.optionMost, parse: wholeNumber('--max', 1, 100_000) },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const historyCommand: Command<Options> = {
  name: 'history',
  description: phrases.commandHistory,
  arguments: [{ name: '<address>', description: phrases.argumentAddress }],
  options: optionSpecs,
  async run(context, options, [written = '']) {
    const { printHistory } = await import('../value-history.js');
    return printHistory(context, options, written);
  },
};
