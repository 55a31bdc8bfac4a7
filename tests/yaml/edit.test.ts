import { describe, expect, it } from 'vitest';
import { type Edit, replaceAll, resolveEdits } from '../../src/yaml/edit.js';
import type { Path } from '../../src/yaml/pointer.js';

const text = `# head
a: 1 # one
b:
c:
  - x: 1
    # about y
    y: '2' # two
  - x: 3
d:
  - x: 5
    y: "#6"
  - x: 7
b2:
e: # "2023"
f: { p: 1, q: , r: [u, v] }
l:
  - only
`;

/** The lines that edits change: those that go, then those that come. */
function changed(...edits: readonly Edit[]): string | undefined {
  const replacements = resolveEdits(text, edits);
  const after = replacements && replaceAll(text, replacements);
  if (after === undefined) return undefined;
  const [was, is] = [text.split('\n'), after.split('\n')];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}

describe('an edit', () => {
  it.each<[string, Edit, string]>([
    ['a value', { do: 'set', path: ['a'], value: 'two' }, '- a: 1 # one\n+ a: two # one'],
    ['a value that needs quotes', { do: 'set', path: ['a'], value: '2' }, '- a: 1 # one\n+ a: "2" # one'],
    [
      'a value in brackets',
      { do: 'set', path: ['f', 'r', 0], value: 'u, w' },
      '- f: { p: 1, q: , r: [u, v] }\n+ f: { p: 1, q: , r: ["u, w", v] }',
    ],
    ['nothing', { do: 'set', path: ['b'], value: ['x', 'y'] }, '- b:\n+ b: [x, y]'],
  ])('puts another in place of %s', (_what, edit, lines) => {
    expect(changed(edit)).toBe(lines);
  });

  it('quotes a value as it is written', () => {
    expect(changed({ do: 'quote', path: ['a'] })).toBe('- a: 1 # one\n+ a: "1" # one');
  });

  it('renames a key', () => {
    expect(changed({ do: 'rename', path: ['c', 0, 'y'], key: 'z' })).toBe("-     y: '2' # two\n+     z: '2' # two");
  });

  it.each<[string, Path, string]>([
    ['a line', ['b2'], '- b2:'],
    ['an item with all its lines', ['d', 0], '-   - x: 5\n-     y: "#6"'],
    ['the last key of an item', ['d', 0, 'y'], '-     y: "#6"'],
    ['an entry in braces', ['f', 'q'], '- f: { p: 1, q: , r: [u, v] }\n+ f: { p: 1, r: [u, v] }'],
    ['the last in brackets', ['f', 'r', 1], '- f: { p: 1, q: , r: [u, v] }\n+ f: { p: 1, q: , r: [u] }'],
    ['the only item', ['l', 0], '- l:\n-   - only\n+ l: []'],
  ])('removes %s', (_what, path, lines) => {
    expect(changed({ do: 'remove', path })).toBe(lines);
  });

  it('adds an entry before the others', () => {
    expect(changed({ do: 'insert', path: ['c', 1], key: 'id', value: 'new' })).toBe(
      '-   - x: 3\n+   - id: new\n+     x: 3',
    );
    expect(changed({ do: 'insert', path: ['f'], key: 'id', value: 'new' })).toBe(
      '- f: { p: 1, q: , r: [u, v] }\n+ f: { id: new, p: 1, q: , r: [u, v] }',
    );
  });

  it.each<[string, readonly Edit[]]>([
    ['names nothing that is there', [{ do: 'rename', path: ['none'], key: 'x' }]],
    ['would throw away a map', [{ do: 'set', path: ['f'], value: 'x' }]],
    ['would take the comment of another entry with it', [{ do: 'remove', path: ['c', 0, 'x'] }]],
    ['would take the comment on its line with it', [{ do: 'remove', path: ['a'] }]],
    ['would take a value with it that a comment holds', [{ do: 'remove', path: ['e'] }]],
    ['would take a comment within it', [{ do: 'remove', path: ['c', 0] }]],
    [
      'overlaps another',
      [
        { do: 'remove', path: ['c', 0] },
        { do: 'quote', path: ['c', 0, 'x'] },
      ],
    ],
    [
      'stands where another stands',
      [
        { do: 'insert', path: [], key: 'x', value: 1 },
        { do: 'insert', path: [], key: 'y', value: 1 },
      ],
    ],
  ])('is refused where it %s', (_what, edits) => {
    expect(changed(...edits)).toBeUndefined();
  });
});
