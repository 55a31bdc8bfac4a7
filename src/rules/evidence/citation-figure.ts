import { type Figure, figuresOf } from '../../model/figures.js';
import { numeralPattern, parseNumeral, parseNumeralRange } from '../../model/numerals.js';
import { amountsOf } from '../../model/schemes.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import { citedSize } from '../quantities/cited-size.js';
import { suspectTotals } from '../quantities/suspect-totals.js';
import type { Rule } from '../rule.js';
import { placeOf } from '../words.js';

const phrases = {
  citationFigure: {
    zh: '数字是“{text}”，引证却是“{find}”',
    en: 'The figure is "{text}", and the citation is "{find}".',
  },
  fixCitationFigure: {
    zh: '查对原文，让引证含有这个数字',
    en: 'Check the document; let the citation hold the figure.',
  },
} as const satisfies Record<string, Bilingual>;

/** The token of a figure's citation holds the figure, in the same order of magnitude. */
export const citationFigure: Rule = {
  id: 'citation-figure',
  severity: 'error',
  what: {
    zh: '数字的引证里若有数字，就是这个数字，数量级也相同。',
    en: 'Where the citation of a figure holds a number, it is that number, of the same order of magnitude.',
  },
  why: {
    zh: '引证与数字不符，其中必有一个抄错。',
    en: 'Where figure and citation differ, one of them was copied wrongly.',
  },
  fix: {
    zh: '查对原文，改正数字或引证。',
    en: 'Check the document; correct the figure or the citation.',
  },
  example: { file: 'programmes/strategic-clusters.yaml', good: 'amount: 1.5万亿元', bad: 'amount: 1.6万亿元' },
  *check({ dataset }) {
    const suspects = suspectTotals(dataset);
    const sizes = new Map<object, string>();
    for (const figure of dataset.figures) {
      const size = citedSize(figure);
      if (size !== undefined) sizes.set(figure, size);
    }
    for (const figure of [
      ...dataset.figures,
      ...dataset.all('scheme').flatMap((scheme) => [...amountsOf(scheme), ...figuresOf(scheme)]),
    ]) {
      const { quantity, cite, file, path } = figure;
      const cited = sizes.get(figure);
      if (suspects.has(figure) || (cited === undefined && !contradictsCitation(figure))) continue;
      yield {
        message: message(phrases.citationFigure, { text: quantity.text, find: cite.find }),
        place: placeOf(figure),
        related: [{ message: message(rulesPhrases.relatedCitation), place: { file, path: [...path, 'cite', 'find'] } }],
        suggestion:
          cited === undefined
            ? message(phrases.fixCitationFigure)
            : message(rulesPhrases.fixSizeAsCited, { text: cited, find: cite.find }),
      };
    }
  },
};

/** A quantity and what is cited for it. */
type Cited = Pick<Figure, 'quantity' | 'cite'>;

const known = new WeakMap<Cited, boolean>();

/** Whether the citation of a figure holds numbers, and none of them is the figure's. */
export function contradictsCitation(figure: Cited): boolean {
  const answer = known.get(figure) ?? isContradiction(figure);
  known.set(figure, answer);
  return answer;
}

function isContradiction({ quantity, cite }: Cited): boolean {
  const cited = numbersIn(cite.find);
  const stated = numbersIn(quantity.text);
  const isForeign = /[a-z]{4,}/i.test(cite.find);
  // A token may be all that stands before the decimal point.
  const isWhole = /^\d+$/.test(cite.find);
  const isSame = (a: number, b: number): boolean =>
    isForeign ? digitsOf(a) === digitsOf(b) : a === b || (isWhole && Math.trunc(a) === b);
  return cited.length > 0 && !stated.some((number) => cited.some((other) => isSame(number, other)));
}

/** The numbers that stand in a text, in digits or in Chinese numerals, without their units. */
function numbersIn(text: string): readonly number[] {
  const folded = text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})|\s+/g, '')
    .replace(/(?<=\d)。(?=\d)/g, '.');
  const digits = [...folded.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  const numerals = [...folded.matchAll(new RegExp(numeralPattern, 'gu'))].flatMap(
    ([numeral]) => parseNumeralRange(numeral) ?? [],
  );
  return [...digits, ...numerals, ...sharesIn(folded)];
}

/** Shares in words, in per cent: 四成 is 40, 五分之一 is 20, 三分之一 also 33, 一半 is 50. */
function sharesIn(text: string): readonly number[] {
  const tenths = [...text.matchAll(/([一二三四五六七八九\d])成/g)].map(([, count = '']) => 10 * numeral(count));
  const fractions = [...text.matchAll(/([一二三四五六七八九十百\d]+)分之([一二三四五六七八九十\d]+)/g)];
  const halves = text.includes('一半') ? [50] : [];
  return [
    ...tenths,
    ...halves,
    ...fractions.flatMap(([, whole = '', part = '']) => {
      const share = (100 * numeral(part)) / numeral(whole);
      return [share, Math.round(share)];
    }),
  ];
}

function numeral(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : (parseNumeral(written) ?? Number.NaN);
}

/** The significant digits of a number: 600 billion and 6000亿 share them. */
function digitsOf(number: number): string {
  return String(number)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}
