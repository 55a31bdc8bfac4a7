import { type Block, type Document, heading, notes, paragraph, type Table } from '../document/blocks.js';
import { describedTable, type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import type { CitedDatum } from '../evidence/citations.js';
import { type Age, type QualityRow, type Register, type RegisteredSource, registerOf } from '../evidence/register.js';
import type { Dataset } from '../model/dataset.js';
import { evidencePhrases } from '../words/evidence.js';
import type { Bilingual } from '../words/lang.js';
import { capital, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { authorityPhrases, confidencePhrases, kindPhrases, sourceKindPhrases, termPhrases } from '../words/terms.js';
import { toPointer } from '../yaml/pointer.js';
import { formatRate } from './format.js';

const phrases = {
  sourcesTitle: { zh: '来源登记', en: 'Register of sources' },
  sourcesUses: { zh: '引用数', en: 'Uses' },
  sourcesAge: { zh: '距今', en: 'Age' },
  sourcesBy: { zh: '按', en: 'By' },
  sourcesValue: { zh: '取值', en: 'Value' },
  sourcesCount: { zh: '来源数', en: 'Sources' },
  sourcesData: { zh: '数据条数', en: 'Data' },
  sourcesShare: { zh: '占比', en: 'Share' },
  sourcesText: { zh: '原文', en: 'text' },
  sourcesWithText: { zh: '有原文', en: 'held' },
  sourcesWithoutText: { zh: '无原文', en: 'not held' },
  sourcesAgeMonths: { zh: '{years}年{months}个月', en: '{years} y {months} m' },
  sourcesAgeYears: { zh: '约{years}年', en: 'about {years} y' },
  sourcesNoteLatest: {
    zh: '“距今”指到数据中最晚的来源日期{date}',
    en: 'Age is counted to the latest date of any source, {date}',
  },
  sourcesRest: { zh: '以此为据的数据（{count}条）', en: 'Data that rest on it ({count})' },
  sourcesNothingRests: { zh: '没有数据以此为据。', en: 'No datum rests on it.' },
  sourcesPath: { zh: '路径', en: 'Path' },
} as const satisfies Record<string, Bilingual>;

/** The register of sources, and the kinds of sources behind the data. */
export function sourcesDocument(register: Register): Document {
  const latest = message(phrases.sourcesNoteLatest, { date: register.latest });
  return {
    title: phrases.sourcesTitle,
    blocks: [
      tableOf({ columns: registerColumns, items: register.sources }),
      heading(evidencePhrases.sourcesQuality),
      qualityTable(register),
      notes([latest, evidencePhrases.sourcesNoteData]),
    ],
    records: recordsOf(registerColumns, register.sources),
  };
}

/** Columns of the register of sources; age in years and months. */
const registerColumns: readonly ResultColumn<RegisteredSource>[] = [
  { id: 'id', head: capital(kindPhrases.source), isKey: true, value: ({ source }) => source.id },
  {
    id: 'kind',
    head: reportPhrases.fieldKind,
    value: ({ source }) => source.value.kind,
    screen: ({ source }) => sourceKindPhrases[source.value.kind],
  },
  { id: 'date', head: reportPhrases.fieldDate, value: ({ source }) => source.value.date },
  { id: 'age', head: phrases.sourcesAge, screen: ({ age }) => ageWords(age) },
  { id: 'age_years', value: ({ age }) => age.years },
  { id: 'age_months', value: ({ age }) => age.months },
  {
    id: 'authority',
    head: reportPhrases.fieldAuthority,
    value: ({ source }) => source.value.authority,
    screen: ({ source }) => authorityPhrases[source.value.authority],
  },
  {
    id: 'confidence',
    head: reportPhrases.fieldConfidence,
    value: ({ source }) => source.value.confidence,
    screen: ({ source }) => confidencePhrases[source.value.confidence],
  },
  {
    id: 'text_held',
    head: reportPhrases.fieldTextHeld,
    value: ({ source }) => source.value.text !== undefined,
    screen: ({ source }) => (source.value.text ? termPhrases.yes : termPhrases.no),
  },
  { id: 'uses', head: phrases.sourcesUses, align: 'right', value: ({ uses }) => uses.length },
];

function ageWords({ years, months }: Age): Words {
  return months === undefined
    ? message(phrases.sourcesAgeYears, { years })
    : message(phrases.sourcesAgeMonths, { years, months });
}

const sorts = {
  confidence: reportPhrases.fieldConfidence,
  kind: reportPhrases.fieldKind,
  text: phrases.sourcesText,
} as const satisfies Record<QualityRow['by'], Bilingual>;

/** Share of the data behind each kind of source. */
export function qualityTable({ quality }: Register): Table {
  return {
    kind: 'table',
    columns: [
      { id: 'by', header: phrases.sourcesBy, isKey: true },
      { id: 'value', header: phrases.sourcesValue, isKey: true },
      { id: 'sources', header: phrases.sourcesCount, align: 'right' },
      { id: 'data', header: phrases.sourcesData, align: 'right' },
      { id: 'share', header: phrases.sourcesShare, align: 'right' },
    ],
    rows: quality.map((row) => ({
      cells: [capital(sorts[row.by]), valueName(row), String(row.sources), String(row.data), formatRate(row.share)],
    })),
  };
}

function valueName({ by, value }: QualityRow): Words {
  if (by === 'text') return value === 'held' ? phrases.sourcesWithText : phrases.sourcesWithoutText;
  const names: Readonly<Record<string, Bilingual>> = by === 'kind' ? sourceKindPhrases : confidencePhrases;
  return names[value] ?? value;
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

/** Table of the data that cite a source, for its page. */
export function usesBlocks(dataset: Dataset, id: string): readonly Block[] {
  const uses = usesOf(dataset, id);
  const title = heading(message(phrases.sourcesRest, { count: uses.length }));
  if (uses.length === 0) return [title, paragraph(phrases.sourcesNothingRests)];
  return [title, describedTable({ columns: useColumns, items: uses })];
}

/** Place of a datum, and what it cites. */
const useColumns: readonly ResultColumn<CitedDatum>[] = [
  { id: 'file', head: reportPhrases.fieldFile, isKey: true, value: ({ file }) => file },
  {
    id: 'path',
    head: phrases.sourcesPath,
    value: ({ path }) => toPointer(path),
    screen: ({ path }) => toPointer(path) || '/',
  },
  { id: 'find', head: evidencePhrases.auditToken, value: ({ cite }) => cite.find },
  { id: 'at', head: evidencePhrases.auditPart, value: ({ cite }) => cite.at },
];

/** The data that cite a source, for programs. */
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
