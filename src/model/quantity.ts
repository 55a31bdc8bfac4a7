import { minus, over, plus } from './decimal.js';
import { numeralPattern, parseNumeralRange } from './numerals.js';
import { type Dimension, isWholeThing, parseUnit, type Unit } from './units.js';
import { definiteWords } from './vague.js';

/** Relation of the true value to the number: =, ≥ 以上, > 超, ≤ 以内, < 低于, ~ 约, ≲ 近. */
export type Comparator = '=' | '>=' | '>' | '<=' | '<' | '~' | '<~';

/**
 * A half-open interval [low, high) around a value; `high` is Infinity where nothing bounds it above. For a number known
 * exactly, all three are the same.
 */
export interface Interval {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** Widths at which 约, 左右 and 近 are read; `dataset.yaml` may set its own. */
export interface Bands {
  /** Half width of 约 and 左右 on a rate, in percentage points. */
  readonly rateAboutPoints: number;
  /** Lowest share of x that 近 x may mean. */
  readonly nearShare: number;
}

export const defaultBands: Bands = { rateAboutPoints: 0.5, nearShare: 0.95 };

export type QuantityFault =
  | 'number-missing'
  | 'unit-missing'
  | 'unit-unknown'
  | 'two-comparators'
  | 'range-upside-down'
  | 'full-width'
  | 'vague'
  | 'unreadable';

export type QuantityReading =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly fault: QuantityFault; readonly detail: string };

/** Parts of a quantity besides its text; see the fields of `Quantity`. */
type Parts = Omit<Quantity, 'dimension' | 'isRange' | 'isExact' | 'interval' | 'settled' | 'toJSON'>;

/**
 * A quantity as a document writes it. Numbers are in the base unit of the dimension: money in 亿元,
 * rates in per cent, counts in ones.
 */
export class Quantity {
  readonly text: string;
  readonly comparator: Comparator;
  readonly unit: Unit;
  /** The number; for a range, its lower end. */
  readonly value: number;
  /** The upper end of a range; otherwise the same as `value`. */
  readonly upper: number;
  /** The size of the last place that counts. */
  readonly resolution: number;
  /** The size of the last written place: 1 for 4000亿元, whose resolution is 1000. */
  readonly writtenPlace: number;
  /** Whether trailing zeros leave open which place is the last that counts (4000亿元). */
  readonly isAmbiguous: boolean;
  /** The least possible value: 0 for a level that is never negative, otherwise −Infinity. */
  readonly floor: number;
  /** The figure of the same document whose digits settle which place counts; absent where its own digits do. */
  readonly placeFrom?: string;

  constructor(parts: Parts) {
    this.text = parts.text;
    this.comparator = parts.comparator;
    this.unit = parts.unit;
    this.value = parts.value;
    this.upper = parts.upper;
    this.resolution = parts.resolution;
    this.writtenPlace = parts.writtenPlace;
    this.isAmbiguous = parts.isAmbiguous;
    this.floor = parts.floor;
    if (parts.placeFrom !== undefined) this.placeFrom = parts.placeFrom;
    Object.freeze(this);
  }

  get dimension(): Dimension {
    return this.unit.dimension;
  }

  get isRange(): boolean {
    return this.upper !== this.value;
  }

  /**
   * Whether it is a written-out count of whole things, as in 10个 or 4618家. One counted in 万 or 亿, as in 16.12万个, is
   * rounded, and so is what is measured in tonnes, kilowatts or metres; 约, 近 and thresholds keep what they leave open.
   */
  get isExact(): boolean {
    return this.comparator === '=' && !this.isRange && isWholeThing(this.unit) && Number.isInteger(this.value);
  }

  /**
   * The interval of the measured value: a rounded figure covers half a unit of its last place
   * to both sides, a threshold everything on its side, a count only itself. 15万亿元 is [14.5, 15.5)万亿元.
   */
  interval(bands: Bands = defaultBands): Interval {
    const { low, value, high } = this.#bounds(bands);
    return { low: Math.max(low, this.floor), value, high };
  }

