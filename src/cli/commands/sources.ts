import type { Command } from '../command.js';
import { findEntity } from '../lookup.js';
import { printEntity } from './show.js';

export const sourcesCommand: Command<object> = {
  name: 'sources',
  description: 'command-sources',
  arguments: [{ name: '[source]', description: 'argument-source' }],
  options: [],
  async run(context, _options, [written]) {
    const { dataset } = await context.sound();
    if (written !== undefined) return printEntity(context, dataset, findEntity(dataset, written, ['source']));
    const [{ registerOf }, { sourcesDocument, sourcesOutput }] = await Promise.all([
      import('../../evidence/register.js'),
      import('../../report/sources.js'),
    ]);
    const register = registerOf(dataset);
    return context.print({
      document: () => sourcesDocument(register, context.lang),
      output: () => sourcesOutput(register),
    });
  },
};
