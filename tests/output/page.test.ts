import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Block, Chart, Report } from '../../src/document/blocks.js';
import type { Source } from '../../src/model/entities.js';
import { renderPage } from '../../src/output/page.js';
import type { Lang } from '../../src/words/lang.js';

const material = { sources: [], version: '1.2.3', picture: () => undefined };

function report(blocks: readonly Block<string>[], lang: Lang = 'en'): Report {
  return { lang, title: 'Plan', subtitle: 'As it stands', sections: [{ id: 'only', title: 'Only', blocks }] };
}

/** What the page shows of blocks, without its style and script. */
function page(blocks: readonly Block<string>[], sources: readonly Source[] = []): string {
  return bodyOf(whole(blocks, sources));
}

function whole(blocks: readonly Block<string>[], sources: readonly Source[] = []): string {
  return renderPage({
    ...material,
    reports: [report(blocks)],
    sources,
    picture: ({ id }, lang) => (id === 'bare' ? undefined : `<svg id="${id}-${lang}"></svg>`),
  });
}

/** The page between its style and its script. */
function bodyOf(html: string): string {
  return /<body>([\s\S]*)<script>/.exec(html)?.[1] ?? '';
}

const source = (id: string, url?: string) =>
  ({
    id,
    title: { zh: '答复', en: 'Reply' },
    publisher: { zh: '省厅', en: 'Department' },
    date: '2020-08-19',
    ...(url && { url }),
  }) as unknown as Source;

