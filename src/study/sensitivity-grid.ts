import { cagr, levelAfter } from '../derive/growth.js';
import { sum } from '../derive/interval.js';
import { finite, orUndefined, type Result } from '../derive/result.js';
import type { Interval } from '../model/quantity.js';
import { movedEnd, overPeriods, pathOf } from './grown-path.js';
import type { ProjectionRow } from './projection.js';

/** A cause that a two-way table varies: the rate of growth, the number of periods, or the base within its rounding. */
export type Axis = 'growth' | 'periods' | 'base';

/** Values of each cause; of a cause that the table does not vary, the middle one is used. */
export type AxisValues = Readonly<Record<Axis, readonly number[]>>;

/** Levels at every value of one cause (rows) and of another (columns), the third at the middle of its values. */
export function twoWayGrid(
  rows: Axis,
  columns: Axis,
  values: AxisValues,
  levelAt: (at: Readonly<Record<Axis, number>>) => Result<number> = (at) => levelAfter(at.base, at.growth, at.periods),
): readonly (readonly Result<number>[])[] {
  return values[rows].map((row) =>
    values[columns].map((column) => {
      const at = (axis: Axis): number => (axis === rows ? row : axis === columns ? column : middleOfAxis(values, axis));
      return levelAt({ base: at('base'), growth: at('growth'), periods: at('periods') });
    }),
  );
}

/** The middle value of a cause. */
export function middleOfAxis(values: AxisValues, axis: Axis): number {
  return values[axis][Math.floor(values[axis].length / 2)] ?? Number.NaN;
}

/** Levels at every growth rate (rows) and every number of periods (columns). */
export function growthGrid(
  base: number,
  rates: readonly number[],
  periods: readonly number[],
): readonly (readonly Result<number>[])[] {
  return twoWayGrid('growth', 'periods', { base: [base], growth: rates, periods });
}

/** A two-way table of the rows studied: its causes, their values, and the level for each pair, where there is one. */
export interface Grid {
  /** Causes of the rows and of the columns. */
  readonly axes: readonly [rows: Axis, columns: Axis];
  readonly values: AxisValues;
  readonly levels: readonly (readonly (number | null)[])[];
}

/** The inputs of a grid. */
interface GridRequest {
  /** Rows whose growth is assumed. */
  readonly rows: readonly ProjectionRow[];
  /** Change of growth to both sides, as a fraction. */
  readonly points: number;
  readonly periods: number;
}

/** The table of two causes; its middle and neighbouring values are those of the bars. */
export function gridOf(request: GridRequest, axes: readonly [Axis, Axis]): Grid {
  const { rows, points } = request;
  const values = axisValues(request);
  const base = baseOf(rows);
  const cells = twoWayGrid(...axes, values, (at) =>
    movedLevel(rows, {
      points: (values.growth.indexOf(at.growth) - 2) * points,
      periods: at.periods,
      end: at.base === base.value ? 'value' : at.base === base.low ? 'low' : 'high',
    }),
  );
  return { axes, values, levels: cells.map((line) => line.map((cell) => (cell.ok ? cell.value : null))) };
}

/**
 * Five average rates, as the moved paths have them, periods around the number in use, and the base with the ends of its
 * rounding.
 */
function axisValues(request: GridRequest): AxisValues {
  const { rows, points, periods } = request;
  const base = baseOf(rows);
  const around = [-2, -1, 0, 1, 2];
  const ends =
    Number.isFinite(base.low) && Number.isFinite(base.high) && base.high > base.low
      ? [base.low, base.value, base.high]
      : [base.value];
  const reach = Math.min(2, periods - 1);
  return {
    growth: around.map((step) => averageOf(request, step * points)),
    periods: around.filter((step) => Math.abs(step) <= reach).map((step) => periods + step),
    base: ends,
  };
}

/** The sum of the rows' starting levels. */
function baseOf(rows: readonly ProjectionRow[]): Interval {
  return sum(rows.flatMap(({ values }) => values[0] ?? []));
}

/** The average growth of the path when every year moves by the same points. */
function averageOf({ rows, periods }: GridRequest, points: number): number {
  const [base, level] = [0, periods].map((count) =>
    orUndefined(movedLevel(rows, { points, periods: count, end: 'value' })),
  );
  const rate = cagr(base ?? 0, level ?? 0, periods);
  return rate.ok ? rate.value : points;
}

/**
 * The sum of paths when every yearly rate moves by the same points and there are fewer periods (without the first
 * years) or more (at the last rate), as the bars have it. `end` says from which end of the bases' rounding they start.
 */
function movedLevel(
  rows: readonly ProjectionRow[],
  { points, periods, end }: { readonly points: number; readonly periods: number; readonly end: keyof Interval },
): Result<number> {
  const paths = rows.flatMap((row) => pathOf(row) ?? []);
  return finite(paths.reduce((total, path) => total + movedEnd(overPeriods(path, periods), points, end), 0));
}
