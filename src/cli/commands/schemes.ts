import type { Command } from '../command.js';
import { findEntity } from '../lookup.js';
import { printEntity } from './show.js';

export const schemesCommand: Command<object> = {
  name: 'schemes',
  description: 'command-schemes',
  arguments: [{ name: '[scheme]', description: 'argument-scheme' }],
  options: [],
  async run(context, _options, [written]) {
    const dataset = await context.dataset();
    if (written !== undefined) return printEntity(context, dataset, findEntity(dataset, written, ['scheme']));
    const { schemesDocument, schemesOutput } = await import('../../report/schemes.js');
    return context.print({
      document: () => schemesDocument(dataset, context.lang),
      output: () => schemesOutput(dataset),
    });
  },
};
