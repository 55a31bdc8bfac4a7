import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type TableOfContents,
  TextRun,
  type Table as WordTable,
} from 'docx';
import {
  type Block,
  type Chart,
  type JudgementItem,
  type Section,
  showInvisible,
  stacked,
  type Table,
  type TreeNode,
} from '../../document/blocks.js';
import type { Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { Captions } from './captions.js';
import type { WordReferences } from './reference.js';
import { caveatStyle, face, indentOf, judgementStyle, textPixels } from './style.js';
import { wordTable } from './table.js';

/** Content of a Word document below its headings. */
export type WordBlock = Paragraph | WordTable | TableOfContents;

/** A picture for Word (SVG), and for programs without SVG (PNG). */
export interface WordPicture {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Height of the tallest picture in pixels: it fits a page with its heading and caption. */
const tallest = 0.8 * textPixels.height;
/** The same in a brief, which has room for one picture beside its words. */
const tallestOfBrief = 0.27 * textPixels.height;

/** Writes blocks one after the other, with tables, pictures and headings numbered through. */
export class BlockWriter {
  readonly #lang: Lang;
  readonly #references: WordReferences;
  readonly #picture: (chart: Chart<string>) => WordPicture | undefined;
  readonly #captions: Captions;
  /** Headings of the section so far, and the words of the last of them. */
  #headings = 0;
  #above: string | undefined;
  #tallest = tallest;
  #hasFindings = false;

  constructor(lang: Lang, references: WordReferences, picture: (chart: Chart<string>) => WordPicture | undefined) {
    this.#lang = lang;
    this.#references = references;
    this.#picture = picture;
    this.#captions = new Captions(lang);
  }

  /** A section without its heading: in an annex references to its tables and figures, then its blocks. */
  section({ title, blocks, isAnnex = false }: Section): readonly WordBlock[] {
    this.#headings = 0;
    this.#above = undefined;
    this.#tallest = isAnnex ? tallest : tallestOfBrief;
    const content = figuresFirst(blocks).flatMap((block) => this.#write(block, title));
    const references = this.#captions.references();
    return references && isAnnex ? [references, ...content] : content;
  }

  #write(block: Block<string>, section: string): readonly WordBlock[] {
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
        return this.#judgements(block.items);
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
    this.#headings++;
    this.#above = words;
    const text = this.#lang === 'zh' ? `（${chineseNumber(this.#headings)}）${words}` : words;
    return new Paragraph({ text, heading: HeadingLevel.HEADING_2, ...indentOf(this.#lang) });
  }

  #body(words: string): Paragraph {
    return new Paragraph({ children: runsOf(words), alignment: AlignmentType.BOTH, ...indentOf(this.#lang) });
  }

  /** Sentences by rank, each with what it does not stand without in smaller letters; the first list stands out. */
  #judgements(items: readonly JudgementItem<string>[]): readonly Paragraph[] {
    const isBold = !this.#hasFindings;
    this.#hasFindings = true;
    return items.flatMap(({ sentence, caveat }, index) => {
      const head = new Paragraph({
        style: judgementStyle,
        keepNext: caveat !== undefined,
        children: [new TextRun({ text: `${index + 1}.${this.#lang === 'zh' ? '' : ' '}${sentence}`, bold: isBold })],
      });
      return caveat === undefined ? [head] : [head, new Paragraph({ style: caveatStyle, text: caveat })];
    });
  }

  #note(words: string): Paragraph {
    const run = { ...face(this.#lang, 'table'), size: 17 };
    return new Paragraph({
      children: [new TextRun({ text: words, ...run, color: '404040' })],
      spacing: { line: 240, lineRule: 'exact', before: 20, after: 20 },
    });
  }

  #table(table: Table<string>, section: string): readonly WordBlock[] {
    return [
      this.#captions.add('table', table.title ?? this.#above ?? section, section),
      wordTable(stacked(table), this.#references, this.#lang),
      new Paragraph({ spacing: { line: 100, lineRule: 'exact' } }),
    ];
  }

  #chart(chart: Chart<string>, section: string): readonly WordBlock[] {
    const picture = this.#picture(chart);
    if (!picture) return chart.instead.flatMap((block) => this.#write(block, section));
    const scale = Math.min(1, textPixels.width / picture.width, this.#tallest / picture.height);
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
        spacing: { before: 60, line: 240, lineRule: 'auto' },
      }),
      this.#captions.add('figure', chart.title, section, chart.headline),
    ];
  }
}

/** Blocks with each picture before the tables of its stretch between headings. */
function figuresFirst(blocks: readonly Block<string>[]): readonly Block<string>[] {
  const placed: Block<string>[] = [];
  for (const block of blocks) {
    const stretch = placed.findLastIndex(({ kind }) => kind === 'heading') + 1;
    const table = placed.findIndex(({ kind }, index) => index >= stretch && kind === 'table');
    if (block.kind === 'chart' && table !== -1) placed.splice(table, 0, block);
    else placed.push(block);
  }
  return placed;
}

/** A tree as lines, each level indented by two characters. */
function treeLines(nodes: readonly TreeNode<string>[], depth = 0): readonly string[] {
  return nodes.flatMap(({ text, children }) => [
    '\u3000\u3000'.repeat(depth) + text,
    ...treeLines(children, depth + 1),
  ]);
}

export function runsOf(
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
