import { type CitedDatum, citationsOf } from '../evidence/citations.js';
import type { Entity } from '../model/entities.js';
import { columnPhrases } from '../words/tables.js';
import { toPointer } from '../yaml/pointer.js';
import { bilingual, citationColumns, flag, optionalText, placeColumns, placeId, text } from './columns.js';
import { defineTable } from './table.js';

type Source = Entity<'source'>;

export const sources = defineTable<Source>({
  name: 'sources',
  key: ['id'],
  items: ({ dataset }) => dataset.all('source'),
  columns: [
    text('id', ({ id }) => id),
    ...bilingual<Source>('title_zh', 'title_en', ({ value }) => value.title),
    ...bilingual<Source>('publisher_zh', 'publisher_en', ({ value }) => value.publisher),
    text('date', ({ value }) => value.date),
    text('kind', ({ value }) => value.kind),
    text('authority', ({ value }) => value.authority),
    text('confidence', ({ value }) => value.confidence, { values: ['high', 'medium', 'low'] }),
    optionalText('number', ({ value }) => value.number),
    optionalText('url', ({ value }) => value.url),
    flag('has_text', ({ value }) => value.text !== undefined),
    optionalText('text_file', ({ value }) => value.text?.file),
    optionalText('text_sha256', ({ value }) => value.text?.sha256),
    ...placeColumns<Source>((entity) => entity),
  ],
});

export const citations = defineTable<CitedDatum>({
  name: 'citations',
  key: ['id'],
  items: ({ dataset }) => citationsOf(dataset),
  columns: [
    text('id', placeId, { about: columnPhrases['place-id'] }),
    text('entity_kind', ({ entity }) => entity.kind),
    text('entity', ({ entity }) => entity.id),
    optionalText('pointer', ({ path }) => toPointer(path) || undefined),
    ...citationColumns<CitedDatum>(({ cite }) => cite),
    ...placeColumns<CitedDatum>((datum) => datum),
  ],
});
