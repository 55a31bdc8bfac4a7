import type { Context } from './context.js';

/** Time in milliseconds after which work shows its progress. */
const patience = 500;

/** Progress of long work, on a line of the terminal that is erased at the end; nothing if stderr is no terminal. */
export class ProgressLine {
  readonly #context: Context;
  readonly #since = performance.now();
  #isShown = false;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Shows the next step. */
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
