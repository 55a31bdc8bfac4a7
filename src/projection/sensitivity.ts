import { levelAfter } from '../derive/growth.js';
import { defined, finite, formula, type NotDefined, notDefined, type Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Interval } from '../model/quantity.js';
import { project } from './project.js';
import type { Projection, ProjectionRequest, ProjectionRow } from './projection.js';
import { ProjectionError } from './projection-error.js';

/** How a level answers to its causes, exactly: in V = B(1+g)^n. */
export interface Elasticities {
  /** ∂lnV/∂lnB: one per cent more base is one per cent more level. */
  readonly base: 1;
  /** ∂lnV/∂g = n/(1+g): per unit of the rate; a hundredth of it per percentage point. */
  readonly rate: number;
  /** ∂lnV/∂n = ln(1+g): per period. */
  readonly periods: number;
}

const perRate = formula(['rate', 'years'], ([rate, periods]) => periods / (1 + rate));
const perPeriod = formula(['rate'], ([rate]) => Math.log1p(rate));

/** Exact elasticities of a level after periods of growth. Not defined: rate-too-low, no-years, not-finite. */
export function elasticities(rate: number, periods: number): Result<Elasticities> {
  const [byRate, byPeriod] = [perRate(rate, periods), perPeriod(rate)];
  if (!byRate.ok) return byRate;
  return byPeriod.ok ? defined({ base: 1, rate: byRate.value, periods: byPeriod.value }) : byPeriod;
}

/**
 * Elasticities of a path whose rates differ from year to year: by the rate for the same change in every year, Σ
 * 1/(1+gᵢ); by one more period at the last rate. At one rate they are those of `elasticities`. Not defined:
 * rate-too-low, no-years, not-finite.
 */
export function pathElasticities(rates: readonly number[]): Result<Elasticities> {
  const steps = rates.map((rate) => elasticities(rate, 1));
  const fault = steps.find((step) => !step.ok);
  if (fault && !fault.ok) return fault;
  const known = steps.flatMap((step) => (step.ok ? step.value : []));
  const last = known.at(-1);
  return last
    ? defined({ base: 1, rate: known.reduce((total, { rate }) => total + rate, 0), periods: last.periods })
    : notDefined('no-years');
}

/** What a bar of the tornado changes. */
export type Driver = 'base-rounding' | 'rate' | 'periods' | 'price-basis';

/** The levels that a result runs between when one cause changes and the others stand still. */
export interface Bar {
  readonly driver: Driver;
  readonly low: number;
  readonly high: number;
}

/** A path whose end is asked about. */
export interface SensitivityInput {
  readonly base: Interval;
  /** Yearly rates, the first year first; fractions above −1. */
  readonly rates: readonly number[];
  /** Change of every rate to both sides; one percentage point when absent. */
  readonly points?: number;
  /**
   * Levels on the other price basis, where one is known: what the end would be without, or with, the change of prices.
   */
  readonly otherBasis?: number;
}

/** What the end of a path depends on, the widest bar first. */
export interface Sensitivity {
  readonly level: number;
  readonly bars: readonly Bar[];
}

/**
 * Bars of a tornado: the rounding of the base, ±1 percentage point on every rate, one period more (at the last rate)
 * and one fewer (without the first), and the price basis. A bar with nothing to change is left out. Not defined:
 * base-not-positive, rate-too-low, no-years, not-finite.
 */
export function tornado({ base, rates, points = 0.01, otherBasis }: SensitivityInput): Result<Sensitivity> {
  const end = (start: number, steps: readonly number[]): number =>
    steps.reduce((level, rate) => level * (1 + rate), start);
  const last = rates.at(-1);
  if (!(base.value > 0)) return notDefined('base-not-positive');
  if (last === undefined) return notDefined('no-years');
  if (!rates.every((rate) => rate - points > -1)) return notDefined('rate-too-low');
  const level = finite(end(base.value, rates));
  if (!level.ok) return level;
  const shifted = (by: number): number =>
    end(
      base.value,
      rates.map((rate) => rate + by),
    );
  const bars = [
    bar(
      'base-rounding',
      level.value,
      Number.isFinite(base.low) ? end(base.low, rates) : level.value,
      Number.isFinite(base.high) ? end(base.high, rates) : level.value,
    ),
    bar('rate', level.value, shifted(-points), shifted(points)),
    bar('periods', level.value, end(base.value, rates.slice(1)), end(base.value, [...rates, last])),
    ...(otherBasis === undefined ? [] : [bar('price-basis', level.value, otherBasis)]),
  ];
  return defined({ level: level.value, bars: sorted(bars.filter(({ low, high }) => high > low)) });
}

function bar(driver: Driver, ...levels: readonly number[]): Bar {
  return { driver, low: Math.min(...levels), high: Math.max(...levels) };
}

function sorted(bars: readonly Bar[]): readonly Bar[] {
  return [...bars].sort((a, b) => b.high - b.low - (a.high - a.low));
}

/** A request of a projection, and the group, cluster or total whose end is asked about. */
export interface SensitivityRequest extends ProjectionRequest {
  /** Id of a group or of a cluster with a figure of its own, or `total`. */
  readonly id: string;
  readonly points?: number;
}

/**
 * What the last level of a row of the projection depends on; of the total, all groups at once. Not defined also:
 * no-row.
 */
