import type { Bilingual } from '../../words/lang.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';

const phrases = {
  commandClaims: { zh: '核对文件对全局的说法', en: 'hold what documents say of the whole against the data' },
  optionFails: { zh: '只看不符的', en: 'only those that do not hold' },
} as const satisfies Record<string, Bilingual>;

const optionSpecs = [{ flags: '--fails', description: phrases.optionFails }] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const claimsCommand: Command<Options> = {
  name: 'claims',
  description: phrases.commandClaims,
  arguments: [],
  options: optionSpecs,
  async run(context, { fails = false }) {
    const [dataset, { evaluateClaims }, { claimsDocument, claimsOutput, isTrue }] = await Promise.all([
      context.dataset(),
      import('../../evidence/claims.js'),
      import('../../view/claims.js'),
    ]);
    const claims = (await evaluateClaims(dataset)).filter((claim) => !(fails && isTrue(claim)));
    return context.print({
      document: () => claimsDocument(dataset, claims),
      output: () => claimsOutput(claims),
    });
  },
};
