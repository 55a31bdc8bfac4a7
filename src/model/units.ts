import type { Bilingual } from '../words/lang.js';

/** Dimension of a unit. Quantities of different dimensions are never compared or added. */
export type Dimension = 'money' | 'rate' | 'points' | 'count';

/** A unit: its dimension, its size as a power of ten of the dimension's base unit, and the thing counted. */
export interface Unit {
  /** As written: 亿元, %, 万辆. */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** Power of ten: 亿元 is the base of money (0), 万亿元 is 4, 万元 is −4; a rate's base is 1 %; a count's base is one. */
  readonly exponent: number;
  /** Counter of a count, such as 家 or 辆. */
  readonly counter?: string;
}

const magnitudes: Readonly<Record<string, number>> = {
  '': 0,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};

const counters: readonly string[] = [
  '家',
  '个',
  '项',
  '条',
  '名',
  '人',
  '位',
  '辆',
  '台',
  '件',
  '套',
  '吨/年',
  '吨',
  '千瓦',
  '米',
  '处',
  '款',
  '部',
  '支',
  '户',
  '大',
];

/** Units that measure an amount rather than count whole things. */
const measures: ReadonlySet<string> = new Set(['吨/年', '吨', '千瓦', '米']);

/** Whether a unit measures an amount of something that is not counted in pieces: 吨, 千瓦. */
export function isMeasure({ counter }: Unit): boolean {
  return counter !== undefined && measures.has(counter);
}

/** Whether a unit counts whole things one by one: 个, 家, not 万家 or 吨. */
export function isWholeThing({ dimension, exponent, counter = '' }: Unit): boolean {
  return dimension === 'count' && exponent === 0 && !measures.has(counter);
}

const money = /^(万亿|亿|千万|百万|万|千|百)?元(?:人民币)?$/;

/** Parses a unit; undefined where it is not known. 亿 and 万亿 alone stand for money only before 级. */
export function parseUnit(text: string): Unit | undefined {
  if (text === '%' || text === '％') return { symbol: '%', dimension: 'rate', exponent: 0 };
  if (text === '个百分点' || text === '百分点') return { symbol: '个百分点', dimension: 'points', exponent: 0 };
  const amount = money.exec(text);
  if (amount) return { symbol: text, dimension: 'money', exponent: (magnitudes[amount[1] ?? ''] ?? 0) - 8 };
  const counter = counters.find((name) => text.endsWith(name));
  const magnitude = counter === undefined ? undefined : magnitudes[text.slice(0, -counter.length)];
  if (counter === undefined || magnitude === undefined) return undefined;
  return { symbol: text, dimension: 'count', exponent: magnitude, counter };
}

/** The symbol of the same unit at another power of ten, such as 万辆 for 辆; undefined where none is in use. */
export function symbolAt({ dimension, counter }: Unit, exponent: number): string | undefined {
  const base = dimension === 'money' ? '元' : counter;
  if (base === undefined) return undefined;
  const usual = ['', '万', '亿', '万亿', '百万', '千万', '百', '千', '十万', '十'];
  return usual.map((prefix) => prefix + base).find((symbol) => parseUnit(symbol)?.exponent === exponent);
}

/** Unit symbols to suggest in place of an unknown one. */
export const knownUnits: readonly string[] = [
  '亿元',
  '万亿元',
  '万元',
  '%',
  '个百分点',
  ...counters.slice(0, 3),
  '万辆',
  '万台',
];

/** The units in which reports show money: the symbol in a Chinese text, and the words in an English one. */
export const moneyUnits = {
  亿元: { exponent: 0, name: { zh: '亿元', en: 'CNY 100 million' } },
  万亿元: { exponent: 4, name: { zh: '万亿元', en: 'CNY trillion' } },
} as const satisfies Record<string, { exponent: number; name: Bilingual }>;

export type MoneyUnit = keyof typeof moneyUnits;
