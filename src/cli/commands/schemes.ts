import type { Bilingual } from '../../words/lang.js';
import type { Command } from '../command.js';
import { findEntity } from '../lookup.js';
import { printEntity } from './show.js';

const phrases = {
  commandSchemes: {
    zh: '各地链长制并排比较，或看其中一个',
    en: 'chain-leader schemes side by side, or one of them',
  },
  argumentScheme: {
    zh: '链长制的id或地名；不写则全部',
    en: "a scheme's id or the name of its place; all when left out",
  },
} as const satisfies Record<string, Bilingual>;

export const schemesCommand: Command<object> = {
  name: 'schemes',
  description: phrases.commandSchemes,
  arguments: [{ name: '[scheme]', description: phrases.argumentScheme }],
  options: [],
  async run(context, _options, [written]) {
    const dataset = await context.dataset();
    if (written !== undefined) return printEntity(context, dataset, findEntity(dataset, written, ['scheme']));
    const { schemesDocument, schemesOutput } = await import('../../view/schemes.js');
    return context.print({
      document: () => schemesDocument(dataset),
      output: () => schemesOutput(dataset),
    });
  },
};
