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

/** An amount that a document states, in the unit of a picture, with a sign for what it leaves open. */
export function shortMoney({ value, comparator }: Quantity, money: MoneyFormat): string {
  return signs[comparator] + formatMoney(value, money);
}
