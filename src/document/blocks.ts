import type { Citation } from '../model/entities.js';
import type { Lang } from '../words/lang.js';
import type { Words } from '../words/message.js';
import type { Picture } from './picture.js';

/** A document to print: a title and blocks, not yet in any format; of words, or of text once a language is chosen. */
export interface Document<W = Words> {
  readonly title: W;
  readonly blocks: readonly Block<W>[];
  /** What CSV prints where it is not the records of the one table. */
  readonly records?: Records<W>;
}

/** A part of a report that can be asked for by its id; what it needs to be read stands in it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block<string>[];
}

/** A document in sections, in one language: what every renderer of reports receives. */
export interface Report {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

/** The sections one after the other, for renderers of documents. */
export function documentOf({ title, subtitle, sections }: Report): Document<string> {
  return {
    title,
    blocks: [paragraph(subtitle), ...sections.flatMap((section) => [heading(section.title), ...section.blocks])],
  };
}

export type Block<W = Words> =
  | Heading<W>
  | Text<W>
  | Code
  | Facts<W>
  | List<W>
  | Table<W>
  | Bars<W>
  | LineChart<W>
  | Spans<W>
  | Chart<W>
  | TreeBlock<W>
  | Notes<W>;

export interface Heading<W = Words> {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: W;
}

export interface Text<W = Words> {
  readonly kind: 'text';
  readonly text: W;
}

/** Text as it stands in a file. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

/** Labels with what belongs to them. */
export interface Facts<W = Words> {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [label: W, text: W])[];
}

export interface List<W = Words> {
  readonly kind: 'list';
  readonly items: readonly W[];
}

export interface Column<W = Words> {
  readonly id: string;
  readonly header: W;
  readonly align?: 'left' | 'right';
  /** Repeated at the left of every part when a table is too wide for the terminal. */
  readonly isKey?: boolean;
  /** Ids of the data set: for those who work with the files, left out of what is handed on, such as Word. */
  readonly isCode?: boolean;
  /** Where cells may stand on several lines, they stand below those of the column before. */
  readonly isBelow?: boolean;
  /** How numbers among the values of its rows are written where cells can hold numbers. */
  readonly number?: NumberStyle;
}

/** Digits after the point, of a number as it is or of a fraction in per cent. */
export interface NumberStyle {
  readonly digits: number;
  readonly isPercent?: boolean;
}

export interface Row<W = Words> {
  readonly cells: readonly W[];
  readonly tone?: 'strong' | 'faint';
  /** The cells' values unrounded, for sorting and for spreadsheets; null for a cell that is only words. */
  readonly values?: readonly (number | null)[];
  /** The documents that the row rests on. */
  readonly cites?: readonly Citation[];
}

/** Values as they are, for programs: numbers unrounded, nothing in words that has an id. */
export interface Records<W = Words> {
  readonly columns: readonly W[];
  readonly rows: readonly (readonly (W | number | null)[])[];
}

export interface Table<W = Words> {
  readonly kind: 'table';
  readonly title?: W;
  readonly columns: readonly Column<W>[];
  readonly rows: readonly Row<W>[];
  /** Whether a terminal keeps a line free between rows: for cells of several lines. */
  readonly isSpaced?: boolean;
  /** What CSV prints instead of the cells; absent where another table of the document says the same and more. */
  readonly records?: Records<W>;
}

/** Bars of stacked parts, one a label; drawn with characters that differ without colour. */
export interface Bars<W = Words> {
  readonly kind: 'bars';
  readonly title: W;
  readonly parts: readonly W[];
  readonly bars: readonly { readonly label: W; readonly values: readonly number[]; readonly text: W }[];
}

/**
 * Paths by year, a letter each; what is only assumed is drawn dashed. All of a chart's paths have a point for each
 * label.
 */
export interface LineChart<W = Words> {
  readonly kind: 'lines';
  readonly title: W;
  readonly labels: readonly W[];
  readonly lines: readonly { readonly name: W; readonly points: readonly LinePoint[] }[];
  /** Levels named beside the chart, the largest last; it is as high as that one. */
  readonly ticks: readonly { readonly value: number; readonly text: W }[];
  /** What solid and dashed stand for. */
  readonly solid: W;
  readonly dashed: W;
}

