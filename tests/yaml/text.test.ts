import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/yaml/text.js';

describe('lines of a text', () => {
  it('are counted from 1, without their line ends', () => {
    const lines = new Lines('a\r\n中文\n\nd');
    expect(lines.count).toBe(4);
    expect([0, 1, 2, 3, 4, 5].map((number) => lines.line(number))).toEqual(['', 'a', '中文', '', 'd', '']);
  });

  it('end with an empty line where the text ends in a line break', () => {
    const lines = new Lines('a\n');
    expect([lines.count, lines.line(2)]).toEqual([2, '']);
  });

  it('of an empty text are one', () => {
    const lines = new Lines('');
    expect([lines.count, lines.line(1), lines.position(0)]).toEqual([1, '', { line: 1, column: 1 }]);
  });

  it('give each offset its line and column', () => {
    const text = 'ab\n\n中c\nd';
    const lines = new Lines(text);
    const at = (part: string) => lines.position(text.indexOf(part));
    expect([at('a'), at('b'), at('\n'), at('中'), at('c'), at('d')]).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 1, column: 3 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 4, column: 1 },
    ]);
    expect(lines.position(3)).toEqual({ line: 2, column: 1 });
    expect(lines.position(text.length)).toEqual({ line: 4, column: 2 });
  });

  it('count columns in UTF-16 units, as editors do', () => {
    expect(new Lines('😀x').position(2)).toEqual({ line: 1, column: 3 });
  });
});
