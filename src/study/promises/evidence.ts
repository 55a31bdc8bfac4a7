import { type Leaf, leafOf } from '../../derive/derived.js';
import type { Dataset } from '../../model/dataset.js';
import type { Bridge, DerivedFigure } from '../../model/entities.js';
import type { Figure } from '../../model/figures.js';
import { groupBy } from '../../model/group-by.js';
import type { Metric } from '../../model/metrics.js';
import type { Interval, Quantity } from '../../model/quantity.js';
import { isMeasure } from '../../model/units.js';
import { isExpected } from '../chosen.js';
import { meets, type Threshold } from '../threshold.js';
import type { Rung } from './rungs.js';

/**
 * The way a level was found: stated, level × growth (or ÷, a year back), the year left open by an average, a
 * formula that the data declare, a bridge, a plan's own level and rate, a group's entry criterion.
 */
export type Origin =
  | 'stated'
  | 'grown'
  | 'grown-back'
  | 'remaining'
  | 'ratio'
  | 'sum'
  | 'difference'
  | 'bridged'
  | 'implied'
  | 'entry';

/** A level of a year as far as it is known, with the figures behind it. */
export interface Evidence {
  readonly year: number;
  /** Interval of the level, in the base unit of its quantity; an unbounded end is infinite. */
  readonly level: Interval;
  /** The known end, where only one is known. */
  readonly bound?: 'at-least' | 'at-most' | undefined;
  /** Whether the known end itself is excluded (超, 低于). */
  readonly isExclusive: boolean;
  readonly rung: Rung;
  readonly origin: Origin;
  /** Figures behind the level, the decisive one first. */
  readonly figures: readonly Figure[];
  /** Other statements of the same year. */
  readonly rivals: readonly Figure[];
  /** Whether statements of the year exclude each other and nothing decides between them. */
  readonly isDisputed: boolean;
  /** Whether it was published before the year's final figure. */
  readonly isExpected: boolean;
  /** The bridge or the declared formula that gives the level. */
  readonly by?: Bridge | DerivedFigure | undefined;
}

const levels = new WeakMap<Evidence, Leaf>();

/** A level as a leaf: the figure that states it, or a number worked out from several; always the same object. */
export function levelOf(evidence: Evidence): Leaf {
  const known = levels.get(evidence) ?? findLevel(evidence);
  levels.set(evidence, known);
  return known;
}

function findLevel({ origin, figures: [figure, ...others], level, bound }: Evidence): Leaf {
  const isStated = origin === 'stated' || origin === 'entry' || (origin === 'bridged' && bound === undefined);
  return figure && others.length === 0 && isStated
    ? leafOf(figure.quantity, 'amount', level)
    : { kind: 'given', gives: 'amount', estimate: level };
}

/** The subject, metric and scope of a level. Scopes are told apart by their Chinese words. */
export interface Matter {
  readonly subject: Figure['subject'];
  readonly metric: Metric;
  readonly scope?: string | undefined;
  readonly city?: string | undefined;
}

export function matterKey({ subject, metric, scope, city }: Matter): string {
  return [subject.kind, subject.id, metric, scope ?? '', city ?? ''].join('|');
}

export function matterOfFigure({ subject, metric, scope, city }: Figure): Matter {
  return { subject, metric, scope: scope?.zh, city };
}

/** Statements of documents about whole years, by matter: levels (observations and stated totals) and yearly rates. */
export interface Statements {
  readonly levels: ReadonlyMap<string, readonly Figure[]>;
  readonly rates: ReadonlyMap<string, readonly Figure[]>;
  /** Entry criteria, by id of the group. */
  readonly entries: ReadonlyMap<string, readonly Figure[]>;
}

const known = new WeakMap<Dataset, Statements>();

/** The statements of a data set, grouped once. */
export function statementsOf(dataset: Dataset): Statements {
  const statements = known.get(dataset) ?? groupStatements(dataset);
  known.set(dataset, statements);
  return statements;
}

function groupStatements(dataset: Dataset): Statements {
  const measured = dataset.figures.filter(
    ({ kind, part, year }) => (kind === 'observation' || kind === 'total') && part === undefined && year !== undefined,
  );
  const keyOf = (figure: Figure): string => matterKey(matterOfFigure(figure));
  return {
    levels: groupBy(
      measured.filter(({ isGrowth }) => !isGrowth),
      keyOf,
    ),
    rates: groupBy(
      measured.filter(({ isGrowth, kind }) => isGrowth && kind === 'observation'),
      keyOf,
    ),
    entries: groupBy(
      dataset.figures.filter(({ kind }) => kind === 'entry'),
      ({ subject }) => subject.id,
    ),
  };
}

