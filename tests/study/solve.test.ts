import { describe, expect, it } from 'vitest';
import { type Solution, type SolveRequest, solve } from '../../src/study/solve.js';
import { quantity } from '../model/example.js';

const read = ({
  base,
  target,
  rate,
  ...rest
}: {
  base?: string;
  target?: string;
  rate?: string;
  periods?: number;
  baseYear?: number;
}): SolveRequest => ({
  ...rest,
  ...(base !== undefined && { base: quantity(base) }),
  ...(target !== undefined && { target: quantity(target) }),
  ...(rate !== undefined && { rate: quantity(rate) }),
});
const solved = (request: Parameters<typeof read>[0]): Solution => {
  const result = solve(read(request));
  if (!result.ok) throw new Error(result.notDefined);
  return result.value;
};

describe('solving', () => {
  it('finds that growth from 超2700亿元 to 超4000亿元 in two years may lie to either side of 21.7%', () => {
    const { unknown, interval, comparator } = solved({ base: '超2700亿元', target: '超4000亿元', periods: 2 });
    expect(unknown).toBe('rate');
    expect(interval.value).toBeCloseTo((4000 / 2700) ** 0.5 - 1, 12);
    expect(comparator).toBeUndefined();
  });

  it('passes an open side on: from a floor less growth is enough, for a floor more is needed', () => {
    expect(solved({ base: '超2700亿元', target: '4000亿元', periods: 2 })).toMatchObject({
      comparator: '<',
      interval: { low: -1 },
    });
    expect(solved({ base: '2700亿元以上', target: '4000亿元', periods: 2 }).comparator).toBe('<=');
    expect(solved({ rate: '22%', target: '超4000亿元', periods: 3 })).toMatchObject({
      unknown: 'base',
      comparator: '>',
      interval: { high: Number.POSITIVE_INFINITY },
    });
    expect(solved({ rate: '10%以上', base: '约1000亿元', periods: 3 }).comparator).toBe('>=');
  });

  it('implies 2203亿元 from 4000亿元 at 22% over three periods and 1480亿元 over five', () => {
    expect(
      [3, 5].map((periods) => Math.round(solved({ target: '4000亿元', rate: '22%', periods }).interval.value)),
    ).toEqual([2203, 1480]);
  });

  it('says when emerging passes 3万亿元 at 12%', () => {
    const solution = solved({ base: '1.5万亿元', target: '3万亿元', rate: '12%', baseYear: 2019 });
    expect(solution).toMatchObject({ unknown: 'periods', comparator: '=', year: 2026 });
    expect(solution.interval.value).toBeCloseTo(Math.log(2) / Math.log(1.12), 9);
    expect(solution.interval.low).toBeLessThan(solution.interval.value);
  });

  it('names the year itself where the target is reached exactly at its end', () => {
    expect(solved({ base: '100亿元', target: '121亿元', rate: '10%', baseYear: 2020 }).year).toBe(2022);
  });

  it('keeps the rounding of a measured base, and takes a promised level as it stands', () => {
    const { interval, comparator } = solved({ base: '1.5万亿元', target: '2.5万亿元', periods: 6 });
    expect(interval.low).toBeCloseTo((2.5 / 1.55) ** (1 / 6) - 1, 12);
    expect(interval.high).toBeCloseTo((2.5 / 1.45) ** (1 / 6) - 1, 12);
    expect(comparator).toBe('=');
  });

  it.each([
    [{ base: '1亿元', target: '2亿元' }, 'not-three-given'],
    [{ base: '1亿元', target: '2亿元', rate: '1%', periods: 2 }, 'not-three-given'],
    [{ base: '1亿元', target: '2家', periods: 2 }, 'other-unit'],
    [{ base: '1个', target: '2家', periods: 2 }, 'other-unit'],
    [{ base: '1亿元', rate: '2个百分点', periods: 2 }, 'not-a-rate'],
    [{ base: '1亿元', target: '2亿元', rate: '-1%' }, 'moving-away'],
    [{ base: '1亿元', target: '2亿元', periods: 0 }, 'no-years'],
  ])('refuses %j', (request, notDefined) => {
    expect(solve(read(request))).toEqual({ ok: false, notDefined });
  });
});
