import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { type Block, type NumberStyle, type Report, type Row, type Table, tablesOf } from '../../document/blocks.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { capital, say } from '../../words/message.js';
import { formatNumber, round } from '../../words/number.js';
import { sheetPhrases } from '../../words/office.js';
import { displayWidth } from '../../words/width.js';
import { chartSheet } from './charts.js';
import { citationWords, number, type SheetCell, sheetOf, styles, words } from './grid.js';

const phrases = {
  sheetCites: { zh: '依据', en: 'Evidence' },
  sheetAbout: { zh: '说明', en: 'About' },
} as const satisfies Record<string, Bilingual>;

/** Width for a source and its token on one line. */
const citesWidth = 44;

/** Length of the longest sheet name that Excel accepts. */
const longestName = 31;

/** Context for writing the tables of a report. */
export interface TableFrame {
  readonly lang: Lang;
  /** Name of a document as readers cite it. */
  readonly documentOf: (id: string) => string;
  /** Name of a sheet that no other has. */
  readonly nameOf: (title: string, index: number) => string;
}

/**
 * A sheet for each table of a report and for the numbers of each chart, and one for its other words; the last table of
 * a section has the section's notes below.
 */
export function reportSheets(report: Report, frame: TableFrame): readonly WriteSheet[] {
  const drawn = new Set<string>();
  const tables = report.sections.flatMap(({ title, blocks }) => {
    // The brief may show a chart of its annexes.
    const charts = blocks.flatMap((block) => (block.kind === 'chart' && !drawn.has(block.title) ? block : []));
    for (const chart of charts) drawn.add(chart.title);
    const found = headedTables(blocks);
    const remarks = blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));
    return [
      ...charts.flatMap((chart) => chartSheet(chart, frame.lang, frame.nameOf) ?? []),
      ...found.map((table, index) =>
        tableSheet(
          table,
          index === found.length - 1 ? remarks : [],
          found.length > 1 && isShort(table.title) ? frame.nameOf(table.title, 0) : frame.nameOf(title, index),
          frame,
        ),
      ),
    ];
  });
  return [...tables, ...aboutSheet(report, frame)];
}

/** Whether a table's own title is short enough to name its sheet, as tables of one section are told apart by it. */
function isShort(title: string | undefined): title is string {
  return title !== undefined && title.length <= longestName - 4;
}

function aboutSheet(report: Report, { lang, nameOf }: TableFrame): readonly WriteSheet[] {
  const rows = report.sections.flatMap(({ title, blocks }) => {
    const lines = (tablesOf(blocks).length === 0 ? blocks : besideTables(blocks)).flatMap(proseOf);
    return lines.map((line) => [words(title, styles.faint), words(line)]);
  });
  if (rows.length === 0) return [];
  const about = say(lang, phrases.sheetAbout);
  return [sheetOf(nameOf(about, 0), [[words(about, { font: { bold: true } })], ...rows], [24, 100], { rows: 1 })];
}

/** Blocks without a sheet of their own: all but tables, their headings, and notes, which are below the last table. */
function besideTables(blocks: readonly Block<string>[]): readonly Block<string>[] {
  return blocks.filter(({ kind }, index) => {
    const next = blocks[index + 1]?.kind;
    return (
      kind !== 'notes' &&
      !(kind === 'heading' && (next === undefined || next === 'table' || next === 'chart' || next === 'heading'))
    );
  });
}

function proseOf(block: Block<string>): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return [block.text];
    case 'list':
    case 'notes':
      return block.items;
    case 'facts':
      return block.rows.map(([label, text]) => `${label}  ${text}`);
    default:
      return [];
  }
}

/** Tables with their own titles, or else those of the headings above them. */
function headedTables(blocks: readonly Block<string>[]): readonly Table<string>[] {
  return blocks.flatMap((block, index) => {
    const above = blocks[index - 1];
    const title = above?.kind === 'heading' ? above.text : undefined;
    return tablesOf([block]).map((table) =>
      table.title === undefined && title !== undefined ? { ...table, title } : table,
    );
  });
}

function tableSheet(
  table: Table<string>,
  remarks: readonly string[],
  name: string,
  { lang, documentOf }: TableFrame,
): WriteSheet {
  const { columns, rows, title } = withoutSpans(unstacked(table), lang);
  const hasCites = rows.some(({ cites }) => cites !== undefined);
  const headers = [
    ...columns.map(({ header }) => say(lang, capital(header))),
    ...(hasCites ? [say(lang, phrases.sheetCites)] : []),
  ];
  const body = rows.map(({ cells, values, tone, cites = [] }): readonly SheetCell[] => {
    const style = tone === undefined ? styles.words : styles[tone];
    const line = cells.map((cell, index) => {
      const value = values?.[index];
      const format = columns[index]?.number;
      if (typeof value === 'number') return number(value, formatCode(value, format ?? { digits: 0 }), style);
      return (columns[index]?.align === 'right' ? numberIn(cell, style) : undefined) ?? words(cell, style);
    });
    return [
      ...line,
      ...(hasCites ? [words(cites.map((cite) => citationWords(cite, documentOf)).join('\n'), styles.faint)] : []),
    ];
  });
  const widths = headers.map((header, index) =>
    index === columns.length ? citesWidth : widthOf([header, ...rows.map(({ cells }) => cells[index] ?? '')]),
  );
  const caption = title === undefined ? [] : [[words(title, { font: { bold: true } })]];
  return sheetOf(
    name,
    [
      ...caption,
      headers.map((header) => words(header, styles.header)),
      ...body,
      ...remarks.map((line) => [words(line, styles.note)]),
    ],
    widths,
    { rows: caption.length + 1, columns: 1 },
  );
}

