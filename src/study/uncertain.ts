import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { defined, notDefined, type Result } from '../derive/result.js';
import type { Bands, Interval, Quantity } from '../model/quantity.js';
import { fillNormals, uniform } from './normal.js';

/**
 * Probability of the values that a word leaves open. Normal and exponential draws at or below `least` are drawn again.
 */
export type Distribution =
  | { readonly shape: 'point'; readonly value: number }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | { readonly shape: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly shape: 'normal'; readonly mean: number; readonly deviation: number; readonly least: number }
  /** A start plus an exponential distance of this mean; below the start where the mean is negative. */
  | { readonly shape: 'exponential'; readonly start: number; readonly mean: number; readonly least: number };

/** Wordings of a number: rounded, 约, 近, a range, 超 or 以上, 以内 or 低于. */
export const uncertainWords = ['rounded', 'about', 'near', 'range', 'above', 'below'] as const;
export type UncertainWord = (typeof uncertainWords)[number];

/** A distribution's shape for a word; beyond a bound also how far: a share of a level, percentage points of a rate. */
export interface WordReading {
  readonly shape: Distribution['shape'];
  /** As a fraction: the mean of an exponential, the width of a uniform distribution. */
  readonly reach?: number;
}

/** The reading of each word. A bound has none unless one is given: no document says how far above 超 lies. */
export type WordReadings = Readonly<Partial<Record<UncertainWord, WordReading>>>;

export const defaultReadings: WordReadings = {
  rounded: { shape: 'uniform' },
  about: { shape: 'normal' },
  near: { shape: 'triangular' },
  range: { shape: 'uniform' },
};

/** Shapes that can stand for a word: a bound has one only beyond it. */
export function shapesFor(word: UncertainWord): readonly Distribution['shape'][] {
  return word === 'above' || word === 'below'
    ? ['point', 'uniform', 'exponential']
    : ['point', 'uniform', 'triangular', 'normal'];
}

/** The word that a quantity is written with. */
export function wordOf({ comparator, isRange }: Quantity): UncertainWord {
  if (isRange) return 'range';
  switch (comparator) {
    case '=':
      return 'rounded';
    case '~':
      return 'about';
    case '<~':
      return 'near';
    case '>':
    case '>=':
      return 'above';
    case '<':
    case '<=':
      return 'below';
    default:
      return comparator satisfies never;
  }
}

/** Nine tenths of a normal distribution lie this many deviations around its mean: for a word, inside its band. */
export const ninetyPercent = 1.6448536269514722;

/**
 * The distribution of a level, in the unit of the quantity, or of a rate, as a fraction. Refused where the word has no
 * reading.
 */
export function distributionOf(
  quantity: Quantity,
  readings: WordReadings,
  bands: Bands,
): Result<Distribution, 'open-bound'> {
  const word = wordOf(quantity);
  const reading = readings[word];
  if (!reading) return notDefined('open-bound');
  const isRate = quantity.dimension === 'rate';
  const scale = isRate ? 100 : 1;
  const { low, value, high } = quantity.interval(bands);
  const least = isRate ? -1 : 0;
  if (word === 'above' || word === 'below') {
    const sign = word === 'above' ? 1 : -1;
    const start = value / scale;
    return defined(beyond(start, sign * (reading.reach ?? 0) * (isRate ? 1 : start), reading, least));
  }
  return defined(within({ low: low / scale, value: value / scale, high: high / scale }, word, reading, least));
}

function within(
  { low, value, high }: Interval,
  word: UncertainWord,
  { shape }: WordReading,
  least: number,
): Distribution {
  if (shape === 'point' || low === high) return { shape: 'point', value };
  const mode = word === 'near' ? high : value;
  if (shape === 'triangular') return { shape, low: Math.max(low, least), mode, high };
  if (shape !== 'normal') return { shape: 'uniform', low: Math.max(low, least), high };
  return { shape, mean: (low + high) / 2, deviation: (high - low) / 2 / ninetyPercent, least };
}

function beyond(start: number, reach: number, { shape }: WordReading, least: number): Distribution {
  if (shape === 'point' || reach === 0) return { shape: 'point', value: start };
  if (shape === 'exponential') return { shape, start, mean: reach, least };
  return {
    shape: 'uniform',
    low: Math.max(least, Math.min(start, start + reach)),
    high: Math.max(start, start + reach),
  };
}

/** The distribution of a number known only to its rounding. */
export function roundedDistribution({ low, value, high }: Interval, readings: WordReadings): Distribution {
  const isOpen = !Number.isFinite(low) || !Number.isFinite(high);
  return isOpen || low === high || readings.rounded?.shape === 'point'
    ? { shape: 'point', value }
    : within({ low, value, high }, 'rounded', readings.rounded ?? { shape: 'uniform' }, Number.NEGATIVE_INFINITY);
}

/** The number in the middle of a distribution, for use as a point estimate. */
export function middleOf(distribution: Distribution): number {
  switch (distribution.shape) {
    case 'point':
      return distribution.value;
    case 'uniform':
      return (distribution.low + distribution.high) / 2;
    case 'triangular':
      return distribution.mode;
    case 'normal':
      return distribution.mean;
    case 'exponential':
      return distribution.start + distribution.mean;
    default:
      return distribution satisfies never;
  }
}

/** Fills an array with independent draws. */
export function fillDraws(target: Float64Array, distribution: Distribution, generator: RandomGenerator): void {
  switch (distribution.shape) {
    case 'point':
      target.fill(distribution.value);
      return;
    case 'uniform': {
      const { low, high } = distribution;
      for (let index = 0; index < target.length; index++) target[index] = low + (high - low) * uniform(generator);
      return;
    }
    case 'triangular':
      fillTriangular(target, distribution, generator);
      return;
    case 'normal': {
      const { mean, deviation, least } = distribution;
      fillNormals(target, generator);
      for (let index = 0; index < target.length; index++) target[index] = mean + deviation * (target[index] as number);
      const one = new Float64Array(1);
      redraw(target, least, () => {
        fillNormals(one, generator);
        return mean + deviation * (one[0] as number);
      });
      return;
    }
    case 'exponential': {
      const { start, mean, least } = distribution;
      const draw = (): number => start - mean * Math.log(uniform(generator));
      for (let index = 0; index < target.length; index++) target[index] = draw();
      redraw(target, least, draw);
      return;
    }
    default:
      distribution satisfies never;
  }
}

function fillTriangular(
  target: Float64Array,
  { low, mode, high }: Extract<Distribution, { shape: 'triangular' }>,
  generator: RandomGenerator,
): void {
  const [width, rise, fall] = [high - low, mode - low, high - mode];
  for (let index = 0; index < target.length; index++) {
    const chance = uniform(generator);
    target[index] =
      chance * width < rise ? low + Math.sqrt(chance * width * rise) : high - Math.sqrt((1 - chance) * width * fall);
  }
}

function redraw(target: Float64Array, least: number, draw: () => number): void {
  for (let index = 0; index < target.length; index++) while ((target[index] as number) <= least) target[index] = draw();
}

/** The least value that a distribution can have. */
export function leastOf(distribution: Distribution): number {
  switch (distribution.shape) {
    case 'point':
      return distribution.value;
    case 'uniform':
    case 'triangular':
      return distribution.low;
    case 'normal':
      return distribution.least;
    case 'exponential':
      return distribution.mean > 0 ? distribution.start : distribution.least;
    default:
      return distribution satisfies never;
  }
}
