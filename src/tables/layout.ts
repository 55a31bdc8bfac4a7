import type { Entity, LayoutPlace } from '../model/entities.js';
import { isCore, rolesByWeight } from '../model/layout.js';
import type { Bilingual } from '../words/lang.js';
import { columnPhrases } from '../words/tables.js';
import { citationColumns, flag, optionalBilingual, optionalText, placeColumns, text, whole } from './columns.js';
import { planId } from './figures.js';
import { defineTable, type FilePlace } from './table.js';

/** A city, area or other place of a passage, with its role there. */
interface PlacedRole extends FilePlace {
  readonly cluster: string;
  readonly list: 'layout' | 'other_layout';
  readonly passage: number;
  readonly order: number;
  readonly place: LayoutPlace;
  readonly city?: string;
  readonly area?: string;
  readonly elsewhere?: Bilingual;
}

export const layout = defineTable<PlacedRole>({
  name: 'layout',
  key: ['cluster', 'list', 'passage', 'order'],
  items: ({ dataset }) =>
    dataset.all('cluster').flatMap((entity) => [...placedIn(entity, 'layout'), ...placedIn(entity, 'other_layout')]),
  columns: [
    text('cluster', ({ cluster }) => cluster, { refersTo: 'clusters' }),
    text('list', ({ list }) => list, { values: ['layout', 'other_layout'] }),
    whole('passage', ({ passage }) => passage),
    whole('order', ({ order }) => order, { about: columnPhrases['place-order'] }),
    text('role', ({ place }) => place.role, { values: rolesByWeight }),
    flag('is_core', ({ place }) => isCore(place)),
    optionalText('city', ({ city }) => city, { refersTo: 'cities', about: columnPhrases['place-city'] }),
    optionalText('area', ({ area }) => area, { refersTo: 'areas' }),
    ...optionalBilingual<PlacedRole>('elsewhere_zh', 'elsewhere_en', ({ elsewhere }) => elsewhere),
    ...optionalBilingual<PlacedRole>('activity_zh', 'activity_en', ({ place }) => place.for),
    flag('is_open', ({ place }) => place.open ?? false),
    optionalText('plan', ({ cluster, place: { plan } }) => plan && planId(cluster, plan), { refersTo: 'plans' }),
    ...citationColumns<PlacedRole>(({ place }) => place.cite),
    ...placeColumns<PlacedRole>((item) => item),
  ],
});

function placedIn({ id, value, file }: Entity<'cluster'>, list: PlacedRole['list']): readonly PlacedRole[] {
  return (value[list] ?? []).flatMap((place, index) => {
    const named = [
      ...(place.cities ?? []).map((city) => ({ city })),
      ...(place.areas ?? []).map((area) => ({ area })),
      ...(place.elsewhere ? [{ elsewhere: place.elsewhere }] : []),
    ];
    return named.map((where, at) => ({
      cluster: id,
      list,
      passage: index + 1,
      order: at + 1,
      place,
      file,
      path: [list, index],
      ...where,
    }));
  });
}
