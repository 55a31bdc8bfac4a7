import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCase, root } from './case.js';
import { caseFiles, testCases } from './run.js';

const folder = join(root, 'tests/cases');

testCases('shipped');

test('at most sixty cases stand on the shipped data, all in one folder', () => {
  const onShipped = caseFiles.filter((file) => !readCase(join(folder, file)).sections.has('fixture'));
  expect(onShipped.length).toBeLessThanOrEqual(60);
  expect(onShipped).toEqual(caseFiles.filter((file) => file.startsWith('shipped/')));
});

test('every folder of cases has its tests', () => {
  const folders = new Set(caseFiles.map((file) => file.split('/')[0]));
  const tested = readdirSync(folder).flatMap((file) => /^(.*)\.test\.ts$/.exec(file)?.[1] ?? []);
  expect([...folders].sort()).toEqual(tested.sort());
});
