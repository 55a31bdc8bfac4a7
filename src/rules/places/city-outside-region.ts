import type { Dataset } from '../../model/dataset.js';
import type { Cluster, Entity } from '../../model/entities.js';
import type { Figure } from '../../model/figures.js';
import { groupBy } from '../../model/group-by.js';
import { findingsPhrases } from '../../words/findings.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Path } from '../../yaml/pointer.js';
import type { Rule, RuleFinding } from '../rule.js';

const phrases = {
  cityOutsideRegion: {
    zh: '{city}属于{home}，规划所在的地区却是{region}',
    en: '{city} belongs to {home}, and the programme is of {region}.',
  },
  fixCityOutsideRegion: {
    zh: '改成本地区的城市，或写在elsewhere里',
    en: 'Use a city of the region, or write it under "elsewhere".',
  },
  relatedCity: { zh: '这一城市登记于此', en: 'the city is defined here' },
  cityCodeOutside: {
    zh: '{city}的代码{code}不在{region}（{regionCode}）之内',
    en: 'The code {code} of {city} is not one of {region} ({regionCode}).',
  },
  fixCityCodeOutside: {
    zh: '查对GB/T 2260；这里的代码以{head}开头',
    en: 'Look it up in GB/T 2260; codes here begin with {head}.',
  },
  relatedRegionCode: { zh: '地区代码', en: 'the code of the region' },
} as const satisfies Record<string, Bilingual>;

export const cityOutsideRegion: Rule = {
  id: 'city-outside-region',
  severity: 'error',
  what: {
    zh: '集群的城市属于其规划所在的地区，地区里的城市代码与地区代码同头。',
    en:
      "A cluster's cities belong to the region of its programme, and the codes of a region's cities begin as the " +
      "region's own.",
  },
  why: {
    zh: '别处的城市会被算进本地区的布局；代码错了，与别的统计就对不上。',
    en:
      'A city from elsewhere would count in this layout; with a wrong code it cannot be matched with other ' +
      'statistics.',
  },
  fix: {
    zh: '改正城市或代码；原文确实提到外地的，写在elsewhere里。',
    en: 'Correct the city or its code; a place outside that the passage does name belongs under "elsewhere".',
  },
  example: {
    file: 'regions/guangdong.yaml',
    good: 'id: shaoguan, code: "440200"',
    bad: 'id: shaoguan, code: "430200"',
  },
  *check({ dataset }) {
    const figures = groupBy(dataset.figures, ({ file }) => file);
    for (const cluster of dataset.all('cluster'))
      yield* strangers(dataset, cluster, cluster.file, citiesOf(cluster.value, figures.get(cluster.file) ?? []));
    for (const { value, file } of dataset.boardFiles) {
      const cluster = dataset.find('cluster', value.cluster);
      const cities = (value.items ?? []).flatMap(({ city }, index) =>
        city === undefined ? [] : [{ city, path: ['items', index, 'city'] }],
      );
      if (cluster) yield* strangers(dataset, cluster, file, cities);
    }
    for (const { value, file } of dataset.all('region')) {
      const head = value.code.replace(/(?:00)+$/, '');
      for (const [index, { code, name }] of value.cities.entries()) {
        if (code.startsWith(head)) continue;
        yield {
          message: message(phrases.cityCodeOutside, { city: name, code, region: value.name, regionCode: value.code }),
          place: { file, path: ['cities', index, 'code'] },
          related: [{ message: message(phrases.relatedRegionCode), place: { file, path: ['code'] } }],
          suggestion: message(phrases.fixCityCodeOutside, { head }),
        };
      }
    }
  },
};

/** Cities of other regions in a cluster's file, once each. */
function* strangers(
  dataset: Dataset,
  cluster: Entity<'cluster'>,
  file: string,
  cities: readonly NamedCity[],
): Iterable<RuleFinding> {
  const region = dataset.find('region', dataset.find('programme', cluster.value.programme)?.value.region ?? '');
  if (!region) return;
  for (const [id, [first, ...others]] of groupBy(cities, ({ city }) => city)) {
    const city = dataset.find('city', id);
    const home = dataset.find('region', city?.parent ?? '');
    if (!first || !city || !home || home.id === region.id) continue;
    yield {
      message: message(phrases.cityOutsideRegion, { city: city.name, home: home.name, region: region.name }),
      place: { file, path: first.path },
      related: [
        ...others.map(({ path }) => ({ message: message(findingsPhrases.relatedAlso), place: { file, path } })),
        { message: message(phrases.relatedCity), place: { file: city.file, path: [...city.path, 'id'] } },
      ],
      suggestion: message(phrases.fixCityOutsideRegion),
    };
  }
}

interface NamedCity {
  readonly city: string;
  readonly path: Path;
}

/** Every place in a cluster's file that names a city. */
function citiesOf({ layout, other_layout = [] }: Cluster, figures: readonly Figure[]): readonly NamedCity[] {
  const ofLayouts = Object.entries({ layout, other_layout }).flatMap(([list, places]) =>
    places.flatMap(({ cities = [] }, at) => cities.map((city, index) => ({ city, path: [list, at, 'cities', index] }))),
  );
  return [
    ...ofLayouts,
    ...figures.flatMap(({ city, path }) => (city === undefined ? [] : [{ city, path: [...path, 'city'] }])),
  ];
}
