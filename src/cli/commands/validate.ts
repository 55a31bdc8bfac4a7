import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { shippedData } from '../../dataset/locate.js';
import type { OpenedDataset } from '../../dataset/open.js';
import { type Finding, reaches, type Severity } from '../../finding/finding.js';
import { message, say } from '../../lang/message.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { CliError, exitCodes } from '../errors.js';
import { choice } from '../options.js';

const limits = ['error', 'warning', 'note', 'never'] as const;

interface Options {
  readonly failOn?: (typeof limits)[number];
}

export const validateCommand: Command<Options> = {
  name: 'validate',
  description: 'command-validate',
  arguments: [{ name: '[path...]', description: 'argument-path' }],
  options: [{ flags: '--fail-on <severity>', description: 'option-fail-on', choices: limits, defaultText: 'error', parse: choice('--fail-on', limits) }],
  async run(context, { failOn = 'error' }, paths) {
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
    const files = opened.files.filter(chosen).length;
    await printFindings(context, opened, findings, files);
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

/** Findings to stdout, in the format asked for; for a person also how many there are. */
async function printFindings(context: Context, opened: OpenedDataset, findings: readonly Finding[], files: number): Promise<void> {
  const [{ locateFindings }, { displayFile, prettyFindings }] = await Promise.all([import('../../finding/locate.js'), import('../findings.js')]);
  const located = await locateFindings(findings, opened.text);
  const display = displayFile(context, opened);
  if (context.format() !== 'table') {
    const [{ findingsOutput }, { findingsDocument }] = await Promise.all([import('../../finding/json.js'), import('../../report/findings.js')]);
    const output = findingsOutput(located, files, context.lang, display);
    await context.print({ document: () => findingsDocument(output, context.lang), output: () => output });
    return;
  }
  const [{ renderSummary }, { findingPaint }] = await Promise.all([import('../../finding/pretty.js'), import('../paint.js')]);
  const summary = `${renderSummary(located, files, { lang: context.lang, paint: await findingPaint(context.hasColour()) })}\n`;
  const text = (located.length > 0 ? await prettyFindings(context, opened, located, context.io.stdout) : '') + summary;
  if (context.options.output === undefined) context.io.stdout.write(text);
  else context.write(context.options.output, text);
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
