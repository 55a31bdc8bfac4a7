import { type MessageKey, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { Command } from '../command.js';

/** What to do next; one of the data's own clusters, from the middle, stands for all. */
function nextSteps(dataset: Dataset): readonly (readonly [string, MessageKey])[] {
  const clusters = dataset.all('cluster');
  const { id } = clusters[Math.floor(clusters.length / 2)] ?? {};
  return [
    ['jiqun validate', 'hint-validate'],
    ['jiqun project --to 2030', 'hint-project'],
    ...(id === undefined ? [] : [[`jiqun show ${id}`, 'hint-show'] as const]),
    ['jiqun report --output brief.md', 'hint-report'],
  ];
}

/** What runs without a command. */
export const overviewCommand: Command<object> = {
  name: 'overview',
  description: 'command-overview',
  arguments: [],
  options: [],
  async run(context) {
    const [dataset, { overviewBlocks, overviewOutput }, { orUsageError }] = await Promise.all([
      context.dataset(),
      import('../../report/overview.js'),
      import('../growth-options.js'),
    ]);
    const code = await context.print({
      document: () =>
        orUsageError(() => ({
          title: dataset.settings.title[context.lang],
          blocks: overviewBlocks(dataset, context.lang),
        })),
      output: () => orUsageError(() => overviewOutput(dataset)),
    });
    if (context.format() === 'table' && context.options.output === undefined) {
      const next = nextSteps(dataset);
      const width = Math.max(...next.map(([command]) => command.length));
      const lines = next.map(([command, key]) => `  ${command.padEnd(width)}  ${term(context.lang, key)}`);
      context.hint(['', term(context.lang, 'hint-next'), ...lines].join('\n'));
    }
    return code;
  },
};
