import { describe, expect, it } from 'vitest';
import type { YamlProblemKind } from '../../src/yaml/problem.js';
import { readYaml } from '../../src/yaml/read.js';
import { readTree } from '../../src/yaml/tree.js';

/** A text, what is wrong with it, and the part of the text that the finding marks. */
const faulty: readonly (readonly [kind: YamlProblemKind, text: string, marked: string, detail?: string])[] = [
  ['empty', '', ''],
  ['empty', '  \n\n', ''],
  ['empty', '# only a comment\n', ''],
  ['empty', '~\n', ''],
  ['bom', '\uFEFFid: a\n', '\uFEFF'],
  ['bom', 'id: "\uFEFFa"\n', '\uFEFF'],
  ['tab', 'a:\n\tb: 1\n', '\t'],
  ['tab', 'a:\t1\n', '\t'],
  ['tab', 'a: 1 \t# note\n', '\t'],
  ['control-character', 'a: "b\\e[31m"\n', '"b\\e[31m"', 'U+001B'],
  ['control-character', '"\\r\\n::stop": 1\n', '"\\r\\n::stop"', 'U+000D'],
  ['control-character', 'a: "\\x9b"\n', '"\\x9b"', 'U+009B'],
  ['control-character', 'a: 1 # \u001b[2J\n', '\u001b', 'U+001B'],
  ['control-character', 'a: 1\rb: 2\n', '\r', 'U+000D'],
  ['control-character', 'a: 乙\u202E甲\n', '\u202E', 'U+202E'],
  ['control-character', 'a: 乙\u2067甲\n', '\u2067', 'U+2067'],
  ['control-character', 'a: 甲\uFFFF\n', '\uFFFF', 'U+FFFF'],
  ['control-character', 'a: "甲\\uFFFE"\n', '"甲\\uFFFE"', 'U+FFFE'],
  ['control-character', 'a: "甲\\uD83D"\n', '"甲\\uD83D"', 'U+D83D'],
  ['duplicate-key', 'a: 1\nb: 2\na: 3\n', 'a', 'a'],
  ['duplicate-key', 'x: { a: 1, a: 2 }\n', 'a', 'a'],
  ['duplicate-key', 'x: { 名: 1, 名: 2 }\n', '名', '名'],
  ['duplicate-key', '- b: 1\n  "b": 2\n', '"b"', '"b"'],
  ['alias', 'a: *x\n', '*x'],
  ['anchor', 'a: &x 1\nb: 2\n', '&x', '&x'],
  ['anchor', 'a: &x\n  b: 1\n', '&x', '&x'],
  ['tag', 'a: !!int "1"\n', '!!int'],
  ['tag', 'a: !region\n  b: 1\n', '!region', '!region'],
  ['merge-key', 'b: { a: 1, <<: { c: 1 } }\n', '<<', '<<'],
  ['merge-key', '<<: { c: 1 }\n', '<<', '<<'],
  ['directive', '%YAML 1.1\n---\na: 1\n', '%YAML 1.1', '%YAML 1.1'],
  ['many-documents', 'a: 1\n---\nb: 2\n', '---'],
  ['odd-key', '? [a]\n: b\n', '[a]'],
  ['odd-key', 'x:\n  [a, b]: c\n', '[a, b]'],
  ['odd-key', '{ a: b }: c\n', '{ a: b }'],
  ['odd-number', 'a: 0x10\n', '0x10', '0x10'],
  ['odd-number', 'a: 0o17\n', '0o17', '0o17'],
  ['odd-number', 'a: [1, 1e3]\n', '1e3', '1e3'],
  ['odd-number', 'a: 1.5E-3\n', '1.5E-3', '1.5E-3'],
  ['odd-number', 'a: { b: .5 }\n', '.5', '.5'],
  ['odd-number', '- -.5\n', '-.5', '-.5'],
  ['odd-number', 'a: .5e3\n', '.5e3', '.5e3'],
  ['odd-number', 'a: 5.\n', '5.', '5.'],
  ['odd-number', 'a: +5\n', '+5', '+5'],
  ['odd-number', 'a: 007\n', '007', '007'],
  ['odd-number', 'a: .inf\n', '.inf', '.inf'],
  ['odd-number', 'a: .NaN\n', '.NaN', '.NaN'],
  ['odd-number', '0x1: a\n', '0x1', '0x1'],
  ['odd-number', '{"a":0x10}\n', '0x10', '0x10'],
  ['nesting', `a: ${'['.repeat(65)}${']'.repeat(65)}\n`, '[', '64'],
  ['syntax', 'a: "b\n', '"'],
  ['syntax', 'a: [1\n', '['],
  ['syntax', 'a: 1\nb: c: d\n', 'c'],
  ['syntax', 'a: @x\n', '@'],
];

