import { type MessageKey, term } from '../../lang/message.js';
import type { Command } from '../command.js';

const next: readonly (readonly [string, MessageKey])[] = [
  ['jiqun validate', 'hint-validate'],
  ['jiqun project --to 2030', 'hint-project'],
  ['jiqun show semiconductors', 'hint-show'],
  ['jiqun report --output brief.md', 'hint-report'],
];

/** What runs without a command. */
export const overviewCommand: Command<object> = {
  name: 'overview',
  description: 'command-overview',
  arguments: [],
  options: [],
  async run(context) {
    const [dataset, { overviewBlocks, overviewOutput }] = await Promise.all([context.dataset(), import('../../report/overview.js')]);
    const code = await context.print({
      document: () => ({ title: dataset.settings.title[context.lang], blocks: overviewBlocks(dataset, context.lang) }),
      output: () => overviewOutput(dataset),
    });
    if (context.format() === 'table' && context.options.output === undefined) {
      const width = Math.max(...next.map(([command]) => command.length));
      const lines = next.map(([command, key]) => `  ${command.padEnd(width)}  ${term(context.lang, key)}`);
      context.hint(['', term(context.lang, 'hint-next'), ...lines].join('\n'));
    }
    return code;
  },
};
