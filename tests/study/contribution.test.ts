import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact } from '../../src/derive/interval.js';
import { defaultBands, type Interval } from '../../src/model/quantity.js';
import { type Contributor, contributionsTo, projectedContributions } from '../../src/study/contribution.js';
import { locationQuotients } from '../../src/study/location-quotient.js';
import { type CommonFactor, growingMovement, measuredMovement } from '../../src/study/movement.js';
import { observedContributions } from '../../src/study/observed-contribution.js';
import { project } from '../../src/study/project.js';
import { type PublishedPart, publishedContributions } from '../../src/study/published-contribution.js';
import { round } from '../../src/words/number.js';
import { exampleDataset, quantity, shippedDataset } from '../model/example.js';

const published = (name: string, share: string): PublishedPart => ({
  name,
  kind: 'contribution',
  share: quantity(share),
});

function rowsOf(
  ...[parts, whole]: Parameters<typeof publishedContributions> extends [infer P, infer W, unknown] ? [P, W] : never
) {
  const found = publishedContributions(parts, whole, defaultBands);
  if (!found.ok) throw new Error(found.notDefined);
  return found.value;
}

const points = ({ pull }: Contributor): number => round((pull?.value ?? Number.NaN) * 100, 1);
const percent = ({ contribution }: Contributor): number => round((contribution?.value ?? Number.NaN) * 100, 1);

describe("a published communiqué's contributions", () => {
  const growth = { kind: 'growth', rate: quantity('8.0%') } as const;
  const sectors = [published('primary', '4.2%'), published('secondary', '43.0%'), published('tertiary', '52.8%')];

  it('give the points that each sector pulls, and add up to the growth of the whole without a rest', () => {
    const rows = rowsOf(sectors, growth);
    expect(rows.map(({ kind }) => kind)).toEqual(['part', 'part', 'part', 'whole']);
    expect(rows.map(points)).toEqual([0.3, 3.4, 4.2, 8]);
    const parts = rows.filter(({ kind }) => kind === 'part');
    expect(parts.reduce((sum, { pull }) => sum + (pull?.value ?? 0), 0)).toBeCloseTo(0.08, 12);
  });

  it('follow the other way round from points, and from growth and shares', () => {
    const pulled = rowsOf([{ name: 'primary', kind: 'pull', points: quantity('0.336个百分点') }], growth);
    expect(percent(pulled[0] as Contributor)).toBe(4.2);
    expect(pulled.map(({ kind }) => kind)).toEqual(['part', 'residue', 'whole']);
    expect(percent(pulled[1] as Contributor)).toBe(95.8);
    const shared = rowsOf(
      [{ name: 'primary', kind: 'growth-and-share', rate: quantity('7.9%'), share: quantity('4.3%') }],
      growth,
    );
    expect(points(shared[0] as Contributor)).toBe(0.3);
  });

  it('leave a rest where the parts do not add up', () => {
    const rows = rowsOf(sectors.slice(1), growth);
    expect(rows.find(({ kind }) => kind === 'residue')?.contribution?.value).toBeCloseTo(0.042, 12);
  });

  it('of levels count the change of each in the change of the whole, of their sum where no whole is given', () => {
    const levels = (name: string, start: string, end: string): PublishedPart => ({
      name,
      kind: 'levels',
      start: quantity(start),
      end: quantity(end),
    });
    const parts = [levels('a', '100亿元', '110亿元'), levels('b', '300亿元', '330亿元')];
    const rows = rowsOf(parts, undefined);
    expect(rows.map(percent)).toEqual([25, 75, 100]);
    expect(rows.map(points)).toEqual([2.5, 7.5, 10]);
    expect(
      rowsOf(parts, { kind: 'levels', start: quantity('500亿元'), end: quantity('550亿元') }).map(percent),
    ).toEqual([20, 60, 20, 100]);
  });

  it.each([
    [[published('a', '4%')], undefined, 'contributions-need-whole'],
    [[{ name: 'a', kind: 'levels', start: quantity('1亿元'), end: quantity('2亿元') }], growth, 'levels-need-levels'],
    [
      [
        { name: 'a', kind: 'levels', start: quantity('1亿元'), end: quantity('2亿元') },
        { name: 'b', kind: 'levels', start: quantity('1家'), end: quantity('2家') },
      ],
      undefined,
      'other-unit',
    ],
  ] as const)('are refused where they do not say enough: %#', (parts, whole, notDefined) => {
    expect(publishedContributions(parts, whole, defaultBands)).toEqual({ ok: false, notDefined });
  });
});

