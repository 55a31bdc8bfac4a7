import { numeralCharacters, parseNumeral } from '../model/numerals.js';
import type { Range } from '../yaml/text.js';
import { fold } from './fold.js';

/** Kinds of numbered parts in Chinese documents, from the widest to the narrowest. */
const kinds = ['chapter', 'section', 'bracketed', 'numbered', 'bracketed-number'] as const;
type Kind = (typeof kinds)[number];

/** A line that opens a numbered part. */
interface Heading {
  readonly kind: Kind;
  readonly number: number;
  readonly start: number;
  /** The number as a locator writes it: 一, (一), 5. */
  readonly label: string;
}

interface Line {
  readonly start: number;
  /** Folded. */
  readonly words: string;
}

/** Where a text's lines and numbered parts begin. */
export interface Outline {
  readonly length: number;
  readonly lines: readonly Line[];
  readonly headings: readonly Heading[];
}

const numeral = `[${numeralCharacters}]+`;
const openings: readonly (readonly [Kind, RegExp])[] = [
  ['chapter', new RegExp(`^第(${numeral}|\\d+)[编章节条]`)],
  ['section', new RegExp(`^(${numeral})、`)],
  ['bracketed', new RegExp(`^\\((${numeral})\\)`)],
  ['numbered', /^(\d{1,3})(?:[.．](?!\d)|、)/],
  ['bracketed-number', /^\((\d{1,3})\)/],
];
/** The writing of each kind of part in the `at` of a citation. */
const steps: readonly (readonly [Kind, RegExp])[] = [
  ['chapter', new RegExp(`^第(${numeral}|\\d+)[编章节条]`)],
  ['bracketed', new RegExp(`^\\((${numeral})\\)`)],
  ['bracketed-number', /^\((\d+)\)/],
  ['section', new RegExp(`^(${numeral})、?`)],
  ['numbered', /^(\d+)[.、]?/],
];

export function outlineOf(text: string): Outline {
  const lines = [...text.matchAll(/[^\n]+/g)].map((line): Line => ({ start: line.index, words: fold(line[0]).text }));
  return { length: text.length, lines, headings: lines.flatMap(headingIn) };
}

function headingIn({ start, words }: Line): readonly Heading[] {
  for (const [kind, opening] of openings) {
    const [written = '', numeral] = opening.exec(words) ?? [];
    const number = numberOf(numeral);
    const label = kind === 'section' || kind === 'numbered' ? (numeral ?? '') : written;
    if (number !== undefined) return [{ kind, number, start, label }];
  }
  return [];
}

/**
 * The parts of a text that a locator names. `(二)1` is the part numbered 1 in the part numbered (二); `一(一)` is (一) in
 * 一、; each goes from its heading to the next one of the same or a wider kind. A locator that is no number names the
 * lines that begin with its words, each with what follows up to the next numbered heading. Headings stand at the start
 * of a line. Several parts may have one name; none means that the text has no such part.
 */
export function passagesOf({ length, lines, headings }: Outline, locator: string): readonly Range[] {
  const words = fold(locator).text;
  const wanted = stepsOf(words);
  if (!wanted) {
    const starts = lines.filter((line) => line.words.startsWith(words));
    return starts.map(({ start }) => ({
      start,
      end: headings.find((heading) => heading.start > start)?.start ?? length,
    }));
  }
  let parts: readonly Range[] = [{ start: 0, end: length }];
  for (const { kind, number } of wanted) {
    parts = parts.flatMap((part) =>
      headings
        .filter(
          (heading) =>
            heading.kind === kind &&
            heading.number === number &&
            heading.start >= part.start &&
            heading.start < part.end,
        )
        .map((heading) => ({ start: heading.start, end: endOf(heading, headings, part.end) })),
    );
  }
  return parts;
}

/**
 * Locators of the part around an offset, the narrowest first: 5, (一)5, 三(一)5. None before the first numbered
 * heading.
 */
export function locatorsAt({ headings }: Outline, offset: number): readonly string[] {
  const open: Heading[] = [];
  for (const heading of headings.filter(({ start }) => start <= offset)) {
    while (open.length > 0 && kinds.indexOf(open.at(-1)?.kind ?? 'chapter') >= kinds.indexOf(heading.kind)) open.pop();
    open.push(heading);
  }
  const labels = open.map(({ label }) => label);
  return labels.map((_label, index) => labels.slice(-index - 1).join(''));
}

/** Numbered parts with their headings. */
export function numberedParts({ length, headings }: Outline): readonly Range[] {
  return headings.map((heading) => ({ start: heading.start, end: endOf(heading, headings, length) }));
}

function endOf({ kind, start }: Heading, headings: readonly Heading[], limit: number): number {
  const next = headings.find((other) => other.start > start && kinds.indexOf(other.kind) <= kinds.indexOf(kind));
  return Math.min(next?.start ?? limit, limit);
}

function stepsOf(locator: string): readonly Pick<Heading, 'kind' | 'number'>[] | undefined {
  const found: Pick<Heading, 'kind' | 'number'>[] = [];
  let rest = locator;
  while (rest !== '') {
    const step = steps.flatMap(([kind, form]) => {
      const match = form.exec(rest);
      const number = numberOf(match?.[1]);
      return match && number !== undefined ? [{ kind, number, length: match[0].length }] : [];
    })[0];
    if (!step) return undefined;
    found.push({ kind: step.kind, number: step.number });
    rest = rest.slice(step.length);
  }
  return found;
}

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^\d/.test(written) ? Number(written) : parseNumeral(written);
}
