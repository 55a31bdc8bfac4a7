import { term } from '../../lang/message.js';
import type { Entity } from '../../model/dataset.js';
import type { Command } from '../command.js';
import { findEntity } from '../lookup.js';

export const citiesCommand: Command<object> = {
  name: 'cities',
  description: 'command-cities',
  arguments: [{ name: '[city]', description: 'argument-city' }],
  options: [],
  async run(context, _options, [written]) {
    const [dataset, { citiesOutput, cityBlocks, cityMatrixBlocks, cityOutput }] = await Promise.all([context.dataset(), import('../../report/cities.js')]);
    if (written === undefined) {
      return context.print({
        document: () => ({ title: term(context.lang, 'cities-title'), blocks: cityMatrixBlocks(dataset, context.lang) }),
        output: () => citiesOutput(dataset),
      });
    }
    const city = findEntity(dataset, written, ['city']) as Entity<'city'>;
    return context.print({
      document: () => ({ title: `${city.name[context.lang]}  ${city.id}`, blocks: cityBlocks(dataset, city, context.lang) }),
      output: () => cityOutput(dataset, city),
    });
  },
};
