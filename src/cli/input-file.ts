import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { readText } from '../dataset/read.js';
import { briefPhrases } from '../words/brief.js';
import { message } from '../words/message.js';
import type { Context } from './context.js';
import { CliError, exitCodes } from './errors.js';

/** Bytes of a file; a pipe or a device, which might never end, is an error like one of the system. */
export function readRegularFile(path: string): Buffer {
  const stats = statSync(path);
  if (stats.isFile()) return readFileSync(path);
  throw Object.assign(new Error(path), { code: stats.isDirectory() ? 'EISDIR' : 'special' });
}

/** Reads the file named by an option; a file that cannot be read is an error of the input. */
export function readInputFile(context: Context, file: string): string {
  const path = resolve(context.io.cwd, file);
  const reading = readText(dirname(path), basename(path));
  if (reading.ok) return reading.text;
  const { message: what, suggestion } = reading.finding;
  throw new CliError(
    exitCodes.input,
    message(briefPhrases.errorInFile, { path: context.displayPath(path), what }),
    suggestion,
  );
}
