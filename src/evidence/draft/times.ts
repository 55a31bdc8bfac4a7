import { parseNumeral } from '../../model/numerals.js';
import type { Range } from '../../yaml/text.js';
import { within } from '../document.js';
import type { Mention } from '../extract.js';
import { fold } from '../fold.js';
import type { DocumentReading } from './reading.js';

/** The year or years of a statement. */
export interface TimeReading {
  /** The year, or the last one of a span. */
  readonly year: number;
  /** YYYY-YYYY. */
  readonly period?: string;
  /** Of an observation: the quarter, half or months. */
  readonly part?: string;
  /** 到2025年: the year by which something is to be. */
  readonly isGoal: boolean;
  /** Whether the time comes from another sentence or a word such as 去年. */
  readonly isInferred: boolean;
  /** Whether another figure stands between the time and the place. */
  readonly isEarlier: boolean;
}

const parts: readonly (readonly [RegExp, string])[] = [
  [/前三季度|1-9月/, 'Q1-Q3'],
  [/一季度|1-3月/, 'Q1'],
  [/上半年|1-6月/, 'H1'],
  [/1-(?:2|4|5|7|8|10|11)月/, ''],
];

/** The time nearest before a place in its sentence; or else the last one of its paragraph before that; or 今年 and 去年. */
export function nearestTime(reading: DocumentReading, place: Range): TimeReading | undefined {
  const { document, mentions } = reading;
  const sentence = document.sentence(place);
  const lastYearIn = (range: Range): Mention | undefined =>
    within(mentions, range).findLast((mention) => mention.kind === 'time' && spanOf(mention) !== undefined);
  const before = lastYearIn({ start: sentence.start, end: place.start });
  if (before) return readTime(reading, before, place, false);
  const relative = relativeYear(reading, { start: sentence.start, end: place.start });
  if (relative) return relative;
  const line = document.wholeLines(place);
  const earlier = lastYearIn({ start: line.start, end: sentence.start });
  return earlier && readTime(reading, earlier, place, true);
}

function readTime(
  { document, mentions }: DocumentReading,
  mention: Mention,
  place: Range,
  isInferred: boolean,
): TimeReading | undefined {
  const span = spanOf(mention);
  if (!span) return undefined;
  const [first, last] = span;
  const part = isInferred ? undefined : partOf(document.text.slice(mention.end, place.start));
  const isGoal = /(?:到|至|截至)\s*$/.test(document.text.slice(Math.max(0, mention.start - 20), mention.start));
  const isEarlier = within(mentions, { start: mention.end, end: place.start }).some((other) => {
    return other.kind === 'figure' && !/^[\s、,和及\d.万亿千百元%]*$/.test(document.text.slice(other.end, place.start));
  });
  return {
    year: last,
    isGoal,
    isInferred,
    isEarlier,
    ...(first !== last && { period: `${first}-${last}` }),
    ...(part !== undefined && { part }),
  };
}

function relativeYear({ document, header }: DocumentReading, range: Range): TimeReading | undefined {
  const words = document.text.slice(range.start, range.end);
  const match = [...words.matchAll(/今年|本年|去年|上年(?!同期)/g)]
    .filter(({ index }) => !/比$|较$/.test(words.slice(0, index)))
    .at(-1);
  if (!match || header.year === undefined) return undefined;
  const part = partOf(words.slice(match.index));
  const year = header.year - (/去年|上年/.test(match[0]) ? 1 : 0);
  return { year, isGoal: false, isInferred: true, isEarlier: false, ...(part !== undefined && { part }) };
}

/** First and last year of a time as a document writes it; undefined of a month or day without its year. */
function spanOf({ words }: Mention): readonly [number, number] | undefined {
  const years = [...words.matchAll(/(?:19|20)\d{2}|[〇零一二三四五六七八九]{4}(?=年)/g)].map(([year]) =>
    /^\d/.test(year) ? Number(year) : parseNumeral(year),
  );
  const [first, last = first] = years;
  return first === undefined || last === undefined ? undefined : [first, last];
}

function partOf(words: string): string | undefined {
  const folded = fold(words).text;
  const found = parts.find(([form]) => form.test(folded));
  if (!found) return undefined;
  const [form, part] = found;
  return part === '' ? `M${(form.exec(folded)?.[0] ?? '').replace('月', '').replace('-', '-M')}` : part;
}
