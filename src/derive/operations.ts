/**
 * The operations of derived values, each complete: its number, its dependence on its inputs, and its formula in a
 * spreadsheet. All but sums are products of powers, of levels and of growth factors 1 + g: then the powers are the
 * elasticities, and their signs tell which ends of the inputs give which end of the result.
 */
import { minus, over, plus, times } from '../model/decimal.js';

/** The kind of a number: an amount in its own unit, or a yearly rate as a fraction, with the growth factor 1 + rate. */
export type NumberKind = 'amount' | 'rate';

/** Names of operations in `trace`, which skips `stated` since that changes no number. */
export type OperationName =
  | 'stated'
  | 'chain'
  | 'sum'
  | 'remainder'
  | 'cagr'
  | 'remaining-rate'
  | 'nominal-rate'
  | 'real-rate'
  | 'shared-prices'
  | 'price-change'
  | 'geometric-mean'
  | 'difference'
  | 'share'
  | 'ratio'
  | 'attainment'
  | 'path-gap'
  | 'implied-base';

export interface Operation {
  readonly name: OperationName;
  readonly gives: NumberKind;
  /** The form: a product of powers of the inputs, a sum of the inputs with their signs, or neither. */
  readonly form: 'product' | 'sum' | 'general';
  /** Powers, or signs, of the inputs, given their count. */
  weights(count: number): readonly number[];
  /** Partial derivatives at its inputs, where its weights do not give them. */
  slopes?(inputs: readonly number[]): readonly number[];
  number(inputs: readonly number[]): number;
  /** A formula from cells or bracketed formulas, without the equals sign. `years` is the cell of the years, if any. */
  spreadsheet(cells: readonly string[], years?: string): string;
  /** Years that a rate runs over, for its formula in words. */
  readonly years?: number;
  /** Lower limit of the result, unless its value itself is below. */
  readonly floor?: number;
  /**
   * Takes its inputs at their middle, however roughly they are known: a rate that is chosen by figures is exact, and
   * the levels it gives are as rough as they are.
   */
  readonly isFirm?: true;
}

/** Growth of a year as a single rate states it. */
export const stated: Operation = {
  name: 'stated',
  gives: 'rate',
  form: 'product',
  weights: () => [1],
  number: ([rate = Number.NaN]) => rate,
  spreadsheet: ([rate = '']) => rate,
};

/** The level of a year as stated or, before growth begins, that of the year before. */
export const held: Operation = {
  name: 'stated',
  gives: 'amount',
  form: 'product',
  weights: () => [1],
  number: ([level = Number.NaN]) => level,
  spreadsheet: ([level = '']) => level,
};

/** A level after a year of growth, V(1+g); over several years, the chain of yearly rates (环比连乘). */
export const grow: Operation = {
  name: 'chain',
  gives: 'amount',
  form: 'product',
  weights: () => [1, 1],
  number: ([level = Number.NaN, rate = Number.NaN]) => times(level, plus(1, rate)),
  spreadsheet: ([level, rate]) => `${level}*(1+${rate})`,
};

/** The sum of all inputs; zero for none. */
export const total: Operation = {
  name: 'sum',
  gives: 'amount',
  form: 'sum',
  weights: (count) => Array(count).fill(1),
  number: (parts) => parts.reduce(plus, 0),
  spreadsheet: (cells) => cells.join('+'),
};

/** The first input less the others, not below a floor unless the value itself is. */
export const remainder = remembered(
  (floor): Operation => ({
    name: 'remainder',
    gives: 'amount',
    form: 'sum',
    weights: (count) => Array.from({ length: count }, (_, index) => (index === 0 ? 1 : -1)),
    number: ([whole = Number.NaN, ...parts]) => minus(whole, total.number(parts)),
    spreadsheet: (cells) => cells.join('-'),
    floor,
  }),
);

/** Compound annual growth from the first level to the second over years (年均增速，水平法): (V/B)^(1/n) − 1. */
export const meanRateOver = remembered(
  (years): Operation => ({
    name: 'cagr',
    gives: 'rate',
    form: 'product',
    weights: () => [-1 / years, 1 / years],
    number: ([base = Number.NaN, level = Number.NaN]) => meanRate(base, level, years),
    spreadsheet: ([base, level], cell) => root(`${level}/${base}`, cell ?? years),
    years,
  }),
);

/** The rate between two figures over years: that of `meanRateOver`, from their middles. */
export const chosenRateOver = remembered((years): Operation => ({ ...meanRateOver(years), isFirm: true }));

/** Growth of the one year left open by an average: the average first, then the known years, (1+ḡ)^N / Π(1+gᵢ) − 1. */
export const remainingRateOf: Operation = {
  name: 'remaining-rate',
  gives: 'rate',
  form: 'product',
  weights: (count) => Array.from({ length: count }, (_, index) => (index === 0 ? count : -1)),
  number: ([average = Number.NaN, ...known]) => remainingMean(average, known, 1),
  spreadsheet: ([average, ...known]) =>
    `(1+${average})^${known.length + 1}${known.map((rate) => `/(1+${rate})`).join('')}-1`,
};

