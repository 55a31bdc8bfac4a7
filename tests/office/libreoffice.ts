import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOffice } from '../../src/cli/office.js';

/** Where LibreOffice is; undefined where it is not, which is an error in CI. */
export function officeOfMachine(): string | undefined {
  const found = findOffice(process.env);
  if (found === undefined && process.env['CI'])
    throw new Error('LibreOffice (soffice) is needed for the tests of office files');
  if (found === undefined)
    console.warn('SKIPPED: no LibreOffice (soffice) on this machine, so office files are not opened');
  return found;
}

/** What LibreOffice makes of a file, by name; it runs with a profile of its own, so that runs do not meet. */
export function convert(office: string, name: string, bytes: Uint8Array, format: string): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'jiqun-office-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const out = join(folder, 'out');
    execFileSync(
      office,
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', out, file],
      { stdio: 'ignore' },
    );
    return new Map(readdirSync(out).map((made) => [made, readFileSync(join(out, made))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
