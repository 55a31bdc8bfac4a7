import type { Bilingual } from '../lang/lang.js';
import type { Dataset } from '../model/dataset.js';
import { type Figure, figuresOf } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import { outputMetrics } from './goal.js';
import { geometricMean } from './growth.js';
import { yearsBetween } from './path.js';
import {
  band,
  envelope,
  type GrowthObservation,
  growthObservations,
  leastForBand,
  measuredLevels,
  type RangeResult,
} from './ranges.js';
import { orUndefined } from './result.js';
import type { SetRate } from './set-rate.js';
import {
  type SimulatedMember,
  type Simulation,
  type SimulationRefusal,
  shownCorrelations,
  simulate,
} from './simulate.js';
import { growthOf } from './subject-growth.js';

/** Who is added up: a group or a cluster. */
export interface MemberId {
  readonly kind: 'group' | 'cluster';
  readonly id: string;
}

export interface CombinationRequest {
  readonly members: readonly MemberId[];
  readonly to: number;
  readonly draws: number;
  readonly seed: number;
  readonly correlation: number;
  /** A level of the sum in the last year, in 亿元. */
  readonly target?: number;
  /** In place of observed growth: the scenario's average rate of each member, and this standard deviation of ln(1+g). */
  readonly assumed?: {
    readonly scenario: string;
    readonly set: ReadonlyMap<string, SetRate>;
    readonly spread: number;
  };
}

/** What the data hold of one member's level and yearly growth in one metric, and the range that this allows. */
export interface MemberRecord extends MemberId {
  readonly name: Bilingual;
  readonly metric: Metric;
  /** Levels of whole years, the earliest first. */
  readonly levels: readonly Figure[];
  readonly observations: readonly GrowthObservation[];
  /** From the latest level before the last year: the 80 % band from four observations on, else the observed envelope. */
  readonly range: RangeResult;
  /** Year that the range starts from. */
  readonly from?: number;
}

export type CombinationFault = SimulationRefusal['notDefined'] | 'mixed-metrics' | 'no-common-year';

export interface Combination {
  readonly members: readonly MemberRecord[];
  /** The year from which all members grow; absent where there is none. */
  readonly from?: number;
  /** What was simulated of each member. */
  readonly simulated: readonly SimulatedMember[];
  readonly result:
    | { readonly ok: true; readonly runs: readonly Simulation[] }
    | { readonly ok: false; readonly notDefined: CombinationFault; readonly which: readonly string[] };
}

/** What the data hold of each member, and the simulated sum at several correlations, or why there is none. */
export function combine(dataset: Dataset, request: CombinationRequest): Combination {
  const { to } = request;
  const metric = commonMetric(dataset, request);
  const members = request.members.map((member) => memberRecord(dataset, member, to, metric));
  if (members.length > 1 && metric === undefined)
    return { members, simulated: [], result: { ok: false, notDefined: 'mixed-metrics', which: [] } };
  const from = commonYear(members, to);
  if (from === undefined)
    return { members, simulated: [], result: { ok: false, notDefined: 'no-common-year', which: [] } };
  const simulated = members.map((member) => simulatedMember(dataset, member, from, request));
  const runs: Simulation[] = [];
  for (const correlation of [...new Set([...shownCorrelations, request.correlation])].sort((a, b) => a - b)) {
    const { draws, seed, target } = request;
    const run = simulate({
      members: simulated,
      years: to - from,
      draws,
      seed,
      correlation,
      ...(target !== undefined && { target }),
    });
    if (!run.ok) return { members, from, simulated, result: run };
    runs.push(run.value);
  }
  return { members, from, simulated, result: { ok: true, runs } };
}

