import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { block, MemberSampler, type SimulatedMember } from './member-sampler.js';
import { leastForBand } from './ranges.js';
import { faultOfCorrelations, type Matrix, submatrix } from './rank-correlation.js';
import { leastOf, middleOf } from './uncertain.js';

export interface SimulationRequest {
  readonly members: readonly SimulatedMember[];
  /** Years after the base. */
  readonly years: number;
  /** At least 100; draws times years, which are held in memory, at most `mostDrawnYears`. */
  readonly draws: number;
  readonly seed: number;
  /** Correlation of any two members' growth in the same year, from 0 to 1: it decides the width of the sum's range. */
  readonly correlation: number;
  /**
   * Replaces `correlation`: one for each pair in the order of the members, for their growth in the same year and for
   * the part of their average growth that words leave open (by ranks, see `arrange`).
   */
  readonly matrix?: Matrix | undefined;
  /**
   * φ, from 0 up to 1: a year's deviation from the mean is φ times that of the year before plus a fresh shock of
   * variance 1 − φ², a stationary first-order autoregression, AR(1). The spread of a single year stays as given; with φ
   * above 0 deviations last, so that the sum of many years spreads more. An assumption, never estimated.
   */
  readonly reversion?: number;
  /** A level of the sum in the last year whose probability is asked for. */
  readonly target?: number;
}

/** A simulated number and its Monte Carlo error, one standard error. */
export interface Simulated {
  readonly value: number;
  readonly error: number;
}

/**
 * The sum after some years: an 80 % range, its middle and its mean; no mean where estimated from few observations.
 */
export interface SimulatedYear {
  readonly years: number;
  readonly low: Simulated;
  readonly median: Simulated;
  readonly high: Simulated;
  readonly mean?: Simulated;
}

export interface Simulation {
  readonly seed: number;
  readonly draws: number;
  /** The correlation of all pairs, or `matrix` where each pair has its own. */
  readonly correlation: number | 'matrix';
  readonly reversion: number;
  readonly members: readonly string[];
  readonly years: readonly SimulatedYear[];
  /** Share of the draws that reach the target in the last year. */
  readonly probability?: Simulated;
}

/** The reason for having no simulation, and the members or inputs at fault. */
export interface SimulationRefusal {
  readonly ok: false;
  readonly notDefined:
    | 'nothing-to-combine'
    | 'too-few-points'
    | 'base-not-positive'
    | 'open-bound'
    | 'rate-too-low'
    | 'out-of-range'
    | 'not-finite';
  readonly which: readonly string[];
}

/** Correlations to show side by side. */
export const shownCorrelations: readonly number[] = [0, 0.5, 1];

/** Draws times years that are held in memory at most: 400 megabytes of sums. */
export const mostDrawnYears = 50_000_000;

/**
 * The sum of several clusters after years of uncertain growth, by Monte Carlo. ln(1+g) of a member in a year is
 * μ + σ·x, where x = √ρ·Z + √(1−ρ)·ε: Z is the same for all members in a year, ε each one's own. With observations, σ²
 * is drawn as s²(m−1)/χ²(m−1) and μ as mean + σ·N/√m, so that one member alone has the band of `band` (ranges.ts). The
 * order of members does not matter; the same seed gives the same numbers.
 *
 * With a matrix of correlations, x is its triangle times the ε. The part of μ that words leave open is drawn once per
 * datum. Refused: fewer than two members, a member with fewer than four observations and no assumption, a base known
 * only as a bound, inputs out of range.
 */
export function simulate(
  request: SimulationRequest,
): { readonly ok: true; readonly value: Simulation } | SimulationRefusal {
  const refusal = refusalOf(request);
  if (refusal) return refusal;
  const { years, draws, seed, reversion = 0, target } = request;
  const { members, correlation } = inOrder(request);
  const totals = drawTotals(request, members, correlation);
  const last = totals.at(-1) ?? new Float64Array();
  const probability = target === undefined ? undefined : shareAbove(last, target);
  const hasMean = members.every(({ assumed }) => assumed);
  const summary = totals.map((total, index) => summaryOf(total.sort(), index + 1, hasMean));
  if (summary.some(({ low, high }) => !Number.isFinite(low.value) || !Number.isFinite(high.value + high.error)))
    return refuse('not-finite');
  const ids = members.map(({ id }) => id);
  return {
    ok: true,
    value: {
      seed,
      draws,
      correlation: typeof correlation === 'number' ? correlation : 'matrix',
      reversion,
      members: ids,
      years: summary.slice(0, years),
      ...(probability && { probability }),
    },
  };
}

