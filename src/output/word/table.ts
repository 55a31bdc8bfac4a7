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
import type { WordReferences } from './reference.js';
import { face, textTwips } from './style.js';
import { columnWidths, sizeOf } from './widths.js';

const line = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
const thick = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };

/** Rows of a table that stays on one page. */
const fewRows = 8;

/** Context for writing the cells of a table. */
interface Frame {
  readonly columns: TableBlock<string>['columns'];
  readonly widths: readonly number[];
  readonly size: number;
  readonly margin: number;
  readonly lang: Lang;
}

/** A cell's place in its row, and how it stands out. */
interface CellOptions {
  readonly index: number;
  readonly isHeader?: boolean;
  readonly tone?: Row<string>['tone'];
  readonly marks?: readonly ParagraphChild[];
  readonly isKept: boolean;
}

/**
 * A table across the width of the text, with its header repeated on every page; rows do not break across pages, and a
 * small table not at all.
 */
export function wordTable({ columns, rows }: TableBlock<string>, references: WordReferences, lang: Lang): Table {
  const texts = [columns.map(({ header }) => header), ...rows.map(({ cells }) => cells)];
  const margin = columns.length > 12 ? 20 : 50;
  const size = sizeOf(texts, face(lang, 'table').size as number, margin);
  const frame: Frame = { columns, widths: columnWidths(texts, size, margin), size, margin, lang };
  const isSmall = rows.length <= fewRows;
  const head = columns.map(({ header }, index) => tableCell(header, { index, isHeader: true, isKept: true }, frame));
  const body = rows.map(({ cells, tone, cites = [] }, place) => {
    const isKept = isSmall && place < rows.length - 1;
    const marked = firstWords(cells);
    const marks = references.marks(cites, size);
    return cells.map((words, index) =>
      tableCell(words, { index, tone, isKept, ...(index === marked && { marks }) }, frame),
    );
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textTwips, type: WidthType.DXA },
    columnWidths: [...frame.widths],
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...body.map((children) => new TableRow({ cantSplit: true, children })),
    ],
  });
}

function tableCell(words: string, options: CellOptions, frame: Frame): TableCell {
  const { columns, widths, size, margin, lang } = frame;
  const { index, isHeader = false, tone, marks = [], isKept } = options;
  const aligned = columns[index]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const run = { ...face(lang, 'table'), size, bold: isHeader || tone === 'strong' };
  return new TableCell({
    width: { size: widths[index] ?? 0, type: WidthType.DXA },
    verticalAlign: isHeader ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 20, bottom: 20, left: margin, right: margin },
    ...(isHeader && { shading: { type: ShadingType.CLEAR, fill: 'E7ECF3', color: 'auto' } }),
    children: words.split('\n').map(
      (text, place, all) =>
        new Paragraph({
          keepNext: isKept,
          alignment: isHeader ? AlignmentType.CENTER : aligned,
          spacing: { line: Math.round(size * 13), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          children: [
            new TextRun({ text: unbroken(text), ...run, ...(tone === 'faint' && { color: '595959' }) }),
            ...(place === all.length - 1 ? marks : []),
          ],
        }),
    ),
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
