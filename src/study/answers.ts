import { notDefined, type Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { Metric } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import { outputMetrics } from './goal.js';
import { baseOf, isComparable, levelsOf } from './observations.js';
import { promiseOf } from './promise.js';
import { type Solution, type SolveFault, type SolveRequest, solve } from './solve.js';

/** The values given in a question; the data may supply the rest. */
export interface Asked {
  readonly base?: Quantity;
  readonly target?: Quantity;
  readonly rate?: Quantity;
  readonly periods?: number;
  readonly baseYear?: number;
  /** Year of the target. */
  readonly year?: number;
}

export interface Question extends SolveRequest {
  readonly year?: number;
  /**
   * Figures supplied by the data: the level to start from, the target, the rate of growth of the same plan.
   */
  readonly baseFigure?: Figure;
  readonly targetFigure?: Figure;
  readonly rateFigure?: Figure;
  /** Other statements of the base in its year. */
  readonly otherBases?: readonly Figure[];
  /** Levels of other metrics, which are no base, where none of the target's metric was measured. */
  readonly otherMetrics?: readonly Figure[];
}

/** A question with its answer; for an implied base, also the measurement of its year. */
export interface Answer {
  readonly question: Question;
  readonly result: Result<Solution, SolveFault>;
  readonly measured?: Figure;
}

/** The reason why the data do not complete a question. */
export type AnswerFault = 'no-base' | 'no-target' | 'not-three-given';

/** The answer to a question that gives all it needs. Years may be given as such or by the years of base and target. */
export function answer(dataset: Dataset, asked: Asked): Answer {
  return answered(dataset, { ...asked, ...periodsOf(asked) });
}

/**
 * Questions about a group or a cluster: the base is its latest level (or that of `baseYear`), the targets are its own,
 * where the question gives none. With a rate and years but no target, the future level is asked for; with all three,
 * the base. Its own targets come with the base implied by the plan's own growth rate.
 */
export function answersFromData(
  dataset: Dataset,
  subject: { readonly kind: 'group' | 'cluster'; readonly id: string },
  asked: Asked,
  metric?: Metric,
): Result<readonly Answer[], AnswerFault> {
  const isOwn = (figure: Figure): boolean =>
    figure.subject.kind === subject.kind &&
    figure.subject.id === subject.id &&
    figure.scope === undefined &&
    figure.city === undefined &&
    (metric === undefined || figure.metric === metric);
  const levels = levelsOf(dataset).filter(isOwn);
  const hasYears = asked.periods !== undefined || asked.year !== undefined;
  if (asked.target || (asked.rate && hasYears)) return fromLatest(dataset, levels, asked, hasYears);
  const targets = dataset.figures.filter(
    (figure) => figure.kind === 'target' && !figure.isGrowth && figure.year !== undefined && isOwn(figure),
  );
  if (targets.length === 0) return notDefined('no-target');
  const answers = targets.flatMap((target) => [
    ...toTarget(dataset, target, levels, asked),
    ...(asked.rate ? [] : impliedBases(dataset, target, levels)),
  ]);
  return answers.length === 0 ? notDefined('no-base') : { ok: true, value: answers };
}

/** The answer to a question with its own target or year, from the latest usable level. */
function fromLatest(
  dataset: Dataset,
  levels: readonly Figure[],
  asked: Asked,
  hasYears: boolean,
): Result<readonly Answer[], AnswerFault> {
  const isBaseAsked = asked.target !== undefined && asked.rate !== undefined && hasYears;
  const figures = levels.filter(
    ({ year, quantity }) =>
      (asked.baseYear === undefined
        ? year !== undefined && year < (asked.year ?? Number.POSITIVE_INFINITY)
        : year === asked.baseYear) &&
      (!asked.target || quantity.dimension === asked.target.dimension) &&
      quantity.unit.dimension === (asked.target?.unit.dimension ?? 'money'),
  );
  const metric =
    [...outputMetrics].find((name) => figures.some((item) => item.metric === name)) ?? figures.at(-1)?.metric;
  const ofMetric = figures.filter((item) => item.metric === metric);
  const [figure, ...others] = ofMetric.filter(({ year }) => year === ofMetric.at(-1)?.year);
  if (isBaseAsked) return { ok: true, value: [answer(dataset, asked)] };
  if (!asked.target && !asked.rate) return notDefined('not-three-given');
  if (!asked.base && !figure) return notDefined('no-base');
  const base = asked.base ? {} : figureBase(figure, others);
  const question = { ...asked, ...base };
  const complete = { ...question, ...periodsOf(question) };
  const given = [complete.base, complete.target, complete.rate, complete.periods].filter((item) => item !== undefined);
  return given.length === 3 ? { ok: true, value: [answered(dataset, complete)] } : notDefined('not-three-given');
}

function figureBase(figure: Figure | undefined, others: readonly Figure[]) {
  return figure
    ? {
        base: figure.quantity,
        baseFigure: figure,
        otherBases: others,
        ...(figure.year !== undefined && { baseYear: figure.year }),
      }
    : {};
}

/** The growth from the base to one target of the data or, at a given rate, the years. */
function toTarget(dataset: Dataset, target: Figure, levels: readonly Figure[], asked: Asked): readonly Answer[] {
  const inYear = asked.baseYear === undefined ? levels : levels.filter(({ year }) => year === asked.baseYear);
  const base = asked.base ? undefined : baseOf(dataset, target, inYear, 'latest');
  if (!asked.base && !base) return [];
  const question = {
    ...asked,
    ...(base && figureBase(base.figure, base.others)),
    target: target.quantity,
    targetFigure: target,
    ...(target.year !== undefined && { year: target.year }),
  };
  const complete = asked.rate ? question : { ...question, ...periodsOf(question) };
  return [answered(dataset, complete)];
}

/** The base that a plan's level and its own rate imply, for each reading of its period. */
function impliedBases(dataset: Dataset, target: Figure, levels: readonly Figure[]): readonly Answer[] {
  const promise = promiseOf(dataset, target);
  if (!promise) return [];
  const others = levels.some((level) => isComparable(level, target))
    ? []
    : levels.filter(({ quantity }) => quantity.dimension === target.quantity.dimension);
  const { growth } = promise;
  const known = {
    target: target.quantity,
    targetFigure: target,
    rate: growth.quantity,
    rateFigure: growth,
    otherMetrics: others,
  };
  return promise.readings.map(({ baseYear, periods }) =>
    answered(dataset, { ...known, periods, baseYear, ...(target.year !== undefined && { year: target.year }) }, levels),
  );
}

function answered(dataset: Dataset, question: Question, levels: readonly Figure[] = []): Answer {
  const { targetFigure, baseYear } = question;
  const result = solve(question, dataset.bands);
  const measured =
    result.ok && result.value.unknown === 'base' && targetFigure
      ? levels.find((figure) => figure.year === baseYear && isComparable(figure, targetFigure))
      : undefined;
  return { question, result, ...(measured && { measured }) };
}

/** Elapsed years: as given, or between base year and target year; and the base year, if need be from the other two. */
function periodsOf({ periods, baseYear, year }: Asked): Pick<Question, 'periods' | 'baseYear'> {
  const elapsed = periods ?? (baseYear !== undefined && year !== undefined ? year - baseYear : undefined);
  const start = baseYear ?? (periods !== undefined && year !== undefined ? year - periods : undefined);
  return { ...(elapsed !== undefined && { periods: elapsed }), ...(start !== undefined && { baseYear: start }) };
}
