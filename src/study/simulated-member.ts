import { isSameDerivation, leafOf } from '../derive/derived.js';
import { geometricMean } from '../derive/growth.js';
import { stated } from '../derive/operations.js';
import { defined, notDefined, orUndefined, type Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { Quantity } from '../model/quantity.js';
import type { CombinationRequest } from './combination-request.js';
import type { MemberRecord } from './member-record.js';
import type { SimulatedMember, UncertainRate } from './member-sampler.js';
import { yearsBetween } from './path.js';
import type { YearGrowth } from './scenario.js';
import { growthOf } from './subject-growth.js';
import {
  type Distribution,
  defaultReadings,
  distributionOf,
  roundedDistribution,
  type UncertainWord,
  type WordReadings,
  wordOf,
} from './uncertain.js';

/** A quantity of a simulation, and the distribution for its word. */
export interface WordUse {
  readonly member: string;
  readonly of: 'base' | 'growth';
  /** The quantity as written; absent for growth derived from several. */
  readonly quantity?: Quantity;
  readonly word: UncertainWord;
  readonly distribution: Distribution;
}

/** Names data that several members may use, so that each is drawn once for all of them. */
export class DatumNames {
  readonly #steps: YearGrowth[] = [];

  of(step: YearGrowth): string {
    const known = this.#steps.findIndex((other) => isSameRate(other, step));
    return `datum-${known === -1 ? this.#steps.push(step) - 1 : known}`;
  }
}

/**
 * Whether two years grow at one datum: the same quantity, or for a derived rate the same year from the same quantities.
 */
function isSameRate(a: YearGrowth, b: YearGrowth): boolean {
  return isSameDerivation(a.derivation, b.derivation) && (writtenRate(a) !== undefined || a.year === b.year);
}

/** The written quantity behind growth; undefined for growth derived from several. */
function writtenRate({ derivation: { operation, inputs } }: YearGrowth): Quantity | undefined {
  const [leaf] = inputs;
  return operation === stated && leaf && 'quantity' in leaf ? leaf.quantity : undefined;
}

/** A member ready for simulation from its base on, and the readings of its words; refused where a word has none. */
export function simulatedMember(
  dataset: Dataset,
  record: MemberRecord,
  base: Figure | undefined,
  from: number,
  request: CombinationRequest,
  names: DatumNames,
): Result<{ readonly member: SimulatedMember; readonly uses: readonly WordUse[] }, 'open-bound'> {
  const { id } = record;
  const { readings = defaultReadings } = request;
  if (!base) return notDefined('open-bound');
  const distribution = distributionOf(base.quantity, readings, dataset.bands);
  if (!distribution.ok) return distribution;
  const level = distribution.value;
  const { quantity } = base;
  const uses: readonly WordUse[] = [{ member: id, of: 'base', quantity, word: wordOf(quantity), distribution: level }];
  const { assumed } = request;
  const spread = assumed?.spreads?.get(id) ?? assumed?.spread;
  if (!assumed || spread === undefined)
    return defined({ member: { id, base: level, rates: record.observations.map(({ rate }) => rate.value) }, uses });
  const growth = growthFrom(dataset, record, quantity, from, request);
  const mean = growth && orUndefined(geometricMean(growth.map(({ rate }) => rate.value)));
  if (!growth || mean === undefined) return defined({ member: { id, base: level }, uses });
  const rates = readRates(dataset, id, growth, readings, names);
  if (!rates.ok) return rates;
  const { words, uses: ofGrowth } = rates.value;
  return defined({ member: { id, base: level, assumed: { rate: mean, spread, words } }, uses: [...uses, ...ofGrowth] });
}

/** Growth of a member under the assumed scenario. */
function growthFrom(
  dataset: Dataset,
  { kind, id, metric }: MemberRecord,
  start: Quantity,
  from: number,
  { assumed, to }: CombinationRequest,
): readonly YearGrowth[] | undefined {
  if (!assumed) return undefined;
  const outlook = { dataset, scenario: dataset.get('scenario', assumed.scenario), set: assumed.set };
  const cluster = kind === 'cluster' ? dataset.get('cluster', id) : undefined;
  const level = leafOf(start, 'amount', start.interval(dataset.bands));
  const subject = cluster ? { group: cluster.group, cluster, start: { metric, year: from, level } } : { group: id };
  return orUndefined(growthOf(subject, outlook, yearsBetween(from + 1, to)));
}

/** Rates left open by words: each datum once, with the share of the years that grow at it. */
function readRates(
  dataset: Dataset,
  member: string,
  growth: readonly YearGrowth[],
  readings: WordReadings,
  names: DatumNames,
): Result<{ readonly words: readonly UncertainRate[]; readonly uses: readonly WordUse[] }, 'open-bound'> {
  const words = new Map<string, UncertainRate>();
  const uses = new Map<string, WordUse>();
  for (const step of growth) {
    const read = readStep(dataset, step, readings);
    if (!read.ok) return read;
    const { distribution, ...what } = read.value;
    const datum = names.of(step);
    if (distribution.shape !== 'point' || what.word !== 'rounded')
      uses.set(datum, { member, of: 'growth', ...what, distribution });
    if (distribution.shape === 'point') continue;
    const weight = (words.get(datum)?.weight ?? 0) + 1 / growth.length;
    words.set(datum, { datum, weight, middle: step.rate.value, distribution });
  }
  return defined({ words: [...words.values()], uses: [...uses.values()] });
}

/** The reading of a year's rate: an assumption of one number is exact, a published rate keeps its rounding. */
function readStep(
  { bands }: Dataset,
  step: YearGrowth,
  readings: WordReadings,
): Result<Pick<WordUse, 'quantity' | 'word' | 'distribution'>, 'open-bound'> {
  const { rate, status } = step;
  const quantity = writtenRate(step);
  const exact = { word: 'rounded', distribution: { shape: 'point', value: rate.value } } as const;
  if (status === 'planned') return defined(exact);
  if (!quantity) return defined({ word: 'rounded', distribution: roundedDistribution(rate, readings) });
  const word = wordOf(quantity);
  if (word === 'rounded' && (status === 'assumed' || status === 'set')) return defined(exact);
  const distribution = distributionOf(quantity, readings, bands);
  return distribution.ok ? defined({ quantity, word, distribution: distribution.value }) : distribution;
}
