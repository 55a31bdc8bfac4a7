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

/** Where a text stands; its width is rather over- than underestimated. */
function boxOf({ text, x, y, size, anchor }: DrawnText) {
  const width = textWidth(text, size);
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

  // A map of outlines has no room for names on a phone.
  const widths = chart.id === 'map-outline' ? [720, 800, 1200] : [360, 720, 800, 1200];

  it.each(widths)('keeps its texts apart and inside at %d pixels', (width) => {
    const drawn = renderPicture(chart, { lang, width });
    const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(drawn)?.[1]);
    const all = drawnTexts(drawn).filter(({ text }) => text.trim() !== '');
    const boxes = all.filter(({ isTurned }) => !isTurned).map(boxOf);
    const outside = boxes.filter(
      ({ left, right, top, bottom }) => left < 2 || right > width - 2 || top < 2 || bottom > height - 2,
    );
    expect(outside).toEqual([]);
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
    const turned = all.filter(({ isTurned }) => isTurned);
    const near = turned.slice(1).filter(({ x, y, size }, index) => {
      const before = turned[index];
      return before !== undefined && before.y === y && (x - before.x) * Math.SQRT1_2 < size * 0.9;
    });
    expect(near).toEqual([]);
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

  const named = (id: string, lang = 'en') => {
    const found = charts.find(({ chart, lang: own }) => chart.id === id && own === lang);
    if (!found) throw new Error(`no chart ${id}`);
    return found;
  };

  it('give each path its own scale where one would be flat', () => {
    const { chart } = named('projection');
    const texts = drawnTexts(renderPicture(chart, { lang: 'en' })).map(({ text }) => text);
    if (chart.picture.kind !== 'paths') throw new Error('no paths');
    expect(texts.filter((text) => text === '2025E')).toHaveLength(chart.picture.paths.length);
    expect(texts.filter((text) => /^\d+$/.test(text) && Number(text) < 100)).toEqual(
      expect.arrayContaining(['3', '30']),
    );
    const shared = { ...chart, picture: { ...chart.picture, isSplit: false } };
    const together = drawnTexts(renderPicture(shared, { lang: 'en' })).map(({ text }) => text);
    expect(together.filter((text) => text === '2025E')).toHaveLength(1);
  });

  it('draw a bound as a stop with an arrow, not as a bar', () => {
    const bar = { label: 'One', group: 0, value: 10, text: '10' };
    const draw = (bound?: 'at-least' | 'at-most') =>
      renderPicture(
        {
          id: 'bars',
          title: 'Bars',
          alt: '',
          picture: {
            kind: 'ranked',
            unit: 'CNY',
            groups: ['All'],
            sections: [{ head: 'Revenue', bars: [{ ...bar, bound }] }],
            words: { atLeast: 'at least', atMost: 'at most' },
          },
        },
        { lang: 'en' },
      );
    const filled = (svg: string): number => svg.split('fill="#0072b2"').length - 1;
    // The legend has one field of the group's colour.
    expect([filled(draw()), filled(draw('at-least')), filled(draw('at-most'))]).toEqual([2, 1, 1]);
    expect(draw('at-least')).toContain('>at least<');
    expect(draw('at-most')).not.toContain('>at least<');
  });

  it('put a sign on a target that is met and on one that is missed', () => {
    const row = { label: 'Revenue', measured: 1, shown: 1, texts: { levels: '1 / 1', verdict: 'as it is' } };
    const words = { met: 'm', missed: 'x', reached: 'r', short: 's', measured: 'l', target: 't', share: '%' };
    const draw = (state: 'met' | 'missed' | 'reached') =>
      renderPicture(
        {
          id: 'goals',
          title: 'Goals',
          alt: '',
          picture: { kind: 'bullets', sections: [{ state, head: 'Head', rows: [row] }], words },
        },
        { lang: 'en', theme: 'print' },
      );
    // A sign in the legend and one on the bar, in strokes of the background's colour.
    const signs = (svg: string): number => (svg.match(/stroke="#ffffff" stroke-width="2.5"/g) ?? []).length;
    expect([signs(draw('met')), signs(draw('missed')), signs(draw('reached'))]).toEqual([2, 4, 0]);
  });

  it('say of a row without cities what the plan lists instead', () => {
    for (const [lang, words] of [
      ['zh', '规划未提及城市或区域'],
      ['en', 'the plan mentions no city or area'],
    ] as const)
      expect(renderPicture(named('cities', lang).chart, { lang })).toContain(words);
  });

  it('have the finding as their title, and what they show under it', () => {
    const headline = 'Pillar clusters fall short of the path that the plan asks for, and the emerging ones do not';
    const chart = { ...timeline, headline };
    for (const width of [360, 800]) {
      const svg = renderPicture(chart, { lang: 'en', width });
      const texts = drawnTexts(svg);
      const at = (words: string) => texts.find(({ text }) => words.startsWith(text))?.y ?? 0;
      expect(joined(texts.map(({ text }) => text))).toContain(joined([headline]));
      expect(at(headline)).toBeLessThan(at('Events'));
      expect(svg).toContain(`<title id="picture-events-en${width < 600 ? '-narrow' : ''}-title">${headline}</title>`);
    }
    const unframed = drawnTexts(renderPicture(chart, { lang: 'en', isFramed: false })).map(({ text }) => text);
    expect(joined(unframed)).not.toContain('Pillar');
  });

  it('stand in one page at two widths: the ids of the narrow one differ', () => {
    const { chart, lang } = named('targets');
    const idsOf = (width: number) =>
      [...renderPicture(chart, { lang, width, theme: 'print' }).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(idsOf(360).filter((id) => idsOf(800).includes(id))).toEqual([]);
  });

  it('draw the squares of other cities in the order of their codes', () => {
    const { chart } = named('map');
    if (chart.picture.kind !== 'map') throw new Error('no map');
    const places = ['3', '1', '2'].map((last) => ({ code: `33010${last}`, name: `City ${last}`, value: Number(last) }));
    const svg = renderPicture({ ...chart, picture: { ...chart.picture, style: 'list', places } }, { lang: 'en' });
    const cities = drawnTexts(svg).filter(({ text }) => text.startsWith('City'));
    expect(cities.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text)).toEqual([
      'City 1',
      'City 2',
      'City 3',
    ]);
  });
});
