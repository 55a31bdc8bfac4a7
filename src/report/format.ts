import type { Bilingual, Lang } from '../lang/lang.js';
import { type MessageKey, message, say, term } from '../lang/message.js';
import { over } from '../model/decimal.js';
import type { Bands, Comparator, Quantity } from '../model/quantity.js';
import { type MoneyUnit, moneyUnits } from '../model/units.js';

/** Rounded half up in decimal (四舍五入), away from zero for negatives; never −0. */
export function round(value: number, digits: number): number {
  if (!Number.isFinite(value) || Math.abs(value) * 10 ** digits >= Number.MAX_SAFE_INTEGER) return value;
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const rounded = Number(`${scaled}e${-digits}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** 12345.6 with one digit is 12,345.6. */
export function formatNumber(value: number, digits: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const rounded = Math.abs(round(value, digits));
  const [whole = '', decimals] = (rounded < 1e21 ? rounded.toFixed(digits) : BigInt(rounded).toString()).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = round(value, digits) < 0 ? '−' : '';
  return `${sign}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** A fraction in per cent, with one digit: 0.1 is 10.0%. */
export function formatRate(fraction: number, digits = 1): string {
  return `${formatNumber(fraction * 100, digits)}%`;
}

/** How amounts are shown in one table: a unit and the digits that go with it. */
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

/** The half-open interval of an amount, with one digit more than the amount itself. */
export function formatMoneyInterval(
  { low, high }: { readonly low: number; readonly high: number },
  { unit, digits }: MoneyFormat,
): string {
  return `[${formatNumber(inUnit(low, unit), digits + 1)}, ${formatNumber(inUnit(high, unit), digits + 1)})`;
}

/** What a quantity covers, in its own unit and with one digit more than it is written with: [14.5, 15.5). */
export function formatRounding(quantity: Quantity, bands: Bands): string {
  const { low, high } = quantity.interval(bands);
  const scale = 10 ** quantity.unit.exponent;
  const digits = Math.max(0, Math.round(-Math.log10(quantity.resolution / scale)) + 1);
  return `[${formatNumber(low / scale, digits)}, ${formatNumber(high / scale, digits)})`;
}

export function moneyUnitName(unit: MoneyUnit, lang: Lang): string {
  const { name } = moneyUnits[unit];
  return lang === 'zh' ? name.zh : `${name.en} (${name.zh})`;
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
export function spellQuantity(quantity: Quantity, lang: Lang): string {
  if (lang === 'zh') return quantity.text;
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
  return key === undefined ? '' : term('en', key);
}

const counterTerms: Readonly<Record<string, MessageKey>> = {
  辆: 'counter-vehicles',
  吨: 'counter-tonnes',
  '吨/年': 'counter-tonnes-a-year',
  千瓦: 'counter-kilowatts',
  米: 'counter-metres',
};

const comparatorWords = {
  '>=': 'quantity-at-least',
  '>': 'quantity-over',
  '<=': 'quantity-at-most',
  '<': 'quantity-below',
  '~': 'quantity-about',
  '<~': 'quantity-nearly',
} as const satisfies Record<Exclude<Comparator, '='>, string>;

/** How English counts an amount in 亿元, each of them 100 million. */
function englishScale(amount: number): readonly [number, string] {
  if (Math.abs(amount) >= 10_000) return [10_000, 'trillion'];
  return Math.abs(amount) >= 10 ? [10, 'billion'] : [0.01, 'million'];
}

/** At most so many decimals, without the zeros that say nothing about money. */
function plainNumber(value: number, digits: number): string {
  const text = formatNumber(value, digits);
  return digits === 6 ? text.replace(/\.?0+$/, '') : text;
}
