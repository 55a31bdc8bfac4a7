import { join } from 'node:path';
import type { FormattedFile } from '../../dataset/format.js';
import { counted, message, say } from '../../lang/message.js';
import { kindOfFile } from '../../schema/kinds.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { CliError, type ExitCode, exitCodes, usageError } from '../errors.js';
import { folderFor, insideOf, isAmong, requirePaths, requireStdinName } from '../selection.js';

interface Options {
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinName?: string;
}

export const fmtCommand: Command<Options> = {
  name: 'fmt',
  description: 'command-fmt',
  arguments: [{ name: '[path...]', description: 'argument-path-format' }],
  options: [
    { flags: '--check', description: 'option-check' },
    { flags: '--dry-run', description: 'option-dry-run' },
    { flags: '--stdin', description: 'option-format-stdin' },
    { flags: '--stdin-name <file>', description: 'option-stdin-name' },
  ],
  async run(context, options, paths) {
    const { format = 'table' } = context.options;
    if (format !== 'table')
      throw usageError(
        message('error-format-tables', { command: 'jiqun fmt', format }),
        message('fix-formats', { formats: 'table' }),
      );
    const { stdin = false, stdinName } = options;
    requireStdinName(stdin, stdinName);
    return stdinName === undefined
      ? formatInPlace(context, options, paths)
      : formatInput(context, options, stdinName, paths);
  },
};

/** Formats the chosen files; only those that change are written, and their names printed. */
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
      ? 'format-clean'
      : isWriting
        ? 'format-changed'
        : options.check
          ? 'format-differ'
          : 'format-would-change';
  context.hint(
    say(
      context.lang,
      message(key, {
        files: counted(files.filter(({ formatting }) => formatting.ok).length, 'file'),
        changed: changed.length,
      }),
    ),
  );
  return isWhole && !(options.check && changed.length > 0) ? exitCodes.ok : exitCodes.findings;
}

/** Formats what is piped in as if it stood in a file. */
async function formatInput(
  context: Context,
  options: Options,
  name: string,
  paths: readonly string[],
): Promise<ExitCode> {
  if (paths.length > 0) throw usageError(message('error-stdin-path'));
  const folder = folderFor(context, [name]);
  const file = insideOf(context, folder, name);
  const kind = kindOfFile(file);
  if (!kind) throw new CliError(exitCodes.input, message('error-not-data', { path: name }));
  const { formatFile } = await import('../../dataset/format.js');
  const formatted = await formatFile(folder, kind, file, { ok: true, text: (await context.io.stdin?.()) ?? '' });
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

/** The name of a file that changes, or the change as a patch. */
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

/** Says on stderr what could not be formatted; whether there was nothing to say. */
async function reportUnformatted(context: Context, folder: string, files: readonly FormattedFile[]): Promise<boolean> {
  const broken = files.flatMap(({ formatting }) => (formatting.ok || !formatting.finding ? [] : [formatting.finding]));
  const refused = files.filter(({ formatting }) => !formatting.ok && !formatting.finding);
  if (broken.length > 0) {
    const { printFindings } = await import('../findings.js');
    const texts = new Map(files.map(({ file, before }) => [file, before] as const));
    await printFindings(context, { folder, text: (file) => texts.get(file) }, broken, context.io.stderr);
    context.hint(say(context.lang, message('format-broken', { files: counted(broken.length, 'file') })));
  }
  for (const { file } of refused)
    context.io.stderr.write(
      `${say(context.lang, message('format-refused', { file: context.displayPath(join(folder, file)) }))}\n`,
    );
  return broken.length === 0 && refused.length === 0;
}
