import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { YamlReading } from '../../src/yaml/problem.js';
import { readYaml } from '../../src/yaml/read.js';
import { readTree } from '../../src/yaml/tree.js';
import { exampleTexts } from '../model/example.js';
import { runs } from './runs.js';

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab中文，、“”(): -#\'"&*!?|>%@`{}[],.0123456789eE+~=<\n'), maxLength: 30 }),
  fc.constantFrom(
    'NO',
    'null',
    '~',
    'true',
    '0x10',
    '1e3',
    '.5',
    '- a',
    'a: b',
    '---',
    '2020-05-18',
    '15万亿元',
    '8.0%',
    ' x ',
    '\n',
    'a\n  b\n\nc\n',
  ),
);
const key = words.filter((word) => word !== '<<' && word !== '__proto__');
const decimal = fc.integer({ min: -99_999, max: 99_999 }).map((number) => (number === 0 ? 0 : number / 100));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    decimal,
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));
const root = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

/** What stays the same between the two readers: whether a text is taken, and as what. */
function outcome(reading: YamlReading): unknown {
  return reading.ok ? { accepted: reading.value } : 'refused';
}

describe('data written by a YAML library', () => {
  it.each([
    ['js-yaml', (data: unknown) => dump(data, { noRefs: true })],
    ['yaml', (data: unknown) => stringify(data, { aliasDuplicateObjects: false })],
    ['JSON', (data: unknown) => JSON.stringify(data, null, 1)],
  ])('comes back as it was: %s', async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(root, async (data) => {
        const text = write(data);
        expect(readTree(text)).toEqual({ ok: true, value: data });
        expect(await readYaml(text)).toEqual({ ok: true, value: data });
      }),
      { seed: 20200518, numRuns: 400 },
    );
  });
});

const fragments = [
  ...[
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    ',',
    ', ',
    '#',
    ' #',
    '"',
    "'",
    '&x ',
    '*x',
    '!t ',
    '!!int ',
    '\n',
    '\n  ',
    '  ',
    ' ',
    '-',
    '- ',
    '|\n',
    '>\n',
    '? ',
    '!',
  ],
  ...[
    '0x1',
    '.5',
    '+1',
    '01',
    '1e3',
    '1_0',
    '-0',
    '<<',
    '<<: ',
    '中',
    '~',
    'null',
    '---\n',
    '...\n',
    '\t',
    '\r\n',
    '%',
    '@',
    '`',
    '\\',
    '\uFEFF',
    'a: ',
    '"b": ',
  ],
];
const mutation = fc.record({ at: fc.nat(), cut: fc.nat({ max: 3 }), insert: fc.constantFrom(...fragments, '') });
const bases = [
  ...Object.values(exampleTexts),
  'a: 1\nb: [c, { d: "e" }]\n',
  '{"a":[1,{"b":2}],"c":"d"}',
  "- 'x'\n- >\n  y\n  z\n- |\n  w\n",
  'k: "v" # note\n',
];

describe('a text edited at random', () => {
  it('is accepted or refused by both readers alike, and read alike', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bases),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (base, mutations) => {
          let text = base;
          for (const { at, cut, insert } of mutations) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + insert + text.slice(start + cut);
          }
          expect(outcome(await readYaml(text))).toEqual(outcome(readTree(text)));
        },
      ),
      { seed: 20200518, numRuns: runs(1000) },
    );
  });
});
