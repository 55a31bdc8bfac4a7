import { existsSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../finding/finding.js';
import { writeComparator } from '../model/writing.js';
import { type Kind, kindOfFile } from '../schema/kinds.js';
import { keysAt } from '../schema/layout.js';
import { copyOf, isQuantity, type Meaning, meaningAt } from '../schema/visit.js';
import { printSyntax } from '../yaml/print.js';
import { readYaml } from '../yaml/read.js';
import { commentsIn, readSyntax } from '../yaml/syntax.js';
import { type FileReading, listFiles, readDataFile } from './read.js';
import { yamlFinding } from './yaml-finding.js';

/** Columns that maps and lists in braces and brackets may fill. */
const width = 160;

const heading = /^#[ \t]*yaml-language-server:.*(?:\n|$)/gm;

export type Formatting =
  | { readonly ok: true; readonly text: string }
  /** Without a finding: the layout could not be changed without changing a value or losing a comment. */
  | { readonly ok: false; readonly finding?: Finding };

/** The formatting of one file. */
export interface FormattedFile {
  readonly file: string;
  /** Absent where the file could not be read. */
  readonly before?: string;
  readonly formatting: Formatting;
}

/** The canonical layout of the chosen data files of a folder. Nothing is written. */
export async function formatFiles(
  folder: string,
  isChosen: (file: string) => boolean,
): Promise<readonly FormattedFile[]> {
  const formatted: FormattedFile[] = [];
  for (const file of listFiles(folder).filter(isChosen)) {
    const kind = kindOfFile(file);
    if (kind) formatted.push(await formatFile(folder, kind, file, readDataFile(folder, file)));
  }
  return formatted;
}

export async function formatFile(
  folder: string,
  kind: Kind,
  file: string,
  reading: FileReading,
): Promise<FormattedFile> {
  if (!reading.ok) return { file, formatting: reading };
  const address = (standing: string | undefined): string => schemaAddress(folder, file, kind, standing);
  return { file, before: reading.text, formatting: await formatText(kind, file, reading.text, address) };
}

/**
 * The canonical layout of a data file: keys in the order of its schema, short maps in braces, quotes only where they
 * are needed, comparators in words, comments kept. What is read from it stays the same, or nothing is done.
 */
async function formatText(
  kind: Kind,
  file: string,
  text: string,
  addressOf: (standing: string | undefined) => string,
): Promise<Formatting> {
  const unix = text.replaceAll('\r\n', '\n');
  const before = await readYaml(unix);
  if (!before.ok) return { ok: false, finding: yamlFinding(file, unix, before.problem) };
  const standing = /\$schema=(\S+)/.exec(unix.match(heading)?.[0] ?? '')?.[1];
  const bare = unix.replace(heading, '');
  const printed = printSyntax(readSyntax(bare), {
    heading: `# yaml-language-server: $schema=${addressOf(standing)}`,
    width,
    keys: (path) => keysAt(kind, path),
    rewrite: (path, written) => settled(written, meaningAt(kind, path)),
  });
  if (printed === text) return { ok: true, text };
  const after = await readYaml(printed);
  const isKept =
    after.ok && isSameValue(kind, before.value, after.value) && hasSameComments(bare, printed.replace(heading, ''));
  return isKept ? { ok: true, text: printed } : { ok: false };
}

/** Whether two values are equal apart from the order of keys and the writing of quantities. */
function isSameValue(kind: Kind, a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(copyOf(kind, a, settled), copyOf(kind, b, settled));
}

/** A value as the layout writes it: the comparator of a quantity in words. */
function settled<T>(value: T, meaning: Meaning): T | string {
  return typeof value === 'string' && isQuantity(meaning) ? writeComparator(value) : value;
}

function hasSameComments(a: string, b: string): boolean {
  const sorted = (text: string): string =>
    commentsIn(text)
      .map((comment) => comment.text)
      .sort()
      .join('\n');
  return sorted(a) === sorted(b);
}

/**
 * The address of a kind's schema for the first line of a file: the nearest `schemas/` upward, then that of an installed
 * package, then what stands there if it is the right one, and otherwise where the shipped data have theirs.
 */
function schemaAddress(folder: string, file: string, kind: Kind, standing: string | undefined): string {
  const name = `${kind}.schema.json`;
  const from = join(folder, dirname(file));
  const written = (path: string): string => relative(from, path).split(sep).join('/');
  for (let above = folder; ; above = dirname(above)) {
    const found = [join(above, 'schemas', name), join(above, 'node_modules/jiqun/schemas', name)].find((path) =>
      existsSync(path),
    );
    if (found !== undefined) return written(found);
    if (dirname(above) === above) break;
  }
  if (standing !== undefined && posix.basename(standing) === name) return standing;
  return written(join(dirname(folder), 'schemas', name));
}
