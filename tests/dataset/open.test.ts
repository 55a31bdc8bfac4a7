import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataset } from '../../src/dataset/open.js';

test('a folder without the files that every data set has is not a clean data set', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiqun-empty-'));
  const { dataset, findings } = await openDataset(folder);
  rmSync(folder, { recursive: true });
  expect(dataset).toBeUndefined();
  expect(findings.map(({ rule, place }) => [rule, place.file])).toEqual([
    ['file/missing', 'agencies.yaml'],
    ['file/missing', 'dataset.yaml'],
  ]);
});
