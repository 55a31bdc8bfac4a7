import { describe, expect, it } from 'vitest';
import { countBySeverity, type Finding, type Place, reaches } from '../../src/finding/finding.js';
import { findingsOutput } from '../../src/finding/json.js';
import { locateFindings } from '../../src/finding/locate.js';
import { message } from '../../src/words/message.js';

const texts: Readonly<Record<string, string>> = {
  'b.yaml': 'x: 1\nname: { zh: 中, en: b }\n',
  'a.yaml': 'y: 1\r\nz: 2\r\n',
};
const textOf = (file: string): string | undefined => texts[file];
const at = (place: Place): Finding => ({
  rule: 'r',
  severity: 'error',
  message: message({
    zh: '花括号里逗号会结束一个值；给整段文字加引号',
    en: 'Inside braces a comma ends a value: quote the whole text.',
  }),
  place,
  related: [],
});

describe('findings with their places', () => {
  it('stand in the order of files, lines and columns', async () => {
    const places: Place[] = [
      { file: 'b.yaml', path: ['name', 'en'] },
      { file: 'b.yaml', path: ['name', 'zh'] },
      { file: 'b.yaml', path: ['x'] },
      { file: 'a.yaml', path: ['z'] },
      { file: 'a.yaml' },
    ];
    const located = await locateFindings(places.map(at), textOf);
    expect(located.map(({ spot }) => `${spot.file}:${spot.start.line}:${spot.start.column}`)).toEqual([
      'a.yaml:1:1',
      'a.yaml:2:4',
      'b.yaml:1:4',
      'b.yaml:2:13',
      'b.yaml:2:20',
    ]);
  });

  it('keep the order in which rules found them at one place', async () => {
    const located = await locateFindings(
      ['one', 'two', 'three'].map((rule) => ({ ...at({ file: 'a.yaml', path: ['y'] }), rule })),
      textOf,
    );
    expect(located.map(({ finding }) => finding.rule)).toEqual(['one', 'two', 'three']);
  });

  it('end where the value ends, and can point at the key', async () => {
    const [value, key] = await locateFindings(
      [at({ file: 'b.yaml', path: ['name', 'en'] }), at({ file: 'b.yaml', path: ['name', 'en'], at: 'key' })].reverse(),
      textOf,
    );
    expect(value?.spot).toMatchObject({
      start: { line: 2, column: 16 },
      end: { line: 2, column: 18 },
      pointer: '/name/en',
      isInText: true,
    });
    expect(key?.spot).toMatchObject({ start: { line: 2, column: 20 }, end: { line: 2, column: 21 } });
  });

  it('stand at the start of a file that cannot be read', async () => {
    const [located] = await locateFindings([at({ file: 'gone.yaml', path: ['a'] })], textOf);
    expect(located?.spot).toEqual({
      file: 'gone.yaml',
      start: { line: 1, column: 1 },
      end: { line: 1, column: 1 },
      pointer: '/a',
      isInText: false,
    });
  });

  it('of a text that is no YAML keep their range', async () => {
    const [located] = await locateFindings([at({ file: 'a.yaml', range: { start: 6, end: 7 } })], textOf);
    expect(located?.spot).toMatchObject({ start: { line: 2, column: 1 }, end: { line: 2, column: 2 }, pointer: '' });
  });

  it('go to programs with every place and a count', async () => {
    const related = [
      { message: message({ zh: '先出现于此', en: 'first used here' }), place: { file: 'a.yaml', path: ['z'] } },
    ];
    const located = await locateFindings(
      [
        {
          ...at({ file: 'b.yaml', path: ['x'] }),
          related,
          suggestion: message({
            zh: '花括号里逗号会结束一个值；给整段文字加引号',
            en: 'Inside braces a comma ends a value: quote the whole text.',
          }),
        },
      ],
      textOf,
    );
    expect(findingsOutput({ located }, 2, 'en', (file) => `data/${file}`)).toEqual({
      schema: 'jiqun.findings/1',
      findings: [
        {
          rule: 'r',
          severity: 'error',
          message: 'Inside braces a comma ends a value: quote the whole text.',
          file: 'data/b.yaml',
          line: 1,
          column: 4,
          endLine: 1,
          endColumn: 5,
          path: '/x',
          related: [
            {
              message: 'first used here',
              file: 'data/a.yaml',
              line: 2,
              column: 4,
              endLine: 2,
              endColumn: 5,
              path: '/z',
            },
          ],
          suggestion: 'Inside braces a comma ends a value: quote the whole text.',
        },
      ],
      acknowledged: [],
      summary: { files: 2, errors: 1, warnings: 0, notes: 0, acknowledged: 0, baseline: 0 },
    });
  });
});

describe('severities', () => {
  it('are counted', () => {
    const findings = (['error', 'note', 'error', 'warning'] as const).map((severity) => ({
      ...at({ file: 'a.yaml' }),
      severity,
    }));
    expect(countBySeverity(findings)).toEqual({ error: 2, warning: 1, note: 1 });
  });

  it('are compared by how grave they are', () => {
    expect([
      reaches('error', 'warning'),
      reaches('warning', 'warning'),
      reaches('note', 'warning'),
      reaches('note', 'note'),
    ]).toEqual([true, true, false, true]);
  });
});
