import { Bookmark, ExternalHyperlink, InternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Citation, Source } from '../../model/entities.js';
import { documentName } from '../../view/document-name.js';
import type { Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
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
    return [...this.#numbers].flatMap(([id, number]) => {
      const source = this.#sources.get(id);
      return source ? [this.#entry(source, number)] : [];
    });
  }

  #entry(source: Source, number: number): Paragraph {
    const run = { ...face(this.#lang, 'table'), size: 18 };
    const name = say(this.#lang, documentName(source));
    const isLinked = source.url !== undefined && /^https?:/.test(source.url);
    const words = isLinked
      ? new ExternalHyperlink({
          link: source.url ?? '',
          children: [new TextRun({ text: name, ...run, color: '1F4E79' })],
        })
      : new TextRun({ text: name, ...run });
    return new Paragraph({
      children: [
        new Bookmark({ id: this.#anchor(number), children: [new TextRun({ text: `[${number}] `, ...run })] }),
        words,
      ],
      spacing: { line: 260, lineRule: 'exact', after: 40 },
      indent: { left: 420, hanging: 420 },
    });
  }
}
