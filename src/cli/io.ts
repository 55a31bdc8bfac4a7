import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RememberedFile } from '../dataset/open.js';

/** An output stream and the properties of its terminal. */
export interface Output {
  write(content: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** Everything that a command may use of the machine. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: { readonly [name: string]: string | undefined };
  readonly cwd: string;
  /** Reads standard input, and stops after a few bytes more than are asked for. */
  readonly stdin?: (most: number) => Promise<string>;
  /** Findings of files, remembered by a process that runs several commands over the same data. */
  readonly memory?: Map<string, RememberedFile>;
  /** Shows text through a pager; whether there is one. */
  readonly page?: (text: string) => Promise<boolean>;
  /** Aborts a command that runs until interrupted. */
  readonly interrupt?: AbortSignal;
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed over it, with the permissions that
 * it had. A link is followed; a device or pipe is written to, never replaced.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) writeFileSync(path, content);
  else replaceFile(stats ? realpathSync(path) : path, content, stats?.mode);
}

function replaceFile(target: string, content: string | Uint8Array, mode: number | undefined): void {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.${process.hrtime.bigint()}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
