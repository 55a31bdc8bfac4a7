import type { Lang } from '../lang/lang.js';
import { type MoneyUnit, moneyUnits } from '../model/units.js';

/** Rounded half up in decimal (四舍五入), away from zero for negatives; never −0. */
export function round(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const rounded = Number(`${scaled}e${-digits}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** 12345.6 with one digit is 12,345.6. */
export function formatNumber(value: number, digits: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const [whole = '', decimals] = Math.abs(round(value, digits)).toFixed(digits).split('.');
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

/** The half-open interval of an amount, with one digit more than the amount itself. */
export function formatMoneyInterval({ low, high }: { readonly low: number; readonly high: number }, { unit, digits }: MoneyFormat): string {
  return `[${formatNumber(inUnit(low, unit), digits + 1)}, ${formatNumber(inUnit(high, unit), digits + 1)})`;
}

export function moneyUnitName(unit: MoneyUnit, lang: Lang): string {
  const { name } = moneyUnits[unit];
  return lang === 'zh' ? name.zh : `${name.en} (${name.zh})`;
}

function inUnit(amount: number, unit: MoneyUnit): number {
  return amount / 10 ** moneyUnits[unit].exponent;
}
