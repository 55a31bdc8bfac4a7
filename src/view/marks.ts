import type { Bilingual } from '../words/lang.js';
import { listed, together, type Words } from '../words/message.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Footnote letters in cells, assigned in order of first use. */
export class Marks {
  readonly #remarks: Bilingual[] = [];

  /** Adds the letters of its remarks to a cell's words. */
  on(words: Words, remarks: readonly Bilingual[]): Words {
    return listed([words, ...remarks.map((remark) => this.#letter(remark))], ' ');
  }

  /** The remarks that the letters refer to. */
  notes(): readonly Words[] {
    return this.#remarks.map((remark, index) => together`${letters[index] ?? ''} ${remark}`);
  }

  #letter(remark: Bilingual): string {
    if (!this.#remarks.includes(remark)) this.#remarks.push(remark);
    return letters[this.#remarks.indexOf(remark)] ?? '';
  }
}
