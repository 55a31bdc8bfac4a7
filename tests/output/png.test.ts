import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { renderPicture } from '../../src/output/pictures.js';
import { charactersOf, readFontFaces, renderPng } from '../../src/output/png.js';
import { shippedCharts } from './charts.js';
import { collectionOf, fontOf } from './font.js';

const program = (): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));

/** Width and height of a PNG, by its header. */
function sizeOf(png: Uint8Array): readonly number[] {
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('PNG', () => {
  it('is as large as the SVG times the scale, and the same each time', async () => {
    const charts = await shippedCharts();
    for (const { chart, lang } of charts.filter(
      ({ chart: { id }, lang: at }) => at === 'zh' && ['clusters', 'map'].includes(id),
    )) {
      const svg = renderPicture(chart, { lang, theme: 'print' });
      const [, width, height] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
      const options = { scale: 1.5, fonts: [], family: 'sans-serif', program };
      const png = await renderPng(svg, options);
      expect(sizeOf(png)).toEqual([(width ?? 0) * 1.5, Math.ceil((height ?? 0) * 1.5)]);
      expect(await renderPng(svg, options)).toEqual(png);
    }
  });

  it('needs the characters that are drawn, not those of the description', () => {
    const svg =
      '<svg><title>標</title><desc>題</desc><text x="1" y="2">A&amp;中 </text><text x="1" y="3">国&#39;</text></svg>';
    expect([...charactersOf(svg)]).toEqual(['A', '&', '中', '国', "'"]);
  });
});

describe('a font file', () => {
  it.each([4, 12] as const)('tells its families and characters by a table of format %d', (format) => {
    const [face] = readFontFaces(fontOf({ family: 'Example SC', characters: '!AB中国', format })) ?? [];
    expect(face?.families).toEqual(['Example SC']);
    expect([...'!AB中国'].every((sign) => face?.has(sign.codePointAt(0) ?? 0))).toBe(true);
    expect([...' C@丮囼圌😀'].some((sign) => face?.has(sign.codePointAt(0) ?? 0))).toBe(false);
  });

  it('has characters beyond the first plane', () => {
    const [face] = readFontFaces(fontOf({ family: 'Wide', characters: '𠮷', format: 12 })) ?? [];
    expect(face?.has(0x20bb7)).toBe(true);
  });

  it('may hold several faces', () => {
    const faces = readFontFaces(
      collectionOf([
        { family: 'One JP', characters: 'A', format: 4 },
        { family: 'One SC', characters: 'B', format: 12 },
      ]),
    );
    expect(faces?.map(({ families }) => families)).toEqual([['One JP'], ['One SC']]);
    expect(faces?.map((face) => face.has(0x42))).toEqual([false, true]);
  });

  it.each(['', 'OTTO', 'wOF2 and more', 'no font at all'])('is none where the bytes are %j', (text) => {
    expect(readFontFaces(new TextEncoder().encode(text))).toBeUndefined();
  });
});
