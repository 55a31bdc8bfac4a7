import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Row, Table as TableBlock } from '../../document/blocks.js';
import type { Lang } from '../../words/lang.js';
import { displayWidth } from '../../words/width.js';
import type { WordReferences } from './reference.js';
import { face, textTwips } from './style.js';

const line = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
const thick = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };

/** A table across the width of the text, with its header repeated on every page; rows do not break across pages. */
export function wordTable({ columns, rows }: TableBlock<string>, references: WordReferences, lang: Lang): Table {
  const size = columns.length > 12 ? 12 : columns.length > 7 ? 15 : (face(lang, 'table').size as number);
  const margin = columns.length > 12 ? 20 : 60;
  const widths = columnWidths([columns.map(({ header }) => header), ...rows.map(({ cells }) => cells)], size, margin);
  const cell = (
    words: string,
    index: number,
    options: {
      readonly isHeader?: boolean;
      readonly tone?: Row<string>['tone'];
      readonly marks?: readonly ParagraphChild[];
    },
  ) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: options.isHeader ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { top: 30, bottom: 30, left: margin, right: margin },
      ...(options.isHeader && { shading: { type: ShadingType.CLEAR, fill: 'E7ECF3', color: 'auto' } }),
      children: words.split('\n').map(
        (text, place, all) =>
          new Paragraph({
            alignment: options.isHeader
              ? AlignmentType.CENTER
              : columns[index]?.align === 'right'
                ? AlignmentType.RIGHT
                : AlignmentType.LEFT,
            spacing: { line: Math.round(size * 14), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
            children: [
              new TextRun({
                text: unbroken(text),
                ...face(lang, 'table'),
                size,
                bold: options.isHeader === true || options.tone === 'strong',
                ...(options.tone === 'faint' && { color: '595959' }),
              }),
              ...(place === all.length - 1 ? (options.marks ?? []) : []),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textTwips, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, index) => cell(header, index, { isHeader: true })),
      }),
      ...rows.map(
        ({ cells, tone, cites = [] }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((words, index) =>
              cell(words, index, {
                tone,
                ...(index === firstWords(cells) && { marks: references.marks(cites, size) }),
              }),
            ),
          }),
      ),
    ],
  });
}

/** Text whose indents Word keeps and whose dates it does not break. */
function unbroken(text: string): string {
  return text
    .replace(/^ +/, (spaces) => '\u3000'.repeat(Math.ceil(spaces.length / 2)))
    .replace(/\b(\d{4})-(\d\d)(?:-(\d\d))?\b/g, (_date, ...parts: (string | undefined)[]) =>
      parts.slice(0, 3).filter(Boolean).join('\u2011'),
    );
}

/** Index of the first cell with more than a number. */
function firstWords(cells: readonly string[]): number {
  const index = cells.findIndex((cell) => /\p{L}/u.test(cell));
  return index === -1 ? 0 : index;
}

/**
 * Widths of columns: room for the longest word, and a share of the rest by the square root of the text's length, so
 * that long texts do not take everything. `size` in half points.
 */
function columnWidths(rows: readonly (readonly string[])[], size: number, margin: number): readonly number[] {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => rows.map((row) => row[index] ?? ''));
  const least = columns.map((cells) => Math.max(...cells.map(longestWord)) * size * twipsOfLetter + 2 * margin);
  const needs = columns.map((cells) =>
    Math.sqrt(Math.max(4, ...cells.flatMap((cell) => cell.split('\n').map(displayWidth)))),
  );
  const [leastOfAll, needOfAll] = [sum(least), sum(needs)];
  if (leastOfAll >= textTwips) return least.map((width) => Math.floor((width / leastOfAll) * textTwips));
  return least.map((width, index) => Math.floor(width + ((needs[index] ?? 0) / needOfAll) * (textTwips - leastOfAll)));
}

/** Width of a letter in twips, for each half point of its size. */
const twipsOfLetter = 5.7;

/**
 * Columns of the longest part that should not be broken: words are, at hyphens; dates hold together; of Chinese, two
 * signs.
 */
function longestWord(cell: string): number {
  const parts = cell.split(/[\s\u2E80-\uFFFF]+|(?<=[—–])|(?<=\p{L})-|-(?=\p{L})/u).map((word) => word.length);
  return Math.max(Math.min(4, displayWidth(cell)), ...parts);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
