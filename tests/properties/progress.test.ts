import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact } from '../../src/derive/interval.js';
import { orUndefined } from '../../src/derive/result.js';
import { lensesOf, type Progress } from '../../src/study/lenses.js';
import { classify, classifyRounded, type ProgressMethod, progressClasses } from '../../src/study/progress.js';
import { tornado } from '../../src/study/sensitivity.js';
import { simulate } from '../../src/study/simulate.js';
import { solve } from '../../src/study/solve.js';
import { quantity } from '../model/example.js';

fc.configureGlobal({ seed: 20200518 });

const any = fc.double({ noNaN: false });
const level = fc.double({ min: 1, max: 1e5, noNaN: true });
const method = fc.constantFrom<ProgressMethod>('eurostat', 'un', 'statcan');
const year = fc.integer({ min: 2000, max: 2040 });
const isClean = (number: number): boolean => Number.isFinite(number) && !Object.is(number, -0);

describe('progress', () => {
  it('is classified, or refused with a reason, for any numbers at all', () => {
    fc.assert(
      fc.property(any, any, any, year, year, year, method, (base, current, target, baseYear, now, targetYear, by) => {
        const progress: Progress = { baseYear, base, year: now, level: current, targetYear, target };
        const { status, reason } = classify(progress, by);
        expect(progressClasses).toContain(status);
        expect(status === 'not-assessable').toBe(reason !== undefined);
        for (const lens of Object.values(lensesOf(progress))) if (lens.ok) expect(isClean(lens.value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is no worse where the level is higher and more is wanted', () => {
    fc.assert(
      fc.property(
        level,
        level,
        level,
        fc.double({ min: 0, max: 1, noNaN: true }),
        method,
        (base, current, rise, more, by) => {
          const progress: Progress = {
            baseYear: 2019,
            base,
            year: 2022,
            level: current,
            targetYear: 2025,
            target: base + rise,
            direction: 1,
          };
          const higher = { ...progress, level: current * (1 + more) };
          expect(progressClasses.indexOf(classify(higher, by).status)).toBeLessThanOrEqual(
            progressClasses.indexOf(classify(progress, by).status),
          );
          const [low, high] = [progress, higher].map((item) => orUndefined(lensesOf(item).attainment) ?? Number.NaN);
          expect(low).toBeLessThanOrEqual((high ?? Number.NaN) + 1e-9);
        },
      ),
    );
  });

  it('of levels known exactly depends on no rounding', () => {
    fc.assert(
      fc.property(level, level, level, method, (base, current, target, by) => {
        const progress = {
          baseYear: 2019,
          base: exact(base),
          year: 2022,
          level: exact(current),
          targetYear: 2025,
          target,
        };
        expect(classifyRounded(progress, by)).toMatchObject({
          dependsOnBaseRounding: false,
          dependsOnLevelRounding: false,
        });
      }),
    );
  });
});

describe('a tornado', () => {
  it('has the level inside every bar, the widest first', () => {
    const rates = fc.array(fc.double({ min: -0.5, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(level, rates, fc.double({ min: 0, max: 0.2, noNaN: true }), (value, years, share) => {
        const result = orUndefined(
          tornado({ base: { low: value * (1 - share), value, high: value * (1 + share) }, rates: years }),
        );
        if (!result) throw new Error('not defined');
        const widths = result.bars.map(({ low, high }) => high - low);
        expect(widths).toEqual([...widths].sort((a, b) => b - a));
        for (const { driver, low, high } of result.bars) {
          if (driver === 'periods') continue;
          expect(low).toBeLessThanOrEqual(result.level * (1 + 1e-12));
          expect(high).toBeGreaterThanOrEqual(result.level * (1 - 1e-12));
        }
      }),
    );
  });
});

describe('solving for one and then for another', () => {
  it('comes back to the first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (amount, points, periods) => {
          const target = quantity(`${amount}亿元`);
          const base = solve({ target, rate: quantity(`${points}%`), periods });
          if (!base.ok) throw new Error(base.notDefined);
          const again = (base.value.interval.value * (1 + points / 100) ** periods) / amount;
          expect(again).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('a simulation', () => {
  it('has its numbers in order, finite, whatever the seed and the correlation', () => {
    const members = ['b', 'a'].map((id) => ({ id, base: exact(100), rates: [0.1, 0.05, 0.08, 0.02] }));
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, correlation) => {
        const result = simulate({ members, years: 2, draws: 500, seed, correlation });
        if (!result.ok) throw new Error(result.notDefined);
        expect(simulate({ members: [...members].reverse(), years: 2, draws: 500, seed, correlation })).toEqual(result);
        for (const { low, median, high } of result.value.years) {
          expect([low, median, high].every(({ value, error }) => isClean(value) && isClean(error) && error >= 0)).toBe(
            true,
          );
          expect(low.value).toBeLessThanOrEqual(median.value);
          expect(median.value).toBeLessThanOrEqual(high.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});
