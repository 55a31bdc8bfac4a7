import type { Citation } from '../../model/entities.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { message, say } from '../../words/message.js';
import { attributes, markup } from './markup.js';

const phrases = {
  pageReferencesAbout: {
    zh: '表中行末的数字指向这里；引号内是原文字句',
    en: 'The small numbers in the tables point here; in quotation marks are the words of the document',
  },
  pageCitedBack: { zh: '回到第{number}处引用', en: 'Back to citation {number}' },
  pageCites: { zh: '出处{number}：{title}', en: 'Source {number}: {title}' },
} as const satisfies Record<string, Bilingual>;

/** A cited document, as the page shows it. */
export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url?: string;
}

interface Reference {
  readonly number: number;
  readonly source: CitedSource;
  /** Passages cited from the document, with the ids of the marks that cite them. */
  readonly passages: Map<string, { readonly number: number; readonly cite: Citation; readonly marks: number[] }>;
}

/** Documents cited by a page, numbered by first citation, with links in both directions. */
export class PageReferences {
  readonly #lang: Lang;
  readonly #find: (id: string) => CitedSource;
  readonly #references = new Map<string, Reference>();
  #marks = 0;

  constructor(lang: Lang, find: (id: string) => CitedSource) {
    this.#lang = lang;
    this.#find = find;
  }

  get isEmpty(): boolean {
    return this.#references.size === 0;
  }

  /** A linked number for each document among the citations; empty if there are none. */
  marks(cites: readonly Citation[]): string {
    const passages = new Map<Reference, Set<number>>();
    for (const cite of cites) {
      const reference = this.#reference(cite.source);
      const passage = this.#passage(reference, cite);
      passages.set(reference, (passages.get(reference) ?? new Set()).add(passage.number));
    }
    const links = [...passages].map(([reference, numbers]) => this.#mark(reference, [...numbers]));
    // A word joiner keeps the number on the same line as the word before it.
    return links.length === 0 ? '' : `<sup class="cites">\u2060${links.join(' ')}</sup>`;
  }

  #mark({ number, source, passages }: Reference, cited: readonly number[]): string {
    const mark = ++this.#marks;
    for (const passage of passages.values()) if (cited.includes(passage.number)) passage.marks.push(mark);
    const link = attributes({
      id: this.#markId(mark),
      href: `#${this.#id(number)}`,
      'aria-label': say(this.#lang, message(phrases.pageCites, { number, title: source.title })),
      'data-passages': cited.map((passage) => this.#id(number, passage)).join(' '),
    });
    return `<a${link}>${number}</a>`;
  }

  #reference(id: string): Reference {
    const known = this.#references.get(id);
    if (known) return known;
    const reference: Reference = { number: this.#references.size + 1, source: this.#find(id), passages: new Map() };
    this.#references.set(id, reference);
    return reference;
  }

  #passage({ passages }: Reference, cite: Citation) {
    const key = JSON.stringify([cite.find, cite.at]);
    const known = passages.get(key);
    if (known) return known;
    const passage = { number: passages.size + 1, cite, marks: [] };
    passages.set(key, passage);
    return passage;
  }

  #id(...numbers: readonly number[]): string {
    return [this.#lang, 'source', ...numbers].join('-');
  }

  #markId(mark: number): string {
    return `${this.#lang}-cite-${mark}`;
  }

  /** List of documents, each with the passages cited from it. */
  list(): string {
    const items = [...this.#references.values()].map(({ number, source, passages }) => {
      const { title, publisher, date, url } = source;
      const name =
        url === undefined || !/^https?:/.test(url)
          ? markup(title)
          : `<a${attributes({ href: url, rel: 'noreferrer' })}>${markup(title)}</a>`;
      const about = [publisher, date].filter((part) => part !== '').map(markup);
      const words = [...passages.values()].map((passage) => this.#passageItem(number, passage));
      return (
        `<li id="${this.#id(number)}"><p class="document"><cite>${name}</cite> <span class="about">` +
        `${about.join(' · ')}</span></p><ul>${words.join('')}</ul></li>`
      );
    });
    return (
      `<p class="about">${markup(say(this.#lang, phrases.pageReferencesAbout))}</p><ol class="references">` +
      `${items.join('\n')}</ol>`
    );
  }

  #passageItem(
    reference: number,
    { number, cite, marks }: { readonly number: number; readonly cite: Citation; readonly marks: readonly number[] },
  ): string {
    const token = this.#lang === 'zh' ? `“${cite.find}”` : `"${cite.find}"`;
    const place = cite.at === undefined ? '' : ` <span class="about">${markup(cite.at)}</span>`;
    const back = marks.map((mark, index) => {
      const label = say(this.#lang, message(phrases.pageCitedBack, { number: index + 1 }));
      return (
        `<a${attributes({ class: 'back', href: `#${this.#markId(mark)}`, 'aria-label': label })}>↑` +
        `${marks.length > 1 ? index + 1 : ''}</a>`
      );
    });
    return (
      `<li id="${this.#id(reference, number)}"><span class="passage"><q>${markup(token)}</q>${place}</span> ` +
      `${back.join(' ')}</li>`
    );
  }
}
