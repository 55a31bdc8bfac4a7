import type { Finding, Place } from '../finding/finding.js';
import { evidencePhrases } from '../words/evidence.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual } from '../words/lang.js';
import { type Message, message } from '../words/message.js';
import type { Range } from '../yaml/text.js';
import type { CitedDatum } from './citations.js';
import { closestPassage } from './closest-passage.js';
import { contains, type SourceDocument } from './document.js';

const phrases = {
  auditPartMissing: { zh: '“{source}”里没有“{at}”这一部分', en: '"{source}" has no part {at}.' },
  auditFixPartMissing: {
    zh: '查对at：写标题的编号，如(二)1；编号须在行首',
    en: 'Check "at": it is the number of a heading such as (二)1, and a heading begins a line.',
  },
  auditTokenNotThere: {
    zh: '“{source}”的“{at}”部分里没有“{token}”',
    en: '"{token}" does not stand in part {at} of "{source}".',
  },
  auditFixTokenMissing: {
    zh: '查对“{source}”，照原文写find',
    en: 'Check "{source}"; write "find" as the document does.',
  },
  auditFixElsewhere: { zh: '它在别处；改正at', en: 'It stands elsewhere: correct "at".' },
  auditClosest: { zh: '最接近的一段', en: 'the closest passage' },
  auditTheDocument: { zh: '“{source}”里', en: '"{source}"' },
  auditThePart: { zh: '“{source}”的“{at}”部分里', en: 'part {at} of "{source}"' },
  auditTokenAmbiguous: {
    zh: '“{token}”在{where}出现{count}次，不知引的是哪一处',
    en: '"{token}" stands {count} times in {where}; which of them is meant is open.',
  },
  auditFixTokenAmbiguous: {
    zh: '把find写长到只有一处，或用at指明部分',
    en: 'Lengthen "find" until it stands once, or name the part in "at".',
  },
} as const satisfies Record<string, Bilingual>;

export type CitationStatus = 'found' | 'missing' | 'ambiguous' | 'no-such-part';

/** A citation and where its token stands in the document. */
export interface LocatedCitation {
  readonly datum: CitedDatum;
  readonly status: CitationStatus;
  /** All places of the token; exactly one for a good citation. */
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

/** Findings for a citation whose token stands nowhere or in several places. */
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
    ? message(phrases.auditFixElsewhere)
    : near
      ? message(findingsPhrases.tryWord, { word: wordsIn(document, near) })
      : message(phrases.auditFixTokenMissing, { source });
  return {
    rule: 'audit/token-missing',
    severity: 'error',
    message:
      at === undefined
        ? message(evidencePhrases.auditTokenMissing, { token: find, source })
        : message(phrases.auditTokenNotThere, { token: find, source, at }),
    place: citePlace(datum, 'find'),
    related: shown
      ? [
          {
            message: message(elsewhere ? evidencePhrases.auditStandsHere : phrases.auditClosest),
            place: placeIn(document, shown),
          },
        ]
      : [],
    suggestion,
  };
}

/** Most places to show; more would hide the finding itself. */
const mostPlaces = 4;

function tokenAmbiguous(document: SourceDocument, datum: CitedDatum, hits: readonly Range[]): Finding {
  const { find, at, source } = datum.cite;
  const where: Message =
    at === undefined ? message(phrases.auditTheDocument, { source }) : message(phrases.auditThePart, { source, at });
  return {
    rule: 'audit/token-ambiguous',
    severity: 'warning',
    message: message(phrases.auditTokenAmbiguous, { token: find, count: hits.length, where }),
    place: citePlace(datum, 'find'),
    related: hits
      .slice(0, mostPlaces)
      .map((hit) => ({ message: message(evidencePhrases.auditStandsHere), place: placeIn(document, hit) })),
    suggestion: message(phrases.auditFixTokenAmbiguous),
  };
}

function partMissing(document: SourceDocument, datum: CitedDatum): Finding {
  const { find, at = '', source } = datum.cite;
  const hits = document.find(find);
  return {
    rule: 'audit/part-missing',
    severity: 'error',
    message: message(phrases.auditPartMissing, { at, source }),
    place: citePlace(datum, 'at'),
    related: hits
      .slice(0, mostPlaces)
      .map((hit) => ({ message: message(evidencePhrases.auditStandsHere), place: placeIn(document, hit) })),
    suggestion: message(phrases.auditFixPartMissing),
  };
}

/** The words of a range on one line. */
function wordsIn({ text }: SourceDocument, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
