import { describe, expect, it } from 'vitest';
import { agencySpellings } from '../../src/evidence/spellings.js';
import { shippedDataset } from '../model/example.js';

describe('the spellings of an agency', () => {
  it('are those of cited words, with the documents that use them', async () => {
    const spellings = agencySpellings(await shippedDataset());
    expect(spellings.get('gd-human-resources')).toEqual([
      { spelling: '人社资源社会保障厅', sources: ['gd-world-class-draft-2019'] },
    ]);
    expect(spellings.get('gd-miit')?.map(({ spelling }) => spelling)).toEqual(
      expect.arrayContaining(['省工业和信息化厅', '工业和信息化厅']),
    );
  });

  it('are the longest that stand at a place', async () => {
    const spellings = agencySpellings(await shippedDataset()).get('gd-dst') ?? [];
    expect(spellings.find(({ spelling }) => spelling === '省科技厅')?.sources).toEqual(['gd-world-class-draft-2019']);
    expect(spellings.find(({ spelling }) => spelling === '科技厅')?.sources).toContain('gd-press-2020-09');
  });
});
