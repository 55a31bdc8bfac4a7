import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataDifference, type WrittenFile } from '../../src/review/difference.js';
import { canonical } from '../../src/review/match.js';

/** A map as a reader of YAML makes it. */
const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>;

const years = fc.integer({ min: 2019, max: 2027 });
const figure = record({
  metric: fc.constantFrom('revenue', 'value_added', 'gross_output'),
  year: years,
  amount: fc.integer({ min: 1, max: 99 }).map((amount) => `${amount}00亿元`),
  cite: record({ source: fc.constantFrom('a', 'b'), find: fc.constantFrom('1', '2', '3') }),
});
const cluster = (id: string) =>
  record({
    id: fc.constant(id),
    name: record({ zh: fc.constantFrom('甲', '乙'), en: fc.constantFrom('A', 'B') }),
    observations: fc.array(figure, { maxLength: 6 }),
    targets: fc.array(figure, { maxLength: 3 }),
  });
const files = fc
  .uniqueArray(fc.constantFrom('one', 'two', 'three'), { minLength: 1, maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map(cluster)))
  .map((values) =>
    values.map((value): WrittenFile => ({ kind: 'cluster', file: `clusters/pillar/${value.id}.yaml`, value })),
  );

/** A text of files in which the order of lists does not count. */
function unordered(list: readonly WrittenFile[]): string {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned).sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, turned(part)]))
        : value;
  return canonical(list.map(({ value }) => turned(value)).sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)));
}

describe('the difference of two states', () => {
  test('makes the later state with all edits made, and the earlier one with none', () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        const difference = dataDifference(before, after);
        fc.pre(difference.edits.every(({ kind }) => kind !== 'renamed'));
        expect(unordered(difference.mixture(() => true))).toBe(unordered(after));
        expect(unordered(difference.mixture(() => false))).toBe(unordered(before));
      }),
    );
  });

  test('is empty between a state and itself in another order', () => {
    fc.assert(
      fc.property(files, (before) => {
        const turned = before.map(({ value, ...file }) => ({
          ...file,
          value: JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
            Array.isArray(part) ? part.toReversed() : part,
          ) as unknown,
        }));
        expect(dataDifference(before, turned.toReversed()).edits).toEqual([]);
      }),
    );
  });

  test('names each edit by an id of its own', () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        const ids = dataDifference(before, after).edits.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
