import type { Dataset } from '../../model/dataset.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule, RuleFinding } from '../rule.js';
import { type LayoutEntry, layoutsOf } from './layouts.js';

const phrases = {
  areaAndMembers: {
    zh: '{area}已包括{cities}，却与之并列',
    en: '{area} is named as a whole, and beside it its own {cities}.',
  },
  fixAreaAndMembers: {
    zh: '只留areas里的{area}，或只留cities里的{cities}；角色不同的分成两条',
    en: 'Keep {area} under "areas", or {cities} under "cities"; where their roles differ, make two entries.',
  },
  relatedMember: { zh: '它的城市', en: 'its city' },
} as const satisfies Record<string, Bilingual>;

export const areaAndMembers: Rule = {
  id: 'area-and-members',
  severity: 'warning',
  what: {
    zh: '同一条布局不把一个区域和它自己的城市并列。',
    en: 'One entry of a layout does not name an area together with cities of that area.',
  },
  why: {
    zh: '区域已包括这些城市，并列会让人以为另有所指。',
    en: 'The area holds these cities already; naming both leaves open what is meant.',
  },
  fix: {
    zh: '只写原文所说的区域，或只写城市；角色不同的分成两条。',
    en: 'Keep what the passage names, the area or the cities; where their roles differ, make two entries.',
  },
  example: {
    file: 'clusters/pillar/electronics.yaml',
    good: '    areas: [east, west, north]',
    bad: '    areas: [east, west, north]\n    cities: [shantou, meizhou]',
  },
  *check({ dataset }) {
    for (const { own, others } of layoutsOf(dataset))
      for (const entry of [...own, ...others]) yield* check(dataset, entry);
  },
};

function* check(
  dataset: Dataset,
  { place: { areas = [], cities = [] }, file, path }: LayoutEntry,
): Iterable<RuleFinding> {
  for (const [index, id] of areas.entries()) {
    const area = dataset.find('area', id);
    const members = cities.filter((city) => area?.value.cities?.includes(city));
    if (!area || members.length === 0) continue;
    yield {
      message: message(phrases.areaAndMembers, { area: area.name, cities: members }),
      place: { file, path: [...path, 'areas', index] },
      related: members.map((city) => ({
        message: message(phrases.relatedMember),
        place: { file, path: [...path, 'cities', cities.indexOf(city)] },
      })),
      suggestion: message(phrases.fixAreaAndMembers, { area: id, cities: members }),
    };
  }
}
