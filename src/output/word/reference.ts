import { TextRun } from 'docx';
import type { Citation, Source } from '../../model/entities.js';
import type { Lang } from '../../words/lang.js';
import { bracketed, say } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';

/** Documents cited by a text, numbered by first citation. */
export class WordReferences {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #numbers = new Map<string, number>();

  constructor(sources: readonly Source[]) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  /** Numbers of a row's citations, in superscript: [1][3]. */
  marks(cites: readonly Citation[], size: number): readonly TextRun[] {
    const numbers = [...new Set(cites.map(({ source }) => this.#number(source)))].sort((a, b) => a - b);
    return numbers.length === 0
      ? []
      : [new TextRun({ text: numbers.map((number) => `[${number}]`).join(''), superScript: true, size })];
  }

  #number(source: string): number {
    const number = this.#numbers.get(source) ?? this.#numbers.size + 1;
    this.#numbers.set(source, number);
    return number;
  }

  /** References, one line for each document: number, title, publisher, date, address. */
  list(lang: Lang): readonly string[] {
    return [...this.#numbers].map(([id, number]) => {
      const source = this.#sources.get(id);
      if (!source) return `[${number}] ${id}`;
      const { title, publisher, date, url } = source;
      const words = [say(lang, bracketed(title[lang], date)), publisher[lang], ...(url === undefined ? [] : [url])];
      return `[${number}] ${words.join(say(lang, termPhrases.comma))}`;
    });
  }
}
