import { isAbsolute, relative, resolve } from 'node:path';
import { locateDataset, NotADataset, nearestDataset } from '../dataset/locate.js';
import type { OpenedDataset, OpenOptions } from '../dataset/open.js';
import type { Document } from '../document/blocks.js';
import { reaches } from '../finding/finding.js';
import type { Dataset } from '../model/dataset.js';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { jsonText } from '../words/legible.js';
import { counted, message, reasonOf, say, type Words } from '../words/message.js';
import { type Rounding, showRounded } from '../words/number.js';
import { CliError, type ExitCode, exitCodes, usageError } from './errors.js';
import { type Io, writeAtomically } from './io.js';
import { type CommonOptions, type Format, formats } from './options.js';

const errorDataPhrases = {
  missing: { zh: '找不到文件夹{path}', en: 'There is no folder {path}.' },
  'not-a-folder': { zh: '{path}不是文件夹', en: '{path} is not a folder.' },
  'no-dataset-file': {
    zh: '{path}不是数据集：其中没有dataset.yaml',
    en: '{path} is not a data set: it holds no dataset.yaml.',
  },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  fixData: {
    zh: '用--data指定含dataset.yaml的文件夹；不指定则用随附数据',
    en: 'Give --data a folder that holds a dataset.yaml, or leave it out for the shipped data.',
  },
  errorNoData: {
    zh: '{path}及其上级没有数据集；随附数据只供提问，不供检查',
    en: 'There is no data set in {path} or above it; the shipped data are for questions, not to be checked.',
  },
  fixNoData: {
    zh: '用--data指定含dataset.yaml的文件夹',
    en: 'Give --data a folder that holds a dataset.yaml.',
  },
  errorDataUnreadable: { zh: '无法读取{path}：{reason}', en: '{path} cannot be read: {reason}.' },
  errorDataInvalid: {
    zh: '数据有{errors}，不能继续；先运行{command}',
    en: 'The data have {errors} and cannot be used. Run: {command}',
  },
  moreNotes: { zh: '另有{count}条说明与来源：--notes', en: '{count} more notes and sources: --notes' },
  hintShipped: {
    zh: '此处及上级没有dataset.yaml，用的是随附数据；--data另选文件夹',
    en: 'The shipped data are used, since no dataset.yaml is here or above; --data names another folder.',
  },
  hintWritten: { zh: '已写入{path}', en: 'Written to {path}.' },
  errorBytesOnTerminal: {
    zh: '{format}不是文字，不能显示在终端上',
    en: '{format} is not text and cannot be shown on a terminal',
  },
  fixBytesOnTerminal: {
    zh: '用--output report.{format}写入文件',
    en: 'write it to a file with --output report.{format}',
  },
} as const satisfies Record<string, Bilingual>;

/** Output of a command in every format; only the format asked for is made. */
export interface Printable {
  readonly document: () => Document | readonly Document[];
  readonly output: () => unknown;
  /** Formats that the command supports; all if absent. */
  readonly formats?: readonly Format[];
}

/** A running command's view of the options and the machine. */
export class Context {
  readonly io: Io;
  readonly lang: Lang;
  readonly options: CommonOptions;
  readonly command: string;
  readonly version: string;
  #saidShipped = false;
  #shown: { readonly folder: string; readonly rounding: Rounding } | undefined;

  constructor(io: Io, lang: Lang, options: CommonOptions, command: string, version: string) {
    this.io = io;
    this.lang = lang;
    this.options = options;
    this.command = command;
    this.version = version;
  }

  /**
   * The folder of the data set: that of --data, or else the nearest one from a folder upward, or else that of the
   * shipped data, which is said once.
   */
  folder(from: string = this.io.cwd): string {
    const { data } = this.options;
    if (data === undefined && !this.#saidShipped && nearestDataset(from) === undefined) {
      this.#saidShipped = true;
      this.hint(say(this.lang, phrases.hintShipped));
    }
    return this.folderAt(data, from);
  }

  /** The folder of the data set at a path, or else the nearest one from a folder upward. */
  folderAt(path: string | undefined, from: string = this.io.cwd): string {
    try {
      return path === undefined ? locateDataset(undefined, from) : locateDataset(path, this.io.cwd);
    } catch (error) {
      if (!(error instanceof NotADataset)) throw this.unreadable(path ?? from, error);
      throw new CliError(
        exitCodes.input,
        message(errorDataPhrases[error.reason], { path: this.displayPath(error.path) }),
        message(phrases.fixData),
      );
    }
  }

