import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { shippedData } from '../../dataset/locate.js';
import type { OpenedDataset } from '../../dataset/open.js';
import { type Finding, reaches, type Severity } from '../../finding/finding.js';
import { message, say } from '../../lang/message.js';
import type { Command } from '../command.js';
import { type Context, formatOfFile } from '../context.js';
import { CliError, exitCodes, usageError } from '../errors.js';
import { choice, type FindingFormat, findingFormats } from '../options.js';

const limits = ['error', 'warning', 'note', 'never'] as const;

interface Options {
  readonly failOn?: (typeof limits)[number];
  /** One where it stands before the command, a list behind it. */
  readonly format?: string | readonly string[];
}

export const validateCommand: Command<Options> = {
  name: 'validate',
  description: 'command-validate',
  arguments: [{ name: '[path...]', description: 'argument-path' }],
  options: [
    { flags: '--fail-on <severity>', description: 'option-fail-on', choices: limits, defaultText: 'error', parse: choice('--fail-on', limits) },
    { flags: '--format <format[=file]>', description: 'option-formats', choices: findingFormats, defaultText: 'table', isList: true },
  ],
  async run(context, { failOn = 'error', format }, paths) {
    const targets = targetsOf(context, format);
    for (const path of paths) {
      const isThere = statSync(resolve(context.io.cwd, path), { throwIfNoEntry: false }) !== undefined;
      if (!isThere) throw new CliError(exitCodes.input, message('error-path-missing', { path }));
    }
    const folder = folderFor(context, paths);
    if (folder === shippedData() && context.options.data === undefined)
      context.hint(say(context.lang, message('hint-shipped', { path: context.displayPath(folder) })));
    const opened = await context.open(folder);
    const chosen = selectFiles(context, opened, paths);
    const findings = opened.findings.filter(({ place }) => chosen(place.file));
    await printFindings(context, { opened, findings, files: opened.files.filter(chosen) }, targets);
    const fails = failOn !== 'never' && findings.some(({ severity }) => reaches(severity, failOn satisfies Severity));
    return fails ? exitCodes.findings : exitCodes.ok;
  },
};

/** The data set that --data names, or else the one that the first path lies in. */
function folderFor(context: Context, [first]: readonly string[]): string {
  if (first === undefined) return context.folder();
  const path = resolve(context.io.cwd, first);
  return context.folder(statSync(path).isDirectory() ? path : dirname(path));
}

interface Unlocated {
  readonly opened: OpenedDataset;
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
}

interface Target {
  readonly format: FindingFormat;
  /** Absent for stdout. */
  readonly file?: string;
}

/** Where findings go: each --format NAME or NAME=FILE; without one, what the name of --output implies. */
function targetsOf({ options }: Context, asked: Options['format']): readonly Target[] {
  const output = options.output === undefined ? {} : { file: options.output };
  if (asked === undefined) return [{ format: formatOfFile(options.output), ...output }];
  const readFormat = choice('--format', findingFormats, { pretty: 'table', markdown: 'md' });
  const targets = [asked].flat().map((item): Target => {
    const [name = '', file] = item.split(/=(.*)/s);
    return { format: readFormat(name), ...(file === undefined || file === '' ? output : { file }) };
  });
  for (const { file } of targets) {
    const same = targets.filter((target) => target.file === file);
    const place = file ?? message('place-screen');
    if (same.length > 1)
      throw usageError(message('error-two-in-one-place', { place, formats: same.map(({ format }) => format) }), message('fix-two-in-one-place'));
  }
  return targets;
}

/** Findings to every target, and for a person where to read more. */
async function printFindings(context: Context, { opened, findings, files }: Unlocated, targets: readonly Target[]): Promise<void> {
  const [{ renderFindings }, { locateFindings }] = await Promise.all([import('../findings.js'), import('../../finding/locate.js')]);
  const located = await locateFindings(findings, opened.text);
  for (const { format, file } of targets) {
    if (file === undefined) context.io.stdout.write(await renderFindings(context, { opened, located, files }, format, context.io.stdout));
    else context.write(file, await renderFindings(context, { opened, located, files }, format));
  }
  const [first] = located;
  if (first && targets.some(({ format, file }) => format === 'table' && file === undefined)) {
    context.hint(say(context.lang, message('hint-explain', { check: first.finding.rule })));
  }
}

function selectFiles(context: Context, opened: OpenedDataset, paths: readonly string[]): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = paths.map((path) => {
    const inside = relative(opened.folder, resolve(context.io.cwd, path)).split(sep).join('/');
    if (inside === '..' || inside.startsWith('../')) {
      throw new CliError(exitCodes.input, message('error-path-outside', { path, folder: context.displayPath(opened.folder) }));
    }
    return inside;
  });
  return (file) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}