describe('bounds', () => {
  const between = (least: number, most: number) =>
    fc
      .tuple(fc.double({ min: least, max: most, noNaN: true }), fc.double({ min: 0, max: 0.05, noNaN: true }))
      .map(([value, width]): Interval => ({ low: value * (1 - width), value, high: value * (1 + width) }));
  const levels = fc.array(between(1, 100), { minLength: 2, maxLength: 4 });

  it('hold every choice of the data, and are reached by one', () => {
    fc.assert(
      fc.property(
        levels,
        between(1.2, 1.6),
        between(1.2, 1.6),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (bases, common, own, random) => {
          const shared: CommonFactor = { interval: common, isBefore: false };
          const alone: CommonFactor = { interval: own, isBefore: false };
          const movements = bases.map((base, index) => growingMovement(base, index === 0 ? [alone] : [shared]));
          const component = (movement: (typeof movements)[number], index: number) => ({
            id: `p${index}`,
            name: { zh: '', en: '' },
            kind: 'part' as const,
            counts: new Map([[movement, 1]]),
          });
          const whole = {
            name: { zh: '', en: '' },
            id: 'whole',
            kind: 'whole' as const,
            counts: new Map(movements.map((item) => [item, 1])),
          };
          const [first] = contributionsTo(whole, movements.map(component));
          const bounds = first?.contribution;
          if (!bounds) throw new Error('no contribution');
          const quotient = (levelsAt: readonly number[], g: number, h: number): number => {
            const changes = levelsAt.map((level, index) => level * ((index === 0 ? h : g) - 1));
            return (changes[0] ?? 0) / changes.reduce((sum, change) => sum + change, 0);
          };
          const pick = ({ low, high }: Interval): number => low + (high - low) * random.next().value;
          for (let trial = 0; trial < 20; trial++) {
            const value = quotient(bases.map(pick), pick(common), pick(own));
            expect(value).toBeGreaterThanOrEqual(bounds.low - 1e-12);
            expect(value).toBeLessThanOrEqual(bounds.high + 1e-12);
          }
          const [base, ...others] = bases;
          if (!base) throw new Error('no base');
          expect(bounds.high).toBeCloseTo(
            quotient([base.high, ...others.map(({ low }) => low)], common.low, own.high),
            9,
          );
          expect(bounds.low).toBeCloseTo(
            quotient([base.low, ...others.map(({ high }) => high)], common.high, own.low),
            9,
          );
        },
      ),
    );
  });

  it('count a datum that all parts share once: it says nothing of their shares', () => {
    const growth: CommonFactor = { interval: { low: 1.05, value: 1.1, high: 1.2 }, isBefore: false };
    const parts = [exact(30), exact(70)].map((base, index) => ({
      id: `p${index}`,
      name: { zh: '', en: '' },
      kind: 'part' as const,
      counts: new Map([[growingMovement(base, [growth]), 1]]),
    }));
    const whole = {
      id: 'w',
      name: { zh: '', en: '' },
      kind: 'whole' as const,
      counts: new Map(parts.flatMap(({ counts }) => [...counts])),
    };
    const [first] = contributionsTo(whole, parts);
    expect(first?.contribution?.low).toBeCloseTo(0.3, 12);
    expect(first?.contribution?.high).toBeCloseTo(0.3, 12);
    expect(first?.pull?.low).toBeCloseTo(0.3 * 0.05, 12);
  });

  it('are open where the whole may not have changed at all', () => {
    const movement = measuredMovement({ low: 90, value: 100, high: 110 }, { low: 95, value: 101, high: 115 });
    const whole = { id: 'w', name: { zh: '', en: '' }, kind: 'whole' as const, counts: new Map([[movement, 1]]) };
    const other = measuredMovement(exact(10), exact(11));
    const part = { id: 'p', name: { zh: '', en: '' }, kind: 'part' as const, counts: new Map([[other, 1]]) };
    const [first] = contributionsTo(whole, [part]);
    expect(first?.contribution).toEqual({ low: Number.NEGATIVE_INFINITY, value: 1, high: Number.POSITIVE_INFINITY });
  });
});

