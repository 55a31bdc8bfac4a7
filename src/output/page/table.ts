import { type Column, type JudgementTone, type Row, stacked, type Table, withoutCodes } from '../../document/blocks.js';
import { displayWidth } from '../../words/width.js';
import { attributes, markup } from './markup.js';
import type { Surroundings } from './surroundings.js';

/** A table in a region of its own that scrolls sideways where it is wider than the page. */
export function tableMarkup(whole: Table<string>, around: Surroundings): string {
  const table = withoutCodes(whole);
  const { title, columns, rows } = stacked(table);
  const stacks = stacksOf(table.columns);
  const caption =
    title === undefined
      ? `<caption class="unseen">${markup(around.title)}</caption>`
      : `<caption><span>${markup(title)}</span></caption>`;
  const lastKey = columns.findLastIndex(({ isKey }) => isKey === true);
  const between = yearsBetween(columns);
  const classes = columns.map((column, index) =>
    [index === lastKey && 'key', classOf(column, rows, index), between.has(index) && 'between']
      .filter(Boolean)
      .join(' '),
  );
  const head = columns
    .map(({ header }, index) => {
      const parts = (stacks[index] ?? []).map((at) => table.columns[at]?.header ?? '');
      const span = columns.slice(index + 1).findIndex((next) => next.header !== '') + 1;
      const columnsWide = span === 0 ? columns.length - index : span;
      // A column without a head belongs under the head before it.
      if (header === '' && index > 0) return '';
      const more = { scope: 'col', class: classes[index], colspan: columnsWide > 1 ? columnsWide : undefined };
      return `<th${attributes(more)}>${partsMarkup(parts)}</th>`;
    })
    .join('');
  const body = rows
    .map((row, index) => {
      const { cells: written = [], tones = [] } = table.rows[index] ?? {};
      const cells = stacks.map((stack) => stack.map((at) => written[at] ?? ''));
      const said = classes.map((name, at) => [name, toneClass(tones[stacks[at]?.[0] ?? at])].filter(Boolean).join(' '));
      return rowMarkup(row, cells, { classes: said, lastKey }, around);
    })
    .join('\n');
  const region = attributes({ class: 'scroll', role: 'group', tabindex: 0, 'aria-label': title ?? around.title });
  return (
    `<div class="table"><div${region}><table${attributes({ class: density({ columns, rows }) })}>${caption}` +
    `<thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div></div>`
  );
}

/** Class of a cell that is good or bad news; its style adds a sign that does without colour. */
function toneClass(tone: JudgementTone | null | undefined): string | undefined {
  return tone ? `said ${tone}` : undefined;
}

interface ColumnMarkup {
  readonly classes: readonly string[];
  /** Index of the column whose cells name the row. */
  readonly lastKey: number;
}

/** A row with an empty first cell continues the first cell of the row above. */
function rowMarkup(
  { tone, values, cites = [] }: Row<string>,
  cells: readonly (readonly string[])[],
  { classes, lastKey }: ColumnMarkup,
  around: Surroundings,
): string {
  const items = classes.map((name, index) => {
    const content =
      cellMarkup(cells[index] ?? [], index) + (index === Math.max(0, lastKey) ? around.citationMarks(cites) : '');
    const value = values?.[index];
    const more = attributes({ class: name, ...(typeof value === 'number' && { 'data-value': value }) });
    return index === lastKey ? `<th scope="row"${more}>${content}</th>` : `<td${more}>${content}</td>`;
  });
  const isCarried = cells.length > 1 && (cells[0] ?? []).every((text) => text.trim() === '');
  return (
    `<tr${attributes({ class: [tone, isCarried && 'carried'].filter(Boolean).join(' ') || undefined })}>` +
    `${items.join('')}</tr>`
  );
}

/** Leading spaces in a first cell mean a level below the row above. */
function cellMarkup(parts: readonly string[], index: number): string {
  const [words = ''] = parts;
  if (index > 0 || !words.startsWith('  ')) return partsMarkup(parts);
  return `<span class="below">${markup(words.trimStart())}</span>`;
}

/** The cells of columns that stand in one, each below the one before; marked, so that they can be told apart again. */
function partsMarkup(parts: readonly string[]): string {
  if (parts.length === 1) return markup(parts[0] ?? '');
  const isLast = (index: number): boolean => parts.slice(index + 1).every((text) => text === '');
  return parts
    .map((text, index) => `<span class="part">${markup(text)}</span>${text === '' || isLast(index) ? '' : '\n'}`)
    .join('');
}

/** Indexes of the columns that stand in each column of the page. */
function stacksOf(columns: readonly Column<string>[]): readonly (readonly number[])[] {
  const stacks: number[][] = [];
  for (const [index, { isBelow }] of columns.entries()) {
    const last = stacks.at(-1);
    if (isBelow && last) last.push(index);
    else stacks.push([index]);
  }
  return stacks;
}

/** Columns of years between the first and the last of a run, which a phone leaves out until asked. */
function yearsBetween(columns: readonly Column<string>[]): ReadonlySet<number> {
  const years = columns.flatMap(({ header }, index) => (/^(?:19|20)\d{2}E?$/.test(header) ? [index] : []));
  const isRun = years.length > 2 && years.every((index, at) => index === (years[0] ?? 0) + at);
  return new Set(isRun ? years.slice(1, -1) : []);
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
