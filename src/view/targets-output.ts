import type { Dataset } from '../model/dataset.js';
import type { PlanPromise } from '../study/promise.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import type { Evidence } from '../study/promises/evidence.js';
import type { NeededGrowth } from '../study/promises/needed.js';
import { rungs } from '../study/promises/rungs.js';
import { targetStatuses } from '../study/promises/statuses.js';
import { finiteOrNull, intervalOutput, promiseOutput, resultOutput } from './promised.js';
import { targetNotes } from './targets-notes.js';
import type { TargetsView } from './targets-view.js';

/**
 * Output of `targets --format json`: levels in the base unit of the target, rates as fractions, a missing result as the
 * code of its reason.
 */
export function targetsOutput(dataset: Dataset, view: TargetsView) {
  const { scenario, set, deflator, targets } = view;
  return {
    schema: 'jiqun.targets/2',
    scenario: scenario.id,
    set: Object.fromEntries(set),
    ...(deflator && { deflator: intervalOutput(deflator) }),
    ...countsOutput(targets),
    targets: targets.map((target) => targetOutput(dataset, target)),
    notes: targetNotes(dataset, view),
  };
}

/** Number of targets for each status and each rung of evidence. */
export function countsOutput(targets: readonly TargetAssessment[]) {
  const count = <Key extends string>(keys: readonly Key[], has: (target: TargetAssessment, key: Key) => boolean) =>
    Object.fromEntries(keys.map((key) => [key, targets.filter((target) => has(target, key)).length]));
  return {
    counts: count(targetStatuses, ({ status }, key) => status === key),
    rungs: count(rungs, ({ rung }, key) => rung === key),
  };
}

function targetOutput(dataset: Dataset, target: TargetAssessment) {
  const { verdict, base, latest, needed, planned, goal, ambition, outlook, gap, promise, otherMetrics } = target;
  return {
    ...promiseOutput(dataset, target),
    ...editionsOutput(target),
    ...(verdict.deciding && { deciding: evidenceOutput(verdict.deciding) }),
    ...(base && { base: evidenceOutput(base) }),
    ...(latest && { latest: evidenceOutput(latest) }),
    depends_on_rounding: verdict.dependsOnRounding,
    ...(needed.ok && { needed: neededOutput(needed.value) }),
    ...(planned.ok && { planned: intervalOutput(planned.value) }),
    goal: resultOutput(goal, ({ rate, basis, isOwnRate }) => ({
      ...intervalOutput(rate),
      ...(basis && { basis }),
      own_rate: isOwnRate,
    })),
    ...(ambition.ok && { ambition: intervalOutput(ambition.value) }),
    projected: resultOutput(outlook.projected, intervalOutput),
    year_reached: resultOutput(outlook.yearReached, (year) => ({ year })),
    gap: resultOutput(gap, ({ amount, share, of }) => ({
      of,
      amount: intervalOutput(amount),
      ...(share && { share: intervalOutput(share) }),
    })),
    ...settledOutput(target),
    ...(promise && { promise: promisedBase(promise) }),
    other_metrics: otherMetrics.map(({ metric, year, quantity, cite }) => ({
      metric,
      year,
      text: quantity.text,
      cite,
    })),
  };
}

/** Statements of the promise, earliest first, with their outcomes. */
export function editionsOutput({ history }: TargetAssessment) {
  return {
    editions: history.map(({ figure: { quantity, plan, aspiration, cite }, verdict: { status, rung } }) => ({
      target: quantity.text,
      ...(plan !== undefined && { edition: plan }),
      aspiration: aspiration ?? false,
      status,
      rung,
      cite,
    })),
  };
}

/** The figure that would settle the promise. */
function settledOutput({ figure: { subject, metric, scope, city }, settledBy }: TargetAssessment) {
  if (!settledBy) return {};
  const { year, sources, agencies } = settledBy;
  return {
    settled_by: {
      subject: subject.id,
      metric,
      ...(scope && { scope }),
      ...(city !== undefined && { city }),
      ...(year !== undefined && { year }),
      sources: sources.map(({ id }) => id),
      agencies: agencies.map(({ id }) => id),
    },
  };
}

/** A level for programs, with its origin and figures. */
export function evidenceOutput(evidence: Evidence) {
  const { year, level, bound, rung, origin, figures, rivals, isDisputed, isExpected, by } = evidence;
  return {
    year,
    ...intervalOutput(level),
    ...(bound !== undefined && { bound }),
    rung,
    origin,
    figures: figures.map(figureOutput),
    ...(rivals.length > 0 && { others: rivals.map(figureOutput) }),
    ...(isDisputed && { disputed: true }),
    ...(isExpected && { expected: true }),
    ...(by && { reason: by.reason }),
  };
}

function figureOutput({ subject, metric, year, quantity, cite }: Evidence['figures'][number]) {
  return { subject: subject.id, metric, ...(year !== undefined && { year }), text: quantity.text, cite };
}

/** Growth needed, for programs; an open end is null. */
function neededOutput({ rate, points, bound, from }: NeededGrowth) {
  const { value, low, high } = rate;
  const ends = bound === 'at-most' ? { low: null, high: value } : { low: finiteOrNull(low), high: finiteOrNull(high) };
  return {
    value,
    ...ends,
    ...(points && { points: intervalOutput(points) }),
    ...(bound !== undefined && { bound }),
    from: from.year,
  };
}

function promisedBase({ growth, readings }: PlanPromise) {
  return {
    growth: growth.quantity.text,
    ...(growth.period !== undefined && { period: growth.period }),
    readings: readings.map(({ baseYear, periods, base, observed, distance }) => ({
      base_year: baseYear,
      periods,
      base: resultOutput(base, (value) => ({ value })),
      ...(observed && { observed: evidenceOutput(observed) }),
      ...(distance !== undefined && { distance }),
    })),
  };
}
