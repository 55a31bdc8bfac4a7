import type { WriteSheet } from 'hucre/xlsx';
import { type Block, type NumberStyle, type Report, type Table, tablesOf } from '../../document/blocks.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { capital, say } from '../../words/message.js';
import { formatNumber, round } from '../../words/number.js';
import { displayWidth } from '../../words/width.js';
import { citationWords, number, type SheetCell, sheetOf, styles, words } from './grid.js';

const phrases = {
  sheetCover: { zh: '说明', en: 'About' },
  sheetLegend: {
    zh: '蓝字浅黄底的单元格是可改的假设，同一数字只写一处；增速、推算与目标三表由此用公式算出，下限与上限随之变动。金额单位为亿元',
    en:
      'Cells in blue on pale yellow are assumptions that can be changed, each figure in one place; the sheets of ' +
      'growth rates, projection and targets follow by formula, low and high ends included. Amounts in CNY 100 ' +
      'million (亿元)',
  },
  sheetCites: { zh: '依据', en: 'Evidence' },
} as const satisfies Record<string, Bilingual>;

/** Width for a source and its token on one line. */
const citesWidth = 44;

/** Length of the longest sheet name that Excel accepts. */
const longestName = 31;

/**
 * A sheet with the report's words, and one for each of its tables; the last table of a section has the section's notes
 * below.
 */
export function reportSheets(report: Report, taken: Set<string>): readonly WriteSheet[] {
  const tables = report.sections.flatMap(({ title, blocks }) => {
    const found = headedTables(blocks);
    const remarks = blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));
    return found.map((table, index) =>
      tableSheet(table, index === found.length - 1 ? remarks : [], sheetName(title, index, taken), report.lang),
    );
  });
  return [coverSheet(report, taken), ...tables];
}

function coverSheet(report: Report, taken: Set<string>): WriteSheet {
  const rows = report.sections.flatMap(({ title, blocks }) => {
    const lines = (tablesOf(blocks).length === 0 ? blocks : besideTables(blocks)).flatMap(proseOf);
    if (lines.length === 0) return [];
    return [
      [words('', {})],
      [words(title, { font: { bold: true, size: 12 } })],
      ...lines.map((line) => [words(line, styles.note)]),
    ];
  });
  const cover = [
    [words(report.title, styles.title)],
    [words(report.subtitle, styles.note)],
    [words(say(report.lang, phrases.sheetLegend), styles.note)],
    ...rows,
  ];
  return sheetOf(sheetName(say(report.lang, phrases.sheetCover), 0, taken), cover, [110], { rows: 1 });
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

function tableSheet(table: Table<string>, remarks: readonly string[], name: string, lang: Lang): WriteSheet {
  const { columns, rows, title } = unstacked(table);
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
      return typeof value === 'number'
        ? number(value, formatCode(value, format ?? { digits: 0 }), style)
        : words(cell, style);
    });
    return [...line, ...(hasCites ? [words(cites.map(citationWords).join('\n'), styles.faint)] : [])];
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