export function sensitivityOf(
  dataset: Dataset,
  { id, points, ...request }: SensitivityRequest,
): Result<Sensitivity, NotDefined | 'no-row'> {
  const options = { ...request, from: dataset.settings.base_year, by: 'cluster' } as const;
  const projection = project(dataset, options);
  const rows = grownRows(projection, id);
  const others = rows.length === 0 ? [] : onBothBases(dataset, options, projection);
  const parts = rows.map((row) => tornado(inputOf(row, otherEnd(others, row), points)));
  const fault = parts.find((part) => !part.ok);
  if (fault && !fault.ok) return fault;
  const known = parts.flatMap((part) => (part.ok ? part.value : []));
  return known.length === 0 ? notDefined('no-row') : defined(added(known));
}

/** The rows whose growth is assumed and not a result: of the total its groups, else the one row itself. */
export function grownRows(projection: Projection, id: string): readonly ProjectionRow[] {
  return projection.rows.filter((row) =>
    id === 'total' ? row.level === 'group' : row.id === id && row.growth.length > 0,
  );
}

function inputOf(
  { values, growth }: ProjectionRow,
  otherBasis: number | undefined,
  points: number | undefined,
): SensitivityInput {
  const [base = { low: 0, value: 0, high: 0 }] = values;
  return {
    base,
    rates: growth.map(({ rate }) => rate.value),
    ...(points !== undefined && { points }),
    ...(otherBasis !== undefined && { otherBasis }),
  };
}

/** The same projection in nominal and in real terms, as far as the change of prices is known. */
function onBothBases(dataset: Dataset, request: ProjectionRequest, { deflator }: Projection): readonly ProjectionRow[] {
  const { real: _real, ...rest } = request;
  return [deflator ? rest : ({ ...rest, basis: 'nominal' } as const), { ...rest, real: true }].flatMap((other) => {
    try {
      return project(dataset, other).rows;
    } catch (error) {
      if (error instanceof ProjectionError) return [];
      throw error;
    }
  });
}

/** The last level of a row on the price basis that it does not stand on. */
function otherEnd(others: readonly ProjectionRow[], { id, prices }: ProjectionRow): number | undefined {
  const basis = prices === 'real' ? 'nominal' : 'real';
  return others.find((row) => row.id === id && row.prices === basis)?.values.at(-1)?.value;
}

/** All groups changed together, cause by cause; a cause that a group does not have leaves it where it is. */
function added(parts: readonly Sensitivity[]): Sensitivity {
  const drivers = new Set(parts.flatMap(({ bars }) => bars.map(({ driver }) => driver)));
  const total = (pick: (part: Sensitivity) => number): number => parts.reduce((all, part) => all + pick(part), 0);
  const bars = [...drivers].map((driver): Bar => {
    const of = (part: Sensitivity): Bar =>
      part.bars.find((item) => item.driver === driver) ?? { driver, low: part.level, high: part.level };
    return { driver, low: total((part) => of(part).low), high: total((part) => of(part).high) };
  });
  return { level: total(({ level }) => level), bars: sorted(bars) };
}

/** What a table of two causes varies: the rate of growth, the number of periods, the base within its rounding. */
export type Axis = 'growth' | 'periods' | 'base';

/** Values of each cause; the middle of those that the table does not vary. */
export type AxisValues = Readonly<Record<Axis, readonly number[]>>;

/** Levels at every value of one cause (rows) and of another (columns), the third at the middle of its values. */
export function twoWayGrid(
  rows: Axis,
  columns: Axis,
  values: AxisValues,
  levelAt: (at: Readonly<Record<Axis, number>>) => Result<number> = (at) => levelAfter(at.base, at.growth, at.periods),
): readonly (readonly Result<number>[])[] {
  const middle = (axis: Axis): number => values[axis][Math.floor(values[axis].length / 2)] ?? Number.NaN;
  return values[rows].map((row) =>
    values[columns].map((column) => {
      const at = (axis: Axis): number => (axis === rows ? row : axis === columns ? column : middle(axis));
      return levelAt({ base: at('base'), growth: at('growth'), periods: at('periods') });
    }),
  );
}

/**
 * The sum of paths when every yearly rate moves by the same points and there are fewer periods (without the first
 * years) or more (at the last rate), as the bars have it. `end` says from which end of the bases' rounding they start.
 */
export function movedLevel(
  rows: readonly Pick<ProjectionRow, 'values' | 'growth'>[],
  { points, periods, end }: { readonly points: number; readonly periods: number; readonly end: keyof Interval },
): Result<number> {
  return finite(
    rows.reduce((total, { values, growth }) => {
      const rates = growth.map(({ rate }) => rate.value);
      const last = rates.at(-1) ?? 0;
      const path = [
        ...rates.slice(Math.max(0, rates.length - periods)),
        ...Array(Math.max(0, periods - rates.length)).fill(last),
      ];
      return total + path.reduce((level, rate) => level * (1 + rate + points), values[0]?.[end] ?? 0);
    }, 0),
  );
}

/** Levels at every growth rate (rows) and every number of periods (columns). */
export function growthGrid(
  base: number,
  rates: readonly number[],
  periods: readonly number[],
): readonly (readonly Result<number>[])[] {
  return twoWayGrid('growth', 'periods', { base: [base], growth: rates, periods });
}
