import { visit } from '../schema/visit.js';
import type { Range } from '../yaml/text.js';
import type { CitedDatum } from './citations.js';
import { contains, type SourceDocument } from './document.js';
import { type Mention, type MentionKind, mentionKinds } from './extract.js';
import type { Fence } from './fences.js';

/** A confirmed datum: the place of its token in the document, and the names and figures there that it stands for. */
export interface Anchor {
  readonly datum: CitedDatum;
  readonly token: Range;
  readonly matched: readonly Mention[];
}

export interface Count {
  readonly covered: number;
  readonly total: number;
}

/** Counts of a document's mentions, and of those that the data cite. */
export interface Coverage {
  readonly counts: Readonly<Record<MentionKind, Count>>;
  /** Mentions that no datum cites, in the order of the document. */
  readonly uncovered: readonly Mention[];
  /** Mentions on fenced lines, which are counted nowhere else. */
  readonly fenced: number;
}

/**
 * A mention is covered when it lies in the token of a datum of which nothing was found wrong (of a figure: its digits);
 * when it is the figure, or a name of the list, against which that datum was held; and a time also when it stands in
 * the token's sentence and is the datum's own year, period or date, or when it is the day of the document itself.
 * Nothing else covers: a name that is repeated in a sentence without a citation is uncovered.
 * @param date of the document, as its source has it
 */
export function coverageOf(
  document: SourceDocument,
  mentions: readonly Mention[],
  anchors: readonly Anchor[],
  fences: readonly Fence[],
  date: string,
): Coverage {
  const counted = mentions.filter((mention) => !fences.some((fence) => contains(fence, mention)));
  const matched = new Set(anchors.flatMap((anchor) => anchor.matched));
  const times = anchors
    .map(({ datum, token }) => ({ sentence: document.sentence(token), own: timesOf(datum) }))
    .filter(({ own }) => own.size > 0);
  const isCovered = (mention: Mention): boolean => {
    const core = mention.figure?.number ?? mention;
    if (matched.has(mention) || anchors.some(({ token }) => contains(token, core))) return true;
    if (mention.kind === 'time' && isDay(date) && timeOf(mention.words) === date) return true;
    return (
      mention.kind === 'time' &&
      times.some(({ sentence, own }) => contains(sentence, mention) && own.has(timeOf(mention.words)))
    );
  };
  const uncovered = counted.filter((mention) => !isCovered(mention));
  const count = (kind: MentionKind): Count => {
    const total = counted.filter((mention) => mention.kind === kind).length;
    return { total, covered: total - uncovered.filter((mention) => mention.kind === kind).length };
  };
  return {
    counts: Object.fromEntries(mentionKinds.map((kind) => [kind, count(kind)])) as Record<MentionKind, Count>,
    uncovered,
    fenced: mentions.length - counted.length,
  };
}

function isDay(date: string): boolean {
  return date.length === '2020-05-18'.length;
}

/** Years, periods and dates that a datum states, as data write them. */
function timesOf({ fileKind, value, path: start }: CitedDatum): ReadonlySet<string> {
  const times = new Set<string>();
  visit(
    fileKind,
    value,
    {
      holder: (part) => part === value,
      single: (time, { is }) => {
        if (is === 'year' || is === 'period' || is === 'date') times.add(String(time));
      },
    },
    start,
  );
  return times;
}

/** A time as data write it: 2025, 2021-2025, 2020-05-18. */
function timeOf(words: string): string {
  const [first, ...rest] = words.replace(/[至到]/g, '-').match(/\d+/g) ?? [];
  const isSpan = rest.length === 1 && rest[0]?.length === 4;
  return [first, ...rest.map((part) => (isSpan ? part : part.padStart(2, '0')))].join('-');
}

/** Coverage of several documents together. */
export function totalOf(coverages: readonly Coverage[]): Coverage['counts'] {
  const sum = (kind: MentionKind, of: keyof Count): number =>
    coverages.reduce((total, { counts }) => total + counts[kind][of], 0);
  return Object.fromEntries(
    mentionKinds.map((kind) => [kind, { covered: sum(kind, 'covered'), total: sum(kind, 'total') }]),
  ) as Coverage['counts'];
}
