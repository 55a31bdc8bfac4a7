import { closest } from '../../finding/closest.js';
import { cliPhrases } from '../../words/cli.js';
import { findingsPhrases } from '../../words/findings.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Command } from '../command.js';
import { type CliError, usageError } from '../errors.js';

const phrases = {
  commandExplain: {
    zh: '说明一项检查或判断看什么、为什么、怎么改',
    en: 'what a check or a judgement looks at, why, and how to mend it',
  },
  argumentCheck: { zh: '检查项或判断的id；不给则列出全部', en: 'id of a check or judgement; all of them without it' },
  fixListChecks: { zh: '用jiqun explain查看全部', en: 'See all of them with jiqun explain.' },
  explainTitle: { zh: '检查项与判断', en: 'Checks and judgements' },
} as const satisfies Record<string, Bilingual>;

export const explainCommand: Command<object> = {
  name: 'explain',
  description: phrases.commandExplain,
  arguments: [{ name: '[check]', description: phrases.argumentCheck }],
  options: [],
  async run(context, _options, [id]) {
    const [{ allChecks }, { judgementRules }, view] = await Promise.all([
      import('../../rules/catalogue.js'),
      import('../../view/judgements/list.js'),
      import('../../view/explain.js'),
    ]);
    if (id === undefined) {
      const blocks = [...view.catalogueBlocks(allChecks), ...view.judgementCatalogue(judgementRules)];
      return context.print({
        document: () => ({ title: phrases.explainTitle, blocks, records: view.checkRecords(allChecks) }),
        output: () => view.explainOutput(allChecks, judgementRules),
      });
    }
    const check = allChecks.find((item) => item.id === id);
    const rule = judgementRules.find((item) => item.id === id);
    if (!check && !rule)
      throw unknownCheck(
        id,
        [...allChecks, ...judgementRules].map((item) => item.id),
      );
    return context.print({
      document: () => ({
        title: id,
        blocks: [...(check ? view.checkBlocks(check) : []), ...(rule ? view.judgementRuleBlocks(rule) : [])],
      }),
      output: () => view.explainOutput(check ? [check] : [], rule ? [rule] : []),
      formats: ['table', 'md', 'json'],
    });
  },
};

function unknownCheck(id: string, known: readonly string[]): CliError {
  const near = closest(id, known);
  return usageError(
    message(cliPhrases.errorUnknownCheck, { name: id }),
    near === undefined ? message(phrases.fixListChecks) : message(findingsPhrases.tryWord, { word: near }),
  );
}