/** What the data hold of a member: in the metric asked for, or else in the one with the most growth observations. */
export function memberRecord(
  dataset: Dataset,
  member: MemberId,
  to: number,
  metric = bestMetric(dataset, member),
): MemberRecord {
  const levels = measuredLevels(dataset, member.kind, member.id, metric);
  const observations = orUndefined(growthObservations(dataset, member.kind, member.id, metric)) ?? [];
  const base = levels.findLast(({ year }) => (year ?? to) < to);
  const rates = observations.map(({ rate }) => rate.value);
  const years = to - (base?.year ?? to);
  const level = base?.quantity.interval(dataset.bands);
  const needed = rates.length >= leastForBand ? band : envelope;
  const range: RangeResult = level
    ? needed(level, rates, years)
    : { ok: false, notDefined: 'too-few-points', needed: 2, found: rates.length };
  return {
    ...member,
    name: nameOf(dataset, member),
    metric,
    levels,
    observations,
    range,
    ...(base?.year !== undefined && { from: base.year }),
  };
}

function nameOf(dataset: Dataset, { kind, id }: MemberId): Bilingual {
  return dataset.find(kind, id)?.name ?? { zh: id, en: id };
}

function metricsOf(dataset: Dataset, { kind, id }: MemberId): readonly Metric[] {
  const entity = dataset.find(kind, id);
  const found = entity ? figuresOf(entity).map(({ metric }) => metric) : [];
  return [...outputMetrics].filter((metric) => found.includes(metric));
}

function countGrowth(dataset: Dataset, { kind, id }: MemberId, metric: Metric): number {
  return orUndefined(growthObservations(dataset, kind, id, metric))?.length ?? 0;
}

/** Revenue is the first of the metrics of output, and the one to name where nothing is known. */
function bestMetric(dataset: Dataset, member: MemberId): Metric {
  const ranked = metricsOf(dataset, member).map((metric) => ({
    metric,
    weight: 100 * countGrowth(dataset, member, metric) + measuredLevels(dataset, member.kind, member.id, metric).length,
  }));
  return ranked.sort((a, b) => b.weight - a.weight)[0]?.metric ?? 'revenue';
}

/** A metric in which all members have a level before the last year: the one in which the poorest has most growth observations. */
function commonMetric(dataset: Dataset, { members, to }: CombinationRequest): Metric | undefined {
  const candidates = [...outputMetrics].filter(
    (metric) =>
      commonYear(
        members.map((member) => ({ levels: measuredLevels(dataset, member.kind, member.id, metric) })),
        to,
      ) !== undefined,
  );
  const least = (metric: Metric): number => Math.min(...members.map((member) => countGrowth(dataset, member, metric)));
  return candidates.sort((a, b) => least(b) - least(a))[0];
}

/** The latest year before the last one for which all members have a level. */
function commonYear(members: readonly Pick<MemberRecord, 'levels'>[], to: number): number | undefined {
  const years = members.map(({ levels }) =>
    levels.flatMap(({ year }) => (year !== undefined && year < to ? year : [])),
  );
  const [first = [], ...others] = years;
  return first.findLast((year) => others.every((list) => list.includes(year)));
}

function simulatedMember(
  dataset: Dataset,
  { kind, id, metric, levels, observations }: MemberRecord,
  from: number,
  request: CombinationRequest,
): SimulatedMember {
  const figure = levels.find(({ year }) => year === from);
  const base = figure?.quantity.interval(dataset.bands) ?? { low: 0, value: 0, high: 0 };
  const { assumed, to } = request;
  if (!assumed) return { id, base, rates: observations.map(({ rate }) => rate.value) };
  const outlook = { dataset, scenario: dataset.get('scenario', assumed.scenario), set: assumed.set };
  const cluster = kind === 'cluster' ? dataset.get('cluster', id) : undefined;
  const subject = cluster
    ? { group: cluster.group, cluster, start: { metric, year: from, value: base.value } }
    : { group: id };
  const growth = orUndefined(growthOf(subject, outlook, yearsBetween(from + 1, to)));
  const mean = growth && orUndefined(geometricMean(growth.map(({ rate }) => rate.value)));
  return mean === undefined ? { id, base } : { id, base, assumed: { rate: mean, spread: assumed.spread } };
}
