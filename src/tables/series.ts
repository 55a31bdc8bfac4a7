import type { Entity } from '../model/entities.js';
import { bilingual, optionalText, placeColumns, text } from './columns.js';
import { defineTable } from './table.js';

type Series = Entity<'series'>;

export const series = defineTable<Series>({
  name: 'series',
  key: ['id'],
  items: ({ dataset }) => dataset.all('series'),
  columns: [
    text('id', ({ id }) => id),
    ...bilingual<Series>('name_zh', 'name_en', ({ name }) => name),
    text('region', ({ value }) => value.region, { refersTo: 'regions' }),
    text('metric', ({ value }) => value.metric),
    text('measure', ({ value }) => value.measure, { values: ['level', 'growth'] }),
    optionalText('basis', ({ value }) => value.basis, { values: ['nominal', 'real'] }),
    ...placeColumns<Series>((entity) => entity),
  ],
});