describe('the page', () => {
  test('shows signs of markup in the data as they are', () => {
    const evil = `</script><img src=x onerror="alert('1')">&\u0000`;
    const table: Block<string> = {
      kind: 'table',
      title: evil,
      columns: [{ id: 'a', header: evil, isKey: true }],
      rows: [{ cells: [evil], cites: [{ source: evil, find: evil, at: evil }] }],
    };
    const chart: Block<string> = {
      kind: 'chart',
      id: 'c',
      title: evil,
      alt: evil,
      picture: { kind: 'paths' } as unknown as Chart<string>['picture'],
      instead: [],
    };
    const others: readonly Block<string>[] = [
      { kind: 'heading', level: 2, text: evil },
      { kind: 'text', text: evil },
      { kind: 'code', text: evil },
      { kind: 'facts', rows: [[evil, evil]] },
      { kind: 'list', items: [evil] },
      { kind: 'notes', items: [evil] },
      { kind: 'tree', nodes: [{ text: evil, children: [{ text: evil, children: [] }] }] },
      { kind: 'bars', title: evil, parts: [evil, evil], bars: [{ label: evil, values: [1, 2], text: evil }] },
      {
        kind: 'spans',
        title: evil,
        middle: { value: 1, text: evil },
        spans: [{ label: evil, low: 0, high: 2, lowText: evil, highText: evil }],
      },
      {
        kind: 'lines',
        title: evil,
        labels: [evil],
        lines: [{ name: evil, points: [{ value: 1, isAssumed: false }] }],
        ticks: [{ value: 1, text: evil }],
        solid: evil,
        dashed: evil,
      },
    ];
    const sections = [{ id: 'only', title: evil, blocks: [table, chart, ...others] }];
    const html = renderPage({
      ...material,
      reports: [{ lang: 'en', title: evil, subtitle: evil, sections }],
      version: evil,
    });
    expect(bodyOf(html)).not.toContain('<img');
    expect(bodyOf(html)).not.toContain('onerror="');
    expect(html.match(/<script[\s>]/g)).toHaveLength(1);
    expect(html.includes('\u0000')).toBe(false);
  });

  test('allows its own script and nothing from elsewhere', () => {
    const html = whole([]);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  });

  test('is the same for the same report', () => {
    const [one, other] = [1, 2].map(() => whole([{ kind: 'text', text: 'a' }]));
    expect(one === other).toBe(true);
  });

  test('holds the same in a second language, hidden until it is asked for', () => {
    const reports = [report([{ kind: 'text', text: '甲' }], 'zh'), report([{ kind: 'text', text: 'A' }], 'en')];
    const html = bodyOf(renderPage({ ...material, reports }));
    expect(html).toMatch(/<div class="edition" id="zh" lang="zh-CN" data-title="Plan">/);
    expect(html).toMatch(/<div class="edition" id="en" lang="en" data-title="Plan" hidden>/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a chart of the page', () => {
  const chart = (id: string): Block<string> => ({
    kind: 'chart',
    id,
    title: 'Levels',
    alt: 'Two lines',
    picture: {
      kind: 'tornado',
      unit: '',
      middle: { value: 0, text: '' },
      spans: [],
    } as unknown as Chart<string>['picture'],
    instead: [{ kind: 'text', text: 'In words' }],
  });

  test('is a picture with the same in words behind it', () => {
    const html = page([chart('levels')]);
    expect(html).toMatch(/<figcaption>Levels<\/figcaption>.*<svg id="levels-en"><\/svg>.*<details>.*<p>In words<\/p>/s);
  });

  test('is only the words where there is no picture', () => {
    expect(page([chart('bare')])).not.toContain('<figure');
    expect(page([chart('bare')])).toContain('<p>In words</p>');
  });
});

describe('judgements of the page', () => {
  test('are numbered, with a sign and a word for their tone, the caveat smaller', () => {
    const html = page([
      {
        kind: 'judgements',
        items: [
          { id: 'a', sentence: 'It falls short.', caveat: 'By rounding.', tone: 'bad' },
          { id: 'b', sentence: 'It is met.', tone: 'good' },
        ],
      },
    ]);
    expect(html).toContain('<ol class="judgements"><li class="bad" value="1">');
    expect(html).toMatch(
      /✗<\/span> <span class="word">Concern<\/span><\/span> It falls short\.<\/p><small>By rounding\.</,
    );
    expect(html).toMatch(/<li class="good" value="2"><p>.*✓<\/span> <span class="word">Favourable<.*It is met\./);
  });
});

describe('annexes of the page', () => {
  const section = (id: string, isAnnex: boolean) => ({
    id,
    title: id,
    isAnnex,
    blocks: [{ kind: 'chart', id: 'levels', title: 'Levels', alt: '', instead: [], picture: { kind: 'paths' } }],
  });

  test('are folded under a heading of their own, and show no chart a second time', () => {
    const sections = [section('brief', false), section('more', true)] as unknown as Report['sections'];
    const html = bodyOf(
      renderPage({
        ...material,
        reports: [{ lang: 'en', title: 'Plan', subtitle: '', sections }],
        picture: ({ id }, _lang, width) => `<svg id="${id}-${width}"></svg>`,
      }),
    );
    expect(html).toMatch(/id="en-brief".*id="en-annexes".*<section id="en-more" class="annex"><details><summary><h3/s);
    expect(html.match(/id="levels-wide"/g)).toHaveLength(1);
    expect(html.match(/id="levels-narrow"/g)).toHaveLength(1);
  });
});

describe('headings in a section', () => {
  test('follow the one above without a gap', () => {
    const html = page([{ kind: 'heading', level: 3, text: 'Part' }]);
    expect(html).toContain('<h3>Part</h3>');
  });
});

describe('a table of the page', () => {
  const columns = [
    { id: 'order', header: '#', align: 'right', isKey: true },
    { id: 'name', header: 'Name', isKey: true },
    { id: 'level', header: 'Level', align: 'right' },
  ] as const;

  test('names its rows and columns, and holds values to sort by', () => {
    const html = page([
      { kind: 'table', columns, rows: [{ cells: ['1', 'Chips', '2.657'], values: [1, null, 2.6573] }] },
    ]);
    expect(html).toContain('<th scope="col" class="number">Level</th>');
    expect(html).toContain('<th scope="row" class="key short">Chips</th>');
    expect(html).toContain('<td class="number" data-value="2.6573">2.657</td>');
  });

  test('leaves out ids, marks good and bad news, and widens a head over a column without one', () => {
    const html = page([
      {
        kind: 'table',
        columns: [
          { id: 'name', header: 'Name', isKey: true },
          { id: 'code', header: 'Id', isCode: true },
          { id: 'target', header: 'Target' },
          { id: 'more', header: '' },
        ],
        rows: [{ cells: ['Chips', 'chips', '5', 'met'], tones: [null, null, null, 'good'] }],
      },
    ]);
    expect(html).not.toContain('chips');
    expect(html).toContain('<th scope="col" class="short" colspan="2">Target</th></tr>');
    expect(html).toContain('<td class="short said good">met</td>');
  });

  test('keeps apart what stands in one cell, and marks the years that a phone leaves out', () => {
    const years = ['2019', '2020', '2021E'].map((header) => ({ id: header, header }));
    const html = page([
      {
        kind: 'table',
        columns: [
          { id: 'name', header: 'Name', isKey: true },
          { id: 'alias', header: 'Alias', isBelow: true },
          ...years,
        ],
        rows: [{ cells: ['Chips', 'IC', '1', '2', '3'] }],
      },
    ]);
    expect(html).toContain('<span class="part">Chips</span>\n<span class="part">IC</span>');
    expect(html.match(/<th scope="col" class="short between">2020</g)).toHaveLength(1);
    expect(html.match(/<th [^>]*between/g)).toHaveLength(1);
  });

  test('leads from a row to what it cites and back', () => {
    const cites = [
      { source: 'reply', find: '15万亿元', at: '一(一)' },
      { source: 'reply', find: '1.5万亿元' },
      { source: 'unknown', find: 'x' },
    ];
    const rows = [
      { cells: ['1', 'Chips', ''], cites },
      { cells: ['2', 'Steel', ''], cites: cites.slice(0, 1) },
    ];
    const html = page([{ kind: 'table', columns, rows }], [source('reply', 'https://example.org/a?b&c')]);
    expect(html).toContain(
      '<a id="en-cite-1" href="#en-source-1" aria-label="Source 1: Reply" data-passages="en-source-1-1 ' +
        'en-source-1-2">1</a>',
    );
    expect(html).toContain(
      '<li id="en-source-1"><p class="document">' +
        '<cite><a href="https://example.org/a?b&amp;c" rel="noreferrer">Reply</a>',
    );
    expect(html).toMatch(/<li id="en-source-1-1">.*15万亿元.*一\(一\).*href="#en-cite-1".*href="#en-cite-3"/);
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map((match) => match[1] ?? '');
    for (const target of targets) expect(html).toContain(`id="${target}"`);
  });

  test('makes no link of an address that is not one of the web', () => {
    const html = page(
      [{ kind: 'table', columns, rows: [{ cells: ['1', 'a', ''], cites: [{ source: 'bad', find: 'x' }] }] }],
      [source('bad', 'javascript:alert(1)')],
    );
    expect(html).not.toContain('javascript:');
  });
});
