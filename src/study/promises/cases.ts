import { leavesOf } from '../../derive/derived.js';
import { exact, multiply } from '../../derive/interval.js';
import { orUndefined } from '../../derive/result.js';
import type { Dataset } from '../../model/dataset.js';
import { yearsOfPeriod } from '../../model/dates.js';
import { type Figure, figuresOf } from '../../model/figures.js';
import type { Interval } from '../../model/quantity.js';
import { firstPlanYear } from '../observations.js';
import { type PlanPromise, promiseOf } from '../promise.js';
import { knownGrowth } from '../scenario.js';
import { type Threshold, thresholdOf } from '../threshold.js';
import { type Evidence, isSameUnit, matterKey, matterOfFigure, statedRates, statementsOf } from './evidence.js';
import type { Case } from './judge.js';
import { knownLevels } from './known-levels.js';
import type { PromisedTarget } from './targets-list.js';

/**
 * A promise with all known evidence, in levels: average growth becomes the level that it leads to.
 */
export interface KnownCase extends Pick<Case, 'threshold' | 'evidence' | 'impliedBase' | 'firstPlanYear'> {
  /** The base implied by the plan's own growth rate, where it names one beside the level. */
  readonly promise?: PlanPromise | undefined;
  /**
   * For average growth: its base level, its number of years, and the yearly rate to reach in per cent.
   */
  readonly growth?: { readonly base: Evidence; readonly years: number; readonly goal: number } | undefined;
}

export function knownCase(dataset: Dataset, { figure, measure }: PromisedTarget): KnownCase {
  switch (measure) {
    case 'level':
      return levelCase(dataset, figure);
    case 'yearly-growth':
      return { threshold: thresholdOf(figure.quantity, dataset.bands), evidence: yearlyRates(dataset, figure) };
    case 'average-growth':
      return averageCase(dataset, figure);
    default:
      return measure satisfies never;
  }
}

function levelCase(dataset: Dataset, figure: Figure): KnownCase {
  const promise = promiseOf(dataset, figure);
  return {
    threshold: thresholdOf(figure.quantity, dataset.bands),
    firstPlanYear: promisedFrom(dataset, figure),
    evidence: knownLevels(dataset, matterOfFigure(figure), figure.quantity),
    impliedBase: promise && impliedBaseOf(figure, promise),
    promise,
  };
}

/** The base in the year before the plan's period, implied by the plan's level and rate. */
function impliedBaseOf(figure: Figure, { growth, readings: [reading] }: PlanPromise): Evidence | undefined {
  const level = reading && orUndefined(reading.base);
  if (!reading || level === undefined) return undefined;
  return {
    ...plainEvidence(reading.baseYear, exact(level)),
    rung: 'implied',
    origin: 'implied',
    figures: [figure, growth],
  };
}

/** The first year in which a promise can be judged: that of its edition, or of its document. */
function promisedFrom(dataset: Dataset, figure: Figure): number | undefined {
  if (figure.plan !== undefined) return firstPlanYear(dataset, figure);
  const date = dataset.find('source', figure.cite.source)?.value.date;
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

function plainEvidence(year: number, level: Interval): Evidence {
  return {
    year,
    level,
    isExclusive: false,
    rung: 'derived',
    origin: 'grown',
    figures: [],
    rivals: [],
    isDisputed: false,
    isExpected: false,
  };
}

/** Growth of single years in per cent: stated, or the one missing year of a stated average. */
function yearlyRates(dataset: Dataset, figure: Figure): readonly Evidence[] {
  const stated = statedRates(dataset, matterOfFigure(figure));
  const { subject } = figure;
  if (subject.kind !== 'series') return stated;
  const known = knownGrowth(dataset.get('series', subject.id), dataset);
  const derived = [...known.values()].filter(({ year }) => !stated.some((rate) => rate.year === year));
  return [
    ...stated,
    ...derived.map(({ year, rate, derivation }) => ({
      ...plainEvidence(year, percent(rate)),
      origin: 'remaining' as const,
      figures: [...leavesOf(derivation)].flatMap(
        (leaf) => figuresOf(subject).find((item) => 'quantity' in leaf && item.quantity === leaf.quantity) ?? [],
      ),
    })),
  ].toSorted((a, b) => a.year - b.year);
}

function percent({ low, value, high }: Interval): Interval {
  return { low: low * 100, value: value * 100, high: high * 100 };
}

/**
 * Average growth as a level to reach: that of the year before the period times (1 + rate) for each year; where no level
 * of that year may be used, an index that starts at 1 and grows by the published rates.
 */
function averageCase(dataset: Dataset, figure: Figure): KnownCase {
  const { first, last } = spanOf(dataset, figure);
  const rate = thresholdOf(figure.quantity, dataset.bands);
  const levels = figure.basis === 'real' ? [] : levelsFrom(dataset, figure, first - 1);
  const measured = levels.find(
    ({ year, bound, isDisputed }) => year === first - 1 && bound === undefined && !isDisputed,
  );
  const base = measured ?? { ...plainEvidence(first - 1, exact(1)) };
  const index = measured ? [] : indexFrom(base, yearlyRates(dataset, figure), last);
  const evidence = measured ? levels : index.length > 0 ? [base, ...index] : [];
  const years = last - first + 1;
  const threshold: Threshold = { ...rate, level: base.level.value * (1 + rate.level / 100) ** years };
  return {
    threshold,
    evidence: evidence.map((item) => relativeTo(item, base)),
    firstPlanYear: first,
    growth: { base, years, goal: rate.level },
  };
}

/** A level relative to its base. The base's own rounding does not widen it: growth is counted from the base. */
function relativeTo(item: Evidence, base: Evidence): Evidence {
  return item === base ? { ...base, level: exact(base.level.value) } : item;
}

function spanOf({ settings }: Dataset, { period, year }: Figure): { readonly first: number; readonly last: number } {
  return period === undefined
    ? { first: settings.base_year + 1, last: year ?? settings.horizon }
    : yearsOfPeriod(period);
}

function levelsFrom(dataset: Dataset, figure: Figure, year: number): readonly Evidence[] {
  const matter = matterOfFigure(figure);
  const like = statementsOf(dataset).levels.get(matterKey(matter))?.[0]?.quantity;
  return like ? knownLevels(dataset, matter, like).filter((item) => item.year >= year && isSameUnit(like, like)) : [];
}

function indexFrom(base: Evidence, rates: readonly Evidence[], last: number): readonly Evidence[] {
  const index: Evidence[] = [];
  let before = base;
  for (let year = base.year + 1; year <= last; year++) {
    const rate = rates.find((item) => item.year === year && item.bound === undefined && !item.isDisputed);
    if (!rate) break;
    const { low, value, high } = rate.level;
    const factor = { low: 1 + low / 100, value: 1 + value / 100, high: 1 + high / 100 };
    before = {
      ...plainEvidence(year, multiply(before.level, factor)),
      figures: [...before.figures, ...rate.figures],
      isExpected: before.isExpected || rate.isExpected,
    };
    index.push(before);
  }
  return index;
}
