import { describe, expect, it } from 'vitest';
import { standings } from '../../src/model/standings.js';
import { exampleDataset, shippedDataset } from './example.js';

describe('the standing of cities', () => {
  it(
    'goes by the clusters whose own passages give the role; equal counts share a rank, and what other documents ' +
      'add does not count',
    async () => {
      const cite = 'cite: { source: decree, find: 北镇 }';
      const layout = `layout:\n  - { role: core, cities: [north-town], ${cite} }`;
      const more =
        `layout:\n  - { role: base, cities: [south-town], ${cite} }\nother_layout:\n  - { role: core, cities: ` +
        `[south-town], ${cite} }`;
      const dataset = await exampleDataset({ 'clusters/small/chips.yaml': [layout, more] });
      const ranked = standings(dataset, 'core').map(({ place, rank, own, elsewhere }) => [
        place.id,
        rank,
        own.length,
        elsewhere.length,
      ]);
      expect(ranked.slice(0, 2)).toEqual([
        ['north-town', 1, 2, 0],
        ['south-town', undefined, 0, 1],
      ]);
    },
  );

  it('puts Guangzhou and Shenzhen before the rest, three cities third, and no area among them', async () => {
    const all = standings(await shippedDataset(), 'core');
    expect(all.slice(0, 6).map(({ place, rank, own }) => [place.id, rank, own.length])).toEqual([
      ['guangzhou', 1, 6],
      ['shenzhen', 2, 5],
      ['huizhou', 3, 2],
      ['zhuhai', 3, 2],
      ['zhanjiang', 3, 2],
      ['foshan', 6, 1],
    ]);
    expect(all.filter(({ place, rank }) => place.kind === 'area' && rank !== undefined)).toEqual([]);
  });
});
