import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
  type Table as WordTable,
} from 'docx';
import {
  type Block,
  type Chart,
  showInvisible,
  stacked,
  type Table,
  type TreeNode,
  withoutCodes,
} from '../../document/blocks.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import type { WordReferences } from './reference.js';
import { captionStyle, face, textPixels } from './style.js';
import { wordTable } from './table.js';

const wordPhrases = {
  figure: { zh: '图', en: 'Figure ' },
  table: { zh: '表', en: 'Table ' },
} as const satisfies Record<string, Bilingual>;

/** Content of a Word document below its headings. */
export type WordBlock = Paragraph | WordTable;

/** A picture for Word (SVG), and for programs without SVG (PNG). */
export interface WordPicture {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Writes blocks one after the other, with tables, pictures and headings numbered through. */
export class BlockWriter {
  readonly #lang: Lang;
  readonly #references: WordReferences;
  readonly #picture: (chart: Chart<string>) => WordPicture | undefined;
  readonly #counts = { table: 0, figure: 0, heading: 0 };

  constructor(lang: Lang, references: WordReferences, picture: (chart: Chart<string>) => WordPicture | undefined) {
    this.#lang = lang;
    this.#references = references;
    this.#picture = picture;
  }

  /** Restarts the numbering of headings below a section's own. */
  beginSection(): void {
    this.#counts.heading = 0;
  }

  write(block: Block<string>, section: string): readonly WordBlock[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block.text)];
      case 'text':
        return [this.#body(block.text)];
      case 'code':
        return showInvisible(block.text)
          .split('\n')
          .map((line) => new Paragraph({ children: [new TextRun({ text: line, font: 'Courier New', size: 18 })] }));
      case 'facts':
        return block.rows.map(([label, text]) => this.#body(`${label}${say(this.#lang, termPhrases.colon)}${text}`));
      case 'list':
        return block.items.map((item) => this.#body(item));
      case 'judgements':
        return block.items.flatMap(({ sentence, caveat }) => [
          this.#body(sentence),
          ...(caveat === undefined ? [] : [this.#note(caveat)]),
        ]);
      case 'tree':
        return treeLines(block.nodes).map((line) => this.#note(line));
      case 'table':
        return this.#table(block, section);
      case 'chart':
        return this.#chart(block, section);
      case 'notes':
        return block.items.map((item) => this.#note(item));
      case 'bars':
      case 'lines':
      case 'spans':
        // Drawn with characters for terminals; a report has a picture instead.
        return [];
      default:
        return block satisfies never;
    }
  }

  #heading(words: string): Paragraph {
    this.#counts.heading++;
    const text = this.#lang === 'zh' ? `（${chineseNumber(this.#counts.heading)}）${words}` : words;
    return new Paragraph({ text, heading: HeadingLevel.HEADING_2, ...indent(this.#lang) });
  }

  #body(words: string): Paragraph {
    return new Paragraph({ children: linesOf(words), alignment: AlignmentType.BOTH, ...indent(this.#lang) });
  }

  #note(words: string): Paragraph {
    const run = { ...face(this.#lang, 'table'), size: 18 };
    return new Paragraph({
      children: [new TextRun({ text: words, ...run, color: '404040' })],
      spacing: { line: 240, before: 20, after: 20 },
    });
  }

  #table(table: Table<string>, section: string): readonly WordBlock[] {
    this.#counts.table++;
    return [
      this.#caption('table', this.#counts.table, table.title ?? section, true),
      wordTable(stacked(withoutCodes(table)), this.#references, this.#lang),
      new Paragraph({ spacing: { line: 160 } }),
    ];
  }

  #chart(chart: Chart<string>, section: string): readonly WordBlock[] {
    const picture = this.#picture(chart);
    if (!picture) return chart.instead.flatMap((block) => this.write(block, section));
    this.#counts.figure++;
    const scale = Math.min(1, textPixels.width / picture.width);
    const transformation = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
    const image = new ImageRun({
      type: 'svg',
      data: new TextEncoder().encode(picture.svg),
      fallback: { type: 'png', data: picture.png },
      transformation,
      altText: { name: chart.id, title: chart.title, description: chart.alt },
    });
    return [
      new Paragraph({
        children: [image],
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: 120, line: 240, lineRule: 'auto' },
      }),
      this.#caption('figure', this.#counts.figure, chart.title, false),
    ];
  }

  /** Caption such as 表1 or 图2; its number is a field, so that Word renumbers when something is inserted. */
  #caption(kind: 'table' | 'figure', number: number, title: string, isAbove: boolean): Paragraph {
    const label = say(this.#lang, wordPhrases[kind]);
    const field = new SimpleField(`SEQ ${label.trim()} \\* ARABIC`, String(number));
    const children: ParagraphChild[] = [new TextRun({ text: label }), field, new TextRun({ text: `  ${title}` })];
    return new Paragraph({
      children,
      style: captionStyle,
      alignment: AlignmentType.CENTER,
      keepNext: isAbove,
      spacing: { before: 160, after: 80, line: 300 },
    });
  }
}

/** A tree as lines, each level indented by two characters. */
function treeLines(nodes: readonly TreeNode<string>[], depth = 0): readonly string[] {
  return nodes.flatMap(({ text, children }) => [
    '\u3000\u3000'.repeat(depth) + text,
    ...treeLines(children, depth + 1),
  ]);
}

/** Indent of paragraphs: two characters in Chinese. */
function indent(lang: Lang) {
  return lang === 'zh' ? { indent: { firstLine: 640 } } : {};
}

export function linesOf(
  words: string,
  run: { readonly size?: number; readonly bold?: boolean; readonly color?: string } = {},
): TextRun[] {
  return words.split('\n').map((text, index) => new TextRun({ text, ...run, ...(index > 0 && { break: 1 }) }));
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 1 to 99 in Chinese numerals, as in headings. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`}${digits[ones] ?? ''}`;
}
