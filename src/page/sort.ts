import { all, element } from './element.js';

/** A row with the faint rows below it, which belong to it. */
type Bundle = readonly HTMLTableRowElement[];

/** Puts a button into each header of a table whose rows can stand in any order. */
export function makeSortable(table: HTMLTableElement, lang: string): void {
  const [body] = table.tBodies;
  const head = table.tHead?.rows[0];
  if (!body || !head || hasCarriedNames(body)) return;
  const { movable, fixed } = bundlesOf([...body.rows]);
  if (movable.length < 3 || fixed === undefined) return;
  const collator = new Intl.Collator(lang, { numeric: true });
  let next = 0;
  for (const header of head.cells) {
    const column = next;
    next += header.colSpan;
    const button = element('button', { type: 'button', class: 'sort' }, ...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      const order = nextOrder(header, isNumeric(movable, column));
      for (const cell of head.cells) cell.removeAttribute('aria-sort');
      if (order) header.setAttribute('aria-sort', order);
      const sorted = order ? inOrder(movable, column, order, collator) : movable;
      body.append(...sorted.flat(), ...fixed);
    });
  }
}

/** Whether rows continue the name of the row above, so that they cannot be sorted. */
export function hasCarriedNames(body: HTMLTableSectionElement): boolean {
  return body.querySelector('.carried') !== null;
}

/** Whether a row is a faint one that belongs to the row above, such as its interval. */
export function isMoreOfRowAbove(row: HTMLTableRowElement): boolean {
  return row.classList.contains('faint') && row.querySelector('.below') !== null;
}

/** Rows to sort, and rows fixed at the end, such as sums. A table with such rows among the others is not sorted. */
function bundlesOf(rows: readonly HTMLTableRowElement[]): {
  readonly movable: readonly Bundle[];
  readonly fixed?: Bundle;
} {
  const bundles: HTMLTableRowElement[][] = [];
  for (const row of rows) {
    const last = bundles.at(-1);
    if (isMoreOfRowAbove(row) && last) last.push(row);
    else bundles.push([row]);
  }
  const isApart = ([row]: Bundle): boolean => row?.matches('.strong, .faint') ?? false;
  const end = bundles.findLastIndex((bundle) => !isApart(bundle)) + 1;
  const movable = bundles.slice(0, end);
  return movable.some(isApart) ? { movable } : { movable, fixed: bundles.slice(end).flat() };
}

type Order = 'ascending' | 'descending';

/** Next order of a column: numbers largest first, words alphabetically; then reversed; then as in the report. */
function nextOrder(header: HTMLElement, isNumber: boolean): Order | undefined {
  const orders: readonly Order[] = isNumber ? ['descending', 'ascending'] : ['ascending', 'descending'];
  const current = header.getAttribute('aria-sort');
  return orders[current === null ? 0 : orders.indexOf(current as Order) + 1];
}

function isNumeric(bundles: readonly Bundle[], index: number): boolean {
  return (
    bundles.some(([row]) => numberIn(row?.cells[index]) !== undefined) &&
    bundles.every(([row]) => row?.cells[index]?.classList.contains('number'))
  );
}

function inOrder(bundles: readonly Bundle[], index: number, order: Order, collator: Intl.Collator): readonly Bundle[] {
  const sign = order === 'ascending' ? 1 : -1;
  const isNumber = isNumeric(bundles, index);
  return bundles.toSorted(([one], [other]) => {
    if (!isNumber) return sign * collator.compare(wordsIn(one?.cells[index]), wordsIn(other?.cells[index]));
    const [a, b] = [numberIn(one?.cells[index]), numberIn(other?.cells[index])];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * (a - b);
  });
}

/** The value of a cell, or the number at its start; undefined if it has neither. */
function numberIn(cell: HTMLTableCellElement | undefined): number | undefined {
  if (cell?.dataset['value'] !== undefined) return Number(cell.dataset['value']);
  const match = /^[-−+]?\d[\d,]*(?:\.\d+)?/.exec(wordsIn(cell));
  return match ? Number(match[0].replaceAll(',', '').replace('−', '-')) : undefined;
}

/** The words of a cell without the marks of citations. */
function wordsIn(cell: HTMLTableCellElement | undefined): string {
  if (!cell) return '';
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const marks of all(copy, '.cites')) marks.remove();
  return copy.textContent.trim();
}
