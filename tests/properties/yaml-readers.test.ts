import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlReading } from '../../src/yaml/problem.js';
import { readYaml } from '../../src/yaml/read.js';
import { readTree } from '../../src/yaml/tree.js';
import { runs } from './runs.js';

/** What stays the same between the two readers: whether a text is taken, and as what. */
function outcome(reading: YamlReading): unknown {
  return reading.ok ? { accepted: reading.value } : 'refused';
}

async function agree(text: string): Promise<void> {
  expect(outcome(await readYaml(text)), JSON.stringify(text)).toEqual(outcome(readTree(text)));
}

describe('the fast reader reads as the syntax tree does, or hands over', () => {
  it.each([
    'a: 01.0\n',
    'a: [1,0x10]\n',
    'a: [0,5.]\n',
    'a: [1,+1]\n',
    'Null: 1\n',
    'a: { TRUE: 1 }\n',
    'k0:\n  - \n- \n',
    '- \n  - \n- a\n',
    'a: 1.\n',
    'a: .\n',
    'a: 1_0.0\n',
    'a: 00\n',
    'a: -0.0\n',
    'a: 1e\n',
    'a: 0x\n',
    'a: [.inf,1]\n',
    'a: 1 # b\n',
    'a: 2020-05-18\nb: 1.2.3\n',
  ])('%j', agree);

  it('takes no longer for the lines before an unusual one', async () => {
    const usual = '- { zh: 芯片, en: chip design, aim: develop } # 1\n  a-b: [x y, 12.5, "z"]\n- 2020-05-18 x\n';
    const start = performance.now();
    await agree(`${usual.repeat(300)}- *x\n`);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  const scalar = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789.-+_eExXoObaAfF'), minLength: 1, maxLength: 6 }),
    fc.constantFrom(
      'Null',
      'NULL',
      'nUll',
      'true',
      'True',
      'yes',
      '~',
      'a',
      'a b',
      '中',
      '"q"',
      "'q'",
      '.inf',
      '.NaN',
      '',
      '=',
    ),
  );
  const space = fc.constantFrom('', ' ', '  ');
  const flow = fc
    .tuple(fc.array(fc.tuple(space, scalar, space), { maxLength: 3 }), fc.constantFrom('[]', '{}'))
    .map(([items, [open = '', close = '']]) => {
      const parts = items.map(
        ([before, item, after], at) => `${before}${open === '{' ? `k${at}: ` : ''}${item}${after}`,
      );
      return `${open}${parts.join(',')}${close}`;
    });
  const key = fc.oneof(scalar, fc.constantFrom('k0', 'k1', 'k2', 'k3', 'k4'));
  const line = fc
    .record({
      indent: fc.constantFrom(0, 0, 0, 2, 2, 4, 1, 3),
      dash: fc.constantFrom('', '', '- ', '-', '- - '),
      key: fc.option(fc.tuple(key, fc.constantFrom(': ', ':', ':  '))),
      value: fc.oneof({ weight: 2, arbitrary: scalar }, { weight: 1, arbitrary: flow }, fc.constant('')),
      end: fc.constantFrom('', '', '', ' ', ' # c', '#c', '\n', '\n# c\n'),
    })
    .map(
      ({ indent, dash, key: named, value, end }) =>
        `${' '.repeat(indent)}${dash}${named?.join('') ?? ''}${value}${end}`,
    );

  it('in lines at random', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => agree(`${lines.join('\n')}\n`)),
      { seed: 20200518, numRuns: runs(1500) },
    );
  });

  it('in lines that mostly make sense', async () => {
    const sound = fc.tuple(
      fc.constantFrom('', '  ', '    '),
      fc.constantFrom('k0:', 'k1:', '- ', '- k0:', '- k2: a', 'k3: a', '- a', 'k4: [a]', '- "q"'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(sound, { minLength: 2, maxLength: 6 }), (lines) =>
        agree(`${lines.map((parts) => parts.join('')).join('\n')}\n`),
      ),
      { seed: 20200518, numRuns: runs(1500) },
    );
  });

  it('in numbers of every writing', async () => {
    await fc.assert(
      fc.asyncProperty(
        scalar,
        fc.constantFrom('a: X', '- X', 'a: [X]', 'a: [b,X,b]', 'a: { k: X }', 'a: X # c', 'X: 1', '- X: 1'),
        (item, form) => agree(`${form.replace('X', item)}\n`),
      ),
      { seed: 20200518, numRuns: runs(1500) },
    );
  });
});
