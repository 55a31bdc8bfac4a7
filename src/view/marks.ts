import type { Bilingual } from '../words/lang.js';
import { listed, together, type Words } from '../words/message.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Letters that point from a cell to a remark below the table, given out in the order of their first use. */
export class Marks {
  readonly #remarks: Bilingual[] = [];

  /** Words with the letters of their remarks behind them. */
  on(words: Words, remarks: readonly Bilingual[]): Words {
    return listed([words, ...remarks.map((remark) => this.#letter(remark))], ' ');
  }

  /** The remarks that letters point to. */
  notes(): readonly Words[] {
    return this.#remarks.map((remark, index) => together`${letters[index] ?? ''} ${remark}`);
  }

  #letter(remark: Bilingual): string {
    if (!this.#remarks.includes(remark)) this.#remarks.push(remark);
    return letters[this.#remarks.indexOf(remark)] ?? '';
  }
}
