import { Bookmark, ExternalHyperlink, InternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Citation, Source } from '../../model/entities.js';
import { documentName } from '../../view/document-name.js';
import type { Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { face } from './style.js';

/** Documents cited by a text, numbered by first citation. */
export class WordReferences {
  readonly #lang: Lang;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #numbers = new Map<string, number>();

  constructor(lang: Lang, sources: readonly Source[]) {
    this.#lang = lang;
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  /** Numbers of a row's citations, in superscript and linked to the list: [1][3]. */
  marks(cites: readonly Citation[], size: number): readonly ParagraphChild[] {
    const numbers = [...new Set(cites.map(({ source }) => this.#number(source)))].sort((a, b) => a - b);
    return numbers.map(
      (number) =>
        new InternalHyperlink({
          anchor: this.#anchor(number),
          children: [new TextRun({ text: `[${number}]`, superScript: true, size, ...face(this.#lang, 'table') })],
        }),
    );
  }

  #number(source: string): number {
    const number = this.#numbers.get(source) ?? this.#numbers.size + 1;
    this.#numbers.set(source, number);
    return number;
  }

  #anchor(number: number): string {
    return `${this.#lang}_source_${number}`;
  }

  /** The list of documents, each by its number and as it is cited, linked to its address. */
  list(): readonly Paragraph[] {
    return this.#entries(18).map(
      (children) =>
        new Paragraph({
          children: [...children],
          spacing: { line: 260, lineRule: 'exact', after: 40 },
          indent: { left: 420, hanging: 420 },
        }),
    );
  }

  /** The same one after the other in small letters, for a brief; nothing if no document is cited. */
  paragraph(title: string): readonly Paragraph[] {
    const size = 14;
    const run = { ...face(this.#lang, 'table'), size };
    const entries = this.#entries(size);
    if (entries.length === 0) return [];
    const label = `${title}${say(this.#lang, termPhrases.colon)}`;
    const by = say(this.#lang, termPhrases.semicolon);
    const children = entries.flatMap((entry, index) => [
      ...(index === 0 ? [] : [new TextRun({ text: by, ...run })]),
      ...entry,
    ]);
    return [
      new Paragraph({
        children: [new TextRun({ text: label, ...run, bold: true }), ...children],
        spacing: { line: 180, lineRule: 'exact', before: 60 },
      }),
    ];
  }

  #entries(size: number): readonly (readonly ParagraphChild[])[] {
    return [...this.#numbers].flatMap(([id, number]) => {
      const source = this.#sources.get(id);
      return source ? [this.#entry(source, number, size)] : [];
    });
  }

  #entry(source: Source, number: number, size: number): readonly ParagraphChild[] {
    const run = { ...face(this.#lang, 'table'), size };
    const name = say(this.#lang, documentName(source));
    const { url } = source;
    const mark = new Bookmark({ id: this.#anchor(number), children: [new TextRun({ text: `[${number}] `, ...run })] });
    if (url === undefined || !/^https?:/.test(url)) return [mark, new TextRun({ text: name, ...run })];
    const children = [new TextRun({ text: name, ...run, color: '1F4E79' })];
    return [mark, new ExternalHyperlink({ link: url, children })];
  }
}
