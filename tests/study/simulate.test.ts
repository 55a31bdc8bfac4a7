import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { exact } from '../../src/derive/interval.js';
import { orUndefined } from '../../src/derive/result.js';
import { fillNormals } from '../../src/study/normal.js';
import { band } from '../../src/study/ranges.js';
import { mostDrawnYears, type Simulation, type SimulationRequest, simulate } from '../../src/study/simulate.js';

const rates = [0.05, 0.1, 0.02, 0.08, 0.07];
const two: SimulationRequest = {
  members: [
    { id: 'a', base: exact(100), rates },
    { id: 'b', base: { low: 190, value: 200, high: 210 }, rates: [0.2, 0.1, 0.15, 0.05] },
  ],
  years: 3,
  draws: 20_000,
  seed: 7,
  correlation: 0.5,
};

function run(change: Partial<SimulationRequest> = {}): Simulation {
  const result = simulate({ ...two, ...change });
  if (!result.ok) throw new Error(result.notDefined);
  return result.value;
}

const widthOf = ({ years }: Simulation): number => (years.at(-1)?.high.value ?? 0) - (years.at(-1)?.low.value ?? 0);

describe('normal numbers', () => {
  it('have the moments and the tails of the normal distribution', () => {
    const numbers = new Float64Array(2_000_000);
    fillNormals(numbers, xoroshiro128plus(1));
    const mean = (power: number): number =>
      numbers.reduce((total, number) => total + number ** power, 0) / numbers.length;
    expect(Math.abs(mean(1))).toBeLessThan(0.004);
    expect(Math.abs(mean(2) - 1)).toBeLessThan(0.006);
    expect(Math.abs(mean(3))).toBeLessThan(0.015);
    expect(Math.abs(mean(4) - 3)).toBeLessThan(0.05);
    for (const [limit, share] of [
      [1.281552, 0.1],
      [2.326348, 0.01],
      [3.5, 0.000233],
    ] as const) {
      const above = numbers.filter((number) => number > limit).length / numbers.length;
      expect(Math.abs(above - share)).toBeLessThan(5 * Math.sqrt(share / numbers.length));
    }
  });
});

describe('a simulation', () => {
  it('gives the same for the same seed, another for another, and not another for another order of its members', () => {
    expect(run()).toEqual(run());
    expect(run({ seed: 8 }).years).not.toEqual(run().years);
    expect(run({ members: [...two.members].reverse() })).toEqual(run());
  });

  it('of one member that counts has the band of the formula, within its own error', () => {
    const [first] = two.members;
    if (!first) throw new Error('no member');
    const simulation = run({ members: [first, { id: 'dust', base: exact(1e-9), rates }], draws: 200_000 });
    for (const { years, low, median, high } of simulation.years) {
      const expected = orUndefined(band(exact(100), rates, years));
      expect(Math.abs(low.value - (expected?.low ?? 0))).toBeLessThan(4 * low.error);
      expect(Math.abs(median.value - (expected?.value ?? 0))).toBeLessThan(4 * median.error);
      expect(Math.abs(high.value - (expected?.high ?? 0))).toBeLessThan(4 * high.error);
    }
  });

  it('is wider the more its members move together', () => {
    const [apart = 0, half = 0, together = 0] = [0, 0.5, 1].map((correlation) => widthOf(run({ correlation })));
    expect(apart).toBeLessThan(half);
    expect(half).toBeLessThan(together);
  });

  it('is wider where deviations are carried on', () => {
    expect(widthOf(run({ reversion: 0.6 }))).toBeGreaterThan(widthOf(run()));
  });

  it('with assumptions in place of observations has their spread', () => {
    const assumed = { rate: 0.1, spread: 0.05 };
    const members = ['a', 'b'].map((id) => ({ id, base: exact(100), assumed }));
    const [year] = run({ members, years: 1, draws: 200_000, correlation: 1 }).years;
    expect(Math.abs((year?.high.value ?? 0) - 200 * 1.1 * Math.exp(0.05 * 1.2815515655))).toBeLessThan(
      4 * (year?.high.error ?? 0),
    );
  });

  it('has an error that shrinks with the root of the draws', () => {
    const error = (draws: number): number => run({ draws }).years.at(-1)?.median.error ?? 0;
    expect(error(4_000) / error(400_000)).toBeGreaterThan(7);
    expect(error(4_000) / error(400_000)).toBeLessThan(14);
  });

  it('says how likely a level is', () => {
    const median = run().years.at(-1)?.median.value ?? 0;
    expect(Math.abs((run({ target: median }).probability?.value ?? 0) - 0.5)).toBeLessThan(0.001);
    expect(run({ target: 0 }).probability).toEqual({ value: 1, error: 0 });
    expect(run().probability).toBeUndefined();
  });

  it.each([
    [{ members: two.members.slice(0, 1) }, 'nothing-to-combine', []],
    [
      { members: [...two.members, { id: 'c', base: exact(1), rates: rates.slice(0, 3) }, { id: 'd', base: exact(1) }] },
      'too-few-points',
      ['c', 'd'],
    ],
    [{ members: [...two.members, { id: 'c', base: exact(0), rates }] }, 'base-not-positive', ['c']],
    [{ members: [...two.members, { id: 'c', base: exact(1), rates: [...rates, -1] }] }, 'rate-too-low', ['c']],
    [
      { members: [...two.members, { id: 'c', base: exact(1), assumed: { rate: 0.1, spread: -1 } }] },
      'rate-too-low',
      ['c'],
    ],
    [
      { correlation: 1.1, draws: 10, seed: 0.5, years: 0, reversion: 1 },
      'out-of-range',
      ['years', 'draws', 'seed', 'correlation', 'reversion'],
    ],
    [{ draws: 500_000_000 }, 'out-of-range', ['draws']],
    [{ draws: mostDrawnYears / 10 + 1, years: 10 }, 'out-of-range', ['draws']],
    [{ members: two.members.map((member) => ({ ...member, assumed: { rate: 1e300, spread: 0 } })) }, 'not-finite', []],
  ] satisfies [Partial<SimulationRequest>, string, string[]][])('with %j is refused', (change, notDefined, which) => {
    expect(simulate({ ...two, ...change })).toEqual({ ok: false, notDefined, which });
  });
});
