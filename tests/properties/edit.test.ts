import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/dataset/read.js';
import { type Edit, replaceAll, resolveEdits } from '../../src/yaml/edit.js';
import type { Path } from '../../src/yaml/pointer.js';
import { readLeniently, readTree } from '../../src/yaml/tree.js';
import { shippedFolder } from '../model/example.js';
import { commentsOf, scatter } from './scattered.js';

const values = listFiles(shippedFolder).map((file) => {
  const reading = readTree(readFileSync(join(shippedFolder, file), 'utf8'));
  if (!reading.ok) throw new Error(file);
  return reading.value as object;
});

/** Every path of a value, with the value there. */
function placesIn(value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    placesIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [[path, value], ...inner];
}

/** What an edit should make of a value. */
function edited(root: object, edit: Exclude<Edit, { do: 'replace' }>): unknown {
  const copy = structuredClone(root);
  const at = (path: Path): unknown =>
    path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], copy);
  const parent = at(edit.path.slice(0, -1)) as Record<string | number, unknown>;
  const last = edit.path.at(-1) ?? '';
  if (edit.do === 'set') parent[last] = edit.value;
  else if (edit.do === 'quote') parent[last] = String(parent[last]);
  else if (edit.do === 'insert') (at(edit.path) as Record<string, unknown>)[edit.key] = edit.value;
  else if (edit.do === 'rename') {
    parent[edit.key] = parent[last];
    delete parent[last];
  } else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab中，、“ :#-\'",[]{}&*!|>%@0159.~'), minLength: 1, maxLength: 12 }),
  fc.constantFrom('', 'null', 'no', '2020', '1e3', '超4000亿元', '- a', 'a: b', 'x #y', '~'),
);
const layouts = fc.record({
  value: fc.constantFrom(...values),
  seed: fc.integer(),
  comments: fc.constantFrom(0, 0.1, 0.4),
  pick: fc.nat(),
});

function apply(text: string, edits: readonly Edit[]): string | undefined {
  const replacements = resolveEdits(text, edits);
  return replacements && replaceAll(text, replacements);
}

describe('an edit of a file laid out at random', () => {
  it('sets one value, and changes nothing else: not a byte before or behind it', async () => {
    fc.assert(
      fc.property(
        layouts,
        fc.oneof(texts, fc.array(texts, { maxLength: 3 }), fc.integer({ min: 0 }), fc.boolean()),
        ({ value, pick, ...layout }, next) => {
          const text = scatter(value, layout);
          const scalars = placesIn(value).filter(([, item]) => typeof item !== 'object');
          const [path] = scalars[pick % scalars.length] ?? [[]];
          const edit = { do: 'set', path, value: next } as const;
          const [replacement] = resolveEdits(text, [edit]) ?? [];
          const after = apply(text, [edit]) ?? '';
          expect(readLeniently(after)?.value).toEqual(edited(value, edit));
          expect(after.slice(0, replacement?.start)).toBe(text.slice(0, replacement?.start));
          expect(after.endsWith(text.slice(replacement?.end))).toBe(true);
          expect(commentsOf(after)).toEqual(commentsOf(text));
        },
      ),
      { seed: 20200518, numRuns: 300 },
    );
  });

  it('renames a key or adds one, and loses no comment', async () => {
    fc.assert(
      fc.property(layouts, fc.boolean(), ({ value, pick, ...layout }, isNew) => {
        const text = scatter(value, layout);
        const keys = placesIn(value).filter(([path, item]) => (isNew ? isMap(item) : typeof path.at(-1) === 'string'));
        const [path] = keys[pick % keys.length] ?? [[]];
        const edit: Edit = isNew
          ? { do: 'insert', path, key: 'new_key', value: ['a, b'] }
          : { do: 'rename', path, key: 'new key' };
        const after = apply(text, [edit]) ?? '';
        expect(readLeniently(after)?.value).toEqual(edited(value, edit));
        expect(commentsOf(after)).toEqual(commentsOf(text));
      }),
      { seed: 20200518, numRuns: 300 },
    );
  });

  it('removes an entry and no comment, or is refused', async () => {
    fc.assert(
      fc.property(layouts, ({ value, pick, ...layout }) => {
        const text = scatter(value, layout);
        const places = placesIn(value);
        const [path] = places[pick % places.length] ?? [[]];
        const edit = { do: 'remove', path } as const;
        const replacements = resolveEdits(text, [edit]);
        fc.pre(replacements !== undefined);
        const after = apply(text, [edit]) ?? '';
        expect(readLeniently(after)?.value).toEqual(edited(value, edit));
        expect(commentsOf(after)).toEqual(commentsOf(text));
      }),
      { seed: 20200518, numRuns: 400 },
    );
  });
});

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
