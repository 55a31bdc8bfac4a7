import type { Quantity } from '../model/quantity.js';
import type { Range } from '../yaml/text.js';
import { figuresIn, timesIn } from './figures.js';
import { type Folded, fold, unfold } from './fold.js';
import type { Lexicon, LexiconKind } from './lexicon.js';

export type MentionKind = 'figure' | 'time' | LexiconKind;

export const mentionKinds: readonly MentionKind[] = ['figure', 'time', 'city', 'area', 'cluster', 'agency'];

/**
 * A statement of a document that data can hold: a figure, a time, a name. Ranges are offsets in the original text.
 */
export interface Mention extends Range {
  readonly kind: MentionKind;
  /** The words of the document, without line breaks and blanks. */
  readonly words: string;
  /** Id of the entity that a name stands for. */
  readonly id?: string;
  readonly figure?: FigureMention;
}

export interface FigureMention {
  /** Where the digits stand. */
  readonly number: Range;
  /** The quantity as `amount` and `rate` would write it. */
  readonly written: string;
  readonly quantity?: Quantity;
  readonly inList?: Quantity;
}

/**
 * Every figure (五大, 11位, 110多处, 5343.4亿元, 3.8%, 两千亿级), time (2025年, 2021-2025年, 5月18日) and name of a city, area,
 * cluster or agency in a text, in its order. Line by line: what is broken over two lines is not put together.
 */
export function extractMentions(text: string, lexicon: Lexicon): readonly Mention[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) => mentionsInLine(fold(line[0]), line.index, lexicon));
}

function mentionsInLine(folded: Folded, offset: number, lexicon: Lexicon): readonly Mention[] {
  const { text } = folded;
  const place = (range: Range): Range => {
    const { start, end } = unfold(folded, range);
    return { start: start + offset, end: end + offset };
  };
  const words = ({ start, end }: Range): string => text.slice(start, end);
  const mentions: Mention[] = [
    ...figuresIn(text).map(({ number, written, quantity, inList, ...range }): Mention => {
      const figure = { number: place(number), written, ...(quantity && { quantity }), ...(inList && { inList }) };
      return { kind: 'figure', words: words(range), ...place(range), figure };
    }),
    ...timesIn(text).map((range): Mention => ({ kind: 'time', words: words(range), ...place(range) })),
    ...lexicon
      .namesIn(text)
      .map(({ kind, id, ...range }): Mention => ({ kind, id, words: words(range), ...place(range) })),
  ];
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}
