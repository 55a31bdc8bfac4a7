import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TimelinePicture } from '../../src/document/picture.js';
import { textWidth } from '../../src/output/pictures/measure.js';
import { renderPicture } from '../../src/output/pictures.js';
import { type DrawnText, drawnTexts, shippedCharts, textsOf } from './charts.js';

const charts = (await shippedCharts()).map((item) => ({ ...item, name: `${item.chart.id} (${item.lang})` }));

const events: TimelinePicture<string> = {
  kind: 'timeline',
  lanes: ['Changsha', 'Guangdong'],
  events: [
    {
      date: '2017-11-23',
      lane: 0,
      label: 'the first meeting of the chain leaders of twenty-two chains',
      isFirst: true,
    },
    { date: '2021-04-02', lane: 1, label: 'a province-wide video meeting', isFirst: true },
    { date: '2021-04', lane: 1, label: 'the department explains how it works', isFirst: false },
    { date: '2021', lane: 1, label: 'the report', isFirst: false },
  ],
  words: { first: 'begins', later: 'later' },
};
const timeline = { id: 'events', title: 'Events', alt: 'Two lanes.', picture: events };

/** Text as it is compared: how lines are broken does not matter. */
const joined = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '');

/** Where a text stands, somewhat smaller than measured, since widths are rather over- than underestimated. */
function boxOf({ text, x, y, size, anchor }: DrawnText) {
  const width = textWidth(text, size) * 0.86;
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return { text, left, right: left + width, top: y - size * 0.75, bottom: y };
}

describe.each(charts)('the picture of $name', ({ chart, lang }) => {
  const svg = renderPicture(chart, { lang });
  const texts = drawnTexts(svg);

  it('shows every value and every name', () => {
    const all = joined(texts.map(({ text }) => text));
    for (const text of [chart.title, ...textsOf(chart.picture), ...(chart.footnotes ?? [])])
      expect(all).toContain(joined([text]));
  });

  it('has a title and a description for those who do not see it', () => {
    const [, title, description] = /^<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)"[^>]*>\n/.exec(svg) ?? [];
    expect(svg).toMatch(new RegExp(`>\n<title id="${title}">[^<]+</title>\n<desc id="${description}">[^<]+</desc>`));
    expect(svg).toContain(lang === 'zh' ? 'lang="zh-CN"' : 'lang="en"');
  });

  it.each([720, 800, 1200])('keeps its texts apart and inside at %d pixels', (width) => {
    const boxes = drawnTexts(renderPicture(chart, { lang, width }))
      .filter(({ isTurned, text }) => !isTurned && text.trim() !== '')
      .map(boxOf);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    const clashes = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        )
        .map((other) => `${one.text} | ${other.text}`),
    );
    expect(clashes).toEqual([]);
  });

  it('holds nothing that only a browser with scripts understands, and no broken numbers', () => {
    expect(svg).not.toMatch(/zr\d|ecmeta|NaN|undefined|dominant-baseline|<script|:hover/);
  });

  it('is the same each time', () => {
    expect(renderPicture(chart, { lang, theme: 'print' })).toBe(renderPicture(chart, { lang, theme: 'print' }));
    expect(renderPicture(chart, { lang })).toBe(svg);
  });
});

describe('pictures', () => {
  it('can stand in one page: their ids differ', () => {
    const ids = charts.flatMap(({ chart, lang }) =>
      [...renderPicture(chart, { lang, theme: 'print' }).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('refer only to ids of their own', () => {
    for (const { chart, lang } of charts) {
      const svg = renderPicture(chart, { lang, theme: 'print' });
      for (const [, id = ''] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(svg).toContain(`id="${id}"`);
    }
  });

  it('leave title and footnotes to the page that frames them', () => {
    const [first] = charts;
    if (!first) throw new Error('no chart');
    const texts = joined(
      drawnTexts(renderPicture(first.chart, { lang: first.lang, isFramed: false })).map(({ text }) => text),
    );
    expect(texts).not.toContain(joined([first.chart.title]));
    expect(texts).not.toContain(joined(first.chart.footnotes?.slice(0, 1) ?? ['?']));
  });

  it('show stripes where colours may be lost', () => {
    const clusters = charts.find(({ chart }) => chart.id === 'clusters');
    if (!clusters) throw new Error('no chart');
    expect(renderPicture(clusters.chart, { lang: 'zh', theme: 'print' })).toContain('<pattern');
    expect(renderPicture(clusters.chart, { lang: 'zh' })).not.toContain('<pattern');
  });

  it('put events of one time below one another', () => {
    const texts = drawnTexts(renderPicture(timeline, { lang: 'en' })).filter(
      ({ text }) => /^2021/.test(text) && text !== '2021',
    );
    expect(new Set(texts.map(({ y }) => y)).size).toBe(texts.length);
    const all = joined(drawnTexts(renderPicture(timeline, { lang: 'en' })).map(({ text }) => text));
    for (const text of textsOf(events)) expect(all).toContain(joined([text]));
  });

  it('let the process end', () => {
    const address = fileURLToPath(new URL('../../src/output/pictures.ts', import.meta.url));
    const script =
      `import(${JSON.stringify(address)}).then(({ renderPicture }) => console.log(renderPicture(` +
      `${JSON.stringify(timeline)}, { lang: 'en' }).length))`;
    expect(
      Number(execFileSync(process.execPath, ['--import', 'tsx', '-e', script], { encoding: 'utf8', timeout: 60_000 })),
    ).toBeGreaterThan(1000);
  });
});