export interface LinePoint {
  readonly value: number;
  /** Whether the way here from the point before is assumed. */
  readonly isAssumed: boolean;
}

/** Spans to both sides of one level, such as the bars of a tornado. */
export interface Spans<W = Words> {
  readonly kind: 'spans';
  readonly title: W;
  readonly middle: { readonly value: number; readonly text: W };
  readonly spans: readonly {
    readonly label: W;
    readonly low: number;
    readonly high: number;
    readonly lowText: W;
    readonly highText: W;
  }[];
}

/** A picture where pictures can be shown; elsewhere what is drawn or tabled in its place. */
export interface Chart<W = Words> {
  readonly kind: 'chart';
  /** Unique in a report, and the same in every language. */
  readonly id: string;
  readonly title: W;
  /** What the picture shows, for those who do not see it. */
  readonly alt: W;
  /** What must stand under a picture that stands alone: scope, assumptions, sources. */
  readonly footnotes?: readonly W[];
  readonly picture: Picture<W>;
  readonly instead: readonly Block<W>[];
}

/** What follows from what, a text at each place. */
export interface TreeBlock<W = Words> {
  readonly kind: 'tree';
  readonly nodes: readonly TreeNode<W>[];
}

export interface TreeNode<W = Words> {
  readonly text: W;
  readonly children: readonly TreeNode<W>[];
}

/** What a reader must know to read the figures: unit, scope, price basis, period, source. */
export interface Notes<W = Words> {
  readonly kind: 'notes';
  readonly items: readonly W[];
}

export const heading = <W = Words>(text: W, level: Heading['level'] = 2): Heading<W> => ({
  kind: 'heading',
  level,
  text,
});
export const paragraph = <W = Words>(text: W): Text<W> => ({ kind: 'text', text });
export const notes = <W = Words>(items: readonly W[]): Notes<W> => ({ kind: 'notes', items });

/** Code in which tabs and characters without a shape can be seen. */
export function showInvisible(code: string): string {
  return code.replaceAll('\t', '⟨tab⟩').replaceAll('\uFEFF', '⟨U+FEFF⟩');
}

/** The table without its columns of ids. */
export function withoutCodes<W>(table: Table<W>): Table<W> {
  const isShown = (_item: unknown, index: number): boolean => table.columns[index]?.isCode !== true;
  return {
    ...table,
    columns: table.columns.filter(isShown),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.filter(isShown),
      ...(row.values && { values: row.values.filter(isShown) }),
    })),
  };
}

/** The table for printers whose cells have several lines: columns that stand below another are put into it. */
export function stacked({ columns, rows, ...table }: Table<string>): Table<string> {
  const stacks = columns.flatMap((column, index) => (column.isBelow ? [] : [[index, ...below(columns, index)]]));
  const inOne = (texts: readonly (string | undefined)[]): string =>
    texts.filter((text) => text !== undefined && text !== '').join('\n');
  return {
    ...table,
    columns: stacks.map((indices) => ({
      ...(columns[indices[0] ?? 0] ?? { id: '', header: '' }),
      header: inOne(indices.map((index) => columns[index]?.header)),
    })),
    rows: rows.map((row) => ({
      ...row,
      cells: stacks.map((indices) => inOne(indices.map((index) => row.cells[index]))),
      ...(row.values && { values: stacks.map(([index = 0]) => row.values?.[index] ?? null) }),
    })),
  };
}

/** The columns after one that stand below it. */
function below(columns: readonly Column<string>[], index: number): readonly number[] {
  const next = columns.findIndex((column, other) => other > index && !column.isBelow);
  const end = next === -1 ? columns.length : next;
  return Array.from({ length: end - index - 1 }, (_, offset) => index + 1 + offset);
}

/** The tables among blocks, also those that stand in a picture's place. */
export function tablesOf<W>(blocks: readonly Block<W>[]): readonly Table<W>[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? tablesOf(block.instead) : [],
  );
}

/** The same with headings one level lower, under the heading of a section. */
export function lowered<W>(blocks: readonly Block<W>[]): readonly Block<W>[] {
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 3 } : block));
}
