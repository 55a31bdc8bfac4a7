import type { Lang } from '../lang/lang.js';
import { message, say, term } from '../lang/message.js';
import { element } from './element.js';
import { hasCarriedNames, isMoreOfRowAbove } from './sort.js';

/** Shorter tables are seen at a glance. */
const fewestRows = 8;

/** Puts a field above a long table that hides the rows in which its words do not stand. */
export function makeFilterable(table: HTMLTableElement, lang: Lang): void {
  const [body] = table.tBodies;
  const rows = [...(body?.rows ?? [])];
  if (!body || rows.length < fewestRows || hasCarriedNames(body)) return;
  const title = table.caption?.textContent ?? '';
  const label = say(lang, message('page-filter-table', { title }));
  const field = element('input', {
    type: 'search',
    placeholder: term(lang, 'page-filter'),
    'aria-label': label,
    autocomplete: 'off',
  });
  const count = element('output', { class: 'about' });
  const words = rows.map((row, index) =>
    fold(isMoreOfRowAbove(row) ? (rows[index - 1]?.textContent ?? '') : row.textContent),
  );
  field.addEventListener('input', () => {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    for (const [index, row] of rows.entries()) row.hidden = !wanted.every((word) => words[index]?.includes(word));
    const shown = rows.filter(({ hidden }) => !hidden).length;
    count.textContent =
      wanted.length === 0 ? '' : say(lang, message('page-filtered', { count: shown, all: rows.length }));
  });
  table.closest('.table')?.prepend(element('div', { class: 'filter' }, field, count));
}

/** Full-width and half-width, large and small letters are the same to who looks for them. */
function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}
