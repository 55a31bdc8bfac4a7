import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/open.js';
import type { Dataset } from '../../src/model/dataset.js';
import type { Scheme } from '../../src/model/entities.js';
import { countOf, datesOfSchemes, holdingOf, instruments, schemesByLaunch } from '../../src/model/schemes.js';
import { root } from '../cases/case.js';
import { shippedFolder } from './example.js';

const { dataset } = (await openDataset(shippedFolder)) as { dataset: Dataset };
const cite = { source: 'x', find: 'y' };

describe('the instruments', () => {
  it('are those of the schema, each once', () => {
    const schema = JSON.parse(readFileSync(`${root}schemas/scheme.schema.json`, 'utf8')) as {
      $defs: { instrument: { enum: string[] } };
    };
    expect(instruments).toEqual(schema.$defs.instrument.enum);
  });

  it('are unknown where no document speaks of them, and absent only where one says so', () => {
    const scheme = {
      instruments: [{ instrument: 'plan', cite }],
      without: [{ instrument: 'map', cite }],
    } as unknown as Scheme;
    expect((['plan', 'map', 'space'] as const).map((instrument) => holdingOf(scheme, instrument))).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
  });

  it('are nowhere said to be absent in the shipped data', () => {
    const holdings = dataset
      .all('scheme')
      .flatMap(({ value }) => instruments.map((instrument) => holdingOf(value, instrument)));
    expect(new Set(holdings)).toEqual(new Set(['yes', 'unknown']));
  });
});

describe('the numbers of a scheme', () => {
  it('are those that the document gives, and no others', () => {
    const counts = (id: string) =>
      (['leaders', 'chains', 'staff'] as const).map((of) => countOf(dataset.get('scheme', id), of)?.text);
    expect(counts('changsha')).toEqual(['20位', undefined, '88人']);
    expect(counts('jiangxi')).toEqual(['11位', '14个', undefined]);
  });
});

describe('the dates of the schemes', () => {
  it('stand in the order of time, the vague one before the days that it covers', () => {
    const dates = datesOfSchemes(dataset).map(({ date }) => date);
    expect(dates.slice(0, 5)).toEqual(['2017-11-23', '2019-08', '2020-04-28', '2020-07', '2020-07-02']);
    expect(dates.slice(-5)).toEqual(['2021', '2021', '2021-01', '2021-04-02', '2021-04-03']);
  });

  it('have one launch a scheme', () => {
    const launches = datesOfSchemes(dataset).filter(({ isLaunch }) => isLaunch);
    expect(launches.map(({ scheme }) => scheme)).toEqual(schemesByLaunch(dataset).map(({ id }) => id));
    expect(launches).toHaveLength(8);
  });
});
