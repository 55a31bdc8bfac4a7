import type { Entity } from '../model/entities.js';
import {
  bilingual,
  citationColumns,
  optionalBilingual,
  optionalCitationColumns,
  optionalText,
  optionalWhole,
  placeColumns,
  text,
  whole,
} from './columns.js';
import { defineTable } from './table.js';

type Programme = Entity<'programme'>;
type Group = Entity<'group'>;

export const programmes = defineTable<Programme>({
  name: 'programmes',
  key: ['id'],
  items: ({ dataset }) => dataset.all('programme'),
  columns: [
    text('id', ({ id }) => id),
    ...bilingual<Programme>('name_zh', 'name_en', ({ name }) => name),
    optionalText('label', ({ value }) => value.label),
    text('region', ({ value }) => value.region, { refersTo: 'regions' }),
    ...bilingual<Programme>('title_zh', 'title_en', ({ value }) => value.policy.title),
    optionalText('number', ({ value }) => value.policy.number),
    text('issued', ({ value }) => value.policy.issued),
    text('agency', ({ value }) => value.policy.agency, { refersTo: 'agencies' }),
    ...citationColumns<Programme>(({ value }) => value.policy.cite),
    ...placeColumns<Programme>((entity) => entity),
  ],
});

export const groups = defineTable<Group>({
  name: 'groups',
  key: ['id'],
  items: ({ dataset }) => dataset.all('group'),
  columns: [
    text('id', ({ id }) => id),
    ...bilingual<Group>('name_zh', 'name_en', ({ name }) => name),
    text('programme', ({ parent }) => parent ?? '', { refersTo: 'programmes' }),
    whole('size', ({ value }) => value.size),
    ...optionalBilingual<Group>('stance_zh', 'stance_en', ({ value }) => value.stance),
    optionalWhole('goal_until', ({ value }) => value.growth?.until),
    optionalText('goal_metric', ({ value }) => value.growth?.metric),
    optionalText('goal_rate', ({ value }) => value.growth?.rate?.text),
    optionalText('goal_track', ({ value }) => value.growth?.track, { refersTo: 'series' }),
    optionalText('goal_basis', ({ value }) => value.growth?.basis, { values: ['nominal', 'real'] }),
    ...optionalCitationColumns<Group>(({ value }) => value.growth?.cite),
    ...placeColumns<Group>((entity) => entity),
  ],
});
