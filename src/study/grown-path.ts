import { type Derived, derived } from '../derive/derived.js';
import { estimateOf } from '../derive/estimate.js';
import { type End, type Estimate, intervalOf } from '../derive/interval.js';
import { numberOf, replay } from '../derive/number.js';
import { grow } from '../derive/operations.js';
import type { ProjectionRow } from './projection.js';

/** A level and how it grows, year by year. */
export interface GrownPath {
  readonly base: Derived;
  readonly growth: readonly Derived[];
}

/** The path of a row from the first year of its values; undefined for a row without values. */
export function pathOf({ values, growth }: Pick<ProjectionRow, 'values' | 'growth'>): GrownPath | undefined {
  const base = values[0]?.derivation;
  return base && { base, growth: growth.map(({ derivation }) => derivation) };
}

/** A path of numbers that no document states. */
export function givenPath(base: Estimate, rates: readonly number[]): GrownPath {
  return {
    base: { kind: 'given', gives: 'amount', estimate: intervalOf(base) },
    growth: rates.map((rate) => ({ kind: 'given', gives: 'rate', estimate: intervalOf(rate) })),
  };
}

/** A path over fewer years (without the first ones) or over more (at the last rate). */
export function overPeriods({ base, growth }: GrownPath, periods: number): GrownPath {
  const last = growth.at(-1);
  const more = last ? Array<Derived>(Math.max(0, periods - growth.length)).fill(last) : [];
  return { base, growth: [...growth.slice(Math.max(0, growth.length - periods)), ...more] };
}

/** The level at the end of a path. */
export function levelAtEnd({ base, growth }: GrownPath): Derived {
  return growth.reduce((level, rate) => derived(grow, [level, rate]), base);
}

/** The last level when every yearly rate moves by the same points, from one end of the base's interval. */
export function movedEnd(path: GrownPath, points: number, end: End): number {
  const growth = new Set(path.growth);
  return replay(levelAtEnd(path), (value) => {
    if (value === path.base) return estimateOf(value)[end];
    return growth.has(value) ? numberOf(value) + points : undefined;
  });
}