  /** The folder of the user's own data set, for commands that check or compare it: never the shipped data unasked. */
  ownFolder(from: string = this.io.cwd): string {
    if (this.options.data !== undefined) return this.folder(from);
    const found = nearestDataset(from);
    if (found !== undefined) return found;
    throw new CliError(
      exitCodes.input,
      message(phrases.errorNoData, { path: this.displayPath(from) }),
      message(phrases.fixNoData),
    );
  }

  /** Reads a data set with all its findings. */
  async open(folder = this.folder(), options: OpenOptions = {}): Promise<OpenedDataset> {
    const { openDataset } = await import('../dataset/open.js');
    try {
      const opened = await openDataset(folder, { ...(this.io.memory && { memory: this.io.memory }), ...options });
      this.#keepRounding(folder, opened.dataset?.rounding);
      return opened;
    } catch (error) {
      throw this.unreadable(folder, error);
    }
  }

  /** Shows numbers with the rounding of the data set opened first, even if another is opened beside it. */
  #keepRounding(folder: string, rounding: Rounding = 'half-up'): void {
    if (this.#shown === undefined || this.#shown.folder === folder) this.#shown = { folder, rounding };
    showRounded(this.#shown.rounding);
  }

  /** Error for a path that the system cannot read; returns any other error unchanged. */
  unreadable(path: string, error: unknown): unknown {
    if ((error as NodeJS.ErrnoException).code === undefined) return error;
    return new CliError(
      exitCodes.input,
      message(phrases.errorDataUnreadable, {
        path: this.displayPath(resolve(this.io.cwd, path)),
        reason: reasonOf(error),
      }),
    );
  }

  /**
   * Opens the data set and returns the view of a programme, by default the main one; if it has errors, prints them on
   * stderr and ends.
   */
  async dataset(programme?: string): Promise<Dataset> {
    const { dataset } = await this.sound();
    if (programme === undefined) return dataset.ofProgramme();
    const { findEntity } = await import('./lookup.js');
    return dataset.ofProgramme(findEntity(dataset, programme, ['programme']).id);
  }

  /**
   * Opens the data set with its files; if it has errors, prints them on stderr and ends. Errors of some rules may be
   * `tolerated` by a command that judges the same itself.
   */
  async sound(
    folder = this.folder(),
    tolerated: readonly string[] = [],
  ): Promise<OpenedDataset & { readonly dataset: Dataset }> {
    const opened = await this.open(folder, { onlyErrors: true });
    const { dataset } = opened;
    const errors = opened.findings.filter(
      ({ severity, rule }) => reaches(severity, 'error') && !tolerated.includes(rule),
    );
    if (dataset && errors.length === 0) return { ...opened, dataset };
    const { printFindings } = await import('./findings.js');
    await printFindings(this, opened, errors.slice(0, 3), this.io.stderr);
    const command = ['jiqun validate', ...(this.options.data === undefined ? [] : ['--data', this.options.data])].join(
      ' ',
    );
    throw new CliError(
      exitCodes.findings,
      message(phrases.errorDataInvalid, { errors: counted(errors.length, 'error'), command }),
    );
  }

  /** A path relative to the current folder, as the user would write it. */
  displayPath(path: string): string {
    const short = relative(this.io.cwd, path);
    return short === '' ? '.' : short.startsWith('..') && isAbsolute(path) ? path : short;
  }

  /** Prints to stdout, or to the file of --output. */
  async print(printable: Printable): Promise<ExitCode> {
    const format = this.format();
    if (printable.formats && !printable.formats.includes(format)) {
      throw this.#cannotPrint(format, printable.formats);
    }
    const text = await this.render(printable, format);
    if (this.options.output !== undefined || format !== 'table' || !(await this.#page(text))) this.deliver(text);
    return exitCodes.ok;
  }

  /** Shows text through the pager of a terminal that it is longer than; whether it was shown. */
  async #page(text: string): Promise<boolean> {
    const { stdout, page } = this.io;
    if (!page || !stdout.isTTY || this.options.pager === false) return false;
    return text.split('\n').length > (stdout.rows ?? Number.POSITIVE_INFINITY) && page(text);
  }

  /** Writes text to stdout, or to the file of --output. */
  deliver(text: string): void {
    const { output: file } = this.options;
    if (file === undefined) this.io.stdout.write(text);
    else this.write(file, text);
  }

  /** Ends with an error if binary output would go to a terminal; called before the output is made. */
  refuseBytesOnTerminal(format: string): void {
    if (this.options.output === undefined && this.io.stdout.isTTY)
      throw usageError(
        message(phrases.errorBytesOnTerminal, { format }),
        message(phrases.fixBytesOnTerminal, { format }),
      );
  }

  /** Writes binary output to the file of --output, or to stdout if that is no terminal. */
  printBytes(bytes: Uint8Array, format: string): ExitCode {
    this.refuseBytesOnTerminal(format);
    const { output: file } = this.options;
    if (file !== undefined) this.write(file, bytes);
    else this.io.stdout.write(bytes);
    return exitCodes.ok;
  }

  /** Writes a file and reports it. */
  write(file: string, content: string | Uint8Array): void {
    this.save(file, content);
    this.hint(message(phrases.hintWritten, { path: file }));
  }

  /** Writes a file. */
  save(file: string, content: string | Uint8Array): void {
    try {
      writeAtomically(resolve(this.io.cwd, file), content);
    } catch (error) {
      throw usageError(
        message(cliPhrases.errorWrite, { path: file, reason: reasonOf(error) }),
        message(cliPhrases.fixWrite),
      );
    }
  }

  /** The format asked for, or else that of the output file's name. */
  format(): Format {
    return this.options.format ?? formatOfFile(this.options.output);
  }

  /** Prints a hint on stderr, unless --quiet. */
  hint(words: Words): void {
    if (!this.options.quiet) this.io.stderr.write(`${say(this.lang, words)}\n`);
  }

  /** Width in columns for text on a stream. */
  width(stream = this.io.stdout): number {
    return this.options.output === undefined && stream.isTTY ? stream.columns || 80 : Number.POSITIVE_INFINITY;
  }

  hasColour(stream = this.io.stdout): boolean {
    const { color = 'auto', output } = this.options;
    if (color !== 'auto') return color === 'always';
    const { NO_COLOR, FORCE_COLOR, TERM } = this.io.env;
    if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
    if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
    return output === undefined && (stream.isTTY ?? false) && TERM !== 'dumb';
  }

  #cannotPrint(format: Format, possible: readonly Format[]): CliError {
    return usageError(
      message(cliPhrases.errorFormatTables, { command: `jiqun ${this.command}`, format }),
      message(cliPhrases.fixFormats, { formats: possible.join(', ') }),
    );
  }

  /** Renders the output in a format. */
  async render({ document, output }: Printable, format: Format): Promise<string> {
    switch (format) {
      case 'json':
        return `${jsonText(output(), 2)}\n`;
      case 'csv': {
        const [{ documentRecords: recordsOf, renderCsv }, { spoken }] = await Promise.all([
          import('../output/text/csv.js'),
          import('../document/spoken.js'),
        ]);
        const [only, ...others] = [document()].flat().map((one) => spoken(one, this.lang));
        const records = only && others.length === 0 ? recordsOf(only) : undefined;
        if (!records) throw this.#cannotPrint(format, ['table', 'md', 'json']);
        return renderCsv(records);
      }
      case 'md': {
        const [{ renderMarkdown }, { spoken }] = await Promise.all([
          import('../output/text/markdown.js'),
          import('../document/spoken.js'),
        ]);
        return [document()]
          .flat()
          .map((one) => renderMarkdown(spoken(one, this.lang)))
          .join('\n');
      }
      case 'table': {
        const [{ renderTerminal }, { spoken }, { documentPaint }] = await Promise.all([
          import('../output/text/terminal.js'),
          import('../document/spoken.js'),
          import('./paint.js'),
        ]);
        const options = {
          width: this.width(),
          paint: await documentPaint(this.hasColour()),
          moreNotes: this.options.notes
            ? undefined
            : (count: number) => say(this.lang, message(phrases.moreNotes, { count })),
        };
        return [document()]
          .flat()
          .map((one) => renderTerminal(spoken(one, this.lang), options))
          .join('\n');
      }
      default:
        return format satisfies never;
    }
  }
}

/** Format of a file by its extension; table for no file, no extension or .txt. An unknown extension is an error. */
export function formatOfFile(file: string | undefined): Format;
export function formatOfFile<Name extends string>(file: string | undefined, known: readonly Name[]): Name | 'table';
export function formatOfFile(file: string | undefined, known: readonly string[] = formats): string {
  const extension = /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase();
  if (extension === undefined || extension === 'txt') return 'table';
  const name = extension === 'htm' ? 'html' : extension;
  if (known.includes(name)) return name;
  throw usageError(
    message(cliPhrases.errorExtension, { extension }),
    message(cliPhrases.fixExtension, { formats: known.join(', ') }),
  );
}
