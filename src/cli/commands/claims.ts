import type { Command } from '../command.js';

interface Options {
  readonly fails?: boolean;
}

export const claimsCommand: Command<Options> = {
  name: 'claims',
  description: 'command-claims',
  arguments: [],
  options: [{ flags: '--fails', description: 'option-fails' }],
  async run(context, { fails = false }) {
    const [dataset, { evaluateClaims }, { claimsDocument, claimsOutput, isTrue }] = await Promise.all([
      context.dataset(),
      import('../../evidence/claims.js'),
      import('../../report/claims.js'),
    ]);
    const claims = (await evaluateClaims(dataset)).filter((claim) => !(fails && isTrue(claim)));
    return context.print({
      document: () => claimsDocument(dataset, claims, context.lang),
      output: () => claimsOutput(claims),
    });
  },
};
