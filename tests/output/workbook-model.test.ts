import { describe, expect, it } from 'vitest';
import type { ProjectionRequest } from '../../src/study/projection.js';
import { meets } from '../../src/study/threshold.js';
import { type Edits, exampleDataset, exampleTexts, quantity } from '../model/example.js';
import { changed, type ModelCase, modelCase, shippedTexts, type Texts, typed } from './assumptions.js';
import { formulasOf, Spreadsheet } from './spreadsheet.js';

const cite = 'cite: { source: decree, find: 观测 }';

/**
 * Every way in which a rate or a level comes about: an average, levels, ranges, 近 and 约, targets of clusters, real
 * growth.
 */
const edits: Edits = {
  'series/gdp-growth.yaml': `id: gdp-growth
name: { zh: 经济增速, en: Growth }
region: shire
metric: gdp
measure: growth
basis: real
observations:
  - { period: 2020-2021, rate: 5.1%, ${cite} }
  - { year: 2021, rate: 8.0%, ${cite} }
  - { year: 2022, rate: 2%左右, status: E, ${cite} }
`,
  'series/gdp.yaml': `id: gdp
name: { zh: 经济总量, en: Economy }
region: shire
metric: gdp
measure: level
observations:
  - { year: 2021, amount: 12.4万亿元, ${cite} }
  - { year: 2022, amount: 12.9万亿元, ${cite} }
  - { year: 2023, amount: 13.6万亿元, ${cite} }
`,
  'scenarios/policy.yaml': `id: policy
name: { zh: 政策, en: Policy }
summary: { zh: 按政策, en: As the policy says }
assumptions:
  - { for: large, track: gdp-growth, then: 4%–5%, basis: real, reason: { zh: 目标, en: The goal } }
  - { for: small, rates: { "2020": 10%, "2023": 约12% }, clusters: own-targets, reason: { zh: 下限, en: The floor } }
`,
  'clusters/large/steel.yaml': `${exampleTexts['clusters/large/steel.yaml']}observations:
  - { metric: revenue, year: 2019, amount: 近6000亿元, ${cite} }
targets:
  - { metric: revenue, year: 2024, amount: 6600亿元, ${cite} }
  - { metric: revenue, year: 2027, amount: 超9000亿元, ${cite} }
`,
  'clusters/small/chips.yaml': `${exampleTexts['clusters/small/chips.yaml']}targets:
  - { metric: revenue, year: 2025, amount: 超7000亿元, ${cite} }
`,
  'clusters/small/lasers.yaml': `${exampleTexts['clusters/small/lasers.yaml']}observations:
  - { metric: revenue, year: 2019, amount: 超900亿元, ${cite} }
growth:
  - { metric: revenue, period: 2021-2025, rate: 15%, ${cite} }
`,
};

const example: Texts = {
  files: new Map(Object.entries({ ...exampleTexts, ...edits }) as [string, string][]),
  read: (files) => exampleDataset(Object.fromEntries(files)),
};

const shipped = await shippedTexts();

const requests: Readonly<Record<string, ProjectionRequest>> = {
  'the default': {},
  'prices that change': { deflator: quantity('2%') },
  'prices of the base year': { deflator: quantity('约2%'), real: true },
  'nominal growth': { basis: 'nominal' },
  'rates of its own': {
    set: new Map([
      ['large', quantity('6%')],
      ['chips', quantity('约11%')],
    ]),
  },
  'five periods': { periods: 5 },
  'a later year': { to: 2030 },
};

/** Where the sheets, computed by themselves, say another number than we do, each beside the other. */
function differences(sheets: Spreadsheet, { model }: ModelCase): readonly string[] {
  return formulasOf(model.sheets).flatMap(({ ours, ...place }) => {
    const theirs = sheets.value(place);
    const isSame =
      typeof ours === 'number' && typeof theirs === 'number'
        ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours))
        : ours === theirs;
    return isSame ? [] : [`${place.sheet} ${place.row},${place.column} ${place.formula}: ${theirs}, not ${ours}`];
  });
}

describe.each(Object.entries(requests))('the model of %s', (_name, request) => {
  it('computes what we compute', async () => {
    const before = await modelCase(example, request);
    expect(differences(new Spreadsheet(before.model.sheets), before)).toEqual([]);
  });

  it('holds no number that follows from others as a constant', async () => {
    const { sheets } = (await modelCase(example, request)).model;
    const constants = sheets
      .slice(1, 3)
      .flatMap(({ name, cells = new Map() }) =>
        [...cells].flatMap(([key, { value, formula }]) =>
          typeof value === 'number' && formula === undefined ? [`${name} ${key}: ${value}`] : [],
        ),
      );
    expect(constants).toEqual([]);
  });

  it('says after a change of any assumption what we say of data with that change', async () => {
    const before = await modelCase(example, request);
    expect(before.model.quantities.length).toBeGreaterThan(7);
    for (const place of before.model.quantities.keys()) {
      const after = await changed(before, [place]);
      const found = differences(new Spreadsheet(before.model.sheets, typed(after, [place])), after);
      expect(found, before.model.quantities[place]?.text).toEqual([]);
    }
  });
});

describe('the model of the shipped data', () => {
  it('computes where each target is led and whether that meets it', async () => {
    const { input, model } = await modelCase(shipped, {});
    const targets = model.sheets.at(-1);
    const computed = formulasOf(targets ? [targets] : []).filter(({ column }) => column >= 9);
    const projected = input.targets.filter(({ outlook }) => outlook.projected.ok);
    expect(computed.filter(({ column }) => column === 11)).toHaveLength(projected.length);
    const verdicts = computed.filter(({ formula }) => formula.startsWith('IF(')).map(({ ours }) => ours);
    expect(verdicts).toEqual(
      projected.map(({ outlook: { projected: level }, threshold }) =>
        level.ok && meets(level.value.value, threshold) ? 'yes' : 'no',
      ),
    );
    expect(verdicts).toContain('no');
  });

  it.each([
    [{ scenario: 'policy' }],
    [{ scenario: 'plans' }],
    [{ scenario: 'observed' }],
    // Levels between two years enter twice, and so does real growth of the years that share a change of prices.
    [{ scenario: 'in-step', basis: 'nominal' }],
    [{ real: true }],
  ] satisfies [ProjectionRequest][])(
    'follows any assumption of %j',
    async (request) => {
      const before = await modelCase(shipped, request);
      expect(differences(new Spreadsheet(before.model.sheets), before)).toEqual([]);
      let settled = 0;
      for (const place of before.model.quantities.keys()) {
        const after = await changed(before, [place]);
        // A level that meets its target is projected no more: then the model has other rows, and nothing to compare.
        if (after.model.quantities.length !== before.model.quantities.length) settled += 1;
        else {
          const found = differences(new Spreadsheet(before.model.sheets, typed(after, [place])), after);
          expect(found, before.model.quantities[place]?.text).toEqual([]);
        }
      }
      expect(settled).toBeLessThan(before.model.quantities.length / 4);
    },
    120_000,
  );
});
