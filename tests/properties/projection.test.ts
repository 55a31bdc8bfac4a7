import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compound, remainingRate } from '../../src/derive/growth.js';
import { exact } from '../../src/derive/interval.js';
import { orUndefined } from '../../src/derive/result.js';
import { buildDataset } from '../../src/model/build.js';
import type { Interval } from '../../src/model/quantity.js';
import { project } from '../../src/study/project.js';
import { exampleDataset, exampleFiles, exampleTexts, quantity } from '../model/example.js';

fc.configureGlobal({ seed: 20200518 });

const level = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const rate = fc.double({ min: -0.5, max: 1, noNaN: true });
const rates = fc.array(rate, { maxLength: 12 });
const width = fc.double({ min: 0, max: 0.2, noNaN: true });
const wide = (value: number, share: number): Interval => ({
  low: value - Math.abs(value) * share,
  value,
  high: value + Math.abs(value) * share,
});
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe('compound growth', () => {
  it('is higher where the base or any year grows more', () => {
    fc.assert(
      fc.property(level, rates, fc.nat(), fc.double({ min: 0.001, max: 0.5, noNaN: true }), (base, years, at, more) => {
        const value = compound(exact(base), years.map(exact)).value;
        expect(compound(exact(base * (1 + more)), years.map(exact)).value).toBeGreaterThan(value);
        if (years.length === 0) return;
        const faster = years.map((item, index) => (index === at % years.length ? item + more : item));
        expect(compound(exact(base), faster.map(exact)).value).toBeGreaterThan(value);
      }),
    );
  });

  it('does not depend on the order of the years', () => {
    fc.assert(
      fc.property(level, rates, (base, years) => {
        expect(
          near(
            compound(exact(base), years.map(exact)).value,
            compound(exact(base), [...years].reverse().map(exact)).value,
          ),
        ).toBe(true);
      }),
    );
  });

  it('keeps every path between its bounds', () => {
    fc.assert(
      fc.property(level, rates, width, fc.double({ min: -1, max: 1, noNaN: true }), (base, years, share, inside) => {
        const result = compound(
          wide(base, share),
          years.map((item) => wide(item, share)),
        );
        const path = compound(
          exact(base * (1 + share * inside)),
          years.map((item) => exact(item + Math.abs(item) * share * inside)),
        );
        expect(result.low).toBeLessThanOrEqual(path.value * (1 + 1e-9));
        expect(result.high).toBeGreaterThanOrEqual(path.value * (1 - 1e-9));
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.value).toBeLessThanOrEqual(result.high);
      }),
    );
  });

  it('is wider for a wider base, and contains what the narrower gives', () => {
    fc.assert(
      fc.property(level, rates, width, width, (base, years, a, b) => {
        const [narrow, broad] = [Math.min(a, b), Math.max(a, b)].map((share) =>
          compound(wide(base, share), years.map(exact)),
        );
        expect(broad?.low).toBeLessThanOrEqual(narrow?.low ?? Number.NaN);
        expect(broad?.high).toBeGreaterThanOrEqual(narrow?.high ?? Number.NaN);
      }),
    );
  });
});

describe('the remaining rate', () => {
  it('is the inverse of compounding: with it, the average comes true', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.2, max: 0.5, noNaN: true }),
        fc.array(rate, { maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (average, known, more) => {
          const periods = known.length + more;
          const rate = orUndefined(remainingRate(average, periods, known)) ?? Number.NaN;
          const all = [...known, ...Array<number>(more).fill(rate)].map(exact);
          expect(near(compound(exact(1), all).value, (1 + average) ** periods)).toBe(true);
        },
      ),
    );
  });

  it('keeps its bounds in order', () => {
    fc.assert(
      fc.property(rate, width, rates, fc.integer({ min: 1, max: 4 }), (average, share, known, more) => {
        const remaining = remainingRate(
          wide(average, share),
          known.length + more,
          known.map((item) => wide(item, share)),
        );
        const { low, value, high } = orUndefined(remaining) ?? { low: Number.NaN, value: Number.NaN, high: Number.NaN };
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(value).toBeLessThanOrEqual(high + 1e-12);
      }),
    );
  });
});

describe('a projection', async () => {
  const files = await exampleFiles();
  const dataset = await exampleDataset();

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
        const other = buildDataset(shuffled).dataset;
        if (!other) throw new Error('no data set');
        expect(project(other, { by: 'cluster' }).rows).toEqual(project(dataset, { by: 'cluster' }).rows);
      }),
      { numRuns: 50 },
    );
  });

  it('adds clusters and remainder up to the group, whatever the figure and the rates', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: -30, max: 60 }),
        fc.integer({ min: 0, max: 20 }),
        async (figure, points, span) => {
          const text = (exampleTexts['clusters/small/chips.yaml'] ?? '').replace(
            'amount: 4000亿元',
            `amount: ${figure}亿元`,
          );
          const own = await exampleDataset({ 'clusters/small/chips.yaml': text });
          const { rows } = project(own, {
            by: 'cluster',
            to: 2019 + span,
            set: new Map([['chips', quantity(`${points}%`)]]),
          });
          const parts = rows.filter(({ group, level: kind }) => group === 'small' && kind !== 'group');
          for (const [index, whole] of (rows.find(({ id }) => id === 'small')?.values ?? []).entries()) {
            expect(
              near(
                parts.reduce((sum, { values }) => sum + (values[index]?.value ?? Number.NaN), 0),
                whole.value,
              ),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never leaves its bounds in disorder', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 2019, max: 2060 }), (points, to) => {
        const { rows } = project(dataset, { to, by: 'cluster', set: new Map([['small', quantity(`约${points}%`)]]) });
        for (const { values } of rows)
          for (const { low, value, high } of values) expect(low <= value && value <= high).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
