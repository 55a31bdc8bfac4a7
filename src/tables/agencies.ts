import type { Entity } from '../model/entities.js';
import { bilingual, citationColumns, optionalText, placeColumns, text } from './columns.js';
import { joinedNames } from './regions.js';
import { defineTable } from './table.js';

type Agency = Entity<'agency'>;

export const agencies = defineTable<Agency>({
  name: 'agencies',
  key: ['id'],
  items: ({ dataset }) => dataset.all('agency'),
  columns: [
    text('id', ({ id }) => id),
    ...bilingual<Agency>('name_zh', 'name_en', ({ name }) => name),
    optionalText('also', ({ value }) => joinedNames(value.also)),
    ...citationColumns<Agency>(({ value }) => value.cite),
    ...placeColumns<Agency>((entity) => entity),
  ],
});
