import { beforeAll, describe, expect, test } from 'vitest';
import { openDataset } from '../../src/dataset/open.js';
import { buildDataset, type CheckedFile } from '../../src/model/build.js';
import type { Dataset } from '../../src/model/dataset.js';
import { liveFiles } from '../../src/output/page/live-data.js';
import { readFragment, requestOf, type Setting, settingOf, writeFragment } from '../../src/page/setting.js';
import { project } from '../../src/study/project.js';
import { projectionOutput } from '../../src/view/projection-output.js';
import { root } from '../cases/case.js';

let dataset: Dataset;
/** The data set as the page builds it from what it holds. */
let rebuilt: Dataset;

beforeAll(async () => {
  const { dataset: opened } = await openDataset(`${root}data`, { onlyErrors: true });
  if (!opened) throw new Error('the shipped data are not readable');
  dataset = opened;
  const files = JSON.parse(JSON.stringify(liveFiles(dataset))) as readonly CheckedFile[];
  const { dataset: built, findings } = buildDataset(files);
  if (!built) throw new Error('no data set');
  expect(findings).toEqual([]);
  rebuilt = built;
});

const policy: Setting = { scenario: 'policy', to: 2025, rates: new Map(), basis: 'real', isReal: false };

describe('the data in the page', () => {
  test('lead to the same projections as all of the data, with the same notes', () => {
    for (const { id: scenario } of dataset.all('scenario')) {
      for (const request of [{}, { by: 'cluster' }, { to: 2032, periods: 5 }, { basis: 'nominal' }] as const) {
        const output = (from: Dataset) => projectionOutput(from, project(from, { scenario, ...request }));
        expect(output(rebuilt)).toEqual(output(dataset));
      }
    }
  });

  test('leave out what projections do not need', () => {
    const text = JSON.stringify(liveFiles(dataset));
    expect(text).not.toContain('"industries"');
    expect(text.length).toBeLessThan(250_000);
  });
});

describe('a fragment of the address', () => {
  test.each([
    ['nothing but the report', policy],
    [
      'rates, years and periods',
      {
        scenario: 'plans',
        to: 2030,
        periods: 5,
        rates: new Map([
          ['pillar', '5.5%'],
          ['semiconductors', '-2.5%'],
        ]),
        basis: 'nominal',
        deflator: '2.5%',
        isReal: true,
      },
    ],
    ['no period', { ...policy, periods: 0 }],
  ] as const)('keeps %s', (_name, setting: Setting) => {
    expect(readFragment(writeFragment({ setting, lang: 'en' }), dataset)).toEqual({ setting, lang: 'en' });
  });

  test('with a language alone asks for no setting', () => {
    expect(readFragment('lang=zh', dataset)).toEqual({ lang: 'zh' });
  });

  test.each([
    'scenario=policies',
    'to=2019',
    'to=2090',
    'to=20 25',
    'to=2025&to=2030',
    'periods=7',
    'periods=-1',
    'basis=both',
    'real=1',
    'deflator=2',
    'lang=fr',
    'set=pillars%3D5%25',
    'set=pillar%3D5',
    'set=pillar%3D-100%25',
    'set=pillar',
    'set=%3Cscript%3E%3D5%25',
    'colour=red',
    '=',
  ])('that says %s is refused', (fragment) => {
    expect(readFragment(fragment, dataset)).toBeUndefined();
  });
});

describe('the request of a setting', () => {
  test('lists the clusters as soon as one has a rate of its own', () => {
    expect(requestOf(policy, dataset).by).toBe('group');
    expect(requestOf({ ...policy, rates: new Map([['semiconductors', '9%']]) }, dataset).by).toBe('cluster');
    expect(requestOf(policy, dataset, ['semiconductors']).by).toBe('cluster');
  });

  test('has as many periods as the report, all of them where it had all', () => {
    const live = {
      scenario: 'policy',
      to: 2025,
      periods: 6,
      set: { pillar: '5%' },
      basis: 'real',
      isReal: false,
    } as const;
    expect(settingOf(live, dataset)).toEqual({ ...policy, rates: new Map([['pillar', '5%']]) });
    expect(settingOf({ ...live, periods: 5 }, dataset).periods).toBe(5);
  });
});
