import type { Finding, Place } from '../finding/finding.js';
import type { Entity, Source } from '../model/entities.js';
import { evidencePhrases } from '../words/evidence.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Range } from '../yaml/text.js';
import { contains, type SourceDocument } from './document.js';
import { citePlace, type LocatedCitation, placeIn } from './locate.js';

const phrases = {
  auditFenceAmbiguous: {
    zh: '“{token}”在“{source}”里出现{count}次，不知从哪一处起',
    en: '"{token}" stands {count} times in "{source}"; where the fence begins is open.',
  },
  auditFixFence: { zh: '换一个在原文里只有一处的词', en: 'Use words that stand once in the text.' },
  auditFenced: {
    zh: '“{token}”在“{source}”中被划为无关内容的行里：{reason}',
    en: '"{token}" stands on lines of "{source}" that are fenced off: {reason}.',
  },
  auditFixFenced: { zh: '收窄fences，或改引别处', en: 'Narrow the fence, or cite another place.' },
} as const satisfies Record<string, Bilingual>;

/** Whole lines of a document that are no part of it, such as menus, and why. */
export interface Fence extends Range {
  readonly reason: Bilingual;
}

export interface Fencing {
  readonly fences: readonly Fence[];
  readonly findings: readonly Finding[];
}

/** The lines that a source's file fences off; a fence whose tokens do not stand in the document is a finding. */
export function fencesOf(document: SourceDocument, { id, value, file }: Entity<'source'>): Fencing {
  const fences: Fence[] = [];
  const findings: Finding[] = [];
  for (const [index, fence] of (value.fences ?? []).entries()) {
    const lines = linesOf(document, fence);
    if (!('fault' in lines)) fences.push({ ...lines, reason: fence.reason });
    else
      findings.push(
        brokenFence({ file, path: ['fences', index, lines.fault] }, fence[lines.fault] ?? '', id, lines.count),
      );
  }
  return { fences, findings };
}

type FenceFault = { readonly fault: 'from' | 'to'; readonly count: number };

/** The whole lines of a fence, or which of its tokens stands nowhere or in several places. */
function linesOf(
  document: SourceDocument,
  { from, to }: Pick<NonNullable<Source['fences']>[number], 'from' | 'to'>,
): Range | FenceFault {
  const starts = document.find(from);
  const [start] = starts;
  if (!start || starts.length > 1) return { fault: 'from', count: starts.length };
  if (to === undefined) return { start: document.wholeLines(start).start, end: document.text.length };
  const end = document.find(to).find((hit) => hit.start >= start.start);
  return end ? document.wholeLines({ start: start.start, end: end.end }) : { fault: 'to', count: 0 };
}

function brokenFence(place: Place, token: string, source: string, count: number): Finding {
  return {
    rule: 'audit/fence',
    severity: 'error',
    message:
      count > 1
        ? message(phrases.auditFenceAmbiguous, { token, source, count })
        : message(evidencePhrases.auditTokenMissing, { token, source }),
    place,
    related: [],
    suggestion: message(phrases.auditFixFence),
  };
}

/** A citation that rests on what its source's file calls noise. */
export function fencedFindings(
  document: SourceDocument,
  fences: readonly Fence[],
  { datum, status, hits }: LocatedCitation,
): readonly Finding[] {
  const [hit] = hits;
  const fence = status === 'found' && hit ? fences.find((lines) => contains(lines, hit)) : undefined;
  if (!fence || !hit) return [];
  return [
    {
      rule: 'audit/fence',
      severity: 'error',
      message: message(phrases.auditFenced, {
        token: datum.cite.find,
        source: datum.cite.source,
        reason: fence.reason,
      }),
      place: citePlace(datum, 'find'),
      related: [{ message: message(evidencePhrases.auditStandsHere), place: placeIn(document, hit) }],
      suggestion: message(phrases.auditFixFenced),
    },
  ];
}
