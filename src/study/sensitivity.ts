import { estimateOf } from '../derive/estimate.js';
import { geometricMean } from '../derive/growth.js';
import type { End } from '../derive/interval.js';
import { numberOf } from '../derive/number.js';
import { defined, finite, formula, type NotDefined, notDefined, type Result } from '../derive/result.js';
import { slopesOf } from '../derive/slopes.js';
import type { Dataset } from '../model/dataset.js';
import type { Interval } from '../model/quantity.js';
import { type GrownPath, givenPath, levelAtEnd, movedEnd, overPeriods, pathOf } from './grown-path.js';
import { project } from './project.js';
import type { Projection, ProjectionRequest, ProjectionRow } from './projection.js';
import { ProjectionError } from './projection-error.js';
import type { Grid } from './sensitivity-grid.js';

/** Exact elasticities of a level V = B(1+g)^n. */
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
  return elasticitiesOf(givenPath(1, rates));
}

/** Elasticities of a path, from the derivatives of its graph by the growth of each year, as shares of its end. */
function elasticitiesOf(path: GrownPath): Result<Elasticities> {
  const rates = path.growth.map(numberOf);
  const last = rates.at(-1);
  if (last === undefined) return notDefined('no-years');
  if (!rates.every((rate) => rate > -1)) return notDefined('rate-too-low');
  const end = levelAtEnd(path);
  const slopes = slopesOf(end);
  const gained = [...new Set(path.growth)].reduce((total, rate) => total + (slopes.get(rate) ?? 0), 0);
  const byRate = finite(gained / numberOf(end));
  return byRate.ok ? defined({ base: 1, rate: byRate.value, periods: Math.log1p(last) }) : byRate;
}

/** The cause that a bar of the tornado varies. */
export type Driver = 'base-rounding' | 'rate' | 'periods' | 'price-basis';

/** The range of a result when one cause changes and the others stay fixed. */
export interface Bar {
  readonly driver: Driver;
  readonly low: number;
  readonly high: number;
}

/** A path whose last level is studied. */
export interface SensitivityInput {
  readonly base: Interval;
  /** Yearly rates, the first year first; fractions above −1. */
  readonly rates: readonly number[];
  /** Change of every rate to both sides; one percentage point when absent. */
  readonly points?: number;
  /**
   * The last level on the other price basis, where known: without, or with, the change of prices.
   */
  readonly otherBasis?: number;
}

/** Sensitivity of the end of a path to its causes, the widest bar first. */
export interface Sensitivity {
  readonly level: number;
  readonly bars: readonly Bar[];
}

/**
 * Bars of a tornado: the rounding of the base, ±1 percentage point on every rate, one period more (at the last rate)
 * and one fewer (without the first), and the price basis. A bar with nothing to change is left out. Not defined:
 * base-not-positive, rate-too-low, no-years, not-finite.
 */
export function tornado({ base, rates, points, otherBasis }: SensitivityInput): Result<Sensitivity> {
  return barsOf(givenPath(base, rates), points, otherBasis);
}

function barsOf(path: GrownPath, points = 0.01, otherBasis?: number): Result<Sensitivity> {
  const base = estimateOf(path.base);
  const periods = path.growth.length;
  if (!(base.value > 0)) return notDefined('base-not-positive');
  if (periods === 0) return notDefined('no-years');
  if (!path.growth.every((rate) => numberOf(rate) - points > -1)) return notDefined('rate-too-low');
  const level = finite(numberOf(levelAtEnd(path)));
  if (!level.ok) return level;
  const from = (end: End): number => (Number.isFinite(base[end]) ? movedEnd(path, 0, end) : level.value);
  const over = (count: number): number => numberOf(levelAtEnd(overPeriods(path, count)));
  const bars = [
    bar('base-rounding', level.value, from('low'), from('high')),
    bar('rate', level.value, movedEnd(path, -points, 'value'), movedEnd(path, points, 'value')),
    bar('periods', level.value, over(periods - 1), over(periods + 1)),
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

/** A projection request, and the group, cluster or total whose last level is studied. */
export interface SensitivityRequest extends ProjectionRequest {
  /** Id of a group or of a cluster with a figure of its own, or `total`. */
  readonly id: string;
  readonly points?: number;
}

/**
 * Sensitivity of the last level of a projected row; for the total, of all groups at once. Not defined: as for
 * `tornado`, and no-row.
 */
export function sensitivityOf(
  dataset: Dataset,
  { id, points, ...request }: SensitivityRequest,
): Result<Sensitivity, NotDefined | 'no-row'> {
  const options = { ...request, from: dataset.settings.base_year, by: 'cluster' } as const;
  const projection = project(dataset, options);
  const rows = grownRows(projection, id);
  const others = rows.length === 0 ? [] : onBothBases(dataset, options, projection);
  const parts = rows.map((row) => {
    const path = pathOf(row);
    return path ? barsOf(path, points, otherEnd(others, row)) : notDefined('no-row');
  });
  const fault = parts.find((part) => !part.ok);
  if (fault && !fault.ok) return fault;
  const known = parts.flatMap((part) => (part.ok ? part.value : []));
  return known.length === 0 ? notDefined('no-row') : defined(added(known));
}

/** Rows whose growth is assumed and not a result: for the total its groups, else the row itself. */
export function grownRows(projection: Projection, id: string): readonly ProjectionRow[] {
  return projection.rows.filter((row) =>
    id === 'total' ? row.level === 'group' : row.id === id && row.growth.length > 0,
  );
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

/** The last level of a row on the other price basis. */
function otherEnd(others: readonly ProjectionRow[], { id, prices }: ProjectionRow): number | undefined {
  const basis = prices === 'real' ? 'nominal' : 'real';
  return others.find((row) => row.id === id && row.prices === basis)?.values.at(-1)?.value;
}

/** Sensitivity of the sum of all groups, cause by cause; a group without a cause is not moved by it. */
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

/** A sensitivity study of the last level of a subject. */
export interface Study {
  readonly id: string;
  readonly projection: Projection;
  /** Rows whose growth is assumed: for the total its groups. */
  readonly rows: readonly ProjectionRow[];
  /** Change of growth to both sides, as a fraction. */
  readonly points: number;
  readonly sensitivity: Sensitivity;
  readonly elasticities: readonly RowElasticities[];
  /** The two-way table, where one is asked for. */
  readonly grid?: Grid | undefined;
}

/** Elasticities of the last level of a row, and its average growth as a fraction. */
export interface RowElasticities {
  readonly row: ProjectionRow;
  readonly growth: number;
  readonly elasticities: Elasticities;
}

/** Elasticities of rows; rows with an undefined one are left out. */
export function rowElasticities(rows: readonly ProjectionRow[]): readonly RowElasticities[] {
  return rows.flatMap((row) => {
    const path = pathOf(row);
    const [found, growth] = [path && elasticitiesOf(path), geometricMean(row.growth.map(({ rate }) => rate.value))];
    return found?.ok && growth.ok ? [{ row, growth: growth.value, elasticities: found.value }] : [];
  });
}
