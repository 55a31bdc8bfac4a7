import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/words/width.js';

test('the width of a text is that of the library, on whichever way it is counted', () => {
  const character = fc.oneof(
    fc.integer({ min: 0x20, max: 0x2ff }),
    fc.integer({ min: 0x2000, max: 0x26ff }),
    fc.integer({ min: 0x3000, max: 0x33ff }),
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0xff00, max: 0xffef }),
  );
  const text = fc.array(character, { maxLength: 6 }).map((codes) => String.fromCodePoint(...codes));
  fc.assert(
    fc.property(text, (words) => {
      expect(displayWidth(words)).toBe(stringWidth(words));
    }),
    { numRuns: 5000, seed: 1 },
  );
  for (let code = 0x20; code < 0xffff; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    if (displayWidth(character) !== stringWidth(character)) throw new Error(`U+${code.toString(16)}`);
  }
});
