import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/yaml/pointer.js';
import { SyntaxTree } from '../../src/yaml/tree.js';

const text = `# head
id: chips
name: { zh: 芯片, en: "Chips" }
list:
  - first
  - { key: value, "two words": 2 }
"quoted": q
7: seven
empty:
block: |
  one
  two
`;

function marked(path: Path, at: 'key' | 'value' = 'value'): string {
  const { start, end } = new SyntaxTree(text).locate(path, at);
  return text.slice(start, end);
}

describe('the place of a value', () => {
  it.each([
    [['id'], 'chips'],
    [['name'], '{ zh: 芯片, en: "Chips" }'],
    [['name', 'zh'], '芯片'],
    [['name', 'en'], '"Chips"'],
    [['list', 0], 'first'],
    [['list', 1, 'key'], 'value'],
    [['list', 1, 'two words'], '2'],
    [['quoted'], 'q'],
    [['7'], 'seven'],
    [['block'], '|\n  one\n  two\n'],
  ] as const)('%j is where it is written', (path, words) => {
    expect(marked(path)).toBe(words);
  });

  it.each([
    [['id'], 'id'],
    [['name', 'en'], 'en'],
    [['list', 1, 'two words'], '"two words"'],
    [['empty'], 'empty'],
  ] as const)('%j has its key where it is written', (path, words) => {
    expect(marked(path, 'key')).toBe(words);
  });

  it('is the nearest enclosing value where the path ends early', () => {
    expect(marked(['name', 'fr'])).toBe('{ zh: 芯片, en: "Chips" }');
    expect(marked(['name', 'fr'], 'key')).toBe('{ zh: 芯片, en: "Chips" }');
    expect(marked(['list', 5])).toMatch(/^- first/);
    expect(marked(['id', 'deeper', 0])).toBe('chips');
  });

  it('is the whole document for the root and for an unknown key there', () => {
    expect(marked([])).toMatch(/^id: chips/);
    expect(marked(['nowhere'], 'key')).toMatch(/^id: chips/);
  });

  it('is never empty', () => {
    for (const path of [['empty'], [], ['list', 9]]) expect(marked(path)).not.toBe('');
  });

  it('cannot be asked of an empty text', () => {
    expect(() => new SyntaxTree('')).toThrow(RangeError);
  });
});
