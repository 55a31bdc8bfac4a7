import { type Document, notes, paragraph, type Records, type Table } from '../document/blocks.js';
import { type ResultColumn, recordsOf } from '../document/columns.js';
import type { Audit, CitationAudit, DocumentAudit } from '../evidence/audit.js';
import { type Count, totalOf } from '../evidence/coverage.js';
import type { SourceDocument } from '../evidence/document.js';
import { type Mention, mentionKinds } from '../evidence/extract.js';
import { countBySeverity } from '../finding/finding.js';
import type { FindingsOutput } from '../finding/json.js';
import { evidencePhrases } from '../words/evidence.js';
import type { Bilingual } from '../words/lang.js';
import { capital, counted, message, type Words } from '../words/message.js';
import { kindPhrases, termPhrases } from '../words/terms.js';
import { toPointer } from '../yaml/pointer.js';
import { findingsDocument } from './findings.js';

const auditHashPhrases = {
  missing: { zh: '缺', en: 'missing' },
  right: { zh: '一致', en: 'same' },
  wrong: { zh: '不一致', en: 'changed' },
} as const satisfies Record<string, Bilingual>;

const mentionPhrases = {
  cluster: { zh: '集群', en: 'clusters' },
  city: { zh: '城市', en: 'cities' },
  area: { zh: '区域', en: 'areas' },
  agency: { zh: '部门', en: 'agencies' },
  figure: { zh: '数字', en: 'figures' },
  time: { zh: '时间', en: 'times' },
} as const satisfies Record<string, Bilingual>;

