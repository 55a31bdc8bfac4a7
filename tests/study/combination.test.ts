import { describe, expect, it } from 'vitest';
import { levelAfter } from '../../src/derive/growth.js';
import { orUndefined } from '../../src/derive/result.js';
import { combine } from '../../src/study/combination.js';
import type { MemberId } from '../../src/study/combination-request.js';
import { memberRecord } from '../../src/study/member-record.js';
import { shippedDataset } from '../model/example.js';

const groups: readonly MemberId[] = [
  { kind: 'group', id: 'pillar' },
  { kind: 'group', id: 'emerging' },
];
const request = { members: groups, to: 2025, draws: 2_000, seed: 3, correlation: 0.5 };

describe('the sum of groups', () => {
  it('is refused where growth was observed too seldom, naming who lacks what', async () => {
    const { result, from } = combine(await shippedDataset(), request);
    expect(from).toBe(2019);
    expect(result).toEqual({ ok: false, notDefined: 'too-few-points', which: ['pillar', 'emerging'] });
  });

  it('with a spread of its own lies around the scenario, at each correlation once', async () => {
    const dataset = await shippedDataset();
    const assumed = { scenario: 'policy', set: new Map(), spread: 0.03 };
    const { result } = combine(dataset, { ...request, assumed });
    if (!result.ok) throw new Error(result.notDefined);
    expect(result.runs.map(({ correlation }) => correlation)).toEqual([0, 0.5, 1]);
    const middle = (orUndefined(levelAfter(150_000, 0.05, 6)) ?? 0) + (orUndefined(levelAfter(15_000, 0.1, 6)) ?? 0);
    for (const { years } of result.runs) {
      const last = years.at(-1);
      expect(Math.abs((last?.median.value ?? 0) / middle - 1)).toBeLessThan(0.01);
    }
  });
});

describe('what the data hold of a member', () => {
  it('is no growth from a floor or an estimate', async () => {
    const dataset = await shippedDataset();
    expect(memberRecord(dataset, { kind: 'cluster', id: 'automobiles' }, 2025).observations).toEqual([]);
    const years = memberRecord(dataset, { kind: 'cluster', id: 'biomedicine-health' }, 2025).observations.map(
      ({ year }) => year,
    );
    expect(years).toEqual([2023]);
  });

  it('allows a range of what was observed from two growth observations on', async () => {
    const software = memberRecord(await shippedDataset(), { kind: 'cluster', id: 'software' }, 2025);
    expect(software).toMatchObject({
      metric: 'software_revenue',
      range: { ok: true, value: { kind: 'envelope', observations: 3 } },
    });
  });
});
