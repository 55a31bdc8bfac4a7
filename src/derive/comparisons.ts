/** Operations that compare values: a level with its target, a pace with another. */
import { minus } from '../model/decimal.js';
import { levelBefore, meanOfRates, type Operation, remembered } from './operations.js';

/** The first less the second, in their common unit; for rates, in points. */
export const differenceOf: Operation = {
  name: 'difference',
  gives: 'amount',
  form: 'sum',
  weights: () => [1, -1],
  number: ([first = Number.NaN, second = Number.NaN]) => minus(first, second),
  spreadsheet: ([first, second]) => `${first}-${second}`,
};

/** The excess of the first over the second, as a share of the second: a/b − 1. */
export const shareBeyond: Operation = {
  name: 'share',
  gives: 'rate',
  form: 'product',
  weights: () => [1, -1],
  number: ([first = Number.NaN, second = Number.NaN]) => minus(first, second) / second,
  spreadsheet: ([first, second]) => `${first}/${second}-1`,
};

/** The equal rate that several years' rates amount to, their geometric mean (年均增速): (Π(1+gᵢ))^(1/n) − 1. */
export const geometricMeanOf: Operation = {
  name: 'geometric-mean',
  gives: 'rate',
  form: 'product',
  weights: (count) => Array(count).fill(1 / count),
  number: meanOfRates,
  spreadsheet: (cells) => `(${cells.map((rate) => `(1+${rate})`).join('*')})^(1/${cells.length})-1`,
};

/** The base implied by a target and a yearly rate over years: T/(1+g)^n. */
export const impliedBaseOver = remembered(
  (years): Operation => ({
    name: 'implied-base',
    gives: 'amount',
    form: 'product',
    weights: () => [1, -years],
    number: ([target = Number.NaN, rate = Number.NaN]) => levelBefore(target, rate, years),
    spreadsheet: ([target, rate]) => `${target}/(1+${rate})^${years}`,
    years,
  }),
);

/** A level against a path: V/(B(1+g)^n) − 1, of the level, the base and the path's yearly rate. */
export const pathGapOver = remembered(
  (years): Operation => ({
    name: 'path-gap',
    gives: 'rate',
    form: 'product',
    weights: () => [1, -1, -years],
    number: ([level = Number.NaN, base = Number.NaN, rate = Number.NaN]) => level / (base * (1 + rate) ** years) - 1,
    spreadsheet: ([level, base, rate]) => `${level}/(${base}*(1+${rate})^${years})-1`,
  }),
);

/** The ratio of the pace so far to that of a plan, in the desired direction: d·g/|ḡ|. */
export const paceRatioIn = remembered(
  (direction): Operation => ({
    name: 'ratio',
    gives: 'amount',
    form: 'general',
    weights: () => [1, -1],
    number: ([pace = Number.NaN, planned = Number.NaN]) => (direction * pace) / Math.abs(planned),
    slopes: ([pace = Number.NaN, planned = Number.NaN]) => [
      direction / Math.abs(planned),
      (-direction * pace) / (planned * Math.abs(planned)),
    ],
    spreadsheet: ([pace, planned]) => `${direction}*${pace}/ABS(${planned})`,
  }),
);

/**
 * The share of the way covered after some more years at the pace so far: (V(1+g)^n − B)/(T − B), from the base, the
 * level, the pace and the target.
 */
export const attainmentOver = remembered(
  (years): Operation => ({
    name: 'attainment',
    gives: 'amount',
    form: 'general',
    weights: () => [1, 1, 1, -1],
    number: ([base = Number.NaN, level = Number.NaN, pace = Number.NaN, target = Number.NaN]) =>
      (level * (1 + pace) ** years - base) / (target - base),
    slopes: ([base = Number.NaN, level = Number.NaN, pace = Number.NaN, target = Number.NaN]) => {
      const [factor, way] = [(1 + pace) ** years, target - base];
      const end = level * factor;
      return [(end - target) / way ** 2, factor / way, (years * end) / (1 + pace) / way, (base - end) / way ** 2];
    },
    spreadsheet: ([base, level, pace, target]) => `(${level}*(1+${pace})^${years}-${base})/(${target}-${base})`,
  }),
);