  #bounds(bands: Bands): Interval {
    const { comparator, value, upper } = this;
    if (this.isRange) return { low: value, value: over(plus(value, upper), 2), high: upper };
    switch (comparator) {
      case '=': {
        const half = this.isExact ? 0 : this.resolution / 2;
        return { low: minus(value, half), value, high: plus(value, half) };
      }
      case '~': {
        const half = this.#halfBand(bands);
        return { low: minus(value, half), value, high: plus(value, half) };
      }
      case '<~':
        return this.#nearBand(bands);
      case '>=':
      case '>':
        return { low: value, value, high: Number.POSITIVE_INFINITY };
      case '<=':
      case '<':
        return { low: Number.NEGATIVE_INFINITY, value, high: value };
      default:
        return comparator satisfies never;
    }
  }

  /** Half the width of 约; a few counted things may be one more or one less. */
  #halfBand({ rateAboutPoints }: Bands): number {
    if (this.dimension === 'rate') return rateAboutPoints;
    return isWholeThing(this.unit) ? Math.max(this.resolution / 2, 1.5) : this.resolution / 2;
  }

  /**
   * The band of 近 x, which lies below x; its value is the middle. Of a few counted things at least one is missing.
   */
  #nearBand({ nearShare }: Bands): Interval {
    const { value } = this;
    const share = Number((value * nearShare).toPrecision(15));
    const end = value >= 1 && isWholeThing(this.unit) ? Math.min(share, value - 1) : share;
    const [low, high] = [Math.min(value, end), Math.max(value, end)];
    return { low, value: over(plus(low, high), 2), high };
  }

  /** The quantity with facts from beyond its text: its least possible value, and the figure that settles its places. */
  settled(known: {
    readonly floor: number;
    readonly place?: { readonly size: number; readonly from: string };
  }): Quantity {
    const { floor, place } = known;
    const finer = place && place.size < this.resolution ? place : undefined;
    if (floor === this.floor && !finer) return this;
    return new Quantity({
      ...this,
      floor,
      ...(finer && { resolution: Math.max(finer.size, this.writtenPlace), placeFrom: finer.from }),
    });
  }

  /** The quantity's text as the document wrote it. */
  toJSON(): string {
    return this.text;
  }
}

const leading: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:>=|≥|不低于|不少于|至少|达到|达)/, '>='],
  [/^(?:<=|≤|不超过|至多)/, '<='],
  [/^(?:>|超过|超|突破|逾|高于)/, '>'],
  [/^(?:<|低于|不满|不足)/, '<'],
  [/^(?:~|≈|约|大约)/, '~'],
  [/^(?:接近|近)/, '<~'],
];
const trailing: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:及以上|以上)$/, '>='],
  [/(?:以内|以下)$/, '<='],
  [/左右$/, '~'],
];
const number = String.raw`[-+−]?\d+(?:,\d{3})*(?:\.\d+)?|${numeralPattern}`;
const body = new RegExp(
  `^(${number})\\s*([^\\d\\s–~～至-][^\\d–~～至-]*?)?\\s*(?:(?:[–—~～-]|至)\\s*(${number})\\s*(.*?))?$`,
  'u',
);

/**
 * Reads a quantity: comparator, number or range, unit. 达 and 达到 read as thresholds, as plans use them, and so does 级:
 * 万亿级 is at least 1万亿元. Words that name no number, such as 数十家, are refused with what to write instead.
 */
export function parseQuantity(text: string): QuantityReading {
  if (/[０-９．，％＞＜＝－]/.test(text)) return fail('full-width', text.normalize('NFKC'));
  const reading = readQuantity(text);
  if (reading.ok || reading.fault === 'two-comparators' || reading.fault === 'range-upside-down') return reading;
  const definite = definiteWords(text.trim()).find((words) => readQuantity(words).ok);
  return definite === undefined ? reading : fail('vague', definite);
}

