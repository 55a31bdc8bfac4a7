import type { Dataset } from '../model/dataset.js';
import type { Interval } from '../model/quantity.js';
import type { Base } from '../projection/observations.js';
import type { PlanPromise } from '../projection/promise.js';
import { orUndefined } from '../projection/result.js';
import type { TargetAssessment } from '../projection/targets.js';
import type { Records } from './blocks.js';
import {
  finiteOrNull,
  intervalOutput,
  measuredOutput,
  promiseColumns,
  promiseOutput,
  promiseRecord,
  resultOutput,
} from './promised.js';
import { verdicts } from './selection.js';
import { targetNotes } from './targets-notes.js';
import type { TargetsView } from './targets-view.js';

/** Output of `targets --format json`: levels in the base unit of the target, rates as fractions, what is missing as the code of its reason. */
export function targetsOutput(dataset: Dataset, view: TargetsView) {
  const { scenario, set, deflator, targets } = view;
  return {
    schema: 'jiqun.targets/1',
    scenario: scenario.id,
    set: Object.fromEntries(set),
    ...(deflator && { deflator: intervalOutput(deflator) }),
    counts: Object.fromEntries(
      verdicts.map((verdict) => [verdict, targets.filter((target) => target.verdict === verdict).length]),
    ),
    targets: targets.map((target) => targetOutput(dataset, target)),
    notes: targetNotes(dataset, view),
  };
}

function targetOutput(dataset: Dataset, target: TargetAssessment) {
  const {
    figure,
    threshold,
    base,
    otherMetrics,
    latest,
    readings,
    needed,
    goal,
    ambition,
    projected,
    gap,
    yearReached,
    promise,
  } = target;
  const { verdict, reason, metIn, dependsOn, breakEvenDeflator } = target;
  return {
    ...promiseOutput(dataset, figure, threshold),
    verdict,
    ...(reason !== undefined && { reason }),
    ...(metIn !== undefined && { met_in: metIn }),
    base: resultOutput(base, (value) => baseOutput(value, dataset)),
    ...(latest && { latest: measuredOutput(latest, dataset) }),
    other_metrics: otherMetrics.map(({ metric, ...other }) => ({
      metric,
      ...measuredOutput({ metric, ...other }, dataset),
    })),
    needed: resultOutput(needed, intervalOutput),
    goal: resultOutput(goal, ({ rate, basis, isOwnRate }) => ({
      ...intervalOutput(rate),
      ...(basis && { basis }),
      own_rate: isOwnRate,
    })),
    ambition: resultOutput(ambition, intervalOutput),
    projected: resultOutput(projected, intervalOutput),
    gap: resultOutput(gap, ({ amount, share }) => ({ amount: intervalOutput(amount), share: intervalOutput(share) })),
    year_reached: resultOutput(yearReached, (year) => ({ year })),
    readings: readings.map(({ periods, first, ...reading }) => ({
      periods,
      first,
      needed: resultOutput(reading.needed, intervalOutput),
      projected: resultOutput(reading.projected, intervalOutput),
    })),
    depends_on: { rounding: dependsOn.rounding, periods: dependsOn.periods, price_basis: dependsOn.priceBasis ?? null },
    break_even_deflator: resultOutput(breakEvenDeflator, (value) => ({ value })),
    ...(promise && { promise: promisedBase(promise, dataset) }),
  };
}

/** A base for programs, with the other statements of its year. */
export function baseOutput({ figure, reason, others }: Base, dataset: Dataset) {
  return { ...measuredOutput(figure, dataset), reason, others: others.map((other) => measuredOutput(other, dataset)) };
}

function promisedBase({ growth, readings }: PlanPromise, dataset: Dataset) {
  return {
    growth: growth.quantity.text,
    ...(growth.period !== undefined && { period: growth.period }),
    readings: readings.map(({ baseYear, periods, base, observed, distance }) => ({
      base_year: baseYear,
      periods,
      base: resultOutput(base, (value) => ({ value })),
      ...(observed && { observed: measuredOutput(observed, dataset) }),
      ...(distance !== undefined && { distance }),
    })),
  };
}

const columns = [
  ...promiseColumns,
  'verdict',
  'reason',
  'met_in',
  'base_year',
  'base_text',
  'base_value',
  'base_reason',
  'needed',
  'goal',
  'ambition',
  'projected',
  'projected_low',
  'projected_high',
  'gap',
  'gap_share',
  'year_reached',
  'depends_on_rounding',
  'depends_on_periods',
  'depends_on_price_basis',
  'break_even_deflator',
  'source',
  'find',
];

/** One row a target. */
export function targetRecords(dataset: Dataset, { targets }: TargetsView): Records {
  const middle = (interval: Interval | undefined): number | null => interval?.value ?? null;
  return {
    columns,
    rows: targets.map((target) => {
      const { figure, threshold, verdict, reason, metIn, dependsOn } = target;
      const base = orUndefined(target.base);
      const projected = orUndefined(target.projected);
      const gap = orUndefined(target.gap);
      return [
        ...promiseRecord(dataset, figure, threshold),
        verdict,
        reason ?? null,
        metIn ?? null,
        base?.year ?? null,
        base?.figure.quantity.text ?? null,
        base?.level.value ?? null,
        base?.reason ?? null,
        middle(orUndefined(target.needed)),
        middle(orUndefined(target.goal)?.rate),
        middle(orUndefined(target.ambition)),
        middle(projected),
        projected ? finiteOrNull(projected.low) : null,
        projected ? finiteOrNull(projected.high) : null,
        middle(gap?.amount),
        middle(gap?.share),
        orUndefined(target.yearReached) ?? null,
        String(dependsOn.rounding),
        String(dependsOn.periods),
        dependsOn.priceBasis === undefined ? null : String(dependsOn.priceBasis),
        orUndefined(target.breakEvenDeflator) ?? null,
        figure.cite.source,
        figure.cite.find,
      ];
    }),
  };
}
