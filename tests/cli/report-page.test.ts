import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { root } from '../cases/case.js';

const folder = mkdtempSync(join(tmpdir(), 'jiqun-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page that a report command writes. */
const write = (...options: readonly string[]): Promise<string> => writeIn({}, ...options);

async function writeIn(env: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<string> {
  const file = join(folder, 'report.html');
  const io = { stdout: { write: () => true }, stderr: { write: () => true }, env, cwd: root };
  expect(await main(['report', ...options, '--output', file], io)).toBe(0);
  return file;
}

const editionsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<div class="edition" id="(\w+)"/g)].map(([, lang = '']) => lang);

describe('report --output report.html', () => {
  test('is one file below 3 MB that loads nothing, in both languages', async () => {
    const file = await write('--lang', 'both');
    const html = readFileSync(file, 'utf8');
    expect(editionsIn(html)).toEqual(['zh', 'en']);
    expect(statSync(file).size).toBeLessThan(3_000_000);
    expect(
      html.match(/<(?:img|iframe|object|embed|base)\b|<[^a][^>]* (?:src|href)="(?!#|data:)|@import|url\((?!#|["']?#)/g),
    ).toBeNull();
  });

  test('holds the brief in Word and the data in Excel in each language, smaller than the page itself', async () => {
    const html = readFileSync(await write('--lang', 'both'), 'utf8');
    const files = [...html.matchAll(/<a download="([^"]*)" href="data:[^;]*;base64,([^"]*)"/g)];
    expect(files.map(([, name = '']) => name)).toEqual([
      '广东“1+20”战略性产业集群.docx',
      '广东“1+20”战略性产业集群.xlsx',
      'Guangdong&#39;s 1+20 strategic industrial clusters.docx',
      'Guangdong&#39;s 1+20 strategic industrial clusters.xlsx',
    ]);
    for (const [, name, data = ''] of files)
      expect(Object.keys(unzipSync(Buffer.from(data, 'base64'))), name).toContain('[Content_Types].xml');
    const size = files.reduce((sum, [, , data = '']) => sum + data.length, 0);
    expect(size).toBeLessThan(html.length - size);
  });

  test('needs no font: without one, the charts of the Word file are text', async () => {
    const html = readFileSync(await writeIn({ JIQUN_FONT: join(folder, 'none.ttf') }, '--lang', 'zh'), 'utf8');
    const [, data = ''] = /\.docx" href="data:[^;]*;base64,([^"]*)"/.exec(html) ?? [];
    expect(Object.keys(unzipSync(Buffer.from(data, 'base64'))).filter((name) => name.endsWith('.png'))).toEqual([]);
  });

  test('is valid HTML', { timeout: 120_000 }, async () => {
    const html = readFileSync(await write('--lang', 'both'), 'utf8');
    const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html);
    const problems = results.flatMap(({ messages }) => messages);
    expect(problems.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)).toEqual([]);
  });

  test('says what it is to whoever shares it', async () => {
    const html = readFileSync(await write('--lang', 'zh'), 'utf8');
    const meta = (name: string) =>
      new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1] ?? '';
    expect(meta('og:title')).toBe('广东“1+20”战略性产业集群');
    expect(meta('description')).toMatch(/^按“政策目标”，各集群营业收入合计由2019年的16\.5万亿元增至/);
    expect(meta('og:description')).toBe(meta('description'));
    expect(meta('description').length).toBeLessThanOrEqual(200);
  });

  test('holds the model where the report has a projection, as the report was made', async () => {
    const html = readFileSync(await write('--lang', 'en', '--set', 'pillar=5.5%', '--to', '2030'), 'utf8');
    expect(html).toContain('id="en-live"');
    expect(html).toContain(
      '"setting":{"scenario":"policy","to":2030,"periods":11,"basis":"real","isReal":false,"set":{"pillar":"5.5%"}}',
    );
  });

  test('has the sliders of a cluster on its own page', async () => {
    const html = readFileSync(await write('--lang', 'en', '--cluster', 'software'), 'utf8');
    expect(html.match(/<ul class="key-figures">.*<\/ul>/)?.[0].match(/<li>/g)).toHaveLength(1);
    expect(html).toContain('"rows":["software"]');
  });

  test('has no model where the report has no projection', async () => {
    const html = readFileSync(await write('--lang', 'en', '--sections', 'groups'), 'utf8');
    expect(editionsIn(html)).toEqual(['en']);
    expect(html).not.toContain('en-live');
    expect(html).not.toContain('id="live-data"');
  });
});
