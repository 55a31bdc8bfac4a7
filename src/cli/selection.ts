import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { validatePhrases } from '../words/validate.js';
import type { Context } from './context.js';
import { CliError, exitCodes, usageError } from './errors.js';

const phrases = {
  errorPathOutside: { zh: '{path}不在数据集{folder}里', en: '{path} is not in the data set {folder}.' },
} as const satisfies Record<string, Bilingual>;

/** Ends with an error if a path on the command line does not exist. */
export function requirePaths(context: Context, paths: readonly string[]): void {
  for (const path of paths) {
    if (!existsSync(resolve(context.io.cwd, path)))
      throw new CliError(exitCodes.input, message(cliPhrases.errorPathMissing, { path }));
  }
}

/** Folder of the user's own data set: named by --data, or else the one that contains the first path. */
export function folderFor(context: Context, [first]: readonly string[]): string {
  if (first === undefined) return context.ownFolder();
  let path = resolve(context.io.cwd, first);
  while (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) path = dirname(path);
  return context.ownFolder(path);
}

/** A path relative to the data set, with forward slashes; empty for the whole of it. */
export function insideOf(context: Context, folder: string, path: string): string {
  const inside = relative(folder, resolve(context.io.cwd, path)).split(sep).join('/');
  if (inside !== '..' && !inside.startsWith('../')) return inside;
  throw new CliError(exitCodes.input, message(phrases.errorPathOutside, { path, folder: context.displayPath(folder) }));
}

/** Whether a file is wanted or in a wanted folder; true for all if none is named. */
export function isAmong(wanted: readonly string[], file: string): boolean {
  return wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

/** Checks that standard input and its file name are given together; either alone is an error. */
export function requireStdinName(isStdin: boolean, name: string | undefined): void {
  if (isStdin === (name !== undefined)) return;
  const [option, other] = isStdin ? ['--stdin', '--stdin-name'] : ['--stdin-name', '--stdin'];
  throw usageError(message(validatePhrases.errorOptionNeeds, { option, other }));
}
