import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/document/blocks.js';
import { renderMarkdown } from '../../../src/output/text/markdown.js';

const table = (cell: string, tone?: 'strong'): Table<string> => ({
  kind: 'table',
  title: 'A|B',
  columns: [
    { id: 'a', header: 'a|b' },
    { id: 'b', header: 'n', align: 'right' },
  ],
  rows: [{ cells: [cell, ''], ...(tone && { tone }) }],
  records: { columns: [], rows: [] },
});
const render = (...blocks: Parameters<typeof renderMarkdown>[0]['blocks']): string =>
  renderMarkdown({ title: 'T', blocks }).slice('# T\n\n'.length);

describe('Markdown', () => {
  it('keeps pipes and line breaks of a cell inside the cell', () => {
    expect(render(table('x|y\nz'))).toBe('**A\\|B**\n\n| a\\|b | n |\n| --- | ---: |\n| x\\|y<br>z |  |\n');
  });

  it('has as many cells in every line of a table as in its head', () => {
    const lines = render(table('\\| a | `|` ||')).trim().split('\n').slice(2);
    const cells = lines.map((line) => line.replaceAll(/\\\\/g, '').split(/(?<!\\)\|/).length);
    expect(new Set(cells)).toEqual(new Set([4]));
  });

  it('escapes what would be code, HTML, a heading or a list', () => {
    expect(render({ kind: 'text', text: '# 1. <b> `c`\n- d\n1. e' })).toBe('\\# 1. \\<b\\> \\`c\\`\n\\- d\n1\\. e\n');
    expect(render({ kind: 'heading', level: 3, text: '1+20 <x>' })).toBe('### 1+20 \\<x\\>\n');
  });

  it.each([
    ['[y](z)', '[y\\](z)'],
    ['[y][z]', '[y\\][z]'],
    ['[y]: z', '[y\\]: z'],
    ['[x] done', '\\[x] done'],
    ['[14.5, 15.5)', '[14.5, 15.5)'],
    ['&amp;', '\\&amp;'],
    ['~~x~~', '\\~\\~x\\~\\~'],
    ['by @me', 'by @&#8203;me'],
    ['a@b', 'a@b'],
    ['see #1', 'see #&#8203;1'],
    ['a\n---', 'a\n\\---'],
    ['a\n==', 'a\n\\=='],
    ['1) a', '1\\) a'],
  ])('escapes what would be a link, a person, an issue, a heading: %j', (text, written) => {
    expect(render({ kind: 'text', text })).toBe(`${written}\n`);
  });

  it('says the words as they were when a reader of Markdown shows them', () => {
    const text = String.raw`[y](z) ![a](b) &amp; ~~b~~ **c** <i> \d [e]: f`;
    const html = marked.parseInline(render({ kind: 'text', text }).trim(), { async: false });
    expect(html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).toBe(text);
  });

  it('gives code a fence that it does not contain', () => {
    expect(render({ kind: 'code', text: 'a: |\n  ```\n# b' })).toBe('````yaml\na: |\n  ```\n# b\n````\n');
  });

  it('escapes stars and underscores that would change the type', () => {
    expect(render({ kind: 'text', text: '*a* _b_' })).toBe('\\*a\\* \\_b\\_\n');
  });

  it('makes strong rows strong, with what is inside them escaped', () => {
    expect(render(table('a|b', 'strong'))).toContain('| **a\\|b** |  |');
  });

  it('shows facts, lists, notes and charts', () => {
    const text = render(
      { kind: 'facts', rows: [['名称', 'a|b']] },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'notes', items: ['n', 'm'] },
      { kind: 'bars', title: 't', parts: ['p'], bars: [{ label: '2019', values: [1], text: '1' }] },
    );
    expect(text).toContain('- **名称**: a\\|b\n\n- one\n- two\n\n> n\n>\n> m\n\n```text\n');
    expect(text).toMatch(/2019 {2}█+ .*\n[^`]*```\n$/);
  });

  it('shows what stands in for a picture under its title', () => {
    const picture = { kind: 'timeline', lanes: [], events: [], words: { first: '', later: '' } } as const;
    expect(
      render({ kind: 'chart', id: 'c', title: 'A*B', alt: '', picture, instead: [{ kind: 'list', items: ['one'] }] }),
    ).toContain('**A\\*B**\n\n- one\n');
  });
});