const auditStatusPhrases = {
  missing: { zh: '没有', en: 'missing' },
  found: { zh: '查到', en: 'found' },
  ambiguous: { zh: '多处', en: 'ambiguous' },
  'no-such-part': { zh: '无此部分', en: 'no such part' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  auditTitle: { zh: '引证核对', en: 'Audit of citations' },
  auditCitations: { zh: '引证', en: 'Citations' },
  auditHashColumn: { zh: '原文', en: 'Text' },
  auditCitationsOf: { zh: '“{source}”的引证（{count}条）', en: 'Citations of "{source}" ({count})' },
  auditUncovered: { zh: '{source}：没有引到的（{count}处）', en: '{source}: not cited ({count})' },
  auditPlace: { zh: '位置', en: 'Place' },
  auditStatus: { zh: '结果', en: 'Result' },
  auditMention: { zh: '内容', en: 'Mention' },
  auditInData: { zh: '数据', en: 'Datum' },
  auditNoteCoverage: {
    zh: '“3/10”：原文10处中有3处落在某条数据的引证里；原文讲的并不都该入数据',
    en:
      '"3/10": of 10 mentions in the text 3 lie in the citation of some datum; not all that a document says ' +
      'belongs in the data',
  },
  auditNoteFenced: {
    zh: '{source}：无关的行里有{count}处，不计（{reasons}）',
    en: '{source}: mentions on fenced lines, not counted: {count} ({reasons})',
  },
  auditNoteWithoutText: {
    zh: '没有原文、无从核对的引证：{citations}条（{sources}个来源）',
    en: 'Citations that cannot be audited, as no text is held of their sources: {citations} (sources: {sources})',
  },
  auditClean: { zh: '引证全部成立：{found}条', en: 'Every citation holds: {found}.' },
  auditSummary: {
    zh: '{citations}条引证，查到{found}条：{errors}、{warnings}',
    en: 'Citations found: {found} of {citations}; {errors}, {warnings}.',
  },
} as const satisfies Record<string, Bilingual>;

/** Lists that the user asks for beyond the summary. */
export interface AuditView {
  /** Whether to list the parts of the texts that no datum cites. */
  readonly hasUncovered: boolean;
  /** Whether to list each citation with its place. */
  readonly hasCitations: boolean;
}

/**
 * The audit as a document: the summary and the lists asked for. Begins with `findings`, if given; otherwise the caller
 * prints them.
 */
export function auditDocument(audit: Audit, view: AuditView, findings?: FindingsOutput): Document {
  const shown = findings && findings.findings.length > 0 ? findingsDocument(findings).blocks.slice(0, 1) : [];
  return {
    title: phrases.auditTitle,
    blocks: [
      ...shown,
      ...(audit.documents.length === 0 ? [] : [summaryTable(audit)]),
      ...(view.hasCitations ? audit.documents.map((document) => citationTable(document)) : []),
      ...(view.hasUncovered ? audit.documents.flatMap((document) => uncoveredTable(document)) : []),
      notes(auditNotes(audit)),
      paragraph(verdict(audit)),
    ],
    records: view.hasUncovered ? uncoveredRecords(audit) : citationRecords(audit),
  };
}

function summaryTable({ documents }: Audit): Table {
  const row = (
    name: Words,
    state: Words,
    citations: Count,
    counts: ReturnType<typeof totalOf> | undefined,
    isSum = false,
  ) => ({
    cells: [name, state, share(citations), ...mentionKinds.map((kind) => (counts ? share(counts[kind]) : '—'))],
    ...(isSum && { tone: 'strong' as const }),
  });
  const states = documents.map((document) => auditHashPhrases[stateOf(document)]);
  const rows = documents.map((document, index) =>
    row(document.source.id, states[index] ?? '', citationCount([document]), document.read?.coverage.counts),
  );
  const all = totalOf(documents.flatMap(({ read }) => read?.coverage ?? []));
  return {
    kind: 'table',
    columns: [
      { id: 'source', header: capital(kindPhrases.source), isKey: true },
      { id: 'text', header: phrases.auditHashColumn },
      { id: 'citations', header: phrases.auditCitations, align: 'right' },
      ...mentionKinds.map((kind) => ({
        id: kind,
        header: capital(mentionPhrases[kind]),
        align: 'right' as const,
      })),
    ],
    rows: documents.length > 1 ? [...rows, row(termPhrases.total, '', citationCount(documents), all, true)] : rows,
  };
}

function share({ covered, total }: Count): string {
  return `${covered}/${total}`;
}

function stateOf({ read }: DocumentAudit): 'right' | 'wrong' | 'missing' {
  if (!read) return 'missing';
  return read.isHashRight ? 'right' : 'wrong';
}

function citationCount(documents: readonly DocumentAudit[]): Count {
  const found = documents.flatMap(({ read }) => read?.located.filter(({ status }) => status === 'found') ?? []);
  return { covered: found.length, total: documents.reduce((total, { citations }) => total + citations.length, 0) };
}

/** Table of a document's citations, with their places in it. */
function citationTable({ source, citations, read }: DocumentAudit): Table {
  const place = ({ status, hits }: CitationAudit): string =>
    status === 'found' && hits[0] && read ? lineAndColumn(read.document, hits[0].start) : '—';
  return {
    kind: 'table',
    title: message(phrases.auditCitationsOf, { source: source.id, count: citations.length }),
    columns: [
      { id: 'place', header: phrases.auditPlace, isKey: true },
      { id: 'status', header: phrases.auditStatus },
      { id: 'token', header: evidencePhrases.auditToken },
      { id: 'part', header: evidencePhrases.auditPart },
      { id: 'datum', header: phrases.auditInData },
    ],
    rows: (read?.located ?? []).map((citation) => {
      const { cite, file, path } = citation.datum;
      return {
        cells: [
          place(citation),
          auditStatusPhrases[citation.status],
          cite.find,
          cite.at ?? '—',
          `${file} ${toPointer(path)}`.trim(),
        ],
      };
    }),
  };
}

/** Words that no datum cites, each once with all its places. */
function uncoveredTable({ source, read }: DocumentAudit): readonly Table[] {
  if (!read) return [];
  const groups = new Map<string, Mention[]>();
  for (const mention of read.coverage.uncovered) {
    const key = `${mentionKinds.indexOf(mention.kind)} ${mention.words}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  const rows = [...groups.values()].sort(([a], [b]) =>
    a && b ? mentionKinds.indexOf(a.kind) - mentionKinds.indexOf(b.kind) : 0,
  );
  return [
    {
      kind: 'table',
      title: message(phrases.auditUncovered, { source: source.id, count: read.coverage.uncovered.length }),
      columns: [
        { id: 'kind', header: phrases.auditMention, isKey: true },
        { id: 'words', header: evidencePhrases.auditToken, isKey: true },
        { id: 'places', header: phrases.auditPlace },
      ],
      rows: rows.map((mentions) => ({
        cells: [
          capital(mentionPhrases[mentions[0]?.kind ?? 'figure']),
          mentions[0]?.words ?? '',
          mentions.map(({ start }) => lineAndColumn(read.document, start)).join(', '),
        ],
      })),
    },
  ];
}

function lineAndColumn(document: SourceDocument, offset: number): string {
  const { line, column } = document.position(offset);
  return `${line}:${column}`;
}

function auditNotes({ documents, withoutText }: Audit): readonly Words[] {
  const fenced = documents.flatMap(({ source, read }) =>
    read && read.coverage.fenced > 0
      ? [{ source: source.id, count: read.coverage.fenced, reasons: read.fences.map(({ reason }) => reason) }]
      : [],
  );
  return [
    message(phrases.auditNoteCoverage),
    ...fenced.map((values) => message(phrases.auditNoteFenced, values)),
    ...(withoutText.sources > 0 ? [message(phrases.auditNoteWithoutText, withoutText)] : []),
  ];
}

function verdict({ documents, findings }: Audit): Words {
  const { covered, total } = citationCount(documents);
  if (findings.length === 0) return message(phrases.auditClean, { found: covered });
  const { error, warning } = countBySeverity(findings);
  const values = {
    citations: total,
    found: covered,
    errors: counted(error, 'error'),
    warnings: counted(warning, 'warning'),
  };
  return message(phrases.auditSummary, values);
}

/** Records of the citations; the place is empty where a citation is not found. */
function citationRecords({ documents }: Audit): Records {
  const items = documents.flatMap((document) =>
    citationsOutput(document).map((citation) => ({ ...citation, source: document.source.id })),
  );
  const columns: readonly ResultColumn<(typeof items)[number]>[] = [
    { id: 'source', value: ({ source }) => source },
    { id: 'file', value: ({ file }) => file },
    { id: 'path', value: ({ path }) => path },
    { id: 'find', value: ({ find }) => find },
    { id: 'at', value: ({ at }) => at },
    { id: 'status', value: ({ status }) => status },
    { id: 'line', value: ({ line }) => line },
    { id: 'column', value: ({ column }) => column },
    { id: 'findings', value: ({ findings }) => findings.join(';') },
  ];
  return recordsOf(columns, items);
}

/** Records of the words that no datum cites, one row for each place. */
function uncoveredRecords({ documents }: Audit): Records {
  const items = documents.flatMap((document) =>
    uncoveredOutput(document).map((mention) => ({ ...mention, source: document.source.id })),
  );
  const columns: readonly ResultColumn<(typeof items)[number]>[] = [
    { id: 'source', value: ({ source }) => source },
    { id: 'kind', value: ({ kind }) => kind },
    { id: 'words', value: ({ words }) => words },
    { id: 'id', value: ({ id }) => id },
    { id: 'line', value: ({ line }) => line },
    { id: 'column', value: ({ column }) => column },
  ];
  return recordsOf(columns, items);
}

function citationsOutput({ citations, read }: DocumentAudit) {
  const all =
    read?.located ?? citations.map((datum) => ({ datum, status: 'not-read' as const, hits: [], findings: [] }));
  return all.map(({ datum: { file, path, cite }, status, hits: [hit], findings }) => ({
    file,
    path: toPointer(path),
    find: cite.find,
    ...(cite.at !== undefined && { at: cite.at }),
    status,
    ...(status === 'found' && hit && read?.document.position(hit.start)),
    findings: [...new Set(findings.map(({ rule }) => rule))],
  }));
}

function uncoveredOutput({ read }: DocumentAudit) {
  return (read?.coverage.uncovered ?? []).map(({ kind, words, id, figure, start }) => ({
    kind,
    words,
    ...(id !== undefined && { id }),
    ...(figure && { amount: figure.written }),
    ...(read?.document.position(start) ?? { line: 1, column: 1 }),
  }));
}

/** Output of `audit --format json`. */
export function auditOutput(audit: Audit, { hasUncovered }: AuditView, { findings }: FindingsOutput) {
  const { documents, withoutText } = audit;
  const { covered, total } = citationCount(documents);
  const { error, warning } = countBySeverity(audit.findings);
  return {
    schema: 'jiqun.audit/1',
    documents: documents.map((document) => ({
      source: document.source.id,
      text: document.source.value.text?.file,
      state: { right: 'same', wrong: 'changed', missing: 'missing' }[stateOf(document)],
      citations: citationsOutput(document),
      ...(document.read && { coverage: document.read.coverage.counts, fenced: document.read.coverage.fenced }),
      ...(hasUncovered && { uncovered: uncoveredOutput(document) }),
    })),
    coverage: totalOf(documents.flatMap(({ read }) => read?.coverage ?? [])),
    without_text: withoutText,
    findings,
    summary: { citations: total, found: covered, errors: error, warnings: warning },
  };
}
