import type { Dataset } from '../../model/dataset.js';
import { type Role, rolesByWeight } from '../../model/layout.js';
import type { PlaceEntity } from '../../view/cities.js';
import type { Bilingual } from '../../words/lang.js';
import { message, say, together } from '../../words/message.js';
import { rolePhrases } from '../../words/terms.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import type { Printable } from '../context.js';
import { usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice } from '../options.js';

const phrases = {
  commandCities: {
    zh: '集群与城市对照表；城市排名；一座城市或一个区域',
    en: 'cluster by city matrix, a ranking, or one city or area',
  },
  argumentCity: { zh: '城市或区域的id或名称', en: 'id or name of a city or an area' },
  citiesTitle: { zh: '集群与城市', en: 'Clusters and cities' },
  optionRank: { zh: '城市按被列为核心的集群数排名', en: 'rank the cities by the clusters that name them as core' },
  optionRole: { zh: '只看一种角色', en: 'only one role' },
  optionByArea: { zh: '对照表的行按区域分组', en: 'group the rows of the matrix by area' },
  errorCitiesPlaceOptions: {
    zh: '{option}用于全部城市，不能与城市或区域同用',
    en: '{option} is for all cities, not for one place.',
  },
  errorCitiesOptions: {
    zh: '--by area与--rank、--role不能同用',
    en: '--by area groups the matrix; it goes with neither --rank nor --role.',
  },
  fixCitiesOptions: { zh: '去掉其中一个', en: 'Leave one of them out.' },
  citiesRankTitle: { zh: '城市排名：被列为核心的集群数', en: 'Cities by the clusters that name them as core' },
  citiesRoleTitle: { zh: '角色：{role}', en: 'Places by role: {role}' },
} as const satisfies Record<string, Bilingual>;

const optionSpecs = [
  { flags: '--rank', description: phrases.optionRank },
  {
    flags: '--role <role>',
    description: phrases.optionRole,
    choices: rolesByWeight,
    parse: choice('--role', rolesByWeight, namesOfRoles()),
  },
  { flags: '--by <what>', description: phrases.optionByArea, choices: ['area'], parse: choice('--by', ['area']) },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const citiesCommand: Command<Options> = {
  name: 'cities',
  description: phrases.commandCities,
  arguments: [{ name: '[place]', description: phrases.argumentCity }],
  options: optionSpecs,
  async run(context, { rank = false, role, by }, [written]) {
    if (by && (rank || role)) throw usageError(message(phrases.errorCitiesOptions), message(phrases.fixCitiesOptions));
    const excess = written === undefined ? undefined : by ? '--by' : rank ? '--rank' : undefined;
    if (excess !== undefined)
      throw usageError(message(phrases.errorCitiesPlaceOptions, { option: excess }), message(phrases.fixCitiesOptions));
    const dataset = await context.dataset();
    if (written !== undefined)
      return context.print(await placePage(dataset, findEntity(dataset, written, ['city', 'area']), role));
    if (rank || role) return context.print(await ranking(dataset, role));
    const { citiesOutput, cityMatrixBlocks } = await import('../../view/cities.js');
    return context.print({
      document: () => ({
        title: phrases.citiesTitle,
        blocks: cityMatrixBlocks(dataset, by),
      }),
      output: () => citiesOutput(dataset),
    });
  },
};

async function placePage(dataset: Dataset, place: PlaceEntity, role?: Role): Promise<Printable> {
  const title = together`${place.name}  ${place.id}`;
  if (place.kind === 'city') {
    const { cityBlocks, cityOutput, cityRecords } = await import('../../view/city.js');
    return {
      document: () => ({
        title,
        blocks: cityBlocks(dataset, place, role),
        records: cityRecords(dataset, place, role),
      }),
      output: () => cityOutput(dataset, place, role),
    };
  }
  const { areaBlocks, areaOutput, areaRecords } = await import('../../view/area.js');
  return {
    document: () => ({
      title,
      blocks: areaBlocks(dataset, place, role),
      records: areaRecords(dataset, place, role),
    }),
    output: () => areaOutput(dataset, place, role),
  };
}

async function ranking(dataset: Dataset, role?: Role): Promise<Printable> {
  const { rankingBlocks, rankingOutput, roleBlocks } = await import('../../view/city-ranking.js');
  const document = role
    ? () => ({
        title: message(phrases.citiesRoleTitle, { role: message(rolePhrases[role]) }),
        blocks: roleBlocks(dataset, role),
      })
    : () => ({ title: phrases.citiesRankTitle, blocks: rankingBlocks(dataset) });
  return { document, output: () => rankingOutput(dataset, role ?? 'core') };
}

/** Roles by their Chinese names, for example core for 核心. */
function namesOfRoles(): { readonly [name: string]: Role } {
  return Object.fromEntries(rolesByWeight.map((role) => [say('zh', rolePhrases[role]), role]));
}