describe('contributions in a projection', () => {
  it('of the groups add up to the total and are those of its levels', async () => {
    const dataset = await shippedDataset();
    const projection = project(dataset, { from: 2020, to: 2025, set: new Map([['pillar', quantity('5%')]]) });
    const found = projectedContributions(projection, dataset.bands);
    const rows = found?.contributors ?? [];
    const [pillar, emerging, total] = rows;
    const change = (id: string): number => {
      const values = projection.rows.find((row) => row.id === id)?.values ?? [];
      return (values.at(-1)?.value ?? 0) - (values[0]?.value ?? 0);
    };
    expect(pillar?.contribution?.value).toBeCloseTo(change('pillar') / change('total'), 12);
    expect((pillar?.contribution?.value ?? 0) + (emerging?.contribution?.value ?? 0)).toBeCloseTo(1, 12);
    expect((pillar?.pull?.value ?? 0) + (emerging?.pull?.value ?? 0)).toBeCloseTo(total?.growth?.value ?? 0, 12);
    expect(pillar?.growth?.low).toBeCloseTo(1.05 ** 5 - 1, 12);
  });

  it('of the clusters and what remains add up to their group', async () => {
    const dataset = await exampleDataset();
    const found = projectedContributions(project(dataset, { by: 'cluster', to: 2025 }), dataset.bands, 'small');
    expect(found?.contributors.map(({ id, kind }) => [id, kind])).toEqual([
      ['chips', 'part'],
      ['small-remainder', 'residue'],
      ['small', 'whole'],
    ]);
    const [chips, rest] = found?.contributors ?? [];
    expect(chips?.contribution?.value).toBeCloseTo(4000 / 15_000, 12);
    expect((chips?.contribution?.value ?? 0) + (rest?.contribution?.value ?? 0)).toBeCloseTo(1, 12);
    expect(chips?.shareBefore?.low).toBeCloseTo(3500 / 15_500, 12);
  });
});

describe('observed contributions', () => {
  const observed = (texts: readonly string[]): string =>
    `observations:\n` +
    `${texts.map((text) => `  - { metric: revenue, ${text}, cite: { source: decree, find: 数 } }\n`).join('')}`;
  const levels = ['year: 2019, amount: 4000.0亿元', 'year: 2021, amount: 5000.0亿元'];
  const chips = {
    'clusters/small/chips.yaml': [
      'observations:\n  - { metric: revenue, year: 2019, amount: 4000亿元, cite: { source: decree, find: 4000亿元 } }\n',
      observed(levels),
    ],
  } as const;
  const group = {
    'programmes/plan.yaml': [
      'cite: { source: decree, find: 10%以上 } }\n',
      `cite: { source: decree, find: 10%以上 } }\n    observations:\n      - { metric: revenue, year: 2021, ` +
        `amount: 18000亿元, cite: { source: decree, find: 数 } }\n      - { metric: revenue, year: 2021, city: ` +
        `north-town, amount: 9000亿元, cite: { source: decree, find: 数 } }\n`,
    ],
  } as const;

  it('are those of parts and whole that were measured in the same two years, with what is left', async () => {
    const dataset = (await exampleDataset({ ...chips, ...group })).ofProgramme();
    const whole = dataset.find('group', 'small');
    if (!whole) throw new Error('no group');
    const found = observedContributions(dataset, { whole });
    if (!found.ok) throw new Error('refused');
    expect([found.from, found.to, found.metric]).toEqual([2019, 2021, 'revenue']);
    expect(found.contributors.map(({ id, contribution }) => [id, contribution?.value])).toEqual([
      ['chips', 1000 / 3000],
      ['residue', 2000 / 3000],
      ['small', 1],
    ]);
    expect(observedContributions(dataset, { whole, to: 2022 }).ok).toBe(false);
    expect(observedContributions(dataset, { whole, metric: 'profit' })).toEqual({ ok: false, held: [] });
  });

  it('take the preferred statement, and no floor', async () => {
    const dataset = await shippedDataset();
    const whole = dataset.find('series', 'gd-gdp');
    const part = dataset.find('cluster', 'agriculture-food');
    if (!whole || !part) throw new Error('no data');
    const found = observedContributions(dataset, { whole, parts: [part] });
    if (!found.ok) throw new Error('refused');
    expect([found.from, found.to]).toEqual([2022, 2023]);
    expect(found.figures.every((figure) => !figure.quantity.comparator.startsWith('>'))).toBe(true);
  });

  it('give a location quotient only where all four levels are known', async () => {
    const city = observed([...levels, 'year: 2021, city: north-town, amount: 4000.0亿元']);
    const dataset = (
      await exampleDataset({ ...group, 'clusters/small/chips.yaml': [chips['clusters/small/chips.yaml'][0], city] })
    ).ofProgramme();
    const whole = dataset.find('group', 'small');
    if (!whole) throw new Error('no group');
    const found = locationQuotients(dataset, { city: 'north-town', whole });
    if (!found.ok) throw new Error('refused');
    const [row] = found.rows;
    expect(row).toMatchObject({ id: 'chips', year: 2021, metric: 'revenue' });
    expect(row?.quotient.value).toBeCloseTo(4000 / 5000 / (9000 / 18_000), 12);
    expect(row?.quotient.low).toBeCloseTo(3999.95 / 5000.05 / (9500 / 17_500), 12);
    expect(locationQuotients(dataset, { city: 'south-town', whole })).toEqual({
      ok: false,
      gap: { partsInCity: 0, wholeInCity: 0, parts: 1, whole: 2 },
    });
  });
});
