import type { Finding, Place } from '../finding/finding.js';
import type { Bilingual } from '../lang/lang.js';
import { message } from '../lang/message.js';
import type { Entity, Source } from '../model/entities.js';
import type { Range } from '../yaml/text.js';
import { contains, type SourceDocument } from './document.js';
import { citePlace, type LocatedCitation, placeIn } from './locate.js';

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
        ? message('audit-fence-ambiguous', { token, source, count })
        : message('audit-token-missing', { token, source }),
    place,
    related: [],
    suggestion: message('audit-fix-fence'),
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
      message: message('audit-fenced', { token: datum.cite.find, source: datum.cite.source, reason: fence.reason }),
      place: citePlace(datum, 'find'),
      related: [{ message: message('audit-stands-here'), place: placeIn(document, hit) }],
      suggestion: message('audit-fix-fenced'),
    },
  ];
}
