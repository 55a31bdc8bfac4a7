import type { Audit, CitationAudit, DocumentAudit } from '../evidence/audit.js';
import { type Count, totalOf } from '../evidence/coverage.js';
import type { SourceDocument } from '../evidence/document.js';
import { type Mention, mentionKinds } from '../evidence/extract.js';
import { countBySeverity } from '../finding/finding.js';
import type { FindingsOutput } from '../finding/json.js';
import type { Lang } from '../lang/lang.js';
import { counted, header, message, say, term } from '../lang/message.js';
import { toPointer } from '../yaml/pointer.js';
import { type Document, notes, paragraph, type Records, type Table } from './blocks.js';
import { findingsDocument } from './findings.js';

/** What is wanted beyond the summary. */
export interface AuditView {
  /** List what of the texts no datum cites. */
  readonly hasUncovered: boolean;
  /** List each citation with its place. */
  readonly hasCitations: boolean;
}

/**
 * The audit as a document: the summary, and what is asked for besides; findings are printed before it, or in
 * `findings`.
 */
export function auditDocument(audit: Audit, view: AuditView, lang: Lang, findings?: FindingsOutput): Document {
  const shown = findings && findings.findings.length > 0 ? findingsDocument(findings, lang).blocks.slice(0, 1) : [];
  return {
    title: term(lang, 'audit-title'),
    blocks: [
      ...shown,
      ...(audit.documents.length === 0 ? [] : [summaryTable(audit, lang)]),
      ...(view.hasCitations ? audit.documents.map((document) => citationTable(document, lang)) : []),
      ...(view.hasUncovered ? audit.documents.flatMap((document) => uncoveredTable(document, lang)) : []),
      notes(auditNotes(audit, lang)),
      paragraph(verdict(audit, lang)),
    ],
    records: view.hasUncovered ? uncoveredRecords(audit) : citationRecords(audit),
  };
}

function summaryTable({ documents }: Audit, lang: Lang): Table {
  const row = (
    name: string,
    state: string,
    citations: Count,
    counts: ReturnType<typeof totalOf> | undefined,
    isSum = false,
  ) => ({
    cells: [name, state, share(citations), ...mentionKinds.map((kind) => (counts ? share(counts[kind]) : '—'))],
    ...(isSum && { tone: 'strong' as const }),
  });
  const states = documents.map((document) => term(lang, `audit-hash-${stateOf(document)}`));
  const rows = documents.map((document, index) =>
    row(document.source.id, states[index] ?? '', citationCount([document]), document.read?.coverage.counts),
  );
  const all = totalOf(documents.flatMap(({ read }) => read?.coverage ?? []));
  return {
    kind: 'table',
    columns: [
      { id: 'source', header: header(lang, 'kind-source'), isKey: true },
      { id: 'text', header: term(lang, 'audit-hash-column') },
      { id: 'citations', header: term(lang, 'audit-citations'), align: 'right' },
      ...mentionKinds.map((kind) => ({ id: kind, header: header(lang, `mention-${kind}`), align: 'right' as const })),
    ],
    rows: documents.length > 1 ? [...rows, row(term(lang, 'total'), '', citationCount(documents), all, true)] : rows,
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

/** Each citation of a document, with its place in it. */
function citationTable({ source, citations, read }: DocumentAudit, lang: Lang): Table {
  const place = ({ status, hits }: CitationAudit): string =>
    status === 'found' && hits[0] && read ? lineAndColumn(read.document, hits[0].start) : '—';
  return {
    kind: 'table',
    title: say(lang, message('audit-citations-of', { source: source.id, count: citations.length })),
    columns: [
      { id: 'place', header: term(lang, 'audit-place'), isKey: true },
      { id: 'status', header: term(lang, 'audit-status') },
      { id: 'token', header: term(lang, 'audit-token') },
      { id: 'part', header: term(lang, 'audit-part') },
      { id: 'datum', header: term(lang, 'audit-in-data') },
    ],
    rows: (read?.located ?? []).map((citation) => {
      const { cite, file, path } = citation.datum;
      return {
        cells: [
          place(citation),
          term(lang, `audit-status-${citation.status}`),
          cite.find,
          cite.at ?? '—',
          `${file} ${toPointer(path)}`.trim(),
        ],
      };
    }),
  };
}

/** What no datum cites, the same words once with all their places. */
function uncoveredTable({ source, read }: DocumentAudit, lang: Lang): readonly Table[] {
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
      title: say(lang, message('audit-uncovered', { source: source.id, count: read.coverage.uncovered.length })),
      columns: [
        { id: 'kind', header: term(lang, 'audit-mention'), isKey: true },
        { id: 'words', header: term(lang, 'audit-token'), isKey: true },
        { id: 'places', header: term(lang, 'audit-place') },
      ],
      rows: rows.map((mentions) => ({
        cells: [
          header(lang, `mention-${mentions[0]?.kind ?? 'figure'}`),
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

function auditNotes({ documents, withoutText }: Audit, lang: Lang): readonly string[] {
  const fenced = documents.flatMap(({ source, read }) =>
    read && read.coverage.fenced > 0
      ? [{ source: source.id, count: read.coverage.fenced, reasons: read.fences.map(({ reason }) => reason[lang]) }]
      : [],
  );
  return [
    say(lang, message('audit-note-coverage')),
    ...fenced.map((values) => say(lang, message('audit-note-fenced', values))),
    ...(withoutText.sources > 0 ? [say(lang, message('audit-note-without-text', withoutText))] : []),
  ];
}

function verdict({ documents, findings }: Audit, lang: Lang): string {
  const { covered, total } = citationCount(documents);
  if (findings.length === 0) return say(lang, message('audit-clean', { found: covered }));
  const { error, warning } = countBySeverity(findings);
  const values = {
    citations: total,
    found: covered,
    errors: counted(error, 'error'),
    warnings: counted(warning, 'warning'),
  };
  return say(lang, message('audit-summary', values));
}

function citationRecords({ documents }: Audit): Records {
  return {
    columns: ['source', 'file', 'path', 'find', 'at', 'status', 'line', 'column', 'findings'],
    rows: documents.flatMap((document) =>
      citationsOutput(document).map(({ file, path, find, at = null, status, line = null, column = null, findings }) => [
        document.source.id,
        file,
        path,
        find,
        at,
        status,
        line,
        column,
        findings.join(';'),
      ]),
    ),
  };
}

function uncoveredRecords({ documents }: Audit): Records {
  return {
    columns: ['source', 'kind', 'words', 'id', 'line', 'column'],
    rows: documents.flatMap((document) =>
      uncoveredOutput(document).map(({ kind, words, id = null, line, column }) => [
        document.source.id,
        kind,
        words,
        id,
        line,
        column,
      ]),
    ),
  };
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
