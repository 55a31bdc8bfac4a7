import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findOffice, requireOffice, wordToPdf } from '../../src/cli/office.js';

const folder = mkdtempSync(join(tmpdir(), 'jiqun-office-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('LibreOffice', () => {
  it('is the program of JIQUN_SOFFICE, where that is set', () => {
    const program = join(folder, 'soffice');
    writeFileSync(program, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    expect(findOffice({ JIQUN_SOFFICE: program, PATH: '' })).toBe(program);
    expect(findOffice({ JIQUN_SOFFICE: join(folder, 'nothing'), PATH: folder })).toBeUndefined();
    expect(findOffice({ PATH: folder })).toBe(program);
  });

  it('is named with what to install, where it is missing', () => {
    expect(() => requireOffice({ JIQUN_SOFFICE: join(folder, 'nothing') })).toThrow(/LibreOffice \(soffice\)/);
  });

  it('that ends with an error gives no PDF but its exit code', async () => {
    const program = join(folder, 'failing');
    writeFileSync(program, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    const options = { env: process.env, date: new Date(0), fonts: '' };
    await expect(wordToPdf(program, new Uint8Array(), options)).rejects.toThrow(/exit code 3/);
  });

  it('that does not end in time is ended', async () => {
    const program = join(folder, 'endless');
    writeFileSync(program, '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
    const options = { env: process.env, date: new Date(0), fonts: '', patience: 0.3 };
    const start = Date.now();
    await expect(wordToPdf(program, new Uint8Array(), options)).rejects.toThrow(/within 0.3 seconds/);
    expect(Date.now() - start).toBeLessThan(10_000);
  });
});
