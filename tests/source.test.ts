import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

function filesOf(folder: string): readonly string[] {
  const all = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8', withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

const code = ['.ts', '.js', '.css'];
const sources = ['src', 'tests', 'bin']
  .flatMap(filesOf)
  .filter((file) => code.includes(extname(file)) && !/\/(?:generated|fixtures)\//.test(file));
const textOf = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const modules = sources.filter((file) => file.startsWith('src/') && file.endsWith('.ts'));

/** The files of src/ that a file imports or exports from, types among them; what is loaded only on demand is not. */
function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(/\bfrom\s*'(\.[^']+)'/g)]
    .map(([, target = '']) => join(dirname(file), target).replace(/\.js$/, '.ts'))
    .filter((target) => modules.includes(target));
}

/** Groups of files each of which leads back to itself by imports (Tarjan's strongly connected components). */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: (readonly string[])[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    open.push(file);
    let low = own;
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? own);
    }
    if (low === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || (graph.get(file) ?? []).includes(file)) circles.push(circle.toSorted());
    }
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** Names that a text declares and exports. */
function exportsOf(text: string): readonly string[] {
  const declared =
    /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
  return [...text.matchAll(declared)].map(([, name = '']) => name);
}

/** Names with the files that export them, where several do. */
function sharedNames(texts: Iterable<readonly [file: string, text: string]>): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const [file, text] of texts)
    for (const name of exportsOf(text)) owners.set(name, (owners.get(name) ?? new Set()).add(file));
  return [...owners].flatMap(([name, files]) => (files.size > 1 ? [`${name}: ${[...files].join(', ')}`] : []));
}

function longLines(file: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => (line.length > 120 ? [`${file}:${index + 1}`] : []));
}

/** What an editor, a patch or a trial leaves behind. */
function isLeftover(file: string): boolean {
  return /(?:^|\/)tmp[^/]*$|\.(?:orig|rej|bak|swp)$|~$/i.test(file);
}

describe('files', () => {
  test('no file imports one that leads back to it, by types alone neither', () => {
    const graph = new Map(modules.map((file) => [file, importsOf(file, textOf.get(file) ?? '')]));
    expect(circlesOf(graph)).toEqual([]);
    expect([...graph.values()].flat().length).toBeGreaterThan(1000);
  });

  test('a circle of imports is found', () => {
    const graph = { a: ['b'], b: ['c'], c: ['b', 'd'], d: [], e: ['e'] };
    expect(circlesOf(new Map(Object.entries(graph)))).toEqual([['b', 'c'], ['e']]);
  });

  test('an exported name means one thing', () => {
    expect(sharedNames(modules.map((file) => [file, textOf.get(file) ?? '']))).toEqual([]);
    const two = [
      ['a.ts', 'export interface Row {}\nexport const a = 1;\n'],
      ['b.ts', 'export async function Row() {}\n'],
    ] as const;
    expect(sharedNames(two)).toEqual(['Row: a.ts, b.ts']);
  });

  test('no line is wider than 120 columns', () => {
    expect([...textOf].flatMap(([file, text]) => longLines(file, text))).toEqual([]);
    expect(longLines('a.ts', `${'x'.repeat(120)}\n${'x'.repeat(121)}`)).toEqual(['a.ts:2']);
  });

  test('nothing that was only tried stands among the tests', () => {
    expect(filesOf('tests').filter(isLeftover)).toEqual([]);
    const tried = ['tests/a/tmp.test.ts', 'tests/tmp2.ts', 'tests/a.case.orig'];
    expect([...tried, 'tests/template.ts'].filter(isLeftover)).toEqual(tried);
  });
});
