import { over } from '../model/decimal.js';
import type { Bands, Comparator, Quantity } from '../model/quantity.js';
import { type MoneyUnit, moneyUnits, type Unit } from '../model/units.js';
import type { Bilingual } from '../words/lang.js';
import { message, say, type Words } from '../words/message.js';
import { formatNumber, groupDigits, roundDown, roundUp } from '../words/number.js';
import { dimensionPhrases, termPhrases } from '../words/terms.js';

const phrases = {
  quantityAbout: { zh: '约{quantity}', en: 'about {quantity}' },
  quantityNearly: { zh: '近{quantity}', en: 'nearly {quantity}' },
  counterVehicles: { zh: '辆', en: 'vehicles' },
  counterTonnes: { zh: '吨', en: 'tonnes' },
  counterTonnesAYear: { zh: '吨/年', en: 'tonnes a year' },
  counterKilowatts: { zh: '千瓦', en: 'kW' },
  counterMetres: { zh: '米', en: 'metres' },
} as const satisfies Record<string, Bilingual>;

export { formatNumber };

/** A fraction in per cent, with one digit: 0.1 is 10.0%. */
export function formatRate(fraction: number, digits = 1): string {
  return `${formatNumber(fraction * 100, digits)}%`;
}

/** Unit and digits of the amounts in one table. */
export interface MoneyFormat {
  readonly unit: MoneyUnit;
  readonly digits: number;
}

/** The unit asked for, or the one that keeps the largest amount short. Amounts are in 亿元. */
export function chooseMoneyFormat(amounts: readonly number[], asked?: MoneyUnit): MoneyFormat {
  const largest = Math.max(0, ...amounts.map(Math.abs).filter(Number.isFinite));
  const unit = asked ?? (largest >= 10_000 ? '万亿元' : '亿元');
  if (unit === '万亿元') return { unit, digits: 3 };
  return { unit, digits: largest >= 1_000 ? 0 : 1 };
}

/** An amount in 亿元, in the table's unit. */
export function formatMoney(amount: number, { unit, digits }: MoneyFormat): string {
  return formatNumber(inUnit(amount, unit), digits);
}

/** An amount in 亿元 as part of a sentence: 2.657万亿元, CNY 2.657 trillion. */
export function moneyWords(amount: number, format: MoneyFormat): Bilingual {
  const [scale, name] = englishScale(amount);
  return {
    zh: `${formatMoney(amount, format)}${format.unit}`,
    en: `CNY ${formatNumber(amount / scale, scale === 10_000 ? 3 : 1)} ${name}`,
  };
}

/** An amount in 亿元 where a sentence concludes, to about three digits: 22.8万亿元, CNY 22.8 trillion. */
export function briefMoney(amount: number): Bilingual {
  const [scale, name] = englishScale(amount);
  const [chineseScale, unit] = Math.abs(amount) >= 10_000 ? [10_000, '万亿元'] : [1, '亿元'];
  return { zh: `${threeDigits(amount / chineseScale)}${unit}`, en: `CNY ${threeDigits(amount / scale)} ${name}` };
}

/** A number with three significant digits, or all digits before the point. */
function threeDigits(value: number): string {
  const size = Math.abs(value);
  return formatNumber(value, size > 0 ? Math.max(0, 2 - Math.floor(Math.log10(size))) : 0);
}

/** The half-open interval of an amount, with one digit more than the amount itself, rounded outward. */
export function formatMoneyInterval(
  { low, high }: { readonly low: number; readonly high: number },
  { unit, digits }: MoneyFormat,
): string {
  return bracketedInterval(inUnit(low, unit), inUnit(high, unit), { fewest: digits + 1, most: digits + 1 });
}

/**
 * Rounding interval of a quantity in its own unit, with one more digit than written, or up to two more if its ends have
 * them: [14.5, 15.5), for 近3万亿元 [2.85, 3.0). An exact number is itself: [10, 10].
 */
export function formatRounding(quantity: Quantity, bands: Bands): string {
  const { low, high } = quantity.interval(bands);
  const scale = 10 ** quantity.unit.exponent;
  return bracketedInterval(low / scale, high / scale, roundingDigits(quantity, bands));
}

/** The interval of an amount for readers, rounded outward to the digits of the amount: 14.500—15.500. */
export function moneySpan(
  { low, high }: { readonly low: number; readonly high: number },
  { unit, digits }: MoneyFormat,
): Bilingual {
  return span(inUnit(low, unit), inUnit(high, unit), { fewest: digits, most: digits });
}

/** The rounding interval of a quantity for readers, in its own unit: 14.5—15.5. */
export function roundingSpan(quantity: Quantity, bands: Bands): Bilingual {
  const { low, high } = quantity.interval(bands);
  const scale = 10 ** quantity.unit.exponent;
  return span(low / scale, high / scale, roundingDigits(quantity, bands));
}

/** One more digit than written, or up to two more if the ends have them; no more for an exact number. */
function roundingDigits(quantity: Quantity, bands: Bands): Digits {
  const { low, high } = quantity.interval(bands);
  const places = Math.round(-Math.log10(quantity.resolution / 10 ** quantity.unit.exponent));
  const fewest = Math.max(0, low === high ? places : places + 1);
  return { fewest, most: fewest + 2 };
}