/** Nominal growth from real growth and the change of prices: (1+g)(1+π) − 1. */
export const withPrices: Operation = {
  name: 'nominal-rate',
  gives: 'rate',
  form: 'product',
  weights: () => [1, 1],
  number: ([real = Number.NaN, prices = Number.NaN]) => minus(times(plus(1, real), plus(1, prices)), 1),
  spreadsheet: ([real, prices]) => `(1+${real})*(1+${prices})-1`,
};

/** Real growth from nominal growth and the change of prices: (1+g)/(1+π) − 1. */
export const withoutPrices: Operation = {
  name: 'real-rate',
  gives: 'rate',
  form: 'product',
  weights: () => [1, -1],
  number: ([nominal = Number.NaN, prices = Number.NaN]) => over(minus(nominal, prices), plus(1, prices)),
  spreadsheet: ([nominal, prices]) => `(1+${nominal})/(1+${prices})-1`,
};

/**
 * Nominal growth of one of the years between two levels, the change of prices shared out evenly: the levels, then real
 * growth of each year; the year by its place among them. (1+gₜ) · ((V/B) / Π(1+gᵢ))^(1/n) − 1.
 */
export const sharedPricesIn = remembered(
  (place): Operation => ({
    name: 'shared-prices',
    gives: 'rate',
    form: 'product',
    weights: (count) => spanWeights(count).map((weight, index) => (index === place + 2 ? weight + 1 : weight)),
    number: ([base = Number.NaN, level = Number.NaN, ...real]) => {
      const mean = meanRate(base, level, real.length);
      const realMean = real.reduce((product, rate) => product * (1 + rate), 1) ** (1 / real.length);
      return (1 + mean) * ((1 + (real[place] ?? Number.NaN)) / realMean) - 1;
    },
    spreadsheet: (cells) => `(1+${cells[place + 2]})*${pricesFactor(cells)}-1`,
  }),
);

/** The yearly change of prices between two levels: as in `sharedPricesIn`, without the year's own growth. */
export const priceChangeIn = remembered(
  (place): Operation => ({
    name: 'price-change',
    gives: 'rate',
    form: 'product',
    weights: spanWeights,
    number: (inputs) => {
      const [base = Number.NaN, level = Number.NaN, ...real] = inputs;
      const nominal = real.length === 1 ? meanRate(base, level, 1) : sharedPricesIn(place).number(inputs);
      return withoutPrices.number([nominal, real[place] ?? Number.NaN]);
    },
    spreadsheet: (cells) => `${pricesFactor(cells)}-1`,
  }),
);

/** Powers of two levels and of the real growth between them in the yearly change of prices. */
function spanWeights(count: number): readonly number[] {
  const years = count - 2;
  return Array.from({ length: count }, (_, index) => (index === 1 ? 1 : -1) / years);
}

function pricesFactor([base, level, ...real]: readonly string[]): string {
  const factors = real.map((rate) => `/(1+${rate})`).join('');
  return real.length === 1 ? `${level}/${base}${factors}` : `(${level}/${base}${factors})^(1/${real.length})`;
}

function root(ratio: string, years: number | string): string {
  return years === 1 ? `${ratio}-1` : `(${ratio})^(1/${years})-1`;
}

/** The level that grows to a given one in some years at one rate. */
export function levelBefore(level: number, rate: number, years: number): number {
  return level * Math.exp(-years * Math.log1p(rate));
}

/** The equal rate that several rates amount to; where all are the same, that one. */
export function meanOfRates(rates: readonly number[]): number {
  if (new Set(rates).size === 1) return rates[0] ?? Number.NaN;
  return Math.expm1(rates.reduce((sum, rate) => sum + Math.log1p(rate), 0) / rates.length);
}

/** The yearly rate from one level to another; for a single year directly from their ratio. */
export function meanRate(from: number, to: number, years: number): number {
  return years === 1 ? minus(over(to, from), 1) : Math.expm1(logRatio(to, from) / years);
}

/** The equal rate of the remaining years, given the average over all and the rates of the others. */
export function remainingMean(average: number, known: readonly number[], remaining: number): number {
  const logs = known.reduce((sum, rate) => sum + Math.log1p(rate), 0);
  return Math.expm1(((known.length + remaining) * Math.log1p(average) - logs) / remaining);
}

/** ln(a/b), also where the ratio itself is too large or too small for a number. */
export function logRatio(a: number, b: number): number {
  const ratio = a / b;
  return ratio > 1e-300 && ratio < 1e300 ? Math.log(ratio) : Math.log(a) - Math.log(b);
}

/** Operations with a number as parameter, cached: the same object for the same number. */
export function remembered(make: (number: number) => Operation): (number: number) => Operation {
  const known = new Map<number, Operation>();
  return (number) => {
    const operation = known.get(number) ?? make(number);
    known.set(number, operation);
    return operation;
  };
}
