import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** Modules that commands import when they run, which the build joins in one bundle under the names that they export. */
function modules(): readonly string[] {
  const files = readdirSync(join(source, 'cli'), { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const path = join(source, 'cli', file);
      const targets = [...readFileSync(path, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g)];
      return targets.map(([, target = '']) => join(dirname(path), target).replace(/\.js$/, '.ts'));
    });
  return [...new Set(found)].filter((file) => !/\/render\/[\w-]+\.ts$/.test(file));
}

test('no two modules that commands import when they run export different things under one name', async () => {
  const owners = new Map<string, { readonly file: string; readonly value: unknown }>();
  const clashes: string[] = [];
  for (const file of modules()) {
    for (const [name, value] of Object.entries((await import(pathToFileURL(file).href)) as object)) {
      const other = owners.get(name);
      if (other !== undefined && other.value !== value) clashes.push(`${name}: ${other.file}, ${file}`);
      owners.set(name, { file, value });
    }
  }
  expect(owners.size).toBeGreaterThan(100);
  expect(clashes).toEqual([]);
});
