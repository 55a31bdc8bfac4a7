import { type MessageKey, message, say, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import { type Role, rolesByWeight } from '../../model/layout.js';
import type { PlaceEntity } from '../../report/cities.js';
import type { Command } from '../command.js';
import type { Context, Printable } from '../context.js';
import { usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice } from '../options.js';

interface Options {
  readonly rank?: boolean;
  readonly role?: Role;
  readonly by?: 'area';
}

export const citiesCommand: Command<Options> = {
  name: 'cities',
  description: 'command-cities',
  arguments: [{ name: '[place]', description: 'argument-city' }],
  options: [
    { flags: '--rank', description: 'option-rank' },
    {
      flags: '--role <role>',
      description: 'option-role',
      choices: rolesByWeight,
      parse: choice('--role', rolesByWeight, namesOfRoles()),
    },
    { flags: '--by <what>', description: 'option-by-area', choices: ['area'], parse: choice('--by', ['area']) },
  ],
  async run(context, { rank = false, role, by }, [written]) {
    if (by && (rank || role)) throw usageError(message('error-cities-options'), message('fix-cities-options'));
    const excess = written === undefined ? undefined : by ? '--by' : rank ? '--rank' : undefined;
    if (excess !== undefined)
      throw usageError(message('error-cities-place-options', { option: excess }), message('fix-cities-options'));
    const dataset = await context.dataset();
    if (written !== undefined)
      return context.print(await placePage(context, dataset, findEntity(dataset, written, ['city', 'area']), role));
    if (rank || role) return context.print(await ranking(context, dataset, role));
    const { citiesOutput, cityMatrixBlocks } = await import('../../report/cities.js');
    return context.print({
      document: () => ({
        title: term(context.lang, 'cities-title'),
        blocks: cityMatrixBlocks(dataset, context.lang, by),
      }),
      output: () => citiesOutput(dataset),
    });
  },
};

async function placePage({ lang }: Context, dataset: Dataset, place: PlaceEntity, role?: Role): Promise<Printable> {
  const title = `${place.name[lang]}  ${place.id}`;
  if (place.kind === 'city') {
    const { cityBlocks, cityOutput, cityRecords } = await import('../../report/city.js');
    return {
      document: () => ({
        title,
        blocks: cityBlocks(dataset, place, lang, role),
        records: cityRecords(dataset, place, role),
      }),
      output: () => cityOutput(dataset, place, role),
    };
  }
  const { areaBlocks, areaOutput, areaRecords } = await import('../../report/area.js');
  return {
    document: () => ({
      title,
      blocks: areaBlocks(dataset, place, lang, role),
      records: areaRecords(dataset, place, role),
    }),
    output: () => areaOutput(dataset, place, role),
  };
}

async function ranking({ lang }: Context, dataset: Dataset, role?: Role): Promise<Printable> {
  const { rankingBlocks, rankingOutput, roleBlocks } = await import('../../report/city-ranking.js');
  const document = role
    ? () => ({
        title: say(lang, message('cities-role-title', { role: message(`role-${role}`) })),
        blocks: roleBlocks(dataset, role, lang),
      })
    : () => ({ title: term(lang, 'cities-rank-title'), blocks: rankingBlocks(dataset, lang) });
  return { document, output: () => rankingOutput(dataset, role ?? 'core') };
}

/** The roles under their Chinese names: 核心 for core. */
function namesOfRoles(): { readonly [name: string]: Role } {
  return Object.fromEntries(rolesByWeight.map((role) => [term('zh', `role-${role}` satisfies MessageKey), role]));
}
