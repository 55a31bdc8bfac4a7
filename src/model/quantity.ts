import { minus, over, plus, times } from './decimal.js';
import { numeralCharacters, parseNumeral } from './numerals.js';
import { type Dimension, parseUnit, type Unit } from './units.js';

/** How the number stands to the truth: =, ≥ 以上, > 超, ≤ 以内, < 低于, ~ 约, ≲ 近. */
export type Comparator = '=' | '>=' | '>' | '<=' | '<' | '~' | '<~';

/** A half-open interval [low, high) around a value; `high` is Infinity where nothing bounds it above. */
export interface Interval {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** How wide the words for closeness are read; `dataset.yaml` may set its own. */
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
  | 'unreadable';

export type QuantityReading =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly fault: QuantityFault; readonly detail: string };

interface Parts {
  readonly text: string;
  readonly comparator: Comparator;
  readonly unit: Unit;
  readonly value: number;
  readonly upper: number;
  readonly resolution: number;
  readonly isAmbiguous: boolean;
}

/**
 * A quantity as a document writes it. Numbers are in the base unit of the dimension: money in 亿元,
 * rates in per cent, counts in ones.
 */
export class Quantity {
  readonly text: string;
  readonly comparator: Comparator;
  readonly unit: Unit;
  /** The number; of a range, its lower end. */
  readonly value: number;
  /** The upper end of a range; otherwise the number again. */
  readonly upper: number;
  /** The size of the last place that the digits carry. */
  readonly resolution: number;
  /** Whether trailing zeros leave open which place is the last that counts (4000亿元). */
  readonly isAmbiguous: boolean;

  constructor(parts: Parts) {
    this.text = parts.text;
    this.comparator = parts.comparator;
    this.unit = parts.unit;
    this.value = parts.value;
    this.upper = parts.upper;
    this.resolution = parts.resolution;
    this.isAmbiguous = parts.isAmbiguous;
    Object.freeze(this);
  }

  get dimension(): Dimension {
    return this.unit.dimension;
  }

  get isRange(): boolean {
    return this.upper !== this.value;
  }

  /**
   * What the quantity says of a measured value: a rounded figure covers half a unit of its last place
   * to both sides, a threshold everything on its side. 15万亿元 is [14.5, 15.5)万亿元.
   */
  interval(bands: Bands = defaultBands): Interval {
    const { comparator, value, upper } = this;
    const half = this.resolution / 2;
    if (this.isRange) return { low: value, value: over(plus(value, upper), 2), high: upper };
    switch (comparator) {
      case '=':
        return { low: minus(value, half), value, high: plus(value, half) };
      case '~': {
        const width = this.dimension === 'rate' ? bands.rateAboutPoints : half;
        return { low: minus(value, width), value, high: plus(value, width) };
      }
      case '<~': {
        const share = times(value, bands.nearShare);
        return { low: Math.min(value, share), value, high: Math.max(value, share) };
      }
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

  /** In JSON a quantity is what the document wrote. */
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
const number = String.raw`[-+−]?\d+(?:,\d{3})*(?:\.\d+)?|[${numeralCharacters}]+`;
const body = new RegExp(
  `^(${number})\\s*([^\\d\\s–~～-][^\\d–~～-]*?)?\\s*(?:(?:[–—~～-]|至)\\s*(${number})\\s*(.*?))?$`,
  'u',
);

/** Reads a quantity: comparator, number or range, unit. 达 and 达到 read as thresholds, as plans use them. */
export function parseQuantity(text: string): QuantityReading {
  if (/[０-９．，％＞＜＝－]/.test(text)) return fail('full-width', text.normalize('NFKC'));
  const { comparators, rest } = takeComparators(text.trim());
  if (comparators.length > 1) return fail('two-comparators');
  const match = body.exec(rest);
  if (!match) return fail(/[\d零一二两三四五六七八九十百千]/.test(rest) ? 'unreadable' : 'number-missing');
  const [, first = '', middle = '', second, last = ''] = match;
  const isClass = (last || middle).endsWith('级');
  const written = (last || middle).replace(/级$/, '');
  if (written === '') return fail('unit-missing');
  const unit = parseUnit(isClass && !written.endsWith('元') ? `${written}元` : written);
  if (!unit) return fail('unit-unknown', written);
  const lowerUnit = last !== '' && middle !== '' ? parseUnit(middle) : unit;
  if (lowerUnit?.dimension !== unit.dimension) return fail('unit-unknown', middle);
  const low = readNumber(first, lowerUnit.exponent);
  const high = second === undefined ? low : readNumber(second, unit.exponent);
  if (!low || !high) return fail('unreadable');
  if (high.value < low.value) return fail('range-upside-down');
  const comparator = comparators[0] ?? (isClass ? '~' : '=');
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

/** Trailing zeros of an amount of money may be places or only size; of a rate and of a count they are places. */
function makeQuantity(text: string, comparator: Comparator, unit: Unit, low: ReadNumber, high: ReadNumber): Quantity {
  const keepsZeros = unit.dimension !== 'money';
  return new Quantity({
    text,
    comparator,
    unit,
    value: low.value,
    upper: high.value,
    resolution: Number(
      `1e${keepsZeros ? Math.min(low.lastPlace, high.lastPlace) : Math.min(low.lastDigit, high.lastDigit)}`,
    ),
    isAmbiguous: !keepsZeros && low.lastDigit !== low.lastPlace,
  });
}

interface ReadNumber {
  readonly value: number;
  /** Power of ten of the last place written. */
  readonly lastPlace: number;
  /** Power of ten of the last place written that is not an ambiguous trailing zero. */
  readonly lastDigit: number;
}

/** The number in the base unit, exact: the digits are shifted as text, never multiplied. */
function readNumber(written: string, exponent: number): ReadNumber | undefined {
  const isNumeral = /^[^\d+−-]/.test(written);
  const numeral = isNumeral ? parseNumeral(written) : undefined;
  if (isNumeral && numeral === undefined) return undefined;
  const digits = isNumeral ? String(numeral) : written.replaceAll(',', '').replace('−', '-').replace('+', '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = decimals > 0 || Number(digits) === 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  const value = Number(`${digits}e${exponent}`);
  return { value: value === 0 ? 0 : value, lastPlace: exponent - decimals, lastDigit: exponent - decimals + zeros };
}
