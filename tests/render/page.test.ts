import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/lang/lang.js';
import type { Source } from '../../src/model/dataset.js';
import { renderPage } from '../../src/render/page.js';
import type { Block, Report } from '../../src/report/blocks.js';

const material = { sources: [], version: '1.2.3' };

function report(blocks: readonly Block[], lang: Lang = 'en'): Report {
  return { lang, title: 'Plan', subtitle: 'As it stands', sections: [{ id: 'only', title: 'Only', blocks }] };
}

/** What the page shows of blocks, without its style and script. */
function page(blocks: readonly Block[], sources: readonly Source[] = []): string {
  return bodyOf(whole(blocks, sources));
}

function whole(blocks: readonly Block[], sources: readonly Source[] = []): string {
  return renderPage({ reports: [report(blocks)], svg: ({ id }) => `<svg id="${id}"></svg>` }, { ...material, sources });
}

/** The page between its style and its script. */
function bodyOf(html: string): string {
  return /<body>([\s\S]*)<script>/.exec(html)?.[1] ?? '';
}

const source = (id: string, url?: string) =>
  ({ id, title: { zh: '答复', en: 'Reply' }, publisher: { zh: '省厅', en: 'Department' }, date: '2020-08-19', ...(url && { url }) }) as unknown as Source;

describe('the page', () => {
  test('shows signs of markup in the data as they are', () => {
    const evil = `</script><img src=x onerror="alert('1')">&\u0000`;
    const table: Block = {
      kind: 'table',
      title: evil,
      columns: [{ id: 'a', header: evil, isKey: true }],
      rows: [{ cells: [evil], cites: [{ source: evil, find: evil, at: evil }] }],
    };
    const chart: Block = {
      kind: 'chart',
      id: 'c',
      title: evil,
      alt: evil,
      picture: { kind: 'paths', unit: evil, years: [], paths: [], observations: [] },
      instead: [],
    };
    const others: readonly Block[] = [
      { kind: 'heading', level: 2, text: evil },
      { kind: 'text', text: evil },
      { kind: 'code', text: evil },
      { kind: 'facts', rows: [[evil, evil]] },
      { kind: 'list', items: [evil] },
      { kind: 'notes', items: [evil] },
      { kind: 'bars', title: evil, parts: [evil, evil], bars: [{ label: evil, values: [1, 2], text: evil }] },
      { kind: 'spans', title: evil, middle: { value: 1, text: evil }, spans: [{ label: evil, low: 0, high: 2, lowText: evil, highText: evil }] },
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
    const html = renderPage({ reports: [{ lang: 'en', title: evil, subtitle: evil, sections }], svg: () => '<svg></svg>' }, { sources: [], version: evil });
    expect(bodyOf(html)).not.toContain('<img');
    expect(bodyOf(html)).not.toContain('onerror="');
    expect(html.match(/<script[\s>]/g)).toHaveLength(1);
    expect(html.includes('\u0000')).toBe(false);
  });

  test('allows its own script and style and nothing else', () => {
    const html = whole([]);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const tag of ['script', 'style']) {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
      expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
  });

  test('is the same for the same report', () => {
    const [one, other] = [1, 2].map(() => whole([{ kind: 'text', text: 'a' }]));
    expect(one === other).toBe(true);
  });

  test('holds the same in a second language, hidden until it is asked for', () => {
    const reports = [report([{ kind: 'text', text: '甲' }], 'zh'), report([{ kind: 'text', text: 'A' }], 'en')];
    const html = bodyOf(renderPage({ reports, svg: () => '' }, material));
    expect(html).toMatch(/<div class="edition" id="zh" lang="zh-CN" data-title="Plan">/);
    expect(html).toMatch(/<div class="edition" id="en" lang="en" data-title="Plan" hidden>/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a table of the page', () => {
  const columns = [
    { id: 'order', header: '#', align: 'right', isKey: true },
    { id: 'name', header: 'Name', isKey: true },
    { id: 'level', header: 'Level', align: 'right' },
  ] as const;

  test('names its rows and columns, and holds values to sort by', () => {
    const html = page([{ kind: 'table', columns, rows: [{ cells: ['1', 'Chips', '2.657'], values: [1, null, 2.6573] }] }]);
    expect(html).toContain('<th scope="col" class="number">Level</th>');
    expect(html).toContain('<th scope="row" class="key">Chips</th>');
    expect(html).toContain('<td class="number" data-value="2.6573">2.657</td>');
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
    expect(html).toContain('<a id="en-cite-1" href="#en-source-1" aria-label="Source 1: Reply" data-passages="en-source-1-1 en-source-1-2">1</a>');
    expect(html).toMatch(/<li id="en-source-1"><p class="document"><cite><a href="https:\/\/example.org\/a\?b&amp;c" rel="noreferrer">Reply<\/a>/);
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