/** Stated levels of a matter, one per year; in the unit of `like`, where that is given. */
export function statedLevels(dataset: Dataset, matter: Matter, like?: Quantity): readonly Evidence[] {
  const figures = statementsOf(dataset).levels.get(matterKey(matter)) ?? [];
  const comparable = like ? figures.filter(({ quantity }) => isSameUnit(quantity, like)) : figures;
  return byYear(comparable, dataset);
}

/** Stated yearly rates of a matter, one per year, in per cent. */
export function statedRates(dataset: Dataset, matter: Matter): readonly Evidence[] {
  return byYear(statementsOf(dataset).rates.get(matterKey(matter)) ?? [], dataset);
}

/** Whether two quantities of one metric can be compared: 家 and 个 count the same things, 吨 and 台 do not. */
export function isSameUnit(a: Quantity, b: Quantity): boolean {
  const kind = ({ unit }: Quantity): string | undefined => (isMeasure(unit) ? unit.counter : undefined);
  return a.dimension === b.dimension && kind(a) === kind(b);
}

function byYear(figures: readonly Figure[], dataset: Dataset): readonly Evidence[] {
  return [...groupBy(figures, ({ year }) => String(year))]
    .map(([year, statements]) => statedEvidence(Number(year), statements, dataset))
    .sort((a, b) => a.year - b.year);
}

/**
 * Evidence from the statements of a year: the preferred one where the data choose; else, final figures before expected
 * ones, the most precise of those that can all be true; where they exclude each other all that any of them allows,
 * marked as disputed.
 */
function statedEvidence(year: number, statements: readonly Figure[], dataset: Dataset): Evidence {
  const interval = ({ quantity }: Figure): Interval => quantity.interval(dataset.bands);
  const width = (figure: Figure): number => interval(figure).high - interval(figure).low;
  const final = statements.filter((figure) => !isExpected(figure));
  const counted = final.length > 0 ? final : statements;
  const ranked = counted.toSorted((a, b) => rank(a) - rank(b) || width(a) - width(b));
  const figure = statements.find(({ prefer }) => prefer !== undefined) ?? ranked[0];
  if (!figure) throw new RangeError(`no statement of ${year}`);
  const rivals = statements.filter((other) => other !== figure && other.quantity.text !== figure.quantity.text);
  const isDisputed =
    figure.prefer === undefined && counted.some((other) => !overlap(interval(other), interval(figure)));
  const level = isDisputed ? hull([figure, ...counted].map(interval), interval(figure).value) : interval(figure);
  const { comparator } = figure.quantity;
  return {
    year,
    level,
    bound: boundOf(figure.quantity),
    isExclusive: comparator === '>' || comparator === '<',
    rung: 'measured',
    origin: 'stated',
    figures: [figure],
    rivals,
    isDisputed,
    isExpected: isExpected(figure),
  };
}

/** Measurements before bounds. */
function rank({ quantity }: Figure): number {
  return boundOf(quantity) === undefined ? 0 : 1;
}

/** The end of a level that a quantity states, where it states only one: 超, 以上, 级 and 以内, 低于. */
export function boundOf({ comparator }: Quantity): Evidence['bound'] {
  if (comparator === '>=' || comparator === '>') return 'at-least';
  return comparator === '<=' || comparator === '<' ? 'at-most' : undefined;
}

function overlap(a: Interval, b: Interval): boolean {
  return (a.low < b.high || a.low === b.low) && (b.low < a.high || a.high === b.high);
}

function hull(intervals: readonly Interval[], value: number): Interval {
  return {
    low: Math.min(...intervals.map(({ low }) => low)),
    value,
    high: Math.max(...intervals.map(({ high }) => high)),
  };
}

/** Whether evidence meets a threshold: with its whole interval, with none of it, or undecided. */
export function decides({ level, isExclusive }: Evidence, threshold: Threshold): 'yes' | 'no' | 'unknown' {
  const { low, value, high } = level;
  if (low === high) return meets(value, threshold) ? 'yes' : 'no';
  const [near, far] = threshold.direction === 1 ? [low, high] : [high, low];
  const beyond = (near - threshold.level) * threshold.direction;
  const isNearIn = beyond > 0 || (beyond === 0 && (!threshold.isStrict || isExclusive || threshold.direction === -1));
  if (isNearIn) return 'yes';
  const short = (far - threshold.level) * threshold.direction;
  const isFarOut = short < 0 || (short === 0 && (threshold.isStrict || threshold.direction === 1));
  return isFarOut ? 'no' : 'unknown';
}

/** Whether evidence is a measurement of the matter itself: stated, known at both ends, undisputed. */
export function isUndisputedMeasurement({ origin, bound, isDisputed }: Evidence): boolean {
  return origin === 'stated' && bound === undefined && !isDisputed;
}
