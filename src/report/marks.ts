import type { Bilingual, Lang } from '../words/lang.js';
import { term } from '../words/message.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Letters that point from a cell to a remark below the table, given out in the order of their first use. */
export class Marks {
  readonly #remarks: Bilingual[] = [];

  /** Words with the letters of their remarks behind them. */
  on(words: string, remarks: readonly Bilingual[]): string {
    return [words, ...remarks.map((remark) => this.#letter(remark))].join(' ');
  }

  /** The remarks that letters point to. */
  notes(lang: Lang): readonly string[] {
    return this.#remarks.map((remark, index) => `${letters[index] ?? ''} ${term(lang, remark)}`);
  }

  #letter(remark: Bilingual): string {
    if (!this.#remarks.includes(remark)) this.#remarks.push(remark);
    return letters[this.#remarks.indexOf(remark)] ?? '';
  }
}
