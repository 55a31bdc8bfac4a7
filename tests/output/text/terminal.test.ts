import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Document, documentOf, notes, type Table } from '../../../src/document/blocks.js';
import { plainPaint } from '../../../src/output/text/paint.js';
import { renderTerminal } from '../../../src/output/text/terminal.js';
import { reportOf } from '../../../src/view/report.js';
import { ReportView } from '../../../src/view/report-view.js';
import { languages } from '../../../src/words/lang.js';
import { shippedDataset } from '../../model/example.js';

const records = { columns: [], rows: [] };
const table: Table<string> = {
  kind: 'table',
  columns: [
    { id: 'name', header: '名称', isKey: true },
    { id: 'note', header: 'Note' },
    { id: 'value', header: '数值', align: 'right' },
  ],
  rows: [
    { cells: ['半导体与集成电路', 'chips, 芯片设计与制造、封装测试以及设备材料', '1,234.5'], tone: 'strong' },
    { cells: ['激光', '—', '9'] },
    { cells: ['Software', 'plain words that go on for a while and wrap at spaces', '−12'], tone: 'faint' },
  ],
  records,
};
const render = (blocks: Document<string>['blocks'], width: number): string =>
  renderTerminal({ title: '', blocks }, { width, paint: plainPaint });

const widths = new Map<string, number>();

/** Columns of one character, measured once each. */
function widthOf(character: string): number {
  const width = widths.get(character) ?? stringWidth(character);
  widths.set(character, width);
  return width;
}

/** The display columns of a line that are blank. */
function blanks(line: string, width: number): Set<number> {
  const blank = new Set(Array.from({ length: width }, (_, index) => index));
  let column = 0;
  for (const character of line) {
    const wide = widthOf(character);
    if (character !== ' ') for (let offset = 0; offset < wide; offset++) blank.delete(column + offset);
    column += wide;
  }
  return blank;
}

/** Checks that nothing is written in the gaps that the rule under a table's head leaves. */
function expectAligned(part: readonly string[]): void {
  const rule = part.find((line) => /^─[─ ]*$/.test(line)) ?? '';
  expect(rule).not.toBe('');
  const gaps = [...blanks(rule, stringWidth(rule))];
  for (const line of part) {
    const blank = blanks(line, stringWidth(rule));
    expect({ line, written: gaps.filter((column) => !blank.has(column)) }).toEqual({ line, written: [] });
  }
}

