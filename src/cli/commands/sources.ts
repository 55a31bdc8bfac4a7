import type { Bilingual } from '../../words/lang.js';
import type { Command } from '../command.js';
import { findEntity } from '../lookup.js';
import { printEntity } from './show.js';

const phrases = {
  commandSources: {
    zh: '来源登记：类别、日期、引用数、数据质量',
    en: 'the register of sources: kind, date, uses, and the quality of the data',
  },
  argumentSource: { zh: '来源的id；不给则列出全部', en: 'id of a source; all of them without it' },
} as const satisfies Record<string, Bilingual>;

export const sourcesCommand: Command<object> = {
  name: 'sources',
  description: phrases.commandSources,
  arguments: [{ name: '[source]', description: phrases.argumentSource }],
  options: [],
  async run(context, _options, [written]) {
    const { dataset } = await context.sound();
    if (written !== undefined) return printEntity(context, dataset, findEntity(dataset, written, ['source']));
    const [{ registerOf }, { sourcesDocument, sourcesOutput }] = await Promise.all([
      import('../../evidence/register.js'),
      import('../../view/sources.js'),
    ]);
    const register = registerOf(dataset);
    return context.print({
      document: () => sourcesDocument(register),
      output: () => sourcesOutput(register),
    });
  },
};
