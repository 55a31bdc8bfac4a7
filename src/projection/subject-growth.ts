import type { Cluster, Dataset, Scenario } from '../model/dataset.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { nominalRate, realRate } from './growth.js';
import { ownRate, type StartingFigure } from './own-targets.js';
import type { Result } from './result.js';
import { assumedGrowth, assumedRate, constantGrowth, nominalGrowth, type YearGrowth } from './scenario.js';

export type PriceBasis = 'nominal' | 'real';

/** Under what a subject grows: a scenario, rates that replace its own, and the change of prices. */
export interface Outlook {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly set: ReadonlyMap<string, Quantity>;
  /** Yearly change of prices, as a fraction. */
  readonly deflator?: Interval;
  /** Whether levels are in the prices of the base year. */
  readonly isReal?: boolean;
  /** Which growth is followed where a goal asks to keep step with a series; real where absent. */
  readonly basis?: PriceBasis;
}

/** Who grows: a group, or a cluster with the figure that its path starts from. */
export interface Subject {
  readonly group: string;
  readonly cluster?: Cluster;
  readonly start?: StartingFigure;
}

/** Why a subject's growth cannot be given. */
export type GrowthFault = 'no-assumption' | 'no-deflator' | 'rate-too-low';

/** The yearly change of prices of a run as it is written: its own, or else the scenario's. */
export function writtenDeflator(scenario: Scenario, own: Quantity | undefined): Quantity | undefined {
  return own ?? scenario.deflator;
}

/** The yearly change of prices of a run: its own, or else the scenario's. */
export function deflatorOf(dataset: Dataset, scenario: Scenario, own: Quantity | undefined): Interval | undefined {
  const quantity = writtenDeflator(scenario, own);
  return quantity && assumedRate(quantity, dataset);
}

/** Growth of a subject in the years asked for, on the price basis of the outlook. */
export function growthOf(
  subject: Subject,
  outlook: Outlook,
  years: readonly number[],
): Result<readonly YearGrowth[], GrowthFault> {
  const worded = wordedGrowth(subject, outlook, years);
  if (!worded) return { ok: false, notDefined: 'no-assumption' };
  const steps: YearGrowth[] = [];
  for (const step of worded) {
    const rate = onPriceBasis(step, outlook);
    if (!rate.ok) return rate;
    steps.push(rate.value === step.rate ? step : { ...step, rate: rate.value, worded: step.rate });
  }
  return { ok: true, value: steps };
}

/** Growth as it is set, as the scenario words it for the subject or its group, or as the cluster's own targets imply it. */
function wordedGrowth(subject: Subject, outlook: Outlook, years: readonly number[]): readonly YearGrowth[] | undefined {
  const { group, cluster } = subject;
  for (const id of cluster ? [cluster.id, group] : [group]) {
    const growth = growthWordedFor(id, subject, outlook, years);
    if (growth) return growth.map((step) => ({ ...step, of: id }));
  }
  return undefined;
}

function growthWordedFor(
  id: string,
  { group, cluster, start }: Subject,
  outlook: Outlook,
  years: readonly number[],
): readonly YearGrowth[] | undefined {
  const { dataset, scenario, set } = outlook;
  const own = set.get(id);
  if (own) return constantGrowth(own, years, 'set', dataset);
  const assumption = scenario.assumptions.find((item) => item.for === id);
  if (!assumption) return undefined;
  const planned =
    cluster && start && id === group && assumption.clusters === 'own-targets'
      ? ownRate(dataset, cluster, start)
      : undefined;
  if (planned)
    return years.map((year) => ({ year, rate: planned.rate, status: 'planned', from: [planned.figure.quantity] }));
  const steps = assumedGrowth(assumption, years, dataset);
  const { track } = assumption;
  if (outlook.basis !== 'nominal' || assumption.basis !== 'real' || track === undefined) return steps;
  const nominal = nominalGrowth(dataset.get('series', track), dataset);
  return steps.map((step) => nominal.get(step.year) ?? step);
}

/** Real growth with the change of prices added where one is known; for real levels, nominal growth with it taken out. */
function onPriceBasis(
  { rate, basis }: YearGrowth,
  { deflator, isReal = false }: Outlook,
): Result<Interval, GrowthFault> {
  if (isReal === (basis === 'real')) return { ok: true, value: rate };
  if (!deflator) return isReal ? { ok: false, notDefined: 'no-deflator' } : { ok: true, value: rate };
  const converted = isReal ? realRate(rate, deflator) : nominalRate(rate, deflator);
  return converted.ok ? converted : { ok: false, notDefined: 'rate-too-low' };
}