/** A cell with the number that its text says, shown as the text shows it; undefined for other text. */
function numberIn(text: string, style: CellStyle): SheetCell | undefined {
  const [, sign = '', digits = '', decimals = '', percent = ''] =
    /^([+−-]?)(\d[\d,]*)(\.\d+)?(%?)$/.exec(text.trim()) ?? [];
  if (digits === '') return undefined;
  const size = Number(digits.replaceAll(',', '') + decimals) / (percent === '' ? 1 : 100);
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length - 1)}`;
  const plain = `${percent === '' && digits.includes(',') ? '#,##0' : '0'}${places}${percent}`;
  const isChange = sign === '+' || sign === '−';
  return number(sign === '' || sign === '+' ? size : -size, isChange ? `+${plain};"−"${plain};${plain}` : plain, style);
}

/** Rows of intervals as two rows, of low and of high ends, so that each cell holds one value. */
function withoutSpans(table: Table<string>, lang: Lang): Table<string> {
  const ends = (cell: string): readonly string[] => /^([\d.,]+)[—–]([\d.,]+)$/.exec(cell)?.slice(1) ?? [];
  const isSpan = ({ cells }: Row<string>): boolean =>
    cells.some((cell, index) => table.columns[index]?.number !== undefined && ends(cell).length === 2);
  const rows = table.rows.flatMap((row) => {
    if (!isSpan(row)) return [row];
    return ([sheetPhrases.low, sheetPhrases.high] as const).map((name, end) => ({
      ...row,
      cells: row.cells.map((cell, index) => (index === 0 ? `  ${say(lang, name)}` : (ends(cell)[end] ?? cell))),
    }));
  });
  return { ...table, rows };
}

/** Splits stacked columns, so that each cell holds one value and each line of a header heads its own column. */
function unstacked(table: Table<string>): Table<string> {
  const heights = table.columns.map(({ header }, index) => Math.max(linesOf(header).length, stackOf(table, index)));
  const spread = <Part, Whole>(wholes: readonly Whole[], parts: (whole: Whole, height: number) => readonly Part[]) =>
    wholes.flatMap((whole, index) => parts(whole, heights[index] ?? 1));
  return {
    ...table,
    columns: spread(table.columns, (column, height) => {
      const heads = linesOf(column.header);
      return Array.from({ length: height }, (_part, part) => ({ ...column, header: heads[part] ?? column.header }));
    }),
    rows: table.rows.map(({ values, ...row }) => ({
      ...row,
      cells: spread(row.cells, (cell, height) => {
        const lines = linesOf(cell);
        return Array.from({ length: height }, (_part, part) =>
          part === height - 1 ? lines.slice(part).join('\n') : (lines[part] ?? ''),
        );
      }),
      ...(values && {
        values: spread(values, (value, height) =>
          Array.from({ length: height }, (_part, part) => (part ? null : value)),
        ),
      }),
    })),
  };
}

/** Number of lines in every cell of a column; one if cells differ, as in prose. */
function stackOf({ rows }: Table<string>, index: number): number {
  const heights = new Set(rows.map(({ cells }) => linesOf(cells[index] ?? '').length));
  const [height = 1] = heights;
  return heights.size === 1 ? height : 1;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

/**
 * Number format of a cell. Spreadsheets round half up; if the data set rounds otherwise, the format is the rounded
 * number as text.
 */
function formatCode(value: number, { digits, isPercent = false }: NumberStyle): string {
  const shown = isPercent ? value * 100 : value;
  if (round(shown, digits) !== round(shown, digits, 'half-up'))
    return `"${formatNumber(shown, digits)}${isPercent ? '%' : ''}"`;
  const decimals = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  return isPercent ? `0${decimals}%` : `#,##0${decimals}`;
}

/** Width of the longest line in characters, a Chinese one counting twice, limited to a readable width. */
function widthOf(texts: readonly string[]): number {
  const lengths = texts.flatMap((text) => text.split('\n')).map(displayWidth);
  return Math.min(60, Math.max(8, ...lengths) + 2);
}

/** Sheet name that Excel reserves for its list of changes. */
const reservedName = 'history';

/** A sheet name that Excel accepts and no other sheet has, ignoring case. */
export function sheetName(title: string, index: number, taken: Set<string>): string {
  const plain = title.replace(/[\\/?*[\]:'\p{Cc}]/gu, ' ').trim() || '-';
  for (let count = index; ; count++) {
    const suffix = count === 0 ? '' : ` ${count + 1}`;
    const name = cut(plain, longestName - suffix.length) + suffix;
    const key = name.toLowerCase();
    if (taken.has(key) || key === reservedName) continue;
    taken.add(key);
    return name;
  }
}

/** The beginning of a text, without half of a surrogate pair at its end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
