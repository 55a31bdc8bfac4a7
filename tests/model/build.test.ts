import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/model/build.js';
import { say } from '../../src/words/message.js';
import { buildExample, exampleDataset, exampleFiles, exampleTexts } from './example.js';

describe('joining files into a data set', () => {
  it('finds every entity by kind and id', async () => {
    const dataset = await exampleDataset();
    expect(dataset.get('city', 'north-town').name.en).toBe('North Town');
    expect(dataset.find('city', 'north-town')).toMatchObject({
      file: 'regions/shire.yaml',
      path: ['cities', 0],
      parent: 'shire',
    });
    expect(dataset.find('group', 'small')).toMatchObject({ parent: 'plan', path: ['groups', 1] });
    expect(dataset.find('city', 'coast')).toBeUndefined();
    expect(() => dataset.get('cluster', 'nothing')).toThrow('nothing');
  });

  it('lists clusters by group and order, however the files are named', async () => {
    const files = await exampleFiles({
      'clusters/small/chips.yaml': ['order: 1', 'order: 2'],
      'clusters/small/lasers.yaml': ['order: 2', 'order: 1'],
    });
    const { dataset } = buildDataset([...files].reverse());
    expect(dataset?.all('cluster').map(({ id }) => id)).toEqual(['steel', 'lasers', 'chips']);
    expect(dataset?.clustersOf('small').map(({ id }) => id)).toEqual(['lasers', 'chips']);
  });

  it('puts clusters of an unknown group last', async () => {
    const { dataset } = await buildExample({ 'clusters/large/steel.yaml': ['group: large', 'group: nowhere'] });
    expect(dataset?.all('cluster').map(({ id }) => id)).toEqual(['chips', 'lasers', 'steel']);
  });

  it('keeps the first of two entries with one id and shows both places', async () => {
    const { dataset, findings } = await buildExample({ 'clusters/small/lasers.yaml': ['id: lasers', 'id: chips'] });
    expect(findings).toMatchObject([
      {
        rule: 'duplicate-id',
        place: { file: 'clusters/small/lasers.yaml', path: ['id'] },
        related: [{ place: { file: 'clusters/small/chips.yaml', path: ['id'] } }],
      },
    ]);
    expect(findings[0] && say('en', findings[0].message)).toBe('Another cluster already has the id "chips".');
    expect(dataset?.get('cluster', 'chips').name.en).toBe('Chips');
  });

  it.each([
    ['before', 'clusters/small/again.yaml'],
    ['after', 'clusters/small/zebra.yaml'],
  ])('keeps the entry whose file is named after the id where the other is read %s it', async (_order, other) => {
    const files = await exampleFiles({
      [other]: (exampleTexts['clusters/small/lasers.yaml'] ?? '').replace('en: Lasers', 'en: Other'),
    });
    const { dataset, findings } = buildDataset([...files].sort((a, b) => (a.file < b.file ? -1 : 1)));
    expect(findings).toMatchObject([
      { rule: 'duplicate-id', place: { file: other }, related: [{ place: { file: 'clusters/small/lasers.yaml' } }] },
    ]);
    expect(dataset?.get('cluster', 'lasers').name.en).toBe('Lasers');
  });

  it('reports an id that stands twice in one list', async () => {
    const { findings } = await buildExample({ 'regions/shire.yaml': ['id: south-town', 'id: north-town'] });
    expect(findings.map(({ place }) => place.path)).toEqual([['cities', 1, 'id']]);
  });

  it('lets entries of different kinds share an id', async () => {
    const { findings } = await buildExample({ 'regions/shire.yaml': ['id: coast', 'id: north-town'] });
    expect(findings).toEqual([]);
  });

  it('reports quantities and dates with their file', async () => {
    const { findings } = await buildExample({
      'clusters/small/chips.yaml': ['amount: 4000亿元', 'amount: 4000亿'],
      'sources/decree.yaml': ['2024-03-01', '2024-03-32'],
    });
    expect(findings.map(({ rule, place }) => [rule, place.file, place.path?.join('/')])).toEqual([
      ['date-not-in-calendar', 'sources/decree.yaml', 'date'],
      ['quantity-syntax', 'clusters/small/chips.yaml', 'observations/0/amount'],
    ]);
  });

  it('has no data set without dataset.yaml', async () => {
    expect((await buildExample({ 'dataset.yaml': null })).dataset).toBeUndefined();
  });

  it('reads the bands of the data set, and the usual ones where it has none', async () => {
    expect((await exampleDataset()).bands).toEqual({ rateAboutPoints: 0.5, nearShare: 0.95 });
    const own = await exampleDataset({ 'dataset.yaml': `${exampleTexts['dataset.yaml']}bands: { near_share: 0.9 }\n` });
    expect(own.bands).toEqual({ rateAboutPoints: 0.5, nearShare: 0.9 });
  });
});
