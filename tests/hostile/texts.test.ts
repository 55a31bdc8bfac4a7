import { describe, expect, test } from 'vitest';
import { yamlFinding } from '../../src/dataset/yaml-finding.js';
import type { YamlProblemKind } from '../../src/yaml/problem.js';
import { readYaml } from '../../src/yaml/read.js';

const million = 1_000_000;

/**
 * Texts that took minutes where a scanner looked at each character for each character. All of them together take less
 * than ten seconds now; the limit of each is far above that and far below what it took.
 */
const texts: readonly (readonly [name: string, text: string, kind: YamlProblemKind | undefined])[] = [
  ['a quoted text that is not closed', `a: "${'x'.repeat(200_000)}`, 'syntax'],
  ['a gap behind a quoted text that is not closed', `a: '${'x'.repeat(200_000)}\n`, 'syntax'],
  ['escaped quotes that are not closed', `a: "${'\\"'.repeat(30_000)}\n`, 'syntax'],
  ['quotes of two kinds', `a: ${`"'`.repeat(15_000)}`, 'syntax'],
  ['digits', `a: ${'1'.repeat(100_000)}`, undefined],
  ['digits and a word', `a: ${'1'.repeat(100_000)}.x`, undefined],
  ['millions of digits and a word', `a: ${'1_'.repeat(3 * million)}.x`, undefined],
  [
    'a quarter of a million keys',
    Array.from({ length: 250_000 }, (_, index) => `k${index}: 1\n`).join(''),
    'many-values',
  ],
  ['as many keys as may be, and an odd one', `${'k: 1\n'.repeat(15_000)}? x`, 'duplicate-key'],
  ['a key of eight megabytes', `${'k'.repeat(8 * million)}: 1\n`, undefined],
  ['a key of eight megabytes and a tab', `${'k'.repeat(8 * million)}: 1\n\t`, 'tab'],
  ['millions of short lines', '- a\n'.repeat(2 * million), 'many-values'],
  ['millions of blank lines', '\n'.repeat(2.5 * million), 'empty'],
  ['millions of blank lines and a bracket', `${'\n'.repeat(2.5 * million)}a: [`, 'many-values'],
  ['a hundred thousand lines, the last one bad', `a:\n${'  - 1\n'.repeat(100_000)}  - [`, 'many-values'],
  ['many lines, the last one bad', `a:\n${'  - 1\n'.repeat(15_000)}  - [`, 'syntax'],
  ['many anchors', '&a '.repeat(20_000), 'syntax'],
  ['many aliases', `a: ${'*a '.repeat(20_000)}`, 'syntax'],
  ['many tags', `a: ${'! '.repeat(20_000)}`, 'syntax'],
  ['a tag of many characters', `a: !${'a'.repeat(million)}`, 'tag'],
  ['many signs of tags', `a: ${'!'.repeat(30_000)}`, 'tag'],
  ['brackets that close what nothing opened', `a: ${']'.repeat(30_000)}`, 'syntax'],
  ['brackets behind a quote that hides them', `a: [x", ${'['.repeat(30_000)} "`, 'nesting'],
  ['brackets in each of many lines', `- ${'['.repeat(40)}${']'.repeat(40)}\n`.repeat(300), undefined],
  ['deep indentation', Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'nesting'],
  ['tabs', 'a:\t1\n'.repeat(15_000), 'tab'],
  ['documents', '---\na: 1\n'.repeat(10_000), 'many-documents'],
  ['blanks', `a: x${' '.repeat(8 * million)}: y`, 'syntax'],
];

describe('a text of any content is read or refused in time', () => {
  test.each(texts)('%s', { timeout: 30_000 }, async (_name, text, kind) => {
    const reading = await readYaml(text);
    expect(reading.ok ? undefined : reading.problem.kind).toBe(kind);
    if (!reading.ok) expect(yamlFinding('a.yaml', text, reading.problem).rule).toBe(`yaml/${kind}`);
  });
});
