import { describe, expect, it } from 'vitest';
import { fromPointer, toPointer } from '../../src/yaml/pointer.js';

describe('a JSON Pointer', () => {
  it.each([
    [[], ''],
    [['a', 0, 'b'], '/a/0/b'],
    [['a/b', '~', '~1'], '/a~1b/~0/~01'],
    [['', '中 文'], '//中 文'],
  ] as const)('writes %j as %j', (path, pointer) => {
    expect(toPointer(path)).toBe(pointer);
  });

  it('leads back to the path, with indexes in lists and names in maps', () => {
    const root = { list: [{ 'a/b': { '~1': 1 } }], 7: ['x'] };
    const paths = [[], ['list', 0], ['list', 0, 'a/b', '~1'], ['7', 0]] as const;
    expect(paths.map((path) => fromPointer(toPointer(path), root))).toEqual(paths);
  });

  it('goes on beyond what there is', () => {
    expect(fromPointer('/a/b/0', { a: 1 })).toEqual(['a', 'b', '0']);
  });
});
