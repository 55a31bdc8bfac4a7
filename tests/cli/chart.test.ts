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
    expect(stderr).toMatch(/^jiqun：没有字体含有这些字（共\d+个）：现 代 .*…\n {2}→ 安装含中文的字体.*--font FILE/u);
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
});
