import type { Comparator, Quantity } from '../../model/quantity.js';
import { formatMoney, type MoneyFormat } from '../format.js';

const signs: Readonly<Record<Comparator, string>> = {
  '=': '',
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '~': '≈',
  '<~': '≲',
};

/** An amount as stated, in the unit of a picture, with the sign of its comparator. */
export function shortMoney({ value, comparator }: Quantity, money: MoneyFormat): string {
  return signs[comparator] + formatMoney(value, money);
}
