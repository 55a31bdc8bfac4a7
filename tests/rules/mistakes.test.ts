import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openDataset, type RememberedFile } from '../../src/dataset/open.js';
import { locateFindings } from '../../src/finding/locate.js';
import { shippedFolder } from '../model/example.js';

interface Expected {
  readonly rule: string;
  /** Text of the line that the finding points at; which of several such lines, counted from 1. */
  readonly line: string;
  readonly nth?: number;
  /** Where it is not the file of the mistake. */
  readonly file?: string;
}

interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly replace: string;
  readonly with: string;
  readonly find: readonly Expected[];
}

const folder = fileURLToPath(new URL('../fixtures/mistakes/', import.meta.url));
const mistakes = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as readonly Mistake[]);
const memory = new Map<string, RememberedFile>();

describe('a mistake in the shipped data', () => {
  it('is one of at least sixty', () => {
    expect(new Set(mistakes.map(({ what }) => what)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(mistakes)('is found, and nothing else: $what', async ({ file, replace, with: wrong, find }) => {
    const right = readFileSync(join(shippedFolder, file), 'utf8');
    expect(right).toContain(replace);
    const text = right.replace(replace, () => wrong);
    const { findings, text: textOf } = await openDataset(shippedFolder, { texts: new Map([[file, text]]), memory });
    const located = await locateFindings(findings, textOf);
    const found = located.map(({ finding, spot }) => `${finding.rule} ${spot.file}:${spot.start.line}`);
    const expected = find.map(
      (item) => `${item.rule} ${item.file ?? file}:${lineOf(textOf(item.file ?? file) ?? '', item)}`,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});

function lineOf(text: string, { line, nth = 1 }: Expected): number {
  const numbers = text.split('\n').flatMap((content, index) => (content.includes(line) ? [index + 1] : []));
  const number = numbers[nth - 1];
  if (number === undefined) throw new Error(`no line holds ${line}`);
  return number;
}
