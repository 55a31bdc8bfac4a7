import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { TextReading } from '../evidence/document.js';
import { readText } from './read.js';

/** A folder that cannot be searched for texts. */
export class NotATextFolder extends Error {
  readonly reason: 'missing' | 'not-a-folder' | 'empty';

  constructor(reason: NotATextFolder['reason'], path: string) {
    super(`${reason}: ${path}`);
    this.reason = reason;
  }
}

/** Reads the named texts that a folder holds, by name; fails for a folder with none of them. */
export function readTexts(
  folder: string,
  names: readonly string[],
  dataFolder: string,
): ReadonlyMap<string, TextReading> {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) throw new NotATextFolder(stats ? 'not-a-folder' : 'missing', folder);
  const there = names.filter((name) => existsSync(join(folder, name)));
  if (there.length === 0 && names.length > 0) throw new NotATextFolder('empty', folder);
  const inData = relative(dataFolder, folder).split(sep).join('/');
  return new Map(there.map((name) => [name, readHeld(folder, name, `${inData}/${name}`)]));
}

/** Reads one text; `file` is the name under which findings point to it. */
export function readHeld(folder: string, name: string, file: string): TextReading {
  const reading = readText(folder, name);
  if (!reading.ok) return { ok: false, finding: { ...reading.finding, place: { file } } };
  return { ok: true, held: { text: reading.text, file, sha256: digest(reading.text) } };
}

/** The digest of a text, which is that of its file: valid UTF-8 gives the same bytes again. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
