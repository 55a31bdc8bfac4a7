import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, runCommand } from '../cases/case.js';
import { fontOf } from '../output/font.js';

describe('chart', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-chart-'));
    writeFileSync(
      join(folder, 'latin.ttf'),
      fontOf({
        family: 'Latin',
        characters: Array.from({ length: 94 }, (_sign, index) => String.fromCharCode(33 + index)).join(''),
        format: 4,
      }),
    );
    writeFileSync(join(folder, 'web.woff2'), 'wOF2');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const chart = (words: string, env = {}) =>
    runCommand(['jiqun', 'chart', ...words.split(' '), '--data', join(root, 'data')], folder, env);

  it('gives SVG to a pipe, and the same to a file', async () => {
    const { exit, stdout, stderr } = await chart('targets --lang zh');
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect((await chart('targets --lang zh --output targets.svg')).stderr).toBe('已写入targets.svg\n');
    expect(readFileSync(join(folder, 'targets.svg'), 'utf8')).toBe(stdout);
  });

  it('draws with characters for a terminal, and says how to get a picture', async () => {
    const { exit, stdout, stderr } = await chart('sensitivity --lang en', { COLUMNS: '100', NO_COLOR: '1' });
    expect([exit, stderr]).toEqual([0, 'For a picture: --output sensitivity.svg or --output sensitivity.png\n']);
    expect(stdout).toContain('│█');
    expect(stdout).not.toContain('<svg');
  });

  it('says which characters no font has, and writes nothing', async () => {
    const { exit, stderr } = await chart('clusters --lang zh --output clusters.png --font latin.ttf');
    expect(exit).toBe(3);
    expect(stderr).toMatch(/^jiqun：没有字体含有这些字（共\d+个）：各 集 .*…\n {2}→ 安装含中文的字体.*--font FILE/u);
    expect(existsSync(join(folder, 'clusters.png'))).toBe(false);
  });

  it('takes the fonts that JIQUN_FONT names, and no others', async () => {
    const { exit, stderr } = await chart('clusters --lang zh --output clusters.png', {
      JIQUN_FONT: join(folder, 'latin.ttf'),
    });
    expect([exit, stderr]).toEqual([3, expect.stringContaining('没有字体含有这些字')]);
  });

  it('finds no font on a machine without any of its own', async () => {
    mkdirSync(join(folder, 'Fonts'), { recursive: true });
    const { exit, stderr } = await chart('map --lang en --output map.png', { WINDIR: folder });
    expect([exit, stderr]).toEqual([3, expect.stringContaining('No font has these characters')]);
  });

  it.each([
    ['web.woff2', 'is no TrueType or OpenType font'],
    ['missing.ttf', 'cannot be read'],
  ])('refuses %s as a font', async (file, words) => {
    const { exit, stderr } = await chart(`map --lang en --output map.png --font ${file}`);
    expect([exit, stderr]).toEqual([3, expect.stringContaining(words)]);
  });

  it('refuses outlines on a picture too narrow for their names', async () => {
    const { exit, stderr } = await chart('map --map outline --width 360 --lang en');
    expect([exit, stderr]).toEqual([2, expect.stringContaining('at least 600 pixels wide')]);
  });

  it('draws a panel for each path with characters, side by side where there is room', async () => {
    const heads = async (columns: string) =>
      (await chart('projection --lang en --format table', { COLUMNS: columns })).stdout
        .split('\n')
        .filter((line) => /^[ABC] | {2}[ABC] \w/.test(line)).length;
    expect(await heads('120')).toBe(1);
  });
});

describe('report in Markdown', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-markdown-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const report = (...words: string[]) => runCommand(['jiqun', 'report', ...words], folder);
  const linked = (markdown: string): readonly string[] =>
    [...markdown.matchAll(/^!\[.*\]\(<([^>]*)>\)$/gm)].map(([, address = '']) => decodeURIComponent(address));

  it('has its pictures as SVG files beside it', async () => {
    const { exit, stderr } = await report('--full', '--lang', 'zh', '--output', '我的 brief.md');
    expect([exit, stderr]).toEqual([0, expect.stringContaining('已写入我的 brief.md，插图8幅在同一文件夹\n')]);
    const names = linked(readFileSync(join(folder, '我的 brief.md'), 'utf8'));
    expect(names).toContain('我的 brief-targets.svg');
    expect(new Set(names).size).toBe(8);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  it('goes into a folder with one picture a language, and leaves files of others alone', async () => {
    mkdirSync(join(folder, 'brief'));
    writeFileSync(join(folder, 'brief/map-en.svg'), 'mine');
    const refused = await report('--full', '--lang', 'both', '--format', 'md', '--output', 'brief');
    expect([refused.exit, existsSync(join(folder, 'brief/report.md'))]).toEqual([2, false]);
    rmSync(join(folder, 'brief/map-en.svg'));
    expect((await report('--full', '--lang', 'both', '--format', 'md', '--output', 'brief')).exit).toBe(0);
    const names = linked(readFileSync(join(folder, 'brief/report.md'), 'utf8'));
    expect(names).toEqual(expect.arrayContaining(['map-zh.svg', 'map-en.svg']));
    for (const name of names) expect(existsSync(join(folder, 'brief', name))).toBe(true);
  });

  it('has drawings of characters where it goes to stdout', async () => {
    const { stdout } = await report('--lang', 'en', '--format', 'md');
    expect(linked(stdout)).toEqual([]);
    expect(stdout).toContain('```text');
  });
});
