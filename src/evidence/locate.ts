import type { Finding, Place } from '../finding/finding.js';
import { type Message, message } from '../lang/message.js';
import type { Range } from '../yaml/text.js';
import type { CitedDatum } from './citations.js';
import { closestPassage } from './closest-passage.js';
import { contains, type SourceDocument } from './document.js';

export type CitationStatus = 'found' | 'missing' | 'ambiguous' | 'no-such-part';

/** A citation and where its token stands in the document. */
export interface LocatedCitation {
  readonly datum: CitedDatum;
  readonly status: CitationStatus;
  /** The one place of a token that was found, or all where it stands several times. */
  readonly hits: readonly Range[];
}

/** Looks for a citation's token, in the part of the document that its `at` names. */
export function locateCitation(document: SourceDocument, datum: CitedDatum): LocatedCitation {
  const { find, at } = datum.cite;
  const parts = partsOf(document, at);
  if (parts.length === 0) return { datum, status: 'no-such-part', hits: [] };
  const hits = document.find(find).filter((hit) => parts.some((part) => contains(part, hit)));
  return { datum, status: hits.length === 0 ? 'missing' : hits.length === 1 ? 'found' : 'ambiguous', hits };
}

function partsOf(document: SourceDocument, at: string | undefined): readonly Range[] {
  return at === undefined ? [{ start: 0, end: document.text.length }] : document.passages(at);
}

/** What is wrong with a citation that stands nowhere, or in several places. */
export function locationFindings(
  document: SourceDocument,
  { datum, status, hits }: LocatedCitation,
): readonly Finding[] {
  switch (status) {
    case 'found':
      return [];
    case 'missing':
      return [tokenMissing(document, datum)];
    case 'ambiguous':
      return [tokenAmbiguous(document, datum, hits)];
    case 'no-such-part':
      return [partMissing(document, datum)];
    default:
      return status satisfies never;
  }
}

/** The place of one key of a citation. */
export function citePlace({ file, path }: CitedDatum, key: 'find' | 'at'): Place {
  return { file, path: [...path, 'cite', key] };
}

export function placeIn({ file }: SourceDocument, range: Range): Place {
  return { file, range };
}

function tokenMissing(document: SourceDocument, datum: CitedDatum): Finding {
  const { find, at, source } = datum.cite;
  const [elsewhere] = document.find(find);
  const near = elsewhere ? undefined : closestPassage(document, find, partsOf(document, at));
  const shown = elsewhere ?? near;
  const suggestion = elsewhere
    ? message('audit-fix-elsewhere')
    : near
      ? message('try-word', { word: wordsIn(document, near) })
      : message('audit-fix-token-missing', { source });
  return {
    rule: 'audit/token-missing',
    severity: 'error',
    message:
      at === undefined
        ? message('audit-token-missing', { token: find, source })
        : message('audit-token-not-there', { token: find, source, at }),
    place: citePlace(datum, 'find'),
    related: shown
      ? [{ message: message(elsewhere ? 'audit-stands-here' : 'audit-closest'), place: placeIn(document, shown) }]
      : [],
    suggestion,
  };
}

/** More places than these would hide the finding itself. */
const mostPlaces = 4;

function tokenAmbiguous(document: SourceDocument, datum: CitedDatum, hits: readonly Range[]): Finding {
  const { find, at, source } = datum.cite;
  const where: Message =
    at === undefined ? message('audit-the-document', { source }) : message('audit-the-part', { source, at });
  return {
    rule: 'audit/token-ambiguous',
    severity: 'warning',
    message: message('audit-token-ambiguous', { token: find, count: hits.length, where }),
    place: citePlace(datum, 'find'),
    related: hits
      .slice(0, mostPlaces)
      .map((hit) => ({ message: message('audit-stands-here'), place: placeIn(document, hit) })),
    suggestion: message('audit-fix-token-ambiguous'),
  };
}

function partMissing(document: SourceDocument, datum: CitedDatum): Finding {
  const { find, at = '', source } = datum.cite;
  const hits = document.find(find);
  return {
    rule: 'audit/part-missing',
    severity: 'error',
    message: message('audit-part-missing', { at, source }),
    place: citePlace(datum, 'at'),
    related: hits
      .slice(0, mostPlaces)
      .map((hit) => ({ message: message('audit-stands-here'), place: placeIn(document, hit) })),
    suggestion: message('audit-fix-part-missing'),
  };
}

/** The words of a range on one line. */
function wordsIn({ text }: SourceDocument, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
