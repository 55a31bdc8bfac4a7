import { AlignmentType, Bookmark, Paragraph, type ParagraphChild, SimpleField, TextRun } from 'docx';
import type { Bilingual, Lang } from '../../words/lang.js';
import { bracketed, say, together } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { captionStyle, face } from './style.js';

const phrases = {
  wordFigure: { zh: '图', en: 'Figure ' },
  wordTable: { zh: '表', en: 'Table ' },
  wordSee: { zh: '本部分图表：', en: 'In this part: ' },
} as const satisfies Record<string, Bilingual>;

type Captioned = 'table' | 'figure';

/** A table or figure with its number and the bookmark of its caption. */
interface Caption {
  readonly label: string;
  readonly number: number;
  readonly anchor: string;
}

/** Captions of tables and figures, each kind numbered through a report, no two of them the same. */
export class Captions {
  readonly #lang: Lang;
  readonly #counts: Record<Captioned, number> = { table: 0, figure: 0 };
  readonly #taken = new Set<string>();
  #ofSection: Caption[] = [];

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /**
   * Caption such as 表1 or 图2, with what a figure shows above its title; its number is a field, so that Word renumbers
   * when something is inserted.
   */
  add(kind: Captioned, title: string, section: string, finding?: string): Paragraph {
    const label = say(this.#lang, kind === 'figure' ? phrases.wordFigure : phrases.wordTable);
    this.#counts[kind]++;
    const number = this.#counts[kind];
    const anchor = `${this.#lang}_${kind}_${number}`;
    this.#ofSection.push({ label, number, anchor });
    const field = new SimpleField(`SEQ ${label.trim()} \\* ARABIC`, String(number));
    const children: ParagraphChild[] = [
      new Bookmark({ id: anchor, children: [new TextRun({ text: label }), field] }),
      ...(finding === undefined ? [] : [new TextRun({ text: `  ${finding}`, bold: true })]),
      new TextRun({
        text: `${finding === undefined ? '  ' : ''}${this.#distinct(title, section)}`,
        ...(finding !== undefined && { break: 1 }),
      }),
    ];
    return new Paragraph({
      children,
      style: captionStyle,
      alignment: AlignmentType.CENTER,
      keepNext: kind === 'table',
      spacing: { before: 60, after: 60, line: 260, lineRule: 'exact' },
    });
  }

  /** The title, with its section or a number where another table or figure has it already. */
  #distinct(title: string, section: string): string {
    const within = say(this.#lang, together`${section}${termPhrases.colon}${title}`);
    const isFree = (words: string): boolean => !this.#taken.has(words);
    let words = isFree(title) || title === section ? title : within;
    for (let count = 2; !isFree(words); count++) words = say(this.#lang, bracketed(title, String(count)));
    this.#taken.add(words);
    return words;
  }

  /** References to the tables and figures since the last call; undefined if there are fewer than two. */
  references(): Paragraph | undefined {
    const captions = this.#ofSection;
    this.#ofSection = [];
    if (captions.length < 2) return undefined;
    const run = { ...face(this.#lang, 'table'), size: 18 };
    const children = captions.flatMap(({ label, number, anchor }, index): ParagraphChild[] => [
      ...(index === 0 ? [] : [new TextRun({ text: say(this.#lang, termPhrases.comma), ...run })]),
      new SimpleField(`REF ${anchor} \\h`, `${label}${number}`),
    ]);
    return new Paragraph({
      style: captionStyle,
      children: [new TextRun({ text: say(this.#lang, phrases.wordSee), ...run }), ...children],
      spacing: { line: 300, lineRule: 'exact', after: 80 },
      keepNext: true,
    });
  }
}
