import type { CitedDatum } from '../evidence/citations.js';
import { type Age, type QualityRow, type Register, registerOf } from '../evidence/register.js';
import type { Dataset } from '../model/dataset.js';
import { evidencePhrases } from '../words/evidence.js';
import type { Bilingual } from '../words/lang.js';
import { capital, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { authorityPhrases, confidencePhrases, kindPhrases, sourceKindPhrases, termPhrases } from '../words/terms.js';
import { toPointer } from '../yaml/pointer.js';
import { type Block, type Document, heading, notes, paragraph, type Records, type Table } from './blocks.js';
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

/** The register of sources, and what the data rest on. */
export function sourcesDocument(register: Register): Document {
  const latest = message(phrases.sourcesNoteLatest, { date: register.latest });
  return {
    title: phrases.sourcesTitle,
    blocks: [
      registerTable(register),
      heading(evidencePhrases.sourcesQuality),
      qualityTable(register),
      notes([latest, evidencePhrases.sourcesNoteData]),
    ],
    records: registerRecords(register),
  };
}

function registerTable({ sources }: Register): Table {
  return {
    kind: 'table',
    columns: [
      { id: 'id', header: capital(kindPhrases.source), isKey: true },
      { id: 'kind', header: reportPhrases.fieldKind },
      { id: 'date', header: reportPhrases.fieldDate },
      { id: 'age', header: phrases.sourcesAge },
      { id: 'authority', header: reportPhrases.fieldAuthority },
      { id: 'confidence', header: reportPhrases.fieldConfidence },
      { id: 'text', header: reportPhrases.fieldTextHeld },
      { id: 'uses', header: phrases.sourcesUses, align: 'right' },
    ],
    rows: sources.map(({ source: { id, value }, uses, age }) => ({
      cells: [
        id,
        sourceKindPhrases[value.kind],
        value.date,
        ageWords(age),
        authorityPhrases[value.authority],
        confidencePhrases[value.confidence],
        value.text ? termPhrases.yes : termPhrases.no,
        String(uses.length),
      ],
    })),
  };
}

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

/** What share of the data rests on which sort of source. */
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
export function usesBlocks(dataset: Dataset, id: string): readonly Block[] {
  const uses = usesOf(dataset, id);
  const title = heading(message(phrases.sourcesRest, { count: uses.length }));
  if (uses.length === 0) return [title, paragraph(phrases.sourcesNothingRests)];
  return [
    title,
    {
      kind: 'table',
      columns: [
        { id: 'file', header: reportPhrases.fieldFile, isKey: true },
        { id: 'path', header: phrases.sourcesPath },
        { id: 'find', header: evidencePhrases.auditToken },
        { id: 'at', header: evidencePhrases.auditPart },
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
