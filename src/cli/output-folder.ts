import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual } from '../words/lang.js';
import { message, reasonOf } from '../words/message.js';
import type { Context } from './context.js';
import { type CliError, usageError } from './errors.js';

const phrases = {
  errorFolderIsFile: { zh: '{path}是文件，不是文件夹', en: '{path} is a file, not a folder.' },
  fixFolderIsFile: { zh: '换一个文件夹', en: 'Name another folder.' },
  errorFolderForeign: {
    zh: '{path}里有不是jiqun写的或后来改过的文件：{files}',
    en: 'In {path} there are files that jiqun did not write, or that were changed since: {files}.',
  },
  fixFolderForeign: {
    zh: '换一个文件夹，或用--force覆盖',
    en: 'Use another folder, or replace them with --force.',
  },
  hintFolderWritten: { zh: '已写入{path}，{count}个文件', en: 'Written to {path}: {count} files.' },
} as const satisfies Record<string, Bilingual>;

/** A file in a folder of outputs, with its entry in datapackage.json. */
export interface OutputFile {
  readonly content: string | Uint8Array;
  /** A Data Resource; `path` is relative to the folder, with forward slashes. Size and digest are added. */
  readonly resource: { readonly name: string; readonly path: string };
}

/** Name of the file that lists a folder's content, its author and the digests of what was written. */
const manifestName = 'datapackage.json';

interface Manifest {
  readonly generator?: { readonly name?: string; readonly sha256?: string };
  readonly resources?: readonly { readonly path?: string; readonly hash?: string }[];
}

/**
 * Writes files and a datapackage.json (Data Package 2.0) with `description` into a folder, and makes the folder if
 * missing. Either all or nothing is written. A file that jiqun did not write there, or that has changed since, is an
 * error and stays as it is unless `isForced`. Files of the last run that are not among the new ones are removed; all
 * others stay.
 */
export function writeOutputFolder(
  context: Context,
  folder: string,
  files: readonly OutputFile[],
  description: object,
  isForced: boolean,
): void {
  const target = resolve(context.io.cwd, folder);
  if (placeAt(target) === 'file')
    throw usageError(message(phrases.errorFolderIsFile, { path: folder }), message(phrases.fixFolderIsFile));
  const manifest = { path: manifestName, content: manifestOf(files, description, context.version) };
  const contents = [...files.map(({ resource: { path }, content }) => ({ path, content })), manifest];
  const own = ownFiles(target);
  const foreign = contents.map(({ path }) => path).filter((path) => existsSync(join(target, path)) && !own.has(path));
  if (foreign.length > 0 && !isForced) throw refusal(folder, foreign);
  try {
    putInPlace(target, contents);
    for (const path of own) if (!contents.some((file) => file.path === path)) rmSync(join(target, path));
  } catch (error) {
    throw usageError(
      message(cliPhrases.errorWrite, { path: folder, reason: reasonOf(error) }),
      message(cliPhrases.fixWrite),
    );
  }
  context.hint(message(phrases.hintFolderWritten, { path: folder, count: contents.length }));
}

/** Type of a path, as far as it can be determined. */
export function placeAt(path: string): 'folder' | 'file' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

function refusal(folder: string, foreign: readonly string[]): CliError {
  return usageError(
    message(phrases.errorFolderForeign, { path: folder, files: foreign }),
    message(phrases.fixFolderForeign),
  );
}

/** Writes every file beside its final place, then moves all of them, so that a failed write leaves nothing behind. */
function putInPlace(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): void {
  const made: string[] = [];
  // One by one: Node never returns from making /proc/a/b in one go.
  const makeFolder = (path: string): void => {
    const place = placeAt(path);
    if (place === 'folder') return;
    if (place === 'file') throw Object.assign(new Error(path), { code: 'ENOTDIR' });
    if (dirname(path) !== path) makeFolder(dirname(path));
    mkdirSync(path);
    made.unshift(path);
  };
  const moves: (readonly [from: string, to: string])[] = [];
  try {
    for (const { path, content } of files) {
      const to = join(folder, path);
      if (placeAt(to) === 'folder') throw Object.assign(new Error(path), { code: 'EISDIR' });
      makeFolder(dirname(to));
      const from = `${to}.${process.pid}.${process.hrtime.bigint()}.tmp`;
      moves.push([from, to]);
      writeFileSync(from, content, { flag: 'wx' });
    }
  } catch (error) {
    for (const path of [...moves.map(([from]) => from), ...made].filter((left) => existsSync(left)))
      rmSync(path, { recursive: true });
    throw error;
  }
  for (const [from, to] of moves) renameSync(from, to);
}

/** Paths of the files in a folder that have not changed since jiqun wrote them. */
function ownFiles(folder: string): ReadonlySet<string> {
  const manifest = readManifest(join(folder, manifestName));
  if (!manifest) return new Set();
  const inside = (manifest.resources ?? []).filter(
    ({ path = '..' }) => !isAbsolute(path) && !path.split('/').includes('..'),
  );
  const unchanged = inside.flatMap(({ path = '', hash }) => (hash === digestOfFile(join(folder, path)) ? [path] : []));
  return new Set([...unchanged, manifestName]);
}

/** Reads the manifest of a folder; undefined if jiqun did not write it or if it has been changed. */
function readManifest(file: string): Manifest | undefined {
  try {
    const { generator, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    return generator?.name === 'jiqun' && generator.sha256 === digest(JSON.stringify(rest)) ? rest : undefined;
  } catch {
    return undefined;
  }
}

function manifestOf(files: readonly OutputFile[], description: object, version: string): string {
  const resources = files.map(({ resource, content }) => ({
    ...resource,
    bytes: Buffer.byteLength(content),
    hash: `sha256:${digest(content)}`,
  }));
  const rest = { $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', ...description, resources };
  const generator = { name: 'jiqun', version, sha256: digest(JSON.stringify(rest)) };
  return `${JSON.stringify({ ...rest, generator }, null, 2)}\n`;
}

function digestOfFile(file: string): string | undefined {
  try {
    return `sha256:${digest(readFileSync(file))}`;
  } catch {
    return undefined;
  }
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
