import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Interval } from '../model/quantity.js';
import { fillNormals, uniform } from './normal.js';
import { leastForBand, momentsOf } from './ranges.js';

/** A cluster of the sum: its base with rounding, and its growth, measured or assumed. */
export interface SimulatedMember {
  readonly id: string;
  /** Level above zero; drawn evenly between its ends where both are numbers. */
  readonly base: Interval;
  /** Observed yearly growth: mean and spread are estimated from it, and both are drawn with their own uncertainty. */
  readonly rates?: readonly number[];
  /** In place of observations: a yearly rate, and its standard deviation in logarithms. */
  readonly assumed?: { readonly rate: number; readonly spread: number };
}

export interface SimulationRequest {
  readonly members: readonly SimulatedMember[];
  /** Years after the base. */
  readonly years: number;
  /** At least 100; draws times years are held in memory and at most `mostDrawnYears`. */
  readonly draws: number;
  readonly seed: number;
  /** Correlation of any two members' growth in the same year, from 0 to 1: it decides how wide the sum's range is. */
  readonly correlation: number;
  /**
   * φ, from 0 up to 1: a year's deviation from the mean is φ times that of the year before plus a fresh shock of variance
   * 1 − φ², a stationary first-order autoregression, AR(1). The spread of a single year stays as given; with φ above 0
   * deviations last, so that the sum of many years spreads more. An assumption, never estimated.
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

/** The sum after so many years: an 80 % range and its middle. There is no mean: with few observations it does not exist. */
export interface SimulatedYear {
  readonly years: number;
  readonly low: Simulated;
  readonly median: Simulated;
  readonly high: Simulated;
}

export interface Simulation {
  readonly seed: number;
  readonly draws: number;
  readonly correlation: number;
  readonly reversion: number;
  readonly members: readonly string[];
  readonly years: readonly SimulatedYear[];
  /** Share of the draws that reach the target in the last year. */
  readonly probability?: Simulated;
}

/** Why there is no simulation, and which members or inputs stand in its way. */
export interface SimulationRefusal {
  readonly ok: false;
  readonly notDefined:
    | 'nothing-to-combine'
    | 'too-few-points'
    | 'base-not-positive'
    | 'rate-too-low'
    | 'out-of-range'
    | 'not-finite';
  readonly which: readonly string[];
}

/** Correlations to show side by side. */
export const shownCorrelations: readonly number[] = [0, 0.5, 1];

/** Draws times years that are held in memory at most: 400 megabytes of sums. */
export const mostDrawnYears = 50_000_000;

/** Draws that are worked on together, so that they stay in the processor's cache. */
const block = 2048;

/**
 * The sum of several clusters after years of uncertain growth, by Monte Carlo. ln(1+g) of a member in a year is
 * μ + σ·x, where x = √ρ·Z + √(1−ρ)·ε: Z is the same for all members in a year, ε each one's own. With observations, σ² is
 * drawn as s²(m−1)/χ²(m−1) and μ as mean + σ·N/√m, so that one member alone has the band of `band` (ranges.ts). The order of
 * members does not matter; the same seed gives the same numbers.
 *
 * Refused: fewer than two members, fewer than four observations of one without an assumption, inputs out of their range.
 */
export function simulate(
  request: SimulationRequest,
): { readonly ok: true; readonly value: Simulation } | SimulationRefusal {
  const refusal = refusalOf(request);
  if (refusal) return refusal;
  const { years, draws, seed, correlation, reversion = 0, target } = request;
  const members = [...request.members].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const totals = drawTotals({ ...request, members, reversion });
  const last = totals.at(-1) ?? new Float64Array();
  const probability = target === undefined ? undefined : shareAbove(last, target);
  const summary = totals.map((total, index) => summaryOf(total.sort(), index + 1));
  if (summary.some(({ low, high }) => !Number.isFinite(low.value) || !Number.isFinite(high.value + high.error)))
    return refuse('not-finite');
  const ids = members.map(({ id }) => id);
  return {
    ok: true,
    value: {
      seed,
      draws,
      correlation,
      reversion,
      members: ids,
      years: summary.slice(0, years),
      ...(probability && { probability }),
    },
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
  reversion = 0,
}: SimulationRequest): SimulationRefusal | undefined {
  const ranges: readonly (readonly [string, boolean])[] = [
    ['years', Number.isInteger(years) && years >= 1],
    ['draws', Number.isInteger(draws) && draws >= 100 && draws * years <= mostDrawnYears],
    ['seed', Number.isInteger(seed)],
    ['correlation', correlation >= 0 && correlation <= 1],
    ['reversion', reversion >= 0 && reversion < 1],
  ];
  const outside = ranges.filter(([, isInside]) => !isInside).map(([name]) => name);
  if (outside.length > 0) return refuse('out-of-range', outside);
  if (members.length < 2) return refuse('nothing-to-combine');
  const those = (isFaulty: (member: SimulatedMember) => boolean): readonly string[] =>
    members.filter(isFaulty).map(({ id }) => id);
  const few = those(({ rates = [], assumed }) => !assumed && rates.length < leastForBand);
  if (few.length > 0) return refuse('too-few-points', few);
  const bases = those(({ base }) => !(base.value > 0 && base.low > 0 && Number.isFinite(base.value)));
  if (bases.length > 0) return refuse('base-not-positive', bases);
  const rates = those(({ rates: observed = [], assumed }) =>
    assumed ? !(assumed.rate > -1 && assumed.spread >= 0) : !observed.every((rate) => rate > -1),
  );
  return rates.length > 0 ? refuse('rate-too-low', rates) : undefined;
}

/** The sum in every draw, year by year. */
function drawTotals(request: SimulationRequest & { readonly reversion: number }): readonly Float64Array[] {
  const { members, years, draws, seed } = request;
  const generator = warmedUp(seed);
  const totals = Array.from({ length: years }, () => new Float64Array(draws));
  const common = new Float64Array(years * block);
  const sums = new Float64Array(years * block);
  const sampler = new MemberSampler(request, generator, common, sums);
  for (let first = 0; first < draws; first += block) {
    fillNormals(common, generator);
    sums.fill(0);
    for (const member of members) sampler.add(member);
    const count = Math.min(block, draws - first);
    for (const [year, total] of totals.entries()) total.set(sums.subarray(year * block, year * block + count), first);
  }
  return totals;
}

/** Numbers of neighbouring seeds are alike at first: these are passed over. */
function warmedUp(seed: number): RandomGenerator {
  const generator = xoroshiro128plus(seed);
  for (let index = 0; index < 64; index++) generator.next();
  return generator;
}

/** Adds one member's paths to the sums of a block of draws. */
class MemberSampler {
  readonly #generator: RandomGenerator;
  readonly #common: Float64Array;
  readonly #sums: Float64Array;
  readonly #own: Float64Array;
  readonly #means = new Float64Array(block);
  readonly #spreads = new Float64Array(block);
  readonly #logs = new Float64Array(block);
  readonly #deviations = new Float64Array(block);
  readonly #normals = new Float64Array(block);
  readonly #years: number;
  readonly #shared: number;
  readonly #separate: number;
  readonly #reversion: number;

