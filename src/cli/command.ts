import type { Bilingual } from '../words/lang.js';
import type { Context } from './context.js';
import type { ExitCode } from './errors.js';

export interface ArgumentSpec {
  /** Name in commander's syntax: <id>, [city], [path...]. */
  readonly name: string;
  readonly description: Bilingual;
}

export interface OptionSpec {
  /** Flags in commander's syntax: --to <year>. */
  readonly flags: string;
  readonly description: Bilingual;
  readonly choices?: readonly string[];
  readonly defaultText?: string;
  readonly parse?: (value: string) => unknown;
  /** Whether the option may be given several times. */
  readonly isList?: boolean;
}

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** Key of an option in commander: dryRun for --dry-run, chart for --no-chart. */
type KeyOf<Flags extends string> = Flags extends `--no-${infer Name}`
  ? CamelCase<Name>
  : Flags extends `--${infer Name} ${string}`
    ? CamelCase<Name>
    : Flags extends `--${infer Name}`
      ? CamelCase<Name>
      : never;

type Parsed<Spec extends OptionSpec> = Spec extends { readonly parse: (value: string) => infer Value }
  ? Value
  : Spec extends { readonly choices: readonly (infer Word)[] }
    ? Word
    : string;

/** Type of an option's value; for a pair such as --chart and --no-chart, of either. */
type ValueOf<Spec extends OptionSpec> = Spec extends { readonly flags: `--no-${string}` }
  ? false
  : Spec extends { readonly flags: `${string} ${string}`; readonly isList: true }
    ? readonly Parsed<Spec>[]
    : Spec extends { readonly flags: `${string} ${string}` }
      ? Parsed<Spec>
      : boolean;

/** Options that a command receives, derived from their specs. */
export type OptionsOf<Specs extends readonly OptionSpec[]> = {
  readonly [Spec in Specs[number] as KeyOf<Spec['flags']>]?: ValueOf<Spec>;
};

/** A command: its name, its arguments and options, its action. Modules that only it needs are imported when it runs. */
export interface Command<Options> {
  readonly name: string;
  readonly description: Bilingual;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  run(context: Context, options: Options, args: readonly string[]): Promise<ExitCode>;
}
