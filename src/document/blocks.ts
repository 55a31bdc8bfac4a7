import type { Citation } from '../model/entities.js';
import type { Lang } from '../words/lang.js';
import type { Words } from '../words/message.js';
import type { Picture } from './picture.js';

/** A document to print: a title and blocks, independent of the format; made of words, or of text in one language. */
export interface Document<W = Words> {
  readonly title: W;
  readonly blocks: readonly Block<W>[];
  /** Records that CSV prints, if they are not those of the only table. */
  readonly records?: Records<W>;
}

/** A part of a report that can be printed alone by its id, with its own notes. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block<string>[];
  /** Whether it stands behind the brief, for those who want to check it. */
  readonly isAnnex?: boolean;
}

/** A document in sections, in one language: input of every renderer of reports. */
export interface Report {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

/** A report as one document, for renderers that know no sections. */
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
  | JudgementList<W>
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

/** Text of a file, unchanged. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

/** Labels, each with its text. */
export interface Facts<W = Words> {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [label: W, text: W])[];
}

export interface List<W = Words> {
  readonly kind: 'list';
  readonly items: readonly W[];
}

/** Ranked judgements, the weightiest first. */
export interface JudgementList<W = Words> {
  readonly kind: 'judgements';
  readonly items: readonly JudgementItem<W>[];
}

/** A judgement as a reader sees it. */
export interface JudgementItem<W = Words> {
  /** Id of its rule. */
  readonly id: string;
  readonly sentence: W;
  /** What the sentence does not stand without. */
  readonly caveat?: W;
  readonly tone: JudgementTone;
}

/** What a judgement is for the plan: good or bad news, an open question, or a plain statement. */
export type JudgementTone = 'good' | 'bad' | 'open' | 'neutral';

export interface Column<W = Words> {
  readonly id: string;
  readonly header: W;
  readonly align?: 'left' | 'right';
  /** Whether the column repeats at the left of every part of a table too wide for the terminal. */
  readonly isKey?: boolean;
  /** Whether the column holds ids of the data set, for those who edit the files; left out of documents such as Word. */
  readonly isCode?: boolean;
  /** Whether its cells are printed below those of the column before, in printers that allow cells of several lines. */
  readonly isBelow?: boolean;
  /** Format of the numbers among the values of its rows, for printers whose cells can hold numbers. */
  readonly number?: NumberStyle;
}

/** Digits after the decimal point, for a plain number or for a fraction shown in per cent. */
export interface NumberStyle {
  readonly digits: number;
  readonly isPercent?: boolean;
}

export interface Row<W = Words> {
  readonly cells: readonly W[];
  readonly tone?: 'strong' | 'faint';
  /** Unrounded values of the cells, for sorting and for spreadsheets; null for a cell without a number. */
  readonly values?: readonly (number | null)[];
  /** Citations behind the row. */
  readonly cites?: readonly Citation[];
  /** What each cell says of the plan, where it says it: good or bad news. */
  readonly tones?: readonly (JudgementTone | null)[];
}

/** Values for programs: numbers unrounded, ids instead of names. */
export interface Records<W = Words> {
  readonly columns: readonly W[];
  readonly rows: readonly (readonly (W | number | null)[])[];
}

export interface Table<W = Words> {
  readonly kind: 'table';
  readonly title?: W;
  readonly columns: readonly Column<W>[];
  readonly rows: readonly Row<W>[];
  /** Whether a terminal leaves an empty line between rows, for cells of several lines. */
  readonly isSpaced?: boolean;
  /** Records that CSV prints instead of the cells; absent if another table of the document contains them. */
  readonly records?: Records<W>;
}

/**
 * Stacked bars, one for each label; drawn with characters that differ without colour. A label without values is a head
 * of those below it.
 */
export interface Bars<W = Words> {
  readonly kind: 'bars';
  readonly title: W;
  readonly parts: readonly W[];
  readonly bars: readonly { readonly label: W; readonly values: readonly number[]; readonly text: W }[];
}

/** Lines by year, each with a letter, dashed where growth is only assumed. Every line has a point for each label. */
export interface LineChart<W = Words> {
  readonly kind: 'lines';
  readonly title: W;
  readonly labels: readonly W[];
  readonly lines: readonly { readonly name: W; readonly points: readonly LinePoint[] }[];
  /** Levels named beside the chart, the largest last; the chart is as high as the largest. */
  readonly ticks: readonly { readonly value: number; readonly text: W }[];
  /** Meaning of solid and dashed lines. */
  readonly solid: W;
  readonly dashed: W;
  /** Present where each line has a panel and a scale of its own: ticks for each line, and a note on the scales. */
  readonly panels?: { readonly ticks: readonly LineChart<W>['ticks'][]; readonly note: W };
}

export interface LinePoint {
  readonly value: number;
  /** Whether the step from the point before is assumed. */
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

/** A picture, with blocks to print instead where pictures cannot be shown. */
export interface Chart<W = Words> {
  readonly kind: 'chart';
  /** Id, unique in a report and the same in every language. */
  readonly id: string;
  /** What the picture shows as a finding; stands above the title. */
  readonly headline?: W;
  /** What the picture is of. */
  readonly title: W;
  /** Description of the picture for readers who cannot see it. */
  readonly alt: W;
  /** Footnotes of a picture printed alone: scope, assumptions, sources. */
  readonly footnotes?: readonly W[];
  readonly picture: Picture<W>;
  readonly instead: readonly Block<W>[];
}

/** A tree of texts, each with the texts that it follows from. */
export interface TreeBlock<W = Words> {
  readonly kind: 'tree';
  readonly nodes: readonly TreeNode<W>[];
}

export interface TreeNode<W = Words> {
  readonly text: W;
  readonly children: readonly TreeNode<W>[];
}

/** Notes needed to read the figures: unit, scope, price basis, period, source. */
export interface Notes<W = Words> {
  readonly kind: 'notes';
  readonly items: readonly W[];
  /** Number of items, from the first, that a terminal shows unasked: those without which the figures mislead. */
  readonly kept?: number;
}

export const heading = <W = Words>(text: W, level: Heading['level'] = 2): Heading<W> => ({
  kind: 'heading',
  level,
  text,
});
export const paragraph = <W = Words>(text: W): Text<W> => ({ kind: 'text', text });
export const notes = <W = Words>(items: readonly W[], kept?: number): Notes<W> => ({
  kind: 'notes',
  items,
  ...(kept !== undefined && { kept }),
});

/** Code with tabs and byte order marks made visible. */
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
      ...(row.tones && { tones: row.tones.filter(isShown) }),
    })),
  };
}

/**
 * The table with columns marked `isBelow` merged into the column above them, for printers with cells of several lines.
 */
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
      ...(row.tones && { tones: stacks.map(([index = 0]) => row.tones?.[index] ?? null) }),
    })),
  };
}

/** Indexes of the columns printed below a column. */
function below(columns: readonly Column<string>[], index: number): readonly number[] {
  const next = columns.findIndex((column, other) => other > index && !column.isBelow);
  const end = next === -1 ? columns.length : next;
  return Array.from({ length: end - index - 1 }, (_, offset) => index + 1 + offset);
}

/** The tables among blocks, including those printed instead of a picture. */
export function tablesOf<W>(blocks: readonly Block<W>[]): readonly Table<W>[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? tablesOf(block.instead) : [],
  );
}

/** Blocks with headings one level lower, to stand under the heading of a section. */
export function lowered<W>(blocks: readonly Block<W>[]): readonly Block<W>[] {
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 3 } : block));
}