describe('a table on the terminal', () => {
  it.each([200, 80, 40])('has aligned columns and stays within %d columns, Chinese text included', (width) => {
    const lines = render([table], width).trim().split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    expectAligned(lines);
  });

  it('wraps words and never numbers', () => {
    const narrow = render([table], 40);
    for (const number of ['1,234.5', '−12', '9']) expect(narrow).toContain(number);
    const letters = (text: string): string => [...text.replace(/[\s─]/g, '')].sort().join('');
    expect(letters(narrow)).toBe(letters(render([table], Number.POSITIVE_INFINITY)));
  });

  it('puts numbers flush right', () => {
    const lines = render([table], 200).trimEnd().split('\n');
    const ends = lines.filter((line) => /(?:数值|1,234\.5|9|−12)$/.test(line)).map((line) => stringWidth(line));
    expect(ends).toHaveLength(4);
    expect(new Set(ends).size).toBe(1);
  });

  it('shows the first notes unasked, and counts the others unless it is only one', () => {
    const options = { width: 40, paint: plainPaint, moreNotes: (count: number) => `${count} more` };
    const shown = (items: readonly string[], kept?: number): readonly string[] =>
      renderTerminal({ title: '', blocks: [notes(items, kept)] }, options)
        .trim()
        .split('\n');
    expect(shown(['a', 'b', 'c', 'd'])).toEqual(['· a', '· b', '· 2 more']);
    expect(shown(['a', 'b', 'c'])).toEqual(['· a', '· b', '· c']);
    expect(shown(['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['· a', '· b', '· c', '· 2 more']);
  });

  it('marks and paints cells that say something of the plan, and ranks judgements', () => {
    const paint = {
      ...plainPaint,
      tone: (tone: string, text: string) => `\u001B[${tone === 'good' ? 32 : 31}m${text}\u001B[39m`,
    };
    const said: Table<string> = {
      kind: 'table',
      columns: [{ id: 'status', header: 'Status' }],
      rows: [
        { cells: ['met'], tones: ['good'] },
        { cells: ['plain'], tones: [null] },
      ],
    };
    const judged = {
      kind: 'judgements' as const,
      items: [{ id: 'x', sentence: 'S', caveat: 'C', tone: 'bad' as const }],
    };
    const text = renderTerminal({ title: '', blocks: [said, judged] }, { width: 40, paint });
    expect(text).toContain('\u001B[32m✓ met\u001B[39m');
    expect(text).toContain('\nplain');
    expect(text).toContain('1. \u001B[31m✗\u001B[39m S\n     C');
  });

  it('has no escape codes without colour, and paints each line on its own with it', () => {
    expect(render([table], 40)).not.toContain('\u001B');
    const bold = (text: string): string => `\u001B[1m${text}\u001B[22m`;
    const painted = renderTerminal(
      { title: 'T', blocks: [table] },
      { width: 40, paint: { title: bold, strong: bold, faint: bold, tone: (_tone, text) => bold(text) } },
    );
    for (const line of painted.split('\n'))
      expect(line.split('\u001B[1m').length).toBe(line.split('\u001B[22m').length);
    expect(painted.replaceAll(/\u001B\[\d+m/g, '').replaceAll(/ +$/gm, '')).toBe(
      renderTerminal({ title: 'T', blocks: [table] }, { width: 40, paint: plainPaint }),
    );
  });

  it('repeats its key column in every part', () => {
    const years = Array.from({ length: 8 }, (_, index) => String(2019 + index));
    const wide: Table<string> = {
      kind: 'table',
      columns: [
        { id: 'name', header: '名称', isKey: true },
        ...years.map((year) => ({ id: year, header: year, align: 'right' as const })),
      ],
      rows: [{ cells: ['新兴集群', ...years.map(() => '26,573.4')] }],
      records,
    };
    const parts = render([wide], 40).trim().split('\n\n');
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(part).toContain('新兴集群');
      expectAligned(part.split('\n'));
    }
    expect(years.every((year) => parts.filter((part) => part.includes(year)).length === 1)).toBe(true);
  });

  it('keeps numbers flush right under their heads in every part', () => {
    const years = Array.from({ length: 8 }, (_, index) => String(2019 + index));
    const wide: Table<string> = {
      kind: 'table',
      columns: [
        { id: 'name', header: '名称', isKey: true },
        { id: 'note', header: 'Note' },
        ...years.map((year) => ({ id: year, header: year, align: 'right' as const })),
      ],
      rows: [{ cells: ['新兴集群', 'a note', ...years.map(() => '26,573.4')] }],
      records,
    };
    const ends = (line: string, pattern: RegExp): number[] =>
      [...line.matchAll(pattern)].map(({ index, 0: found }) => stringWidth(line.slice(0, index + found.length)));
    const parts = render([wide], 40).trim().split('\n\n');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      const [head = '', , body = ''] = part.split('\n');
      expect(ends(head, /20\d\d/g)).toEqual(ends(body, /26,573\.4/g));
    }
  });
});

describe('other blocks on the terminal', () => {
  it('hang lists, notes and facts under their leads', () => {
    const text = render(
      [
        { kind: 'list', items: ['一二三四五六七八九十'] },
        notes(['aa bb cc dd ee ff']),
        { kind: 'facts', rows: [['名', 'aa bb cc dd ee ff']] },
      ],
      14,
    );
    expect(text).toBe(
      '\n- 一二三四五六\n  七八九十\n\n· aa bb cc dd\n  ee ff\n\n名  aa bb cc\n    dd ee ff\n'.slice(1),
    );
  });

  it('draw bars as long as their values', () => {
    const text = render(
      [
        {
          kind: 'bars',
          title: '图',
          parts: ['a', 'b'],
          bars: [
            { label: '2019', values: [3, 1], text: '4' },
            { label: '2025E', values: [6, 2], text: '8' },
          ],
        },
      ],
      200,
    );
    const count = (line: string | undefined, shade: string): number => (line ?? '').split(shade).length - 1;
    const [, first, second, legend] = text.trim().split('\n');
    expect([count(first, '█'), count(first, '▒'), count(second, '█'), count(second, '▒')]).toEqual([18, 6, 36, 12]);
    expect(stringWidth(first ?? '')).toBe(stringWidth(second ?? ''));
    expect(legend).toBe('█ a   ▒ b');
  });

  it.each([80, 40])('draw bars with long names within %d columns', (width) => {
    const bars = ['Safety, emergency response and environmental protection', '软件与信息服务'].map((label) => ({
      label,
      values: [3],
      text: '1.546',
    }));
    const text = render([{ kind: 'bars', title: '图', parts: ['a'], bars }], width);
    expect(text.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
  });

  it('draw no bar for a value of nothing', () => {
    expect(
      render([{ kind: 'bars', title: 't', parts: ['a'], bars: [{ label: 'x', values: [0], text: '0' }] }], 80),
    ).not.toMatch(/█{1,}.*0$/m);
  });
});

describe.each(languages)('the whole brief in %s', async (lang) => {
  const brief = documentOf(reportOf(new ReportView(await shippedDataset(), {}, []), lang));
  it.each([40, 60, 80, 120])('stays within %d columns', (width) => {
    const text = renderTerminal(brief, { width, paint: plainPaint });
    expect(text.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(text.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
    for (const part of text.split('\n\n')) {
      const lines = part.split('\n');
      const head = lines.findIndex((line) => /^─[─ ]*$/.test(line));
      if (head > 0) expectAligned(lines.slice(head));
    }
  });
});
