import { describe, expect, it } from 'vitest';
import { coreCities, countClusters, isCore, rolesByWeight, rolesOf } from '../../src/model/layout.js';
import { schemaFor } from '../../src/schema/files.js';
import { exampleDataset, shippedDataset } from './example.js';

const cite = 'cite: { source: decree, find: 北镇 }';
const layout = `layout:
  - { role: base, cities: [north-town, south-town], ${cite} }
  - { role: core, cities: [north-town], ${cite} }
  - { role: belt, core: true, areas: [coast], ${cite} }`;
const edited = {
  'clusters/small/chips.yaml': [`layout:\n  - { role: core, cities: [north-town], ${cite} }`, layout],
} as const;

describe('the roles of a place', () => {
  it('are counted once a cluster', async () => {
    const dataset = await exampleDataset(edited);
    expect(countClusters(rolesOf(dataset, 'city', 'north-town'))).toEqual({ all: 3, core: 3 });
    expect(countClusters(rolesOf(dataset, 'city', 'south-town'))).toEqual({ all: 1, core: 0 });
    expect(rolesOf(dataset, 'city', 'north-town').map(({ cluster, place }) => `${cluster.id} ${place.role}`)).toEqual([
      'steel core',
      'chips base',
      'chips core',
      'lasers core',
    ]);
  });

  it('of an area are its own, not those of its cities', async () => {
    const dataset = await exampleDataset(edited);
    expect(countClusters(rolesOf(dataset, 'area', 'coast'))).toEqual({ all: 1, core: 1 });
    expect(rolesOf(dataset, 'city', 'coast')).toEqual([]);
  });

  it('are core where the document says core', async () => {
    const dataset = await exampleDataset(edited);
    const chips = dataset.get('cluster', 'chips');
    expect(chips.layout.map(isCore)).toEqual([false, true, true]);
    expect(coreCities(chips)).toEqual(['north-town']);
  });

  it('have a weight each', () => {
    const allowed = schemaFor('cluster', ['layout', 0, 'role'])?.['enum'];
    expect([...rolesByWeight].sort()).toEqual([...(allowed as readonly string[])].sort());
  });

  it('make the chips of Guangdong those of Guangzhou, Shenzhen and Zhuhai', async () => {
    expect(coreCities((await shippedDataset()).get('cluster', 'semiconductors'))).toEqual([
      'guangzhou',
      'shenzhen',
      'zhuhai',
    ]);
  });
});
