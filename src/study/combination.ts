import type { Dataset } from '../model/dataset.js';
import type { CombinationRequest } from './combination-request.js';
import { startOf } from './combination-start.js';
import { type MemberRecord, memberRecord } from './member-record.js';
import type { SimulatedMember } from './member-sampler.js';
import { type Simulation, type SimulationRefusal, shownCorrelations, simulate } from './simulate.js';
import { DatumNames, simulatedMember, type WordUse } from './simulated-member.js';
import { defaultReadings } from './uncertain.js';

export type CombinationFault = SimulationRefusal['notDefined'] | 'mixed-metrics' | 'no-common-year';

export interface Combination {
  readonly members: readonly MemberRecord[];
  /** The year from which all members grow; absent where there is none. */
  readonly from?: number;
  /** Members as they were simulated. */
  readonly simulated: readonly SimulatedMember[];
  /** Quantities with the distributions that stand for them. */
  readonly uses: readonly WordUse[];
  readonly result:
    | { readonly ok: true; readonly runs: readonly Simulation[] }
    | { readonly ok: false; readonly notDefined: CombinationFault; readonly which: readonly string[] };
}

/** The record of each member, and the simulated sum at several correlations, or the reason for having none. */
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

/** The sum at the correlation asked for, or by the matrix, beside sums at others to show its effect. */
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
