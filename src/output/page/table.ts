import { type Column, type Row, stacked, type Table } from '../../document/blocks.js';
import { displayWidth } from '../../words/width.js';
import { attributes, markup } from './markup.js';
import type { Surroundings } from './surroundings.js';

/** A table in a region of its own that scrolls sideways where it is wider than the page. */
export function tableMarkup(table: Table<string>, around: Surroundings): string {
  const { title, columns, rows } = stacked(table);
  const caption =
    title === undefined
      ? `<caption class="unseen">${markup(around.title)}</caption>`
      : `<caption><span>${markup(title)}</span></caption>`;
  const lastKey = columns.findLastIndex(({ isKey }) => isKey === true);
  const classes = columns.map(
    (column, index) =>
      [index === lastKey ? 'key' : undefined, classOf(column, rows, index)].filter(Boolean).join(' ') || undefined,
  );
  const head = columns
    .map(({ header }, index) => `<th${attributes({ scope: 'col', class: classes[index] })}>${markup(header)}</th>`)
    .join('');
  const body = rows.map((row) => rowMarkup(row, { classes, lastKey }, around)).join('\n');
  const region = attributes({ class: 'scroll', role: 'group', tabindex: 0, 'aria-label': title ?? around.title });
  return (
    `<div class="table"><div${region}><table${attributes({ class: density({ columns, rows }) })}>${caption}` +
    `<thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div></div>`
  );
}

interface ColumnMarkup {
  readonly classes: readonly (string | undefined)[];
  /** Index of the column whose cells name the row. */
  readonly lastKey: number;
}

/** A row with an empty first cell continues the first cell of the row above. */
function rowMarkup(
  { cells, tone, values, cites = [] }: Row<string>,
  { classes, lastKey }: ColumnMarkup,
  around: Surroundings,
): string {
  const items = classes.map((name, index) => {
    const content =
      cellMarkup(cells[index] ?? '', index) + (index === Math.max(0, lastKey) ? around.citationMarks(cites) : '');
    const value = values?.[index];
    const more = attributes({ class: name, ...(typeof value === 'number' && { 'data-value': value }) });
    return index === lastKey ? `<th scope="row"${more}>${content}</th>` : `<td${more}>${content}</td>`;
  });
  const isCarried = cells.length > 1 && cells[0]?.trim() === '';
  return (
    `<tr${attributes({ class: [tone, isCarried && 'carried'].filter(Boolean).join(' ') || undefined })}>` +
    `${items.join('')}</tr>`
  );
}

/** Leading spaces in a first cell mean a level below the row above. */
function cellMarkup(words: string, index: number): string {
  if (index > 0 || !words.startsWith('  ')) return markup(words);
  return `<span class="below">${markup(words.trimStart())}</span>`;
}

/** Numbers are right-aligned; text columns keep a readable width. */
function classOf({ align }: Column<string>, rows: readonly Row<string>[], index: number): string | undefined {
  if (align === 'right') return 'number';
  const longest = Math.max(0, ...rows.map(({ cells }) => displayWidth(cells[index] ?? '')));
  if (longest > 60) return 'text';
  return longest > 12 ? 'words' : 'short';
}

/** Tables of many narrow columns are set tighter; tables of few short words do not fill the page. */
function density({ columns, rows }: Pick<Table<string>, 'columns' | 'rows'>): string | undefined {
  if (columns.length > 10 && rows.every(({ cells }) => cells.slice(1).every((cell) => cell.length < 10)))
    return 'matrix';
  const widest = columns.map(({ header }, index) =>
    Math.max(displayWidth(header), ...rows.map(({ cells }) => displayWidth(cells[index] ?? ''))),
  );
  return widest.reduce((sum, width) => sum + width, 0) < narrowWidth ? 'narrow' : undefined;
}

/** Width of a table, in columns of text, that can be read at one glance. */
const narrowWidth = 60;