describe('a text that is no proper data file', () => {
  it.each(faulty.map(([kind, text, marked, detail]) => ({ kind, text, marked, detail })))(
    'is told by its $kind: $text',
    async ({ kind, text, marked, detail }) => {
      const reading = await readYaml(text);
      expect(reading).toMatchObject({ ok: false, problem: { kind, ...(detail !== undefined && { detail }) } });
      if (reading.ok) return;
      const { start, end } = reading.problem.range;
      expect(text.slice(start, end)).toBe(marked);
      expect(readTree(text)).toEqual(reading);
    },
  );

  it('marks the second of two equal keys', async () => {
    const reading = await readYaml('a: 1\nb: 2\na: 3\n');
    expect(reading).toMatchObject({ problem: { range: { start: 10, end: 11 } } });
  });

  it('marks the bracket that goes too deep', async () => {
    const reading = await readYaml(`a: ${'['.repeat(65)}${']'.repeat(65)}`);
    expect(reading).toMatchObject({ problem: { range: { start: 67, end: 68 } } });
  });

  it('reports a line and column once, in the range and not in the words', async () => {
    const reading = await readYaml('a: 1\nb: c: d\n');
    expect(JSON.stringify(reading)).not.toContain('line 2');
  });
});

describe('a text that is a proper data file', () => {
  it.each([
    ['a: 1\r\nb:\r\n  - 中\r\n', { a: 1, b: ['中'] }],
    ['a: -0.5\nb: 10\nc: -3\n', { a: -0.5, b: 10, c: -3 }],
    ['a: no\nb: off\nc: NO\n', { a: 'no', b: 'off', c: 'NO' }],
    ['a: true\nb: null\nc: ~\n', { a: true, b: null, c: null }],
    ['a: |\r\n  x\r\n  y\r\n', { a: 'x\ny\n' }],
    ['a: 2020-05-18\n', { a: '2020-05-18' }],
    ['a: 12:30:45\n', { a: '12:30:45' }],
    ['a: 1_000\n', { a: '1_000' }],
    ['a: wow!\nb: R&D *\n', { a: 'wow!', b: 'R&D *' }],
    ['a: "&x *y !z <<"\n', { a: '&x *y !z <<' }],
    ['a: "0x10"\nb: "1e3"\n', { a: '0x10', b: '1e3' }],
    ['a: 8.0%\nb: (二)1\n', { a: '8.0%', b: '(二)1' }],
    ['# comment: &x\na: 1 # *y\n', { a: 1 }],
    ['a: |\n  x\n  y\n', { a: 'x\ny\n' }],
    ['- [a, { b: c }]\n', [['a', { b: 'c' }]]],
    ['---\na: 1\n', { a: 1 }],
    [`a: "${'['.repeat(70)}"\n`, { a: '['.repeat(70) }],
  ])('is read: %j', async (text, value) => {
    expect(await readYaml(text)).toEqual({ ok: true, value });
    expect(readTree(text)).toEqual({ ok: true, value });
  });
});

describe('the two readers', () => {
  it.each([
    'a: "b\nc"',
    "a: 'b\nc'",
    'a: [1,\n2]',
    'a: { b: c,\nd: e }',
    'a: "b"#c',
    'a: [b]#c',
    'a: {b: c}# d',
    '{"a":&x 1}',
    '["a":&x 1]',
    '{"a":!!int 1}',
    '{"a":+5}',
    '"<<": 1',
    '01: x',
    '0b1: x',
    'null: 1',
    '~: 1',
    '{: a}',
    '[: a]',
    'a: -0',
    '{a, b}',
    '{a:1}',
    '{"a":1}',
    'a: b\n c: d',
    'a: >\n  x\n   y\n  z\n',
    'a: |+\n  x\n\n\n',
    'a:\n- b\n- c',
    '"a\n b": c',
    '__proto__: a',
    'a: x\u0085y',
    'true: 1\n1.50: 2',
    '[a, b]: c',
    '- - \n- a',
    '|2\n a\n',
    'a: |2\n\n  #',
    'a: "\n"',
    '{"a":b}: c',
    '.5: a',
  ])('see the same in %j', async (text) => {
    const [fast, exact] = [await readYaml(text), readTree(text)];
    expect(fast.ok ? { accepted: fast.value } : 'refused').toEqual(exact.ok ? { accepted: exact.value } : 'refused');
  });
});
