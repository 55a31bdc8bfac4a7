import type { Citation } from '../model/entities.js';
import type { Lang } from '../words/lang.js';
import type { Picture } from './picture.js';

/** A document to print: a title and blocks, in one language, not yet in any format. */
export interface Document {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What CSV prints where it is not the records of the one table. */
  readonly records?: Records;
}

/** A part of a report that can be asked for by its id; what it needs to be read stands in it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A document in sections, in one language: what every renderer of reports receives. */
export interface Report {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

/** The sections one after the other, for renderers of documents. */
export function documentOf({ title, subtitle, sections }: Report): Document {
  return {
    title,
    blocks: [paragraph(subtitle), ...sections.flatMap((section) => [heading(section.title), ...section.blocks])],
  };
}

export type Block = Heading | Text | Code | Facts | List | Table | Bars | LineChart | Spans | Chart | TreeBlock | Notes;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
}

export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

/** Text as it stands in a file. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

/** Labels with what belongs to them. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [label: string, text: string])[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

export interface Column {
  readonly id: string;
  readonly header: string;
  readonly align?: 'left' | 'right';
  /** Repeated at the left of every part when a table is too wide for the terminal. */
  readonly isKey?: boolean;
  /** Ids of the data set: for those who work with the files, left out of what is handed on, such as Word. */
  readonly isCode?: boolean;
  /** How numbers among the values of its rows are written where cells can hold numbers. */
  readonly number?: NumberStyle;
}

/** Digits after the point, of a number as it is or of a fraction in per cent. */
export interface NumberStyle {
  readonly digits: number;
  readonly isPercent?: boolean;
}

export interface Row {
  readonly cells: readonly string[];
  readonly tone?: 'strong' | 'faint';
  /** The cells' values unrounded, for sorting and for spreadsheets; null for a cell that is only words. */
  readonly values?: readonly (number | null)[];
  /** The documents that the row rests on. */
  readonly cites?: readonly Citation[];
}

/** Values as they are, for programs: numbers unrounded, nothing in words that has an id. */
export interface Records {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface Table {
  readonly kind: 'table';
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Whether a terminal keeps a line free between rows: for cells of several lines. */
  readonly isSpaced?: boolean;
  /** What CSV prints instead of the cells; absent where another table of the document says the same and more. */
  readonly records?: Records;
}

/** Bars of stacked parts, one a label; drawn with characters that differ without colour. */
export interface Bars {
  readonly kind: 'bars';
  readonly title: string;
  readonly parts: readonly string[];
  readonly bars: readonly { readonly label: string; readonly values: readonly number[]; readonly text: string }[];
}

/**
 * Paths by year, a letter each; what is only assumed is drawn dashed. All of a chart's paths have a point for each
 * label.
 */
export interface LineChart {
  readonly kind: 'lines';
  readonly title: string;
  readonly labels: readonly string[];
  readonly lines: readonly { readonly name: string; readonly points: readonly LinePoint[] }[];
  /** Levels named beside the chart, the largest last; it is as high as that one. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** What solid and dashed stand for. */
  readonly solid: string;
  readonly dashed: string;
}

export interface LinePoint {
  readonly value: number;
  /** Whether the way here from the point before is assumed. */
  readonly isAssumed: boolean;
}

/** Spans to both sides of one level, such as the bars of a tornado. */
export interface Spans {
  readonly kind: 'spans';
  readonly title: string;
  readonly middle: { readonly value: number; readonly text: string };
  readonly spans: readonly {
    readonly label: string;
    readonly low: number;
    readonly high: number;
    readonly lowText: string;
    readonly highText: string;
  }[];
}

/** A picture where pictures can be shown; elsewhere what is drawn or tabled in its place. */
export interface Chart {
  readonly kind: 'chart';
  /** Unique in a report, and the same in every language. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** What must stand under a picture that stands alone: scope, assumptions, sources. */
  readonly footnotes?: readonly string[];
  readonly picture: Picture;
  readonly instead: readonly Block[];
}

/** What follows from what, a text at each place. */
export interface TreeBlock {
  readonly kind: 'tree';
  readonly nodes: readonly TreeNode[];
}

export interface TreeNode {
  readonly text: string;
  readonly children: readonly TreeNode[];
}

/** What a reader must know to read the figures: unit, scope, price basis, period, source. */
export interface Notes {
  readonly kind: 'notes';
  readonly items: readonly string[];
}

export const heading = (text: string, level: Heading['level'] = 2): Heading => ({ kind: 'heading', level, text });
export const paragraph = (words: string): Text => ({ kind: 'text', text: words });
export const notes = (items: readonly string[]): Notes => ({ kind: 'notes', items });

/** Code in which tabs and characters without a shape can be seen. */
export function showInvisible(code: string): string {
  return code.replaceAll('\t', '⟨tab⟩').replaceAll('\uFEFF', '⟨U+FEFF⟩');
}

/** The table without its columns of ids. */
export function withoutCodes(table: Table): Table {
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

/** The tables among blocks, also those that stand in a picture's place. */
export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? tablesOf(block.instead) : [],
  );
}

/** The same with headings one level lower, under the heading of a section. */
export function lowered(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 3 } : block));
}
