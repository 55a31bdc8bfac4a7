import Table3 from 'cli-table3';
import {
  type Bars,
  type Block,
  type Column,
  type Document,
  type Facts,
  type JudgementItem,
  type Notes,
  type Row,
  showInvisible,
  stacked,
  type Table,
} from '../../document/blocks.js';
import { toneSigns } from '../../document/tones.js';
import { eachText, legible } from '../../words/legible.js';
import { displayWidth } from '../../words/width.js';
import { renderLines, renderSpans } from './chart.js';
import { gap, layOut, type Part, padEnd } from './layout.js';
import type { Paint, TerminalOptions } from './paint.js';
import { renderTree } from './tree.js';
import { longestUnit, wrap } from './wrap.js';

/** Characters for the parts of a bar, dense to light, distinguishable without colour. */
const shades = ['█', '▒', '░'];
const barWidth = 48;
/** Maximum width of a text column, even where there is room. */
const widestText = 72;

/** The document as text for a terminal, ending in a line break. */
export function renderTerminal({ title, blocks }: Document<string>, options: TerminalOptions): string {
  const parts = [
    options.paint.title(wrap(legible(title), options.width)),
    ...blocks.map((block) => renderBlock(block, options)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderBlock(block: Block<string>, options: TerminalOptions): string {
  return drawBlock(block.kind === 'chart' ? block : eachText(block, legible), options);
}

function drawBlock(block: Block<string>, options: TerminalOptions): string {
  const { paint, width } = options;
  switch (block.kind) {
    case 'heading':
      return paint.strong(wrap(block.text, width));
    case 'text':
      return wrap(block.text, width);
    case 'code':
      return showInvisible(block.text).replace(/^(?=.)/gm, '    ');
    case 'facts':
      return renderFacts(block, options);
    case 'list':
      return block.items.map((item) => hang('- ', item, width)).join('\n');
    case 'judgements':
      return block.items.map((item, index) => renderJudgement(item, index + 1, options)).join('\n');
    case 'table':
      return [
        ...(block.title === undefined ? [] : [paint.strong(wrap(block.title, width))]),
        renderTable(block, options),
      ].join('\n');
    case 'bars':
      return renderBars(block, options);
    case 'lines':
      return renderLines(block, options);
    case 'spans':
      return renderSpans(block, options);
    case 'chart':
      return [
        paint.strong(wrap(legible(block.headline ?? block.title), width)),
        ...(block.headline === undefined ? [] : [wrap(legible(block.title), width)]),
        ...block.instead.map((part) => renderBlock(part, options)),
      ].join('\n\n');
    case 'tree':
      return renderTree(block, width);
    case 'notes':
      return paint.faint(
        notesShown(block, options)
          .map((item) => hang('· ', item, width))
          .join('\n'),
      );
    default:
      return block satisfies never;
  }
}

/** Notes that a terminal shows unasked, unless a block says otherwise. */
const fewNotes = 2;

/** The notes to show; those left out are counted, unless it is only one. */
function notesShown({ items, kept = fewNotes }: Notes<string>, { moreNotes }: TerminalOptions): readonly string[] {
  const more = items.length - kept;
  return moreNotes && more > 1 ? [...items.slice(0, kept), moreNotes(more)] : items;
}

/** A judgement with its rank and mark, its caveat below it. */
function renderJudgement(
  { sentence, caveat, tone }: JudgementItem<string>,
  rank: number,
  { paint, width }: TerminalOptions,
): string {
  const head = hang(`${rank}. ${paint.tone(tone, toneSigns[tone])} `, sentence, width);
  return caveat === undefined ? head : `${head}\n${paint.faint(hang('     ', caveat, width))}`;
}

function renderTable(table: Table<string>, { width, paint }: TerminalOptions): string {
  const { columns: stacks, rows: plain, isSpaced = false } = stacked(table);
  const rows = plain.map(marked);
  const columns = stacks.map((column, index) => ({ ...column, header: headOf(column.header, rows, index) }));
  const texts = columns.map((column, index) => [column.header, ...rows.map(({ cells }) => cells[index] ?? '')]);
  const parts = layOut(
    columns.map((column, index) => ({
      isKey: column.isKey ?? false,
      isText: column.align !== 'right',
      word: Math.max(...(texts[index] ?? []).map(longestUnit)),
      natural: naturalWidth(column, texts[index] ?? []),
    })),
    width,
  );
  return parts.map((part) => drawPart(columns, isSpaced ? spaced(rows) : rows, part, paint)).join('\n\n');
}

/** Width of a narrow column's head before it is broken. */
const widestHead = 16;

/** Width that a column would like: of a column of numbers, whose cells are never broken, that of its cells. */
function naturalWidth({ align }: Column<string>, [head = '', ...cells]: readonly string[]): number {
  const widthOf = (texts: readonly string[]): number =>
    Math.max(0, ...texts.flatMap((text) => text.split('\n').map(displayWidth)));
  if (align !== 'right') return Math.min(widthOf([head, ...cells]), widestText);
  return Math.max(widthOf(cells), longestUnit(head), Math.min(widthOf([head]), widestHead));
}

/** Room that a head on one line may take beyond the cells of its column. */
const headRoom = 4;

/** Heads of columns that stand one over the other, on one line where that does not widen the column much. */
function headOf(header: string, rows: readonly Row<string>[], index: number): string {
  const inOne = header.replaceAll('\n', ' / ');
  const lines = rows.flatMap(({ cells }) => (cells[index] ?? '').split('\n'));
  return displayWidth(inOne) <= Math.max(0, ...lines.map(displayWidth)) + headRoom ? inOne : header;
}

/** A row with a mark before each cell that says something of the plan, for readers without colour. */
function marked(row: Row<string>): Row<string> {
  const mark = (index: number): string => {
    const tone = row.tones?.[index];
    return tone === undefined || tone === null || tone === 'neutral' ? '' : `${toneSigns[tone]} `;
  };
  return { ...row, cells: row.cells.map((cell, index) => `${mark(index)}${cell}`) };
}

/** Rows with an empty row between each two. */
function spaced(rows: readonly Row<string>[]): readonly Row<string>[] {
  return rows.flatMap((row, index) => (index === 0 ? [row] : [{ cells: [] }, row]));
}

function drawPart(
  columns: Table<string>['columns'],
  rows: readonly Row<string>[],
  { columns: chosen, widths, gap: between }: Part,
  paint: Paint,
): string {
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
  };
  const inner = {
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: ' '.repeat(between),
  };
  const table = new Table3({
    chars: { ...none, ...inner },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: chosen.map((index) => columns[index]?.align ?? 'left'),
    colWidths: [...widths],
  });
  const fitted = (cells: readonly string[]): string[] =>
    chosen.map((index, position) => wrap(cells[index] ?? '', widths[position] ?? 0));
  const painted = (text: string, tone: 'strong' | 'faint'): string =>
    text
      .split('\n')
      .map((line) => paint[tone](line))
      .join('\n');
  table.push(fitted(columns.map(({ header }) => header)).map((header) => painted(header, 'strong')));
  table.push(widths.map((columnWidth) => paint.faint('─'.repeat(columnWidth))));
  for (const { cells, tone, tones } of rows) {
    const text = fitted(cells).map((cell, position) => {
      const said = tones?.[chosen[position] ?? -1];
      return said === undefined || said === null ? cell : cell.replace(/^.*/, (line) => paint.tone(said, line));
    });
    table.push(tone ? text.map((cell) => painted(cell, tone)) : text);
  }
  return trimLines(table.toString());
}

function renderFacts({ rows }: Facts<string>, { width, paint }: TerminalOptions): string {
  const labelWidth = Math.max(...rows.map(([label]) => displayWidth(label))) + gap;
  if (labelWidth > width / 2)
    return rows.map(([label, text]) => `${paint.strong(label)}\n${hang('  ', text, width)}`).join('\n');
  return rows.map(([label, text]) => hang(paint.strong(padEnd(label, labelWidth)), text, width)).join('\n');
}

function renderBars({ title, parts, bars }: Bars<string>, { width, paint }: TerminalOptions): string {
  const longest = Math.max(...bars.map(({ label }) => displayWidth(label)));
  const textWidth = Math.max(...bars.map(({ text }) => displayWidth(text))) + gap;
  const isBeside = longest + gap + textWidth + 8 <= width;
  const labelWidth = (isBeside ? longest : 0) + gap;
  const isNarrow = !isBeside && labelWidth + 8 + textWidth > width;
  const room = Math.max(8, Math.min(barWidth, width - labelWidth - (isNarrow ? 0 : textWidth)));
  const largest = Math.max(...bars.map(({ values }) => values.reduce((total, value) => total + value, 0)));
  const lines = bars.map(({ label, values, text }) => {
    if (values.length === 0) return wrap(label, width);
    let end = 0;
    let drawn = 0;
    const bar = values.map((value, index) => {
      end += value;
      const cells = Math.max(0, Math.round((end / largest) * room) - drawn);
      drawn += cells;
      return (shades[index % shades.length] ?? '').repeat(cells);
    });
    const lead = isBeside ? padEnd(label, labelWidth) : `${wrap(label, width)}\n${' '.repeat(gap)}`;
    if (isNarrow)
      return `${wrap(label, width)}\n${' '.repeat(gap)}${bar.join('')}\n${' '.repeat(gap)}${wrap(text, width - gap)}`;
    return `${lead}${padEnd(bar.join(''), room)}${' '.repeat(textWidth - displayWidth(text))}${text}`;
  });
  const legend = parts.map((part, index) => `${shades[index % shades.length] ?? ''} ${part}`).join('   ');
  return [paint.strong(wrap(title, width)), ...lines, paint.faint(wrap(legend, width))].join('\n');
}

/** Text behind a first line's lead; further lines stand under the text. */
function hang(lead: string, words: string, width: number): string {
  const indent = displayWidth(lead);
  return lead + wrap(words, width - indent).replaceAll('\n', `\n${' '.repeat(indent)}`);
}

function trimLines(lines: string): string {
  return lines
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
