import { join } from 'node:path';
import type { FormattedFile } from '../../dataset/format.js';
import { kindOfFile } from '../../schema/kinds.js';
import { cliPhrases } from '../../words/cli.js';
import { editingPhrases } from '../../words/editing.js';
import type { Bilingual } from '../../words/lang.js';
import { counted, message, say } from '../../words/message.js';
import { validatePhrases } from '../../words/validate.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import type { Context } from '../context.js';
import { CliError, type ExitCode, exitCodes, usageError } from '../errors.js';
import { folderFor, insideOf, isAmong, requirePaths, requireStdinName } from '../selection.js';

const phrases = {
  commandFmt: {
    zh: '统一数据文件的版式，保留注释，不改任何数值',
    en: 'canonical layout of data files; keeps comments, never changes a value',
  },
  argumentPathFormat: { zh: '只处理这些文件或文件夹', en: 'format these files or folders only' },
  optionCheck: {
    zh: '只列出版式不同的文件；有则退出码为1',
    en: 'only list the files that differ; exit with 1 if any do',
  },
  optionFormatStdin: {
    zh: '从标准输入读取，写到标准输出',
    en: 'read from standard input, write to standard output',
  },
  formatClean: { zh: '{files}，版式都已统一', en: '{files}, all in canonical layout.' },
  formatChanged: { zh: '{files}，改写{changed}个', en: '{files}, {changed} rewritten.' },
  formatDiffer: {
    zh: '{files}，{changed}个版式不同；用jiqun fmt统一',
    en: '{files}, {changed} in another layout. Run: jiqun fmt',
  },
  formatWouldChange: { zh: '{files}，将改写{changed}个', en: '{files}, {changed} would be rewritten.' },
  formatBroken: { zh: '未能解析，保持原样：{files}', en: 'Not parsed, and left as they are: {files}.' },
  formatRefused: {
    zh: '{file}未作改动：统一版式会改变内容或丢失注释',
    en: '{file} stays as it is: formatting would change a value or lose a comment.',
  },
  errorStdinPath: { zh: '--stdin不能与路径同用', en: '--stdin takes no paths.' },
  errorNotData: {
    zh: '{path}不是数据文件：没有哪一类数据放在那里',
    en: '{path} is not a data file: no kind of data has its files there.',
  },
} as const satisfies Record<string, Bilingual>;

const optionSpecs = [
  { flags: '--check', description: phrases.optionCheck },
  { flags: '--dry-run', description: editingPhrases.optionDryRun },
  { flags: '--stdin', description: phrases.optionFormatStdin },
  { flags: '--stdin-name <file>', description: validatePhrases.optionStdinName },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const fmtCommand: Command<Options> = {
  name: 'fmt',
  description: phrases.commandFmt,
  arguments: [{ name: '[path...]', description: phrases.argumentPathFormat }],
  options: optionSpecs,
  async run(context, options, paths) {
    const { format = 'table' } = context.options;
    if (format !== 'table')
      throw usageError(
        message(cliPhrases.errorFormatTables, { command: 'jiqun fmt', format }),
        message(cliPhrases.fixFormats, { formats: 'table' }),
      );
    const { stdin = false, stdinName } = options;
    requireStdinName(stdin, stdinName);
    return stdinName === undefined
      ? formatInPlace(context, options, paths)
      : formatInput(context, options, stdinName, paths);
  },
};

/** Formats the chosen files; writes only those that change, and prints their names. */
async function formatInPlace(context: Context, options: Options, paths: readonly string[]): Promise<ExitCode> {
  requirePaths(context, paths);
  const folder = folderFor(context, paths);
  const wanted = paths.map((path) => insideOf(context, folder, path));
  const { formatFiles } = await import('../../dataset/format.js');
  const files = await formatFiles(folder, (file) => isAmong(wanted, file));
  const changed = files.filter(isChanged);
  const isWriting = !options.check && !options.dryRun;
  for (const { file, formatting } of changed)
    if (isWriting && formatting.ok) context.save(join(folder, file), formatting.text);
  emit(context, (await Promise.all(changed.map((file) => shown(context, folder, file, options)))).join(''));
  const isWhole = await reportUnformatted(context, folder, files);
  const key =
    changed.length === 0
      ? phrases.formatClean
      : isWriting
        ? phrases.formatChanged
        : options.check
          ? phrases.formatDiffer
          : phrases.formatWouldChange;
  context.hint(
    message(key, {
      files: counted(files.filter(({ formatting }) => formatting.ok).length, 'file'),
      changed: changed.length,
    }),
  );
  return isWhole && !(options.check && changed.length > 0) ? exitCodes.ok : exitCodes.findings;
}

/** Formats standard input as if it were a file of the data set. */
async function formatInput(
  context: Context,
  options: Options,
  name: string,
  paths: readonly string[],
): Promise<ExitCode> {
  if (paths.length > 0) throw usageError(message(phrases.errorStdinPath));
  const folder = folderFor(context, [name]);
  const file = insideOf(context, folder, name);
  const kind = kindOfFile(file);
  if (!kind) throw new CliError(exitCodes.input, message(phrases.errorNotData, { path: name }));
  const [{ formatFile }, { readStandardInput }] = await Promise.all([
    import('../../dataset/format.js'),
    import('../standard-input.js'),
  ]);
  const formatted = await formatFile(folder, kind, file, { ok: true, text: await readStandardInput(context) });
  const { formatting } = formatted;
  const isDifferent = isChanged(formatted);
  if (!options.check && !options.dryRun && formatting.ok) emit(context, formatting.text);
  else if (isDifferent) emit(context, await shown(context, folder, formatted, options));
  const isWhole = await reportUnformatted(context, folder, [formatted]);
  return isWhole && !(options.check && isDifferent) ? exitCodes.ok : exitCodes.findings;
}

function isChanged({ before, formatting }: FormattedFile): boolean {
  return formatting.ok && formatting.text !== before;
}

/** Name of a file that changes, or the change as a patch. */
async function shown(
  context: Context,
  folder: string,
  { file, before = '', formatting }: FormattedFile,
  { dryRun }: Options,
): Promise<string> {
  const path = context.displayPath(join(folder, file));
  if (!dryRun || !formatting.ok) return `${path}\n`;
  const { unifiedPatch } = await import('../patch.js');
  return unifiedPatch(path, before, formatting.text);
}

function emit(context: Context, text: string): void {
  const { output } = context.options;
  if (output !== undefined) context.write(output, text);
  else if (text !== '') context.io.stdout.write(text);
}

/** Reports files that could not be formatted on stderr; whether there were none. */
async function reportUnformatted(context: Context, folder: string, files: readonly FormattedFile[]): Promise<boolean> {
  const broken = files.flatMap(({ formatting }) => (formatting.ok || !formatting.finding ? [] : [formatting.finding]));
  const refused = files.filter(({ formatting }) => !formatting.ok && !formatting.finding);
  if (broken.length > 0) {
    const { printFindings } = await import('../findings.js');
    const texts = new Map(files.map(({ file, before }) => [file, before] as const));
    await printFindings(context, { folder, text: (file) => texts.get(file) }, broken, context.io.stderr);
    context.hint(message(phrases.formatBroken, { files: counted(broken.length, 'file') }));
  }
  for (const { file } of refused)
    context.io.stderr.write(
      `${say(context.lang, message(phrases.formatRefused, { file: context.displayPath(join(folder, file)) }))}\n`,
    );
  return broken.length === 0 && refused.length === 0;
}