/** Members by their ids, and their correlations in that order. */
function inOrder({ members, correlation, matrix }: SimulationRequest) {
  const order = members.map((_, index) => index);
  const idAt = (index: number): string => members[index]?.id ?? '';
  order.sort((a, b) => (idAt(a) < idAt(b) ? -1 : idAt(a) > idAt(b) ? 1 : 0));
  return {
    members: order.flatMap((index) => members[index] ?? []),
    correlation: matrix ? submatrix(matrix, order) : correlation,
  };
}

function refuse(notDefined: SimulationRefusal['notDefined'], which: readonly string[] = []): SimulationRefusal {
  return { ok: false, notDefined, which };
}

function refusalOf({
  members,
  years,
  draws,
  seed,
  correlation,
  matrix,
  reversion = 0,
}: SimulationRequest): SimulationRefusal | undefined {
  const ranges: readonly (readonly [string, boolean])[] = [
    ['years', Number.isInteger(years) && years >= 1],
    ['draws', Number.isInteger(draws) && draws >= 100 && draws * years <= mostDrawnYears],
    ['seed', Number.isInteger(seed)],
    ['correlation', correlation >= 0 && correlation <= 1],
    ['matrix', matrix === undefined || (matrix.length === members.length && !faultOfCorrelations(matrix))],
    ['reversion', reversion >= 0 && reversion < 1],
  ];
  const outside = ranges.filter(([, isInside]) => !isInside).map(([name]) => name);
  if (outside.length > 0) return refuse('out-of-range', outside);
  if (members.length < 2) return refuse('nothing-to-combine');
  const those = (isFaulty: (member: SimulatedMember) => boolean): readonly string[] =>
    members.filter(isFaulty).map(({ id }) => id);
  const few = those(({ rates = [], assumed }) => !assumed && rates.length < leastForBand);
  if (few.length > 0) return refuse('too-few-points', few);
  const open = those(({ base }) => 'high' in base && !Number.isFinite(base.high - base.low));
  if (open.length > 0) return refuse('open-bound', open);
  const bases = those(
    ({ base }) => !('shape' in base ? leastOf(base) >= 0 && middleOf(base) > 0 : base.value > 0 && base.low > 0),
  );
  if (bases.length > 0) return refuse('base-not-positive', bases);
  const rates = those(({ rates: observed = [], assumed }) =>
    assumed ? !(assumed.rate > -1 && assumed.spread >= 0) : !observed.every((rate) => rate > -1),
  );
  return rates.length > 0 ? refuse('rate-too-low', rates) : undefined;
}

/** The sum in every draw, year by year. */
function drawTotals(
  { years, draws, seed, reversion = 0 }: SimulationRequest,
  members: readonly SimulatedMember[],
  correlation: number | Matrix,
): readonly Float64Array[] {
  const totals = Array.from({ length: years }, () => new Float64Array(draws));
  const sums = new Float64Array(years * block);
  const sampler = new MemberSampler({ members, years, correlation, reversion }, warmedUp(seed), sums);
  for (let first = 0; first < draws; first += block) {
    sampler.draw();
    const count = Math.min(block, draws - first);
    for (const [year, total] of totals.entries()) total.set(sums.subarray(year * block, year * block + count), first);
  }
  return totals;
}

/** A generator past its first numbers, which are alike for neighbouring seeds. */
function warmedUp(seed: number): RandomGenerator {
  const generator = xoroshiro128plus(seed);
  for (let index = 0; index < 64; index++) generator.next();
  return generator;
}

function summaryOf(sorted: Float64Array, years: number, hasMean: boolean): SimulatedYear {
  const quantiles = { low: quantile(sorted, 0.1), median: quantile(sorted, 0.5), high: quantile(sorted, 0.9) };
  return { years, ...quantiles, ...(hasMean && { mean: meanOf(sorted) }) };
}

function meanOf(draws: Float64Array): Simulated {
  const value = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const square = draws.reduce((sum, draw) => sum + (draw - value) ** 2, 0) / (draws.length - 1);
  return { value, error: Math.sqrt(square / draws.length) };
}

/**
 * A quantile of sorted draws, and its error: half the distance between the draws one standard error of the rank to both
 * sides.
 */
function quantile(sorted: Float64Array, probability: number): Simulated {
  const count = sorted.length;
  const at = (rank: number): number => {
    const position = Math.min(Math.max(rank, 0), count - 1);
    const before = sorted[Math.floor(position)] as number;
    const after = sorted[Math.ceil(position)] as number;
    return before + (after - before) * (position - Math.floor(position));
  };
  const rank = probability * (count - 1);
  const spread = Math.sqrt(count * probability * (1 - probability));
  return { value: at(rank), error: (at(rank + spread) - at(rank - spread)) / 2 };
}

function shareAbove(totals: Float64Array, target: number): Simulated {
  let count = 0;
  for (const total of totals) if (total >= target) count++;
  const share = count / totals.length;
  return { value: share, error: Math.sqrt((share * (1 - share)) / totals.length) };
}
