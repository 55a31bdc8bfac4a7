import type { Bilingual } from '../lang/lang.js';
import type { Dataset } from '../model/dataset.js';
import { type Figure, figuresOf } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import { startOf } from './combination-start.js';
import { outputMetrics } from './goal.js';
import type { SimulatedMember } from './member-sampler.js';
import {
  band,
  envelope,
  type GrowthObservation,
  growthObservations,
  leastForBand,
  measuredLevels,
  type RangeResult,
} from './ranges.js';
import type { Matrix } from './rank-correlation.js';
import { orUndefined } from './result.js';
import type { SetRate } from './set-rate.js';
import { type Simulation, type SimulationRefusal, shownCorrelations, simulate } from './simulate.js';

import { DatumNames, simulatedMember, type WordUse } from './simulated-member.js';
import { defaultReadings, type WordReadings } from './uncertain.js';

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
  /** In its place, a correlation for each pair in the order of the members. */
  readonly matrix?: Matrix | undefined;
  /** How much of a year's deviation is carried into the next (φ). */
  readonly reversion?: number | undefined;
  /** What stands for each word of a quantity. */
  readonly readings?: WordReadings | undefined;
  /** A level of the sum in the last year, in 亿元. */
  readonly target?: number;
  /**
   * In place of observed growth: the scenario's average rate of each member, and a standard deviation of ln(1+g), the
   * same for all or one of its own.
   */
  readonly assumed?: {
    readonly scenario: string;
    readonly set: ReadonlyMap<string, SetRate>;
    readonly spread?: number | undefined;
    readonly spreads?: ReadonlyMap<string, number> | undefined;
  };
}

/** What the data hold of one member's level and yearly growth in one metric, and the range that this allows. */
export interface MemberRecord extends MemberId {
  readonly name: Bilingual;
  readonly metric: Metric;
  /** Levels of whole years, the earliest first. */
  readonly levels: readonly Figure[];
  readonly observations: readonly GrowthObservation[];
  /**
   * From the latest level before the last year: the 80 % band from four observations on, else the observed envelope.
   */
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
  /** Which distribution stands for which quantity. */
  readonly uses: readonly WordUse[];
  readonly result:
    | { readonly ok: true; readonly runs: readonly Simulation[] }
    | { readonly ok: false; readonly notDefined: CombinationFault; readonly which: readonly string[] };
}

/** What the data hold of each member, and the simulated sum at several correlations, or why there is none. */
export function combine(dataset: Dataset, request: CombinationRequest): Combination {
  const { to, readings = defaultReadings } = request;
  const start = startOf(dataset, request.members, to, readings);
  const members = request.members.map((member) => memberRecord(dataset, member, to, start?.metric));
  const refused = (notDefined: CombinationFault, which: readonly string[] = []): Combination => ({
    members,
    ...(start && { from: start.year }),
    simulated: [],
    uses: [],
    result: { ok: false, notDefined, which },
  });
  if (!start) return refused(members.length > 1 ? 'mixed-metrics' : 'no-common-year');
  if (start.unread.length > 0) return refused('open-bound', start.unread);
  const names = new DatumNames();
  const read = members.map((record, index) =>
    simulatedMember(dataset, record, start.figures[index], start.year, request, names),
  );
  const open = read.flatMap((item, index) => (item.ok ? [] : [members[index]?.id ?? '']));
  if (open.length > 0) return refused('open-bound', open);
  const known = read.flatMap((item) => (item.ok ? [item.value] : []));
  const simulated = known.map(({ member }) => member);
  const uses = known.flatMap((item) => item.uses);
  return { members, from: start.year, simulated, uses, result: runsOf(request, simulated, to - start.year) };
}

/** The sum at the correlation asked for, or by the matrix, with others beside it to show what that decides. */
function runsOf(
  { draws, seed, target, correlation, matrix, reversion }: CombinationRequest,
  members: readonly SimulatedMember[],
  years: number,
): Combination['result'] {
  const numbers = [...new Set([...shownCorrelations, ...(matrix ? [] : [correlation])])].sort((a, b) => a - b);
  const runs: Simulation[] = [];
  for (const one of [...numbers, ...(matrix ? [matrix] : [])]) {
    const run = simulate({
      members,
      years,
      draws,
      seed,
      ...(typeof one === 'number' ? { correlation: one } : { correlation, matrix: one }),
      ...(target !== undefined && { target }),
      ...(reversion !== undefined && { reversion }),
    });
    if (!run.ok) return run;
    runs.push(run.value);
  }
  return { ok: true, runs };
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
