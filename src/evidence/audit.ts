import type { Finding } from '../finding/finding.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { checkAmounts } from './amounts.js';
import { type CitedDatum, citationsBySource } from './citations.js';
import { type Anchor, type Coverage, coverageOf } from './coverage.js';
import { SourceDocument, type TextReading } from './document.js';
import { extractMentions } from './extract.js';
import { type Fence, fencedFindings, fencesOf } from './fences.js';
import { Lexicon } from './lexicon.js';
import { type LocatedCitation, locateCitation, locationFindings } from './locate.js';
import { checkPlaces } from './places.js';

const phrases = {
  auditHash: {
    zh: '“{source}”的原文已不是登记的那一份：SHA-256为{actual}',
    en: 'The text of "{source}" is not the one that was registered: its SHA-256 is {actual}.',
  },
  auditFixHash: {
    zh: '找回原来的文本；若换了文本，逐条核对引证后再更新sha256',
    en: 'Get the old text back; or, if the text was renewed, check each citation and then renew sha256.',
  },
  auditTextMissing: {
    zh: '文件夹里没有“{source}”的原文{name}，{count}条引证无从核对',
    en: 'The folder does not hold {name}, the text of "{source}"; citations that cannot be checked: {count}.',
  },
  auditFixTextMissing: { zh: '补上原文，或改正文件名', en: 'Add the text, or correct the name of the file.' },
} as const satisfies Record<string, Bilingual>;

/** A citation with the places of its token and the findings about it. */
export interface CitationAudit extends LocatedCitation {
  readonly findings: readonly Finding[];
}

/** The audit of one source that names a text. */
export interface DocumentAudit {
  readonly source: Entity<'source'>;
  readonly citations: readonly CitedDatum[];
  /** Absent when the text was not in the folder, or could not be read. */
  readonly read?: {
    readonly document: SourceDocument;
    readonly isHashRight: boolean;
    readonly located: readonly CitationAudit[];
    readonly coverage: Coverage;
    readonly fences: readonly Fence[];
  };
}

/** Every citation of a data set against the texts of its sources. */
export interface Audit {
  readonly documents: readonly DocumentAudit[];
  /** Number of sources without a text, and of the citations that rest on them and were not checked. */
  readonly withoutText: { readonly sources: number; readonly citations: number };
  readonly findings: readonly Finding[];
}

/**
 * Holds every citation against the text of its source: the bytes by their digest, the token, the cities and areas, the
 * quantity. A text with another digest is searched all the same, and reported.
 * @param texts by the file names that the sources give; one that is not among them was not in the folder
 * @param only the sources to look at; all when absent
 */
export function auditCitations(
  dataset: Dataset,
  texts: ReadonlyMap<string, TextReading>,
  only?: readonly string[],
): Audit {
  const sources = dataset.all('source').filter(({ id }) => only === undefined || only.includes(id));
  const bySource = citationsBySource(dataset);
  const lexicon = new Lexicon(dataset);
  const findings: Finding[] = [];
  const documents = sources.flatMap((source): readonly DocumentAudit[] => {
    const { text } = source.value;
    const citations = bySource.get(source.id) ?? [];
    if (!text) return [];
    const reading = texts.get(text.file);
    if (reading?.ok)
      return [
        auditDocument({ dataset, lexicon, source, citations, document: new SourceDocument(reading.held), findings }),
      ];
    findings.push(reading ? reading.finding : textMissing(source, text.file, citations.length));
    return [{ source, citations }];
  });
  const silent = sources.filter(({ value }) => !value.text);
  const silentCitations = silent.reduce((total, { id }) => total + (bySource.get(id)?.length ?? 0), 0);
  return { documents, withoutText: { sources: silent.length, citations: silentCitations }, findings };
}

interface Task {
  readonly dataset: Dataset;
  readonly lexicon: Lexicon;
  readonly source: Entity<'source'>;
  readonly citations: readonly CitedDatum[];
  readonly document: SourceDocument;
  readonly findings: Finding[];
}

function auditDocument({ dataset, lexicon, source, citations, document, findings }: Task): DocumentAudit {
  const mentions = extractMentions(document.text, lexicon);
  const fencing = fencesOf(document, source);
  const isHashRight = document.sha256 === source.value.text?.sha256;
  if (!isHashRight) findings.push(wrongHash(source, document));
  findings.push(...fencing.findings);
  const anchors: Anchor[] = [];
  const located = citations.map((datum): CitationAudit => {
    const citation = locateCitation(document, datum);
    const own = [...locationFindings(document, citation), ...fencedFindings(document, fencing.fences, citation)];
    const [token] = citation.hits;
    if (citation.status === 'found' && token) {
      const places = checkPlaces(dataset, document, mentions, datum, token);
      const amounts = checkAmounts(document, mentions, datum, token);
      own.push(...places.findings, ...amounts.findings);
      if (own.length === 0) anchors.push({ datum, token, matched: [...places.matched, ...amounts.matched] });
    }
    findings.push(...own);
    return { ...citation, findings: own };
  });
  const { fences } = fencing;
  return {
    source,
    citations,
    read: {
      document,
      isHashRight,
      located,
      fences,
      coverage: coverageOf(document, mentions, anchors, fences, source.value.date),
    },
  };
}

function wrongHash({ id, file }: Entity<'source'>, document: SourceDocument): Finding {
  return {
    rule: 'audit/hash',
    severity: 'error',
    message: message(phrases.auditHash, { source: id, actual: document.sha256 }),
    place: { file, path: ['text', 'sha256'] },
    related: [],
    suggestion: message(phrases.auditFixHash),
  };
}

function textMissing({ id, file }: Entity<'source'>, name: string, count: number): Finding {
  return {
    rule: 'audit/text-missing',
    severity: 'error',
    message: message(phrases.auditTextMissing, { source: id, name, count }),
    place: { file, path: ['text', 'file'] },
    related: [],
    suggestion: message(phrases.auditFixTextMissing),
  };
}
