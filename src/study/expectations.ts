import { cagr } from '../derive/growth.js';
import { defined, notDefined, type Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Expectation } from '../model/entities.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { type Answer, answer } from './answers.js';
import { projectAlone } from './project.js';
import type { ProjectionRow } from './projection.js';
import { ProjectionError } from './projection-error.js';
import { assessTargets } from './promises/assess.js';
import type { TargetStatus } from './promises/statuses.js';
import type { SolveFault } from './solve.js';

/** The property that an expectation compares. */
export type Expected = 'amount' | 'rate' | 'status' | 'count';

export type ExpectationFault =
  | SolveFault
  | ProjectionError['code']
  | 'no-row'
  | 'no-level'
  | 'no-such-target'
  | 'not-that-unknown';

/** An expected result beside the actual one. */
export interface Outcome {
  readonly expected: Expected;
  /** A level in 亿元 (or ones), a rate as a fraction, a count, a status. */
  readonly actual: Result<number | TargetStatus, ExpectationFault>;
  readonly isMet: boolean;
}

/** Evaluates an expectation on the data. One that cannot be evaluated is not met, for the reason given. */
export function evaluate(dataset: Dataset, expectation: Expectation): Outcome {
  const { amount, rate, status, count, solve, tolerance } = expectation;
  if (count !== undefined)
    return compared('count', defined(countOf(dataset, expectation)), (actual) => actual === count);
  if (status !== undefined) return statusOutcome(dataset, expectation);
  const actual = solve ? solved(dataset, expectation) : projected(dataset, expectation);
  if (amount) return compared('amount', actual, (value) => fits(value, amount, tolerance, dataset));
  return compared('rate', actual, (value) => rate !== undefined && fits(value * 100, rate, tolerance, dataset));
}

function compared(
  expected: Expected,
  actual: Result<number, ExpectationFault>,
  isMet: (value: number) => boolean,
): Outcome {
  return { expected, actual, isMet: actual.ok && isMet(actual.value) };
}

function countOf(dataset: Dataset, { kind, what }: Expectation): number {
  if (kind === undefined) return 0;
  return kind === 'cluster' && what !== undefined ? dataset.clustersOf(what).length : dataset.all(kind).length;
}

/** The status of the whole subject's target for a metric and year, in the edition that is named, if any. */
function statusOutcome(dataset: Dataset, { what, metric, year, plan, status }: Expectation): Outcome {
  const found = assessTargets(dataset).find(
    ({ figure, year: due }) =>
      figure.subject.id === what &&
      figure.metric === metric &&
      due === year &&
      figure.scope === undefined &&
      figure.city === undefined,
  );
  const verdict = plan === undefined ? found : found?.history.find(({ figure }) => figure.plan === plan)?.verdict;
  if (!verdict) return { expected: 'status', actual: notDefined('no-such-target'), isMet: false };
  return { expected: 'status', actual: defined(verdict.status), isMet: verdict.status === status };
}

/** The level of a year, or the average growth up to it. */
function projected(dataset: Dataset, expectation: Expectation): Result<number, ExpectationFault> {
  const { what = 'total', from = dataset.settings.base_year, year = from, rate } = expectation;
  const row = rowOf(dataset, expectation, what, year);
  if (!row.ok) return row;
  const at = (wanted: number): number | undefined => row.value.values.find((value) => value.year === wanted)?.value;
  const [first, last] = [at(from), at(year)];
  if (last === undefined || first === undefined) return notDefined('no-level');
  return rate ? cagr(first, last, year - from) : defined(last);
}

function rowOf(
  dataset: Dataset,
  { scenario, set, deflator, real, basis, periods }: Expectation,
  what: string,
  year: number,
): Result<ProjectionRow, ExpectationFault> {
  try {
    const { rows } = projectAlone(dataset, {
      by: dataset.find('cluster', what) ? 'cluster' : 'group',
      to: year,
      ...(scenario !== undefined && { scenario }),
      ...(set && { set: new Map(Object.entries(set)) }),
      ...(deflator && { deflator }),
      ...(real !== undefined && { real }),
      ...(basis && { basis }),
      ...(periods !== undefined && { periods }),
    });
    const row = rows.find(({ id, level }) => id === what && level !== 'remainder');
    return row ? defined(row) : notDefined('no-row');
  } catch (error) {
    if (error instanceof ProjectionError) return notDefined(error.code);
    throw error;
  }
}

/** Base, target, rate or years solved from the other three, compared with the expected value. */
function solved(dataset: Dataset, { solve, rate }: Expectation): Result<number, ExpectationFault> {
  const { base, target, rate: yearly, years } = solve ?? {};
  const { result }: Answer = answer(dataset, {
    ...(base && { base }),
    ...(target && { target }),
    ...(yearly && { rate: yearly }),
    ...(years !== undefined && { periods: years }),
  });
  if (!result.ok) return result;
  const { unknown, interval } = result.value;
  return (rate ? unknown === 'rate' : unknown === 'base' || unknown === 'target')
    ? defined(interval.value)
    : notDefined('not-that-unknown');
}

/**
 * Whether a result fits the expectation: within the tolerance, or else by rounding to it, or on the side given by 超 and
 * 以上.
 */
function fits(actual: number, expected: Quantity, tolerance: number | undefined, dataset: Dataset): boolean {
  const { comparator, value, unit } = expected;
  if (tolerance !== undefined && comparator === '=')
    return Math.abs(actual - value) <= tolerance * 10 ** unit.exponent * (1 + 1e-9);
  const { low, high }: Interval = expected.interval(dataset.bands);
  const dust = Math.max(1, Math.abs(value)) * 1e-12;
  return (
    (comparator === '>' ? actual > low : actual >= low - dust) &&
    (comparator === '<' || comparator === '=' ? actual < high + dust : actual <= high + dust)
  );
}