function readQuantity(text: string): QuantityReading {
  const { comparators, rest } = takeComparators(text.trim());
  if (comparators.length > 1) return fail('two-comparators');
  const match = body.exec(rest.replace(/^(?=[百千万亿]+元?级$)/, '一'));
  if (!match) return fail(/[\d零一二两三四五六七八九十百千]/.test(rest) ? 'unreadable' : 'number-missing');
  const [, first = '', middle = '', second, last = ''] = match;
  const isClass = (last || middle).endsWith('级');
  const written = (last || middle).replace(/级$/, '');
  if (written === '') return fail('unit-missing');
  const unit = parseUnit(isClass && !written.endsWith('元') ? `${written}元` : written);
  if (!unit) return fail('unit-unknown', written);
  const lowerUnit = last !== '' && middle !== '' ? parseUnit(middle) : unit;
  if (lowerUnit?.dimension !== unit.dimension) return fail('unit-unknown', middle);
  const numbers = readNumbers(first, lowerUnit.exponent, second, unit.exponent);
  if (!numbers) return fail('unreadable');
  const [low, high] = numbers;
  if (high.value < low.value) return fail('range-upside-down');
  const comparator = comparators[0] ?? (isClass ? '>=' : '=');
  return { ok: true, quantity: makeQuantity(text, comparator, unit, low, high) };
}

function fail(fault: QuantityFault, detail = ''): QuantityReading {
  return { ok: false, fault, detail };
}

/** The comparators before and after the number, and the text between them. */
function takeComparators(text: string): { readonly comparators: readonly Comparator[]; readonly rest: string } {
  const before = leading.find(([words]) => words.test(text));
  const tail = before ? text.replace(before[0], '').trim() : text;
  const after = trailing.find(([words]) => words.test(tail));
  const rest = after ? tail.replace(after[0], '').trim() : tail;
  return { comparators: [before, after].flatMap((found) => found?.[1] ?? []), rest };
}

/**
 * Trailing zeros of an amount of money may be places or only size, and so may those of 约40个; of a rate and of any other
 * count they are places.
 */
function makeQuantity(text: string, comparator: Comparator, unit: Unit, low: ReadNumber, high: ReadNumber): Quantity {
  const { dimension } = unit;
  const keepsZeros = dimension !== 'money' && !(dimension === 'count' && comparator === '~');
  const writtenPlace = sizeOf(Math.min(low.lastPlace, high.lastPlace));
  return new Quantity({
    text,
    comparator,
    unit,
    value: low.value,
    upper: high.value,
    resolution: keepsZeros ? writtenPlace : sizeOf(Math.min(low.lastDigit, high.lastDigit)),
    writtenPlace,
    isAmbiguous: !keepsZeros && low.lastDigit !== low.lastPlace,
    floor: (dimension === 'money' || dimension === 'count') && low.value >= 0 ? 0 : Number.NEGATIVE_INFINITY,
  });
}

function sizeOf(power: number): number {
  return Number(`1e${power}`);
}

interface ReadNumber {
  readonly value: number;
  /** Power of ten of the last place written. */
  readonly lastPlace: number;
  /** Power of ten of the last place written that is not an ambiguous trailing zero. */
  readonly lastDigit: number;
}

/** The ends of a range, or a number twice; 两三 is a range of its own. */
function readNumbers(
  first: string,
  firstExponent: number,
  second: string | undefined,
  secondExponent: number,
): readonly [low: ReadNumber, high: ReadNumber] | undefined {
  const low = digitsOf(first);
  const high = second === undefined ? low : digitsOf(second);
  if (!low || !high || (second !== undefined && (low[0] !== low[1] || high[0] !== high[1]))) return undefined;
  return [
    readDigits(low[0], firstExponent),
    readDigits(high[1], second === undefined ? firstExponent : secondExponent),
  ];
}

function digitsOf(written: string): readonly [low: string, high: string] | undefined {
  if (/^[\d+−-]/.test(written)) {
    const digits = written.replaceAll(',', '').replace('−', '-').replace('+', '');
    return [digits, digits];
  }
  const range = parseNumeralRange(written);
  return range && [String(range[0]), String(range[1])];
}

/** The number in the base unit, exact: the digits are shifted as text, never multiplied. */
function readDigits(digits: string, exponent: number): ReadNumber {
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = decimals > 0 || Number(digits) === 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  const value = Number(`${digits}e${exponent}`);
  return { value: value === 0 ? 0 : value, lastPlace: exponent - decimals, lastDigit: exponent - decimals + zeros };
}
