import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { root } from '../cases/case.js';

const folder = mkdtempSync(join(tmpdir(), 'jiqun-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page that a report command writes. */
async function write(...options: readonly string[]): Promise<string> {
  const file = join(folder, 'report.html');
  const io = { stdout: { write: () => true }, stderr: { write: () => true }, env: {}, cwd: root };
  expect(await main(['report', ...options, '--output', file], io)).toBe(0);
  return file;
}

const editionsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<div class="edition" id="(\w+)"/g)].map(([, lang = '']) => lang);

describe('report --output report.html', () => {
  test('is one file below 1.5 MB that loads nothing, in both languages', async () => {
    const file = await write('--lang', 'both');
    const html = readFileSync(file, 'utf8');
    expect(editionsIn(html)).toEqual(['zh', 'en']);
    expect(statSync(file).size).toBeLessThan(1_500_000);
    expect(
      html.match(/<(?:link|img|iframe|object|embed|base)\b|<[^a][^>]* (?:src|href)="(?!#)|@import|url\((?!#|["']?#)/g),
    ).toBeNull();
  });

  test('holds the model where the report has a projection, as the report was made', async () => {
    const html = readFileSync(await write('--lang', 'en', '--set', 'pillar=5.5%', '--to', '2030'), 'utf8');
    expect(html).toContain('id="en-live"');
    expect(html).toContain(
      '"setting":{"scenario":"policy","to":2030,"periods":11,"basis":"real","isReal":false,"set":{"pillar":"5.5%"}}',
    );
  });

  test('has no model where the report has no projection', async () => {
    const html = readFileSync(await write('--lang', 'en', '--sections', 'groups'), 'utf8');
    expect(editionsIn(html)).toEqual(['en']);
    expect(html).not.toContain('en-live');
    expect(html).not.toContain('id="live-data"');
  });
});
