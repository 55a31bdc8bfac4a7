import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import { element } from './element.js';
import { hasCarriedNames, isMoreOfRowAbove } from './sort.js';

const phrases = {
  pageFilter: { zh: '筛选', en: 'Filter' },
  pageFilterTable: { zh: '筛选表格：{title}', en: 'Filter the table: {title}' },
  pageFiltered: { zh: '{all}行中的{count}行', en: '{count} of {all} rows' },
} as const satisfies Record<string, Bilingual>;

/** Fewest rows of a table that gets a filter; shorter tables are seen at a glance. */
const fewestRows = 8;

/** Puts a field above a long table that hides the rows without the words typed. */
export function makeFilterable(table: HTMLTableElement, lang: Lang): void {
  const [body] = table.tBodies;
  const rows = [...(body?.rows ?? [])];
  if (!body || rows.length < fewestRows || hasCarriedNames(body)) return;
  const title = table.caption?.textContent ?? '';
  const label = say(lang, message(phrases.pageFilterTable, { title }));
  const field = element('input', {
    type: 'search',
    placeholder: say(lang, phrases.pageFilter),
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
      wanted.length === 0 ? '' : say(lang, message(phrases.pageFiltered, { count: shown, all: rows.length }));
  });
  table.closest('.table')?.prepend(element('div', { class: 'filter' }, field, count));
}

/** Folds full-width and half-width, upper-case and lower-case letters, which are equal in a search. */
function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}
