import type { Context } from './context.js';

/** Work that takes longer than this, in milliseconds, says what it is doing. */
const patience = 500;

/** What long work is at, on one line of a terminal that is wiped at the end; nothing where stderr is no terminal. */
export class ProgressLine {
  readonly #context: Context;
  readonly #since = performance.now();
  #isShown = false;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Says what comes next. */
  step(words: string): void {
    const { io, options } = this.#context;
    if (options.quiet || !io.stderr.isTTY || performance.now() - this.#since < patience) return;
    io.stderr.write(`\r\u001b[K${words}`);
    this.#isShown = true;
  }

  end(): void {
    if (this.#isShown) this.#context.io.stderr.write('\r\u001b[K');
    this.#isShown = false;
  }
}