interface Digits {
  readonly fewest: number;
  readonly most: number;
}

/** An interval as documents write it; an open end is left out: ≥ 14.5. */
function span(low: number, high: number, digits: Digits): Bilingual {
  const [from, to] = [roundedEnd(low, roundDown, digits), roundedEnd(high, roundUp, digits)];
  const both = (text: string): Bilingual => ({ zh: text, en: text });
  if (from === to) return both(from);
  if (!Number.isFinite(low)) return both(`≤${to}`);
  if (!Number.isFinite(high)) return both(`≥${from}`);
  // A dash beside a minus is read as another minus.
  if (low < 0) return { zh: `${from}至${to}`, en: `${from} to ${to}` };
  return { zh: `${from}—${to}`, en: `${from}–${to}` };
}

/** An end of an interval, rounded outward so that what is printed excludes none of it. */
function roundedEnd(value: number, outward: typeof roundDown, { fewest, most }: Digits): string {
  if (!Number.isFinite(value)) return formatNumber(value, 0);
  let places = fewest;
  while (places < most && roundDown(value, places) !== roundUp(value, places)) places += 1;
  return groupDigits(outward(value, places), places);
}

/** An interval whose printed ends exclude none of it. */
function bracketedInterval(low: number, high: number, digits: Digits): string {
  const [open, close] = [Number.isFinite(low) ? '[' : '(', low === high ? ']' : ')'];
  return `${open}${roundedEnd(low, roundDown, digits)}, ${roundedEnd(high, roundUp, digits)}${close}`;
}

export function moneyUnitName(unit: MoneyUnit): Bilingual {
  const { zh, en } = moneyUnits[unit].name;
  return { zh, en: `${en} (${zh})` };
}

/** Base unit of a quantity's dimension: 亿元, per cent, or the counter; empty where there is no counter. */
export function baseUnitName({ dimension, counter }: Unit): Words {
  if (dimension === 'money') return moneyUnitName('亿元');
  if (dimension === 'rate') return '%';
  if (dimension === 'points') return dimensionPhrases.points;
  return { zh: counter ?? '', en: englishCounter(counter) };
}

/** An amount in 亿元 as a number in the table's unit; null where there is none. */
export function amountIn(amount: number | undefined, { unit }: MoneyFormat): number | null {
  return amount === undefined ? null : inUnit(amount, unit);
}

/** An amount in 亿元 as a number of another unit. */
export function inUnit(amount: number, unit: MoneyUnit): number {
  return over(amount, 10 ** moneyUnits[unit].exponent);
}

/** A quantity for a reader of either language: as the document writes it, or spelled out in English. */
export function spellQuantity(quantity: Quantity): Bilingual {
  return { zh: quantity.text, en: inEnglish(quantity) };
}

function inEnglish(quantity: Quantity): string {
  const { value, upper, isRange, comparator, dimension, unit } = quantity;
  const decimals = Math.max(0, Math.round(-Math.log10(quantity.resolution)));
  const words = (from: number, to: number): string => {
    const [scale, name] = dimension === 'money' ? englishScale(from) : [1, ''];
    const numbers = [...new Set([from, to])]
      .map((item) => plainNumber(item / scale, dimension === 'money' ? 6 : decimals))
      .join('–');
    if (dimension === 'money') return `CNY ${numbers} ${name}`;
    if (dimension === 'rate') return `${numbers}%`;
    return dimension === 'points'
      ? `${numbers} percentage points`
      : `${numbers} ${englishCounter(unit.counter)}`.trimEnd();
  };
  const text = words(value, isRange ? upper : value);
  return comparator === '=' ? text : say('en', message(comparatorWords[comparator], { quantity: text }));
}

/** The English word of a Chinese counter; empty where English counts without one. */
function englishCounter(counter: string | undefined): string {
  const key = counter === undefined ? undefined : counterTerms[counter];
  return key === undefined ? '' : key.en;
}

const counterTerms: Readonly<Record<string, Bilingual>> = {
  辆: phrases.counterVehicles,
  吨: phrases.counterTonnes,
  '吨/年': phrases.counterTonnesAYear,
  千瓦: phrases.counterKilowatts,
  米: phrases.counterMetres,
};

const comparatorWords = {
  '>=': termPhrases.quantityAtLeast,
  '>': termPhrases.quantityOver,
  '<=': termPhrases.quantityAtMost,
  '<': termPhrases.quantityBelow,
  '~': phrases.quantityAbout,
  '<~': phrases.quantityNearly,
} as const satisfies Record<Exclude<Comparator, '='>, Bilingual>;

/** English scale for an amount in 亿元 (100 million each). */
function englishScale(amount: number): readonly [number, string] {
  if (Math.abs(amount) >= 10_000) return [10_000, 'trillion'];
  return Math.abs(amount) >= 10 ? [10, 'billion'] : [0.01, 'million'];
}

/** A number with at most so many decimals, without trailing zeros. */
function plainNumber(value: number, digits: number): string {
  const text = formatNumber(value, digits);
  return digits === 6 ? text.replace(/\.?0+$/, '') : text;
}
