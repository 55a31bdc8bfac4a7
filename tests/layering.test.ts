import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Folders from the ground up. One may import from those before it, and from words, which knows no other. */
const order = [
  'words',
  'yaml',
  'finding',
  'schema',
  'model',
  'derive',
  'study',
  'evidence',
  'trace',
  'rules',
  'dataset',
  'review',
  'document',
  'view',
  'output',
  'tables',
  'page',
  'cli',
];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(?:ts|js)$/.test(file) && !/generated\/(?:validator|page)\.js/.test(file),
);

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return targets.map((target) => relative(source, join(source, dirname(file), target)));
}

describe('folders', () => {
  test('are all in the order', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].sort()).toEqual([...order, 'build'].sort());
  });

  test.each(files)('%s imports only from folders before its own', (file) => {
    const own = order.indexOf(file.split('/')[0] ?? '');
    if (own === -1) return;
    for (const target of importsOf(file)) {
      const [folder = ''] = target.split('/');
      if (folder === '..') expect(target, file).toMatch(/^\.\.\/schemas\//);
      else expect(order.indexOf(folder), `${file} imports ${target}`).toBeLessThanOrEqual(own);
    }
  });

  test('renderers are imported only when a command needs one', () => {
    const importsAtStart = /^(?:import|export) (?!type )[^;]*?from '[^']*\/output\/(?!text\/)/m;
    for (const file of files.filter((name) => name.startsWith('cli/')))
      expect(readFileSync(join(source, file), 'utf8'), file).not.toMatch(importsAtStart);
  });

  test('what a result looks like is described in no language: only what prints it knows one', () => {
    const seams = /^view\/(?:report|template-values|draft\/\w+)\.ts$/;
    const views = files.filter((file) => /^(?:derive|study|trace|view)\//.test(file) && !seams.test(file));
    expect(views.filter((file) => /\blang: Lang\b/.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
  });

  test('the model, derivations, studies, the evidence, the rules and the renderers read and write no files', () => {
    const pure = files.filter((file) =>
      /^(?:model|derive|study|evidence|rules|document|view|tables|output|page|finding|words|yaml)\//.test(file),
    );
    for (const file of pure) expect(readFileSync(join(source, file), 'utf8'), file).not.toMatch(/from 'node:/);
  });

  test('no file is longer than 320 lines beside its phrases', () => {
    const phrases = /^(?:export )?const \w*[pP]hrases = \{\n[\s\S]*?^\} as const satisfies .*;\n/gm;
    for (const file of files.filter((name) => !name.includes('generated/'))) {
      expect(
        readFileSync(join(source, file), 'utf8').replace(phrases, '').split('\n').length,
        file,
      ).toBeLessThanOrEqual(320);
    }
  });
});
