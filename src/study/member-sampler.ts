import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Interval } from '../model/quantity.js';
import { fillNormals, uniform } from './normal.js';
import { momentsOf } from './ranges.js';
import { arrange, equalCorrelations, type Matrix, mix, submatrix, triangleOf } from './rank-correlation.js';
import { type Distribution, fillDraws } from './uncertain.js';

/** A yearly rate in a member's average growth, as a fraction, left open by a word. */
export interface UncertainRate {
  /** Name of the datum: members that use the same one share its draw. */
  readonly datum: string;
  /** Share of the years that grow at this rate. */
  readonly weight: number;
  /** The rate that stands for it in the member's average. */
  readonly middle: number;
  readonly distribution: Distribution;
}

/** A cluster of the sum: its base with rounding, and its growth, measured or assumed. */
export interface SimulatedMember {
  readonly id: string;
  /** Level above zero: an interval is drawn evenly between its ends where both are numbers. */
  readonly base: Interval | Distribution;
  /** Observed yearly growth: mean and spread are estimated from it, and both are drawn with their own uncertainty. */
  readonly rates?: readonly number[];
  /**
   * In place of observations: a yearly rate with what words leave open of it, and its standard deviation in logarithms.
   */
  readonly assumed?: {
    readonly rate: number;
    readonly spread: number;
    readonly words?: readonly UncertainRate[] | undefined;
  };
}

/** Number of draws worked on together, so that they stay in the processor's cache. */
export const block = 2048;

/** Settings of a block of draws. */
export interface SamplerSetting {
  readonly members: readonly SimulatedMember[];
  readonly years: number;
  /** One correlation for all, or one for each pair in the order of the members. */
  readonly correlation: number | Matrix;
  readonly reversion: number;
}

/** Adds the members' paths to the sums of a block of draws. */
export class MemberSampler {
  readonly #generator: RandomGenerator;
  readonly #sums: Float64Array;
  readonly #members: readonly SimulatedMember[];
  readonly #years: number;
  readonly #reversion: number;
  readonly #words: WordSampler;
  /** With one correlation: what all members share in a year, how much of it each takes, and how much is its own. */
  readonly #common: Float64Array;
  readonly #shared: number;
  readonly #separate: number;
  /** With a matrix: the deviations of every member, and the triangle that correlates them. */
  readonly #deviating: readonly Float64Array[];
  readonly #triangle: Matrix | undefined;
  readonly #own: Float64Array;
  readonly #means = new Float64Array(block);
  readonly #spreads = new Float64Array(block);
  readonly #logs = new Float64Array(block);
  readonly #deviations = new Float64Array(block);
  readonly #normals = new Float64Array(block);

  constructor(setting: SamplerSetting, generator: RandomGenerator, sums: Float64Array) {
    const { members, years, correlation, reversion } = setting;
    this.#generator = generator;
    this.#sums = sums;
    this.#members = members;
    this.#years = years;
    this.#reversion = reversion;
    this.#words = new WordSampler(members, correlation, generator);
    const isEqual = typeof correlation === 'number';
    this.#common = new Float64Array(years * block);
    this.#shared = isEqual ? Math.sqrt(correlation) : 0;
    this.#separate = isEqual ? Math.sqrt(1 - correlation) : 1;
    this.#triangle = isEqual ? undefined : triangleOf(correlation);
    this.#own = new Float64Array(years * block);
    this.#deviating = isEqual ? [] : members.map(() => new Float64Array(years * block));
  }