  constructor(
    { years, correlation, reversion = 0 }: SimulationRequest,
    generator: RandomGenerator,
    common: Float64Array,
    sums: Float64Array,
  ) {
    this.#generator = generator;
    this.#common = common;
    this.#sums = sums;
    this.#own = new Float64Array(years * block);
    this.#years = years;
    this.#shared = Math.sqrt(correlation);
    this.#separate = Math.sqrt(1 - correlation);
    this.#reversion = reversion;
  }

  add({ base, rates, assumed }: SimulatedMember): void {
    this.#drawBase(base);
    if (assumed) {
      this.#means.fill(Math.log1p(assumed.rate));
      this.#spreads.fill(assumed.spread);
    } else this.#drawParameters(rates ?? []);
    if (this.#separate > 0) fillNormals(this.#own, this.#generator);
    this.#grow();
  }

  #drawBase({ low, value, high }: Interval): void {
    const isBounded = Number.isFinite(low) && Number.isFinite(high) && high > low;
    for (let index = 0; index < block; index++)
      this.#logs[index] = Math.log(isBounded ? low + (high - low) * uniform(this.#generator) : value);
  }

  /** Spread and mean as few observations leave them open: s²(m−1)/χ²(m−1), and around the mean σ/√m. */
  #drawParameters(rates: readonly number[]): void {
    const [means, spreads, normals] = [this.#means, this.#spreads, this.#normals];
    const { mean, deviation } = momentsOf(rates);
    const degrees = rates.length - 1;
    spreads.fill(0);
    for (let degree = 0; degree < degrees; degree++) {
      fillNormals(normals, this.#generator);
      for (let index = 0; index < block; index++)
        spreads[index] = (spreads[index] as number) + (normals[index] as number) ** 2;
    }
    fillNormals(normals, this.#generator);
    for (let index = 0; index < block; index++) {
      const spread = deviation * Math.sqrt(degrees / (spreads[index] as number));
      spreads[index] = spread;
      means[index] = mean + (spread * (normals[index] as number)) / Math.sqrt(rates.length);
    }
  }

  #grow(): void {
    const [common, own, sums, means, spreads, logs, deviations] = [
      this.#common,
      this.#own,
      this.#sums,
      this.#means,
      this.#spreads,
      this.#logs,
      this.#deviations,
    ];
    const [shared, separate, carried] = [this.#shared, this.#separate, this.#reversion];
    deviations.fill(0);
    for (let year = 0; year < this.#years; year++) {
      const fresh = year === 0 ? 1 : Math.sqrt(1 - carried * carried);
      const offset = year * block;
      for (let index = 0; index < block; index++) {
        const shock = shared * (common[offset + index] as number) + separate * (own[offset + index] as number);
        const deviation = carried * (deviations[index] as number) + fresh * shock;
        const log = (logs[index] as number) + (means[index] as number) + (spreads[index] as number) * deviation;
        deviations[index] = deviation;
        logs[index] = log;
        sums[offset + index] = (sums[offset + index] as number) + Math.exp(log);
      }
    }
  }
}

function summaryOf(sorted: Float64Array, years: number): SimulatedYear {
  return { years, low: quantile(sorted, 0.1), median: quantile(sorted, 0.5), high: quantile(sorted, 0.9) };
}

/** A quantile of sorted draws, and its error: half the distance between the draws one standard error of the rank to both sides. */
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
