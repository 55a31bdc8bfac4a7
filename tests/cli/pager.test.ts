import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { showInPager } from '../../src/cli/pager.js';
import { root } from '../cases/case.js';

const folder = mkdtempSync(join(tmpdir(), 'jiqun-pager-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command on a terminal of so many rows; what was written, and what went to the pager. */
async function run(argv: readonly string[], rows: number): Promise<{ written: string; paged: string }> {
  const result = { written: '', paged: '' };
  const stdout = {
    write: (text: string | Uint8Array) => (result.written += String(text)),
    isTTY: true,
    columns: 80,
    rows,
  };
  const page = (text: string): Promise<boolean> => {
    result.paged = text;
    return Promise.resolve(true);
  };
  await main(argv, { stdout, stderr: { write: () => undefined }, env: { LANG: 'en' }, cwd: root, page });
  return result;
}

it('sends what is longer than the terminal through the pager, unless told not to', async () => {
  const long = await run(['list', 'clusters'], 10);
  expect([long.written, long.paged.includes('Green petrochemicals')]).toEqual(['', true]);
  for (const argv of [
    ['list', 'clusters', '--no-pager'],
    ['list', 'clusters', '--format', 'json'],
  ])
    expect((await run(argv, 10)).paged).toBe('');
  expect((await run(['list', 'clusters'], 500)).paged).toBe('');
});

it('uses the pager of the environment, and says if there is none', async () => {
  const file = join(folder, 'paged.txt');
  const env = { PATH: process.env['PATH'] };
  expect(await showInPager('text', { ...env, PAGER: `cat > '${file}'` })).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('text');
  expect(await showInPager('text', { ...env, PAGER: '' })).toBe(false);
  expect(await showInPager('text', { ...env, JIQUN_PAGER: 'no-such-pager 2>/dev/null', PAGER: 'cat' })).toBe(false);
});
