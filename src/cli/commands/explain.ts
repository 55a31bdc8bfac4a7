import { closest } from '../../finding/closest.js';
import { message, term } from '../../lang/message.js';
import type { Command } from '../command.js';
import { usageError } from '../errors.js';

export const explainCommand: Command<object> = {
  name: 'explain',
  description: 'command-explain',
  arguments: [{ name: '[check]', description: 'argument-check' }],
  options: [],
  async run(context, _options, [id]) {
    const [{ allChecks }, { catalogueBlocks, checkBlocks, explainOutput }] = await Promise.all([
      import('../../rules/catalogue.js'),
      import('../../report/explain.js'),
    ]);
    if (id === undefined) {
      return context.print({
        document: () => ({
          title: term(context.lang, 'explain-title'),
          blocks: catalogueBlocks(allChecks, context.lang),
        }),
        output: () => explainOutput(allChecks),
      });
    }
    const check = allChecks.find((item) => item.id === id);
    if (!check) {
      const near = closest(
        id,
        allChecks.map((item) => item.id),
      );
      throw usageError(
        message('error-unknown-check', { name: id }),
        near === undefined ? message('fix-list-checks') : message('try-word', { word: near }),
      );
    }
    return context.print({
      document: () => ({ title: check.id, blocks: checkBlocks(check, context.lang) }),
      output: () => explainOutput([check]),
      formats: ['table', 'md', 'json'],
    });
  },
};
