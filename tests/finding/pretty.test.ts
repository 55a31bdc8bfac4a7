import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { locateFindings } from '../../src/finding/locate.js';
import { type FindingPaint, renderPretty, renderSummary } from '../../src/finding/pretty.js';
import type { Lang } from '../../src/lang/lang.js';
import { message } from '../../src/lang/message.js';

const plain: FindingPaint = { severity: (_severity, text) => text, strong: (text) => text, faint: (text) => text, mark: (text) => text };
const base: Pick<Finding, 'rule' | 'severity' | 'message' | 'related'> = {
  rule: 'unknown-reference',
  severity: 'error',
  message: message('unknown-reference', { id: 'x', kind: message('kind-city') }),
  related: [],
};

async function render(findings: readonly Finding[], texts: Readonly<Record<string, string>>, width = 80, lang: Lang = 'en'): Promise<string> {
  const textOf = (file: string): string | undefined => texts[file];
  return renderPretty(await locateFindings(findings, textOf), { lang, paint: plain, display: (file) => `data/${file}`, textOf, width });
}

/** The text under the marks of the first code frame, found by display width. */
function underMarks(output: string): string {
  const lines = output.split('\n');
  const at = lines.findIndex((line) => /│ *\^+$/.test(line));
  const [source = '', marks = ''] = [lines[at - 1], lines[at]];
  const [start, end] = [stringWidth(marks.slice(0, marks.indexOf('^'))), stringWidth(marks)];
  let column = 0;
  let found = '';
  for (const character of source) {
    if (column >= start && column < end) found += character;
    column += stringWidth(character);
  }
  return found;
}

describe('a finding on the terminal', () => {
  it('says where, how grave, which rule, what and what to do', async () => {
    const finding: Finding = { ...base, place: { file: 'a.yaml', path: ['b'] }, suggestion: message('try-word', { word: 'y' }) };
    expect(await render([finding], { 'a.yaml': 'a: 1\nb: xx\nc: 2\n' })).toBe(
      [
        'data/a.yaml:2:4  error  unknown-reference',
        '  There is no city with the id "x".',
        '    1 │ a: 1',
        '  > 2 │ b: xx',
        '      │    ^^',
        '    3 │ c: 2',
        '  → Did you mean "y"?',
        '',
      ].join('\n'),
    );
  });

  it('speaks Chinese when asked', async () => {
    const output = await render([{ ...base, place: { file: 'a.yaml', path: ['b'] } }], { 'a.yaml': 'b: xx\n' }, 80, 'zh');
    expect(output).toContain('错误');
    expect(output).toContain('没有id为“x”的城市');
  });

  it('keeps its mark under what it means after Chinese text', async () => {
    const text = 'name: { zh: 半导体与集成电路, en: Semiconductors }\n';
    for (const [path, words] of [
      [['name', 'en'], 'Semiconductors'],
      [['name', 'zh'], '半导体与集成电路'],
    ] as const) {
      expect(underMarks(await render([{ ...base, place: { file: 'a.yaml', path } }], { 'a.yaml': text }))).toBe(words);
    }
  });

  it('keeps its mark in place when line numbers get longer', async () => {
    const text = `${Array.from({ length: 9 }, (_, index) => `k${index}: 一`).join('\n')}\nlast: 二 # 三\n`;
    const output = await render([{ ...base, place: { file: 'a.yaml', path: ['last'] } }], { 'a.yaml': text });
    expect(underMarks(output)).toBe('二');
    expect(output).toContain('\n     9 │ k8: 一\n  > 10 │ last: 二 # 三\n');
  });

  it('shows tabs and control characters as something to see', async () => {
    const text = 'a: 1\n中\tb\u0007\u200B: 2\n';
    const start = text.indexOf('\t');
    const output = await render([{ ...base, place: { file: 'a.yaml', range: { start, end: start + 1 } } }], { 'a.yaml': text });
    expect(output).toContain('中→b��: 2');
    expect(underMarks(output)).toBe('→');
    expect(output).not.toMatch(/[\t\u0007\u200B]/);
  });

  it('stays within a narrow terminal', async () => {
    const text = `a: ${'长'.repeat(60)}\nb: xx # ${'x'.repeat(100)}\n`;
    const output = await render([{ ...base, place: { file: 'a.yaml', path: ['b'] } }], { 'a.yaml': text }, 40);
    const frame = output.split('\n').filter((line) => line.includes('│'));
    expect(frame.some((line) => line.endsWith('…'))).toBe(true);
    expect(Math.max(...frame.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(underMarks(output)).toBe('xx');
  });

  it('marks a place of several lines on its first line only', async () => {
    const output = await render([{ ...base, place: { file: 'a.yaml', path: ['b'] } }], { 'a.yaml': 'b:\n  c: 1\n  d: 2\n' });
    expect(output.match(/\^/g)).toHaveLength('c: 1'.length);
  });

  it('shows every other place that matters, with its own frame', async () => {
    const related = [{ message: message('related-first'), place: { file: 'b.yaml', path: ['id'] } }];
    const output = await render([{ ...base, related, place: { file: 'a.yaml', path: ['id'] } }], { 'a.yaml': 'id: here\n', 'b.yaml': '\nid: there\n' });
    expect(output).toContain('  data/b.yaml:2:5  first used here\n');
    expect(output).toMatch(/> 1 │ id: here\n.*\^{4}\n(?:.*\n)*.*> 2 │ id: there\n.*\^{5}\n/);
  });

  it('shows no frame for a whole file, a missing one or an empty one', async () => {
    const places = [{ file: 'a.yaml' }, { file: 'gone.yaml', path: ['x'] }, { file: 'empty.yaml', range: { start: 0, end: 0 } }];
    for (const place of places) {
      const output = await render([{ ...base, place }], { 'a.yaml': 'b: 1\n', 'empty.yaml': '\n' });
      expect(output).not.toContain('│');
      expect(output).toContain(`data/${place.file}:1:1`);
    }
  });

  it('sums up how much was checked and found', async () => {
    const located = await locateFindings(
      [
        { ...base, place: { file: 'a.yaml' } },
        { ...base, severity: 'note', place: { file: 'a.yaml' } },
      ],
      () => undefined,
    );
    expect(renderSummary(located, 7, { lang: 'en', paint: plain })).toBe('7 files: 1 error, 0 warnings, 1 note.');
    expect(renderSummary([], 7, { lang: 'en', paint: plain })).toBe('7 files, no findings.');
  });
});