  /** Draws one block for all members. */
  draw(): void {
    this.#sums.fill(0);
    this.#words.draw();
    if (this.#triangle) {
      for (const column of this.#deviating) fillNormals(column, this.#generator);
      mix(this.#deviating, this.#triangle);
    } else fillNormals(this.#common, this.#generator);
    for (const [index, member] of this.#members.entries()) this.#add(member, index);
  }

  #add({ base, rates, assumed }: SimulatedMember, index: number): void {
    this.#drawBase(base);
    if (assumed) {
      this.#means.fill(Math.log1p(assumed.rate));
      this.#spreads.fill(assumed.spread);
      this.#words.shift(this.#means, index);
    } else this.#drawParameters(rates ?? []);
    const own = this.#deviating[index] ?? this.#own;
    if (!this.#triangle && this.#separate > 0) fillNormals(own, this.#generator);
    this.#grow(own);
  }

  #drawBase(base: Interval | Distribution): void {
    const logs = this.#logs;
    if ('shape' in base) {
      fillDraws(logs, base, this.#generator);
      for (let index = 0; index < block; index++) logs[index] = Math.log(logs[index] as number);
      return;
    }
    const { low, value, high } = base;
    const isBounded = Number.isFinite(low) && Number.isFinite(high) && high > low;
    for (let index = 0; index < block; index++)
      logs[index] = Math.log(isBounded ? low + (high - low) * uniform(this.#generator) : value);
  }

  /** Draws spread and mean with the uncertainty of few observations: s²(m−1)/χ²(m−1), and σ/√m around the mean. */
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

  #grow(own: Float64Array): void {
    const [common, sums, means] = [this.#common, this.#sums, this.#means];
    const [spreads, logs, deviations] = [this.#spreads, this.#logs, this.#deviations];
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

/** Draws the members' rates left open by words; a datum that several members use is drawn once for all of them. */
class WordSampler {
  readonly #generator: RandomGenerator;
  readonly #data: ReadonlyMap<string, { readonly distribution: Distribution; readonly draws: Float64Array }>;
  /** Shift of each member's mean growth in logarithms. */
  readonly #shifts: readonly (Float64Array | undefined)[];
  readonly #members: readonly SimulatedMember[];
  /** Members with data of their own, whose shifts are correlated, and the triangle for them. */
  readonly #owners: readonly number[];
  readonly #triangle: Matrix | undefined;
  readonly #users: ReadonlyMap<string, number>;

  constructor(members: readonly SimulatedMember[], correlation: number | Matrix, generator: RandomGenerator) {
    const words = members.map(({ assumed }) => assumed?.words ?? []);
    const users = new Map<string, number>();
    for (const { datum } of words.flat()) users.set(datum, (users.get(datum) ?? 0) + 1);
    this.#generator = generator;
    this.#members = members;
    this.#users = users;
    this.#data = new Map(
      words.flat().map(({ datum, distribution }) => [datum, { distribution, draws: new Float64Array(block) }]),
    );
    this.#shifts = words.map((list) => (list.length === 0 ? undefined : new Float64Array(block)));
    this.#owners = words.flatMap((list, index) => (list.some(({ datum }) => users.get(datum) === 1) ? [index] : []));
    const matrix = typeof correlation === 'number' ? equalCorrelations(members.length, correlation) : correlation;
    this.#triangle = triangleOf(submatrix(matrix, this.#owners));
  }

  draw(): void {
    for (const { distribution, draws } of this.#data.values()) {
      fillDraws(draws, distribution, this.#generator);
      for (let index = 0; index < block; index++) draws[index] = Math.log1p(draws[index] as number);
    }
    for (const [index, shift] of this.#shifts.entries()) {
      shift?.fill(0);
      this.#collect(index, true);
    }
    const columns = this.#owners.flatMap((index) => this.#shifts[index] ?? []);
    if (this.#triangle && columns.length > 1) arrange(columns, this.#triangle, this.#generator);
    for (const index of this.#shifts.keys()) this.#collect(index, false);
  }

  /** Adds a member's own or shared data to its shift: the distance of their logarithms from the middle. */
  #collect(member: number, isOwn: boolean): void {
    const shift = this.#shifts[member];
    if (!shift) return;
    for (const { datum, weight, middle } of this.#members[member]?.assumed?.words ?? []) {
      const draws = this.#data.get(datum)?.draws;
      if (!draws || (this.#users.get(datum) === 1) !== isOwn) continue;
      const centre = Math.log1p(middle);
      for (let index = 0; index < block; index++)
        shift[index] = (shift[index] as number) + weight * ((draws[index] as number) - centre);
    }
  }

  /** Moves a member's means by what the words leave open. */
  shift(means: Float64Array, member: number): void {
    const shift = this.#shifts[member];
    if (!shift) return;
    for (let index = 0; index < block; index++) means[index] = (means[index] as number) + (shift[index] as number);
  }
}
