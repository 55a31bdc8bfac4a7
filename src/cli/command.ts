import type { Bilingual } from '../words/lang.js';
import type { Context } from './context.js';
import type { ExitCode } from './errors.js';

export interface ArgumentSpec {
  /** As commander writes it: <id>, [city], [path...]. */
  readonly name: string;
  readonly description: Bilingual;
}

export interface OptionSpec {
  /** As commander writes it: --to <year>. */
  readonly flags: string;
  readonly description: Bilingual;
  readonly choices?: readonly string[];
  readonly defaultText?: string;
  readonly parse?: (value: string) => unknown;
  /** Whether the option may be given several times. */
  readonly isList?: boolean;
}

/**
 * One command: what it is called, what it takes, what it does. Modules that only it needs are imported when it runs.
 */
export interface Command<Options> {
  readonly name: string;
  readonly description: Bilingual;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  run(context: Context, options: Options, args: readonly string[]): Promise<ExitCode>;
}
