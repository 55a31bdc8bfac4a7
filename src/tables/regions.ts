import type { Entity } from '../model/entities.js';
import { columnPhrases } from '../words/tables.js';
import { bilingual, citationColumns, optionalCitationColumns, optionalText, placeColumns, text } from './columns.js';
import { defineTable } from './table.js';

type Region = Entity<'region'>;
type City = Entity<'city'>;
type Area = Entity<'area'>;

/** Several names joined in one cell, since they are only looked up, never counted. */
export const joinedNames = (names: readonly string[] | undefined): string | undefined => names?.join('；');

export const regions = defineTable<Region>({
  name: 'regions',
  key: ['id'],
  items: ({ dataset }) => dataset.all('region'),
  columns: [
    text('id', ({ id }) => id),
    text('code', ({ value }) => value.code),
    ...bilingual<Region>('name_zh', 'name_en', ({ name }) => name),
    ...citationColumns<Region>(({ value }) => value.cite),
    ...placeColumns<Region>((entity) => entity),
  ],
});

export const cities = defineTable<City>({
  name: 'cities',
  key: ['id'],
  items: ({ dataset }) => dataset.all('city'),
  columns: [
    text('id', ({ id }) => id),
    text('code', ({ value }) => value.code),
    ...bilingual<City>('name_zh', 'name_en', ({ name }) => name),
    text('region', ({ parent }) => parent ?? '', { refersTo: 'regions' }),
    ...placeColumns<City>((entity) => entity),
  ],
});

export const areas = defineTable<Area>({
  name: 'areas',
  key: ['id'],
  items: ({ dataset }) => dataset.all('area'),
  columns: [
    text('id', ({ id }) => id),
    ...bilingual<Area>('name_zh', 'name_en', ({ name }) => name),
    text('region', ({ parent }) => parent ?? '', { refersTo: 'regions' }),
    optionalText('also', ({ value }) => joinedNames(value.also)),
    ...optionalCitationColumns<Area>(({ value }) => value.cite),
    ...placeColumns<Area>((entity) => entity),
  ],
});

export const areaCities = defineTable<{ readonly area: string; readonly city: string }>({
  name: 'area_cities',
  key: ['area', 'city'],
  items: ({ dataset }) =>
    dataset.all('area').flatMap(({ id, value }) => (value.cities ?? []).map((city) => ({ area: id, city }))),
  columns: [
    text('area', ({ area }) => area, { refersTo: 'areas' }),
    text('city', ({ city }) => city, { refersTo: 'cities', about: columnPhrases['place-city'] }),
  ],
});
