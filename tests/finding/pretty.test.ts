import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { locateFindings } from '../../src/finding/locate.js';
import { type FindingPaint, renderPretty, renderSummary } from '../../src/finding/pretty.js';
import type { Lang } from '../../src/words/lang.js';
import { message } from '../../src/words/message.js';

const plain: FindingPaint = {
  severity: (_severity, text) => text,
  strong: (text) => text,
  faint: (text) => text,
  mark: (text) => text,
};
const base: Pick<Finding, 'rule' | 'severity' | 'message' | 'related'> = {
  rule: 'unknown-reference',
  severity: 'error',
  message: message(
    { zh: '没有id为“{id}”的{kind}', en: 'There is no {kind} with the id "{id}".' },
    { id: 'x', kind: message({ zh: '城市', en: 'city' }) },
  ),
  related: [],
};

async function render(
  findings: readonly Finding[],
  texts: Readonly<Record<string, string>>,
  width = 80,
  lang: Lang = 'en',
): Promise<string> {
  const textOf = (file: string): string | undefined => texts[file];
  return renderPretty(await locateFindings(findings, textOf), {
    lang,
    paint: plain,
    display: (file) => `data/${file}`,
    textOf,
    width,
  });
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

/** The lines of the code frame. */
function frameOf(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.includes('│'));
}

