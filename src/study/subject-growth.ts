import type { WrittenLeaf } from '../derive/derived.js';
import { isRate } from '../derive/growth.js';
import { withoutPrices, withPrices } from '../derive/operations.js';
import { defined, notDefined, type Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Cluster, Scenario } from '../model/entities.js';
import type { Quantity } from '../model/quantity.js';
import { ownRate, type StartingFigure } from './own-targets.js';
import { impliedPrices, nominalGrowth } from './prices.js';
import {
  assumedGrowth,
  assumedLeaf,
  constantGrowth,
  described,
  type PriceChange,
  weakest,
  type YearGrowth,
  yearGrowth,
} from './scenario.js';
import { RatesByYear, type SetRate } from './set-rate.js';

export type PriceBasis = 'nominal' | 'real';

/** Assumptions of growth: a scenario, rates that replace its own, and the change of prices. */
export interface Outlook {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly set: ReadonlyMap<string, SetRate>;
  /** Given yearly change of prices, as a fraction. */
  readonly deflator?: WrittenLeaf;
  /** Whether levels are in the prices of the base year. */
  readonly isReal?: boolean;
  /**
   * Price basis of growth: as worded (real where a goal speaks of real growth, the default), or nominal: as published
   * levels give it, or with the change of prices that they imply, as far as that is known.
   */
  readonly basis?: PriceBasis;
}

/** The growing subject: a group, or a cluster with its starting figure. */
export interface GrowingSubject {
  readonly group: string;
  readonly cluster?: Cluster;
  readonly start?: StartingFigure;
}

/** The reason why a subject's growth cannot be given. */
export type GrowthFault = 'no-assumption' | 'no-deflator' | 'rate-too-low';

/** The yearly change of prices of a run: its own, or else the scenario's. */
export function deflatorOf(dataset: Dataset, scenario: Scenario, own: Quantity | undefined): WrittenLeaf | undefined {
  if (own) return assumedLeaf(own, dataset, { option: '--deflator' });
  return scenario.deflator && assumedLeaf(scenario.deflator, dataset);
}

/** Growth of a subject in the years asked for, on the price basis of the outlook. */
export function growthOf(
  subject: GrowingSubject,
  outlook: Outlook,
  years: readonly number[],
): Result<readonly YearGrowth[], GrowthFault> {
  const { group, cluster } = subject;
  const worded = wordedGrowth(cluster ? [cluster.id, group] : [group], subject, outlook, years);
  if (!worded) return notDefined('no-assumption');
  const steps: YearGrowth[] = [];
  for (const step of worded) {
    const converted = onPriceBasis(step, outlook);
    if (!converted.ok) return converted;
    steps.push(converted.value);
  }
  return defined(steps);
}

/**
 * Growth as set, or else as assumed, for the first of the ids that has either: the subject itself, then its group.
 */
function wordedGrowth(
  [id, ...others]: readonly string[],
  subject: GrowingSubject,
  outlook: Outlook,
  years: readonly number[],
): readonly YearGrowth[] | undefined {
  if (id === undefined) return undefined;
  const own = outlook.set.get(id);
  const { dataset } = outlook;
  const basis = goalBasis(id, subject.group, outlook);
  const set = (rate: Quantity, of: readonly number[], year?: number): readonly YearGrowth[] =>
    constantGrowth(assumedLeaf(rate, dataset, { option: '--set', for: id, year }), of, 'set').map((step) =>
      described(step, { of: id, ...(basis && { basis }) }),
    );
  if (own && !(own instanceof RatesByYear)) return set(own, years);
  const assumed =
    assumedFor(id, subject, outlook, years)?.map((step) => described(step, { of: id })) ??
    wordedGrowth(others, subject, outlook, years);
  return assumed?.flatMap((step) => {
    const rate = own?.years.get(step.year);
    return rate ? set(rate, [step.year], step.year) : [step];
  });
}

/** The price basis of a set rate: that of the assumption it replaces, or else of the group's goal. */
function goalBasis(id: string, group: string, { dataset, scenario }: Outlook): PriceBasis | undefined {
  const replaced =
    scenario.assumptions.find((item) => item.for === id) ?? scenario.assumptions.find((item) => item.for === group);
  return replaced ? replaced.basis : dataset.find('group', group)?.value.growth?.basis;
}

/** Growth as the scenario words it for an id, or as the cluster's own targets imply it. */
function assumedFor(
  id: string,
  { group, cluster, start }: GrowingSubject,
  { dataset, scenario, basis, isReal = false }: Outlook,
  years: readonly number[],
): readonly YearGrowth[] | undefined {
  const assumption = scenario.assumptions.find((item) => item.for === id);
  if (!assumption) return undefined;
  const planned =
    cluster && start && id === group && assumption.clusters === 'own-targets'
      ? ownRate(dataset, cluster, start)
      : undefined;
  if (planned) {
    const { operation, inputs } = planned.derivation;
    return years.map((year) => yearGrowth(operation, inputs, { year, status: 'planned' }));
  }
  const growth = assumedGrowth(assumption, years, dataset);
  const { track } = assumption;
  if (isReal || basis !== 'nominal' || assumption.basis !== 'real' || track === undefined) return growth;
  const nominal = nominalGrowth(dataset.get('series', track), dataset);
  return growth.map((step) => nominal.get(step.year) ?? step);
}

/** A step of growth, converted where the outlook asks for the other price basis and the change of prices is known. */
function onPriceBasis(step: YearGrowth, outlook: Outlook): Result<YearGrowth, GrowthFault> {
  const { isReal = false } = outlook;
  const { year, rate, status, basis } = step;
  if (isReal === (basis === 'real')) return defined(step);
  const prices = priceChangeOf(year, outlook);
  if (!prices) return isReal ? notDefined('no-deflator') : defined(step);
  if (![rate, prices.rate].every(isRate)) return notDefined('rate-too-low');
  const { derivation, of, cites } = step;
  const growth = yearGrowth(isReal ? withoutPrices : withPrices, [derivation, prices.derivation], {
    year,
    status: status === 'set' || status === 'planned' ? status : weakest(status, prices.status),
    basis: isReal ? 'real' : 'nominal',
    ...(cites && { cites }),
  });
  const worded = { rate, status, ...(basis && { basis }) };
  return defined({ ...described(growth, of === undefined ? {} : { of }), worded, prices });
}

/** The change of prices of a year: as given, or implied by published levels, which come first on a nominal basis. */
export function priceChangeOf(year: number, { dataset, deflator, isReal, basis }: Outlook): PriceChange | undefined {
  const given: PriceChange | undefined = deflator && {
    year,
    rate: deflator.estimate,
    status: 'assumed',
    cites: [],
    derivation: deflator,
  };
  if (basis === 'nominal') return impliedPrices(dataset).get(year) ?? given;
  return given ?? (isReal ? impliedPrices(dataset).get(year) : undefined);
}
