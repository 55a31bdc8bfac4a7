import type { CitedDatum } from '../evidence/citations.js';
import { type Age, type QualityRow, type Register, registerOf } from '../evidence/register.js';
import type { Lang } from '../lang/lang.js';
import { header, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { toPointer } from '../yaml/pointer.js';
import { type Block, type Document, heading, notes, paragraph, type Records, type Table } from './blocks.js';
import { formatRate } from './format.js';

/** The register of sources, and what the data rest on. */
export function sourcesDocument(register: Register, lang: Lang): Document {
  const latest = say(lang, message('sources-note-latest', { date: register.latest }));
  return {
    title: term(lang, 'sources-title'),
    blocks: [
      registerTable(register, lang),
      heading(term(lang, 'sources-quality')),
      qualityTable(register, lang),
      notes([latest, term(lang, 'sources-note-data')]),
    ],
    records: registerRecords(register),
  };
}

function registerTable({ sources }: Register, lang: Lang): Table {
  return {
    kind: 'table',
    columns: [
      { id: 'id', header: header(lang, 'kind-source'), isKey: true },
      { id: 'kind', header: term(lang, 'field-kind') },
      { id: 'date', header: term(lang, 'field-date') },
      { id: 'age', header: term(lang, 'sources-age') },
      { id: 'authority', header: term(lang, 'field-authority') },
      { id: 'confidence', header: term(lang, 'field-confidence') },
      { id: 'text', header: term(lang, 'field-text-held') },
      { id: 'uses', header: term(lang, 'sources-uses'), align: 'right' },
    ],
    rows: sources.map(({ source: { id, value }, uses, age }) => ({
      cells: [
        id,
        term(lang, `source-kind-${value.kind}`),
        value.date,
        ageWords(age, lang),
        term(lang, `authority-${value.authority}`),
        term(lang, `confidence-${value.confidence}`),
        term(lang, value.text ? 'yes' : 'no'),
        String(uses.length),
      ],
    })),
  };
}

function ageWords({ years, months }: Age, lang: Lang): string {
  return months === undefined
    ? say(lang, message('sources-age-years', { years }))
    : say(lang, message('sources-age-months', { years, months }));
}

const sorts = { confidence: 'field-confidence', kind: 'field-kind', text: 'sources-text' } as const satisfies Record<
  QualityRow['by'],
  MessageKey
>;

/** What share of the data rests on which sort of source. */
export function qualityTable({ quality }: Register, lang: Lang): Table {
  return {
    kind: 'table',
    columns: [
      { id: 'by', header: term(lang, 'sources-by'), isKey: true },
      { id: 'value', header: term(lang, 'sources-value'), isKey: true },
      { id: 'sources', header: term(lang, 'sources-count'), align: 'right' },
      { id: 'data', header: term(lang, 'sources-data'), align: 'right' },
      { id: 'share', header: term(lang, 'sources-share'), align: 'right' },
    ],
    rows: quality.map((row) => ({
      cells: [
        header(lang, sorts[row.by]),
        valueName(row, lang),
        String(row.sources),
        String(row.data),
        formatRate(row.share),
      ],
    })),
  };
}

function valueName({ by, value }: QualityRow, lang: Lang): string {
  if (by === 'text') return term(lang, value === 'held' ? 'sources-with-text' : 'sources-without-text');
  return term(lang, `${by === 'kind' ? 'source-kind' : by}-${value}` as MessageKey);
}

function registerRecords({ sources }: Register): Records {
  return {
    columns: ['id', 'kind', 'date', 'age_years', 'age_months', 'authority', 'confidence', 'text_held', 'uses'],
    rows: sources.map(({ source: { id, value }, uses, age }) => [
      id,
      value.kind,
      value.date,
      age.years,
      age.months ?? null,
      value.authority,
      value.confidence,
      String(value.text !== undefined),
      uses.length,
    ]),
  };
}

/** Output of `sources --format json`. */
export function sourcesOutput({ latest, sources, quality }: Register) {
  return {
    schema: 'jiqun.sources/1',
    latest,
    sources: sources.map(({ source: { id, name, value }, uses, age }) => ({
      id,
      name,
      kind: value.kind,
      date: value.date,
      age,
      authority: value.authority,
      confidence: value.confidence,
      text_held: value.text !== undefined,
      uses: uses.length,
    })),
    quality,
  };
}

/** Every datum that rests on a source: on its page. */
export function usesBlocks(dataset: Dataset, id: string, lang: Lang): readonly Block[] {
  const uses = usesOf(dataset, id);
  const title = heading(say(lang, message('sources-rest', { count: uses.length })));
  if (uses.length === 0) return [title, paragraph(term(lang, 'sources-nothing-rests'))];
  return [
    title,
    {
      kind: 'table',
      columns: [
        { id: 'file', header: term(lang, 'field-file'), isKey: true },
        { id: 'path', header: term(lang, 'sources-path') },
        { id: 'find', header: term(lang, 'audit-token') },
        { id: 'at', header: term(lang, 'audit-part') },
      ],
      rows: uses.map(({ file, path, cite }) => ({ cells: [file, toPointer(path) || '/', cite.find, cite.at ?? '—'] })),
      records: {
        columns: ['file', 'path', 'find', 'at'],
        rows: uses.map(({ file, path, cite }) => [file, toPointer(path), cite.find, cite.at ?? null]),
      },
    },
  ];
}

/** The same for a program. */
export function usesOutput(dataset: Dataset, id: string) {
  return usesOf(dataset, id).map(({ file, path, cite: { find, at } }) => ({
    file,
    path: toPointer(path),
    find,
    ...(at !== undefined && { at }),
  }));
}

function usesOf(dataset: Dataset, id: string): readonly CitedDatum[] {
  return registerOf(dataset).sources.find(({ source }) => source.id === id)?.uses ?? [];
}