describe('a finding on the terminal', () => {
  it('says where, how grave, which rule, what and what to do', async () => {
    const finding: Finding = {
      ...base,
      place: { file: 'a.yaml', path: ['b'] },
      suggestion: message({ zh: '是否想写“{word}”？', en: 'Did you mean "{word}"?' }, { word: 'y' }),
    };
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
    const output = await render(
      [{ ...base, place: { file: 'a.yaml', path: ['b'] } }],
      { 'a.yaml': 'b: xx\n' },
      80,
      'zh',
    );
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
    const output = await render([{ ...base, place: { file: 'a.yaml', range: { start, end: start + 1 } } }], {
      'a.yaml': text,
    });
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

  it('shows a place at the far end of a long line, with an ellipsis before it', async () => {
    const text = `a: 1\nkey: { zh: ${'长'.repeat(40)}, en: wrong }\nb: 2\n`;
    const output = await render([{ ...base, place: { file: 'a.yaml', path: ['key', 'en'] } }], { 'a.yaml': text }, 40);
    expect(underMarks(output)).toBe('wrong');
    expect(frameOf(output)[1]).toMatch(/^ {2}> 2 │ ….*长, en: wrong }$/);
  });

  it('shows a place in the middle of a long line between two ellipses', async () => {
    const text = `a: 1\n${'前'.repeat(30)}: wrong # ${'x'.repeat(60)}\nb: 2\n`;
    const start = text.indexOf('wrong');
    const output = await render(
      [{ ...base, place: { file: 'a.yaml', range: { start, end: start + 5 } } }],
      { 'a.yaml': text },
      40,
    );
    expect(underMarks(output)).toBe('wrong');
    expect(frameOf(output)[1]).toMatch(/^ {2}> 2 │ … ?前+: wrong.*…$/);
  });

  it('keeps the whole line where the place stands at its beginning, and cuts its end', async () => {
    const text = `wrong: ${'x'.repeat(100)}\n`;
    const output = await render(
      [{ ...base, place: { file: 'a.yaml', range: { start: 0, end: 5 } } }],
      { 'a.yaml': text },
      40,
    );
    expect(underMarks(output)).toBe('wrong');
    expect(frameOf(output)[0]).toMatch(/^ {2}> 1 │ wrong: x+…$/);
  });

  it('moves the lines around along with the line of the place', async () => {
    const line = (sign: string, word: string): string => `${sign.repeat(50)}${word}${sign.repeat(50)}`;
    const text = [line('a', 'before'), line('b', 'wrong!'), line('c', 'behind'), ''].join('\n');
    const start = text.indexOf('wrong!');
    const output = await render(
      [{ ...base, place: { file: 'a.yaml', range: { start, end: start + 6 } } }],
      { 'a.yaml': text },
      40,
    );
    const [before = '', here = '', , behind = ''] = frameOf(output);
    for (const [frame, word] of [
      [before, 'before'],
      [behind, 'behind'],
    ] as const) {
      expect(frame.indexOf(word)).toBe(here.indexOf('wrong!'));
      expect(frame).toMatch(/│ ….*…$/);
    }
  });

  it('shows a neighbouring line that ends before the window as cut off, and an empty one as empty', async () => {
    const text = `\n${'x'.repeat(80)}wrong\nshort\n`;
    const start = text.indexOf('wrong');
    const output = await render(
      [{ ...base, place: { file: 'a.yaml', range: { start, end: start + 5 } } }],
      { 'a.yaml': text },
      40,
    );
    const [before, , , behind] = frameOf(output);
    expect(before).toBe('    1 │');
    expect(behind).toBe('    3 │ …');
  });

  it.each([
    ['that fills the window', 30],
    ['as long as the window', 32],
    ['longer than the window', 33],
    ['much longer than the window', 200],
  ])('shows the beginning of a place %s, not an ellipsis in its stead', async (_words, length) => {
    const text = `${'key: '.repeat(10)}W${'w'.repeat(length - 1)} and the rest\n`;
    const start = text.indexOf('W');
    const output = await render(
      [{ ...base, place: { file: 'a.yaml', range: { start, end: start + length } } }],
      { 'a.yaml': text },
      40,
    );
    expect(underMarks(output)).toMatch(/^Ww+…?$/);
    expect(frameOf(output)[0]).toMatch(/│ …(?:.* )?Ww+…$/);
  });

  it('keeps within any terminal, with its mark under what it means, wherever that stands', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'abc集群产业，'), maxLength: 50 });
    const place = fc.string({ unit: fc.constantFrom(...'W错'), minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        words,
        place,
        words,
        words,
        fc.integer({ min: 30, max: 90 }),
        async (before, wrong, after, next, width) => {
          const text = `${before}${wrong}${after}\n${next}\n`;
          const range = { start: before.length, end: before.length + wrong.length };
          const output = await render([{ ...base, place: { file: 'a.yaml', range } }], { 'a.yaml': text }, width);
          expect(underMarks(output)).toBe(wrong);
          expect(frameOf(output).filter((line) => stringWidth(line) > width)).toEqual([]);
          const here = frameOf(output)[0]?.replace(/^.*?│ ?/, '') ?? '';
          const shown = here.replace(/^… ?/, '').replace(/…$/, '');
          expect(`${before}${wrong}${after}`).toContain(shown);
          expect(here.startsWith('…')).toBe(!`${before}${wrong}${after}`.startsWith(shown));
          expect(here.endsWith('…')).toBe(!`${before}${wrong}${after}`.endsWith(shown));
        },
      ),
      { numRuns: 1000, seed: 20200518 },
    );
  });

  it('marks a place of several lines on its first line only', async () => {
    const output = await render([{ ...base, place: { file: 'a.yaml', path: ['b'] } }], {
      'a.yaml': 'b:\n  c: 1\n  d: 2\n',
    });
    expect(output.match(/\^/g)).toHaveLength('c: 1'.length);
  });

  it('shows every other place that matters, with its own frame', async () => {
    const related = [
      { message: message({ zh: '先出现于此', en: 'first used here' }), place: { file: 'b.yaml', path: ['id'] } },
    ];
    const output = await render([{ ...base, related, place: { file: 'a.yaml', path: ['id'] } }], {
      'a.yaml': 'id: here\n',
      'b.yaml': '\nid: there\n',
    });
    expect(output).toContain('  data/b.yaml:2:5  first used here\n');
    expect(output).toMatch(/> 1 │ id: here\n.*\^{4}\n(?:.*\n)*.*> 2 │ id: there\n.*\^{5}\n/);
  });

  it('shows no frame for a whole file, a missing one or an empty one', async () => {
    const places = [
      { file: 'a.yaml' },
      { file: 'gone.yaml', path: ['x'] },
      { file: 'empty.yaml', range: { start: 0, end: 0 } },
    ];
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
    const none = { acknowledged: 0, known: 0 };
    expect(renderSummary(located, 7, none, { lang: 'en', paint: plain })).toBe('7 files: 1 error, 0 warnings, 1 note.');
    expect(renderSummary([], 7, none, { lang: 'en', paint: plain })).toBe('7 files, no findings.');
    const aside = { acknowledged: 2, known: 3 };
    expect(renderSummary([], 7, aside, { lang: 'en', paint: plain })).toBe(
      '7 files, no findings. 2 acknowledged. 3 in the baseline.',
    );
    expect(renderSummary([], 7, aside, { lang: 'zh', paint: plain })).toBe(
      '7个文件，没有发现问题；另有2处已确认；另有3处在基线中',
    );
  });
});
