import { describe, expect, it } from 'vitest';
import { eachText, jsonText, legible, legibleLine } from '../../src/words/legible.js';
import { message, say } from '../../src/words/message.js';

describe('text that a terminal or a log may show', () => {
  it.each([
    ['a\u001b[31mb', 'a\\u001B[31mb'],
    ['a\u009b31m\u007f', 'a\\u009B31m\\u007F'],
    ['a\r\nb\rc', 'a\nb\\rc'],
    ['a\tb\n中', 'a\tb\n中'],
    ['::stop-commands::t', '\\::stop-commands::t'],
    ['a\n  ::stop-commands::t', 'a\n\\  ::stop-commands::t'],
    ['a::b', 'a::b'],
  ])('is legible: %j', (text, written) => {
    expect(legible(text)).toBe(written);
  });

  it('stays on one line where it stands in a sentence', () => {
    expect(legibleLine('\r\n::a\n')).toBe('\\r\\n::a\\n');
    expect(
      say(
        'en',
        message({ zh: '没有命令“{name}”', en: 'There is no command "{name}".' }, { name: '\u001b]0;x\u0007\n::y' }),
      ),
    ).toBe('There is no command "\\u001B]0;x\\u0007\\n::y".');
  });

  it('is so wherever it stands in a value', () => {
    expect(eachText({ a: ['\u0007', { b: '\u001b', c: 1, d: null }] }, legible)).toEqual({
      a: ['\\u0007', { b: '\\u001B', c: 1, d: null }],
    });
  });

  it('is the same value again as JSON', () => {
    const value = { a: '\u001b\u007f\u009b\r\n中' };
    expect(jsonText(value, 2)).not.toMatch(/[\x7F-\x9F]/);
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });
});
