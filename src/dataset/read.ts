import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from '../finding/closest.js';
import type { Finding } from '../finding/finding.js';
import { type Message, message, reasonOf } from '../lang/message.js';
import { formatNumber } from '../lang/number.js';
import { filePatterns, kindOfFile, kinds } from '../schema/kinds.js';

/** Larger files are refused: no plan is that long, and reading one would hang the terminal. */
const largestBytes = 8 * 1024 * 1024;

export type FileReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding };

/**
 * The YAML files below a folder, sorted, relative to it. Hidden folders, links to folders and node_modules are passed
 * over.
 */
export function listFiles(folder: string): readonly string[] {
  const files: string[] = [];
  const walk = (relative: string): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (/\.ya?ml$/i.test(entry.name)) files.push(path);
      else if (entry.isDirectory()) walk(path);
    }
  };
  walk('');
  return files.sort();
}

/** Reads one file as UTF-8 text, or says in a finding why that cannot be done. */
export function readText(folder: string, file: string): FileReading {
  const fail = (rule: string, text: Message, suggestion: Message): FileReading => ({
    ok: false,
    finding: { rule: `file/${rule}`, severity: 'error', message: text, place: { file }, related: [], suggestion },
  });
  try {
    const path = join(folder, file);
    const stats = statSync(path);
    if (stats.isDirectory()) return fail('is-folder', message('file-is-folder'), message('fix-file-is-folder'));
    if (!stats.isFile())
      return fail(
        'unreadable',
        message('file-unreadable', { reason: message('reason-special') }),
        message('fix-file-unreadable'),
      );
    if (stats.size > largestBytes) {
      const size = formatNumber(stats.size / 1024 / 1024, 1);
      return fail(
        'too-large',
        message('file-too-large', { size, limit: largestBytes / 1024 / 1024 }),
        message('fix-file-too-large'),
      );
    }
    const bytes = readFileSync(path);
    const zero = bytes.indexOf(0);
    if (zero !== -1) return fail('binary', message('file-binary', { offset: zero + 1 }), message('fix-file-text'));
    const text = bytes.toString('utf8');
    const offset = text.includes('\uFFFD') ? firstBadByte(bytes) : undefined;
    if (offset !== undefined)
      return fail('encoding', message('file-encoding', { offset: offset + 1 }), message('fix-file-text'));
    return { ok: true, text };
  } catch (error) {
    const isDenied = (error as NodeJS.ErrnoException).code === 'EACCES';
    const isDangling =
      !isDenied && (lstatSync(join(folder, file), { throwIfNoEntry: false })?.isSymbolicLink() ?? false);
    return fail(
      'unreadable',
      message('file-unreadable', { reason: reasonOf(error) }),
      message(isDangling ? 'fix-file-link' : 'fix-file-unreadable'),
    );
  }
}

/** The name that a file would have with the right extension. */
export function yamlName(file: string): string {
  return file.replace(/\.ya?ml$/i, '.yaml');
}

/** A file that every data set needs and this one lacks. */
export function missingFinding(file: string): Finding {
  return {
    rule: 'file/missing',
    severity: 'error',
    message: message('file-missing'),
    place: { file },
    related: [],
    suggestion: message('fix-file-missing'),
  };
}

/** A file that stands where no kind of data has its files, or under another extension. */
export function strayFinding(file: string): Finding {
  const renamed = yamlName(file);
  if (renamed !== file && kindOfFile(renamed)) {
    return {
      rule: 'file/extension',
      severity: 'error',
      message: message('file-extension'),
      place: { file },
      related: [],
      suggestion: message('fix-file-extension', { name: renamed.slice(renamed.lastIndexOf('/') + 1) }),
    };
  }
  const patterns = kinds.map((kind) => filePatterns[kind]);
  const near = closest(file.split('/')[0] ?? '', new Set(patterns.map((pattern) => pattern.split('/')[0] ?? '')));
  const suggestion =
    near === undefined
      ? message('fix-file-stray', { folders: patterns })
      : message('try-word', { word: patterns.find((pattern) => pattern.startsWith(near)) ?? near });
  return {
    rule: 'file/stray',
    severity: 'error',
    message: message('file-stray'),
    place: { file },
    related: [],
    suggestion,
  };
}

/** The offset of the first byte that is not part of a UTF-8 character; undefined where all are. */
function firstBadByte(bytes: Buffer): number | undefined {
  const text = bytes.toString('utf8');
  let offset = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (character === '\uFFFD' && bytes.compare(Buffer.from(character), 0, size, offset, offset + size) !== 0)
      return offset;
    offset += size;
  }
  return undefined;
}
