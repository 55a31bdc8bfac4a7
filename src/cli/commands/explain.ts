import { closest } from '../../finding/closest.js';
import { cliPhrases } from '../../words/cli.js';
import { findingsPhrases } from '../../words/findings.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Command } from '../command.js';
import { usageError } from '../errors.js';

const phrases = {
  commandExplain: { zh: '说明检查了什么、为什么、怎么改', en: 'what a check looks at, why, and how to mend it' },
  argumentCheck: { zh: '检查项的id；不给则列出全部', en: 'id of a check; all of them without it' },
  fixListChecks: { zh: '用jiqun explain查看全部', en: 'See all of them with jiqun explain.' },
  explainTitle: { zh: '全部检查项', en: 'All checks' },
} as const satisfies Record<string, Bilingual>;

export const explainCommand: Command<object> = {
  name: 'explain',
  description: phrases.commandExplain,
  arguments: [{ name: '[check]', description: phrases.argumentCheck }],
  options: [],
  async run(context, _options, [id]) {
    const [{ allChecks }, { catalogueBlocks, checkBlocks, explainOutput }] = await Promise.all([
      import('../../rules/catalogue.js'),
      import('../../view/explain.js'),
    ]);
    if (id === undefined) {
      return context.print({
        document: () => ({
          title: phrases.explainTitle,
          blocks: catalogueBlocks(allChecks),
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
        message(cliPhrases.errorUnknownCheck, { name: id }),
        near === undefined ? message(phrases.fixListChecks) : message(findingsPhrases.tryWord, { word: near }),
      );
    }
    return context.print({
      document: () => ({ title: check.id, blocks: checkBlocks(check) }),
      output: () => explainOutput([check]),
      formats: ['table', 'md', 'json'],
    });
  },
};
