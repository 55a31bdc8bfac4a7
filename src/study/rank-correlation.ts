import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { fillNormals } from './normal.js';

/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/** What is wrong with a matrix of correlations, and in which rows. */
export type CorrelationFault =
  | { readonly fault: 'not-symmetric'; readonly rows: readonly [number, number] }
  | { readonly fault: 'diagonal' | 'outside'; readonly rows: readonly number[] }
  /** Impossible correlations: those of these rows contradict each other. */
  | { readonly fault: 'not-positive'; readonly rows: readonly number[] };

/** Largest distance of a pivot from zero that rounding alone explains. */
const dust = 1e-9;

/**
 * The fault of a matrix of correlations: not symmetric, not 1 on its diagonal, outside −1 to 1, not positive
 * semi-definite.
 */
export function faultOfCorrelations(matrix: Matrix): CorrelationFault | undefined {
  for (const [row, values] of matrix.entries()) {
    if (values[row] !== 1) return { fault: 'diagonal', rows: [row] };
    for (const [column, value] of values.entries()) {
      if (!(Math.abs(value) <= 1)) return { fault: 'outside', rows: [row, column] };
      if (column < row && value !== matrix[column]?.[row]) return { fault: 'not-symmetric', rows: [column, row] };
    }
  }
  if (triangleOf(matrix)) return undefined;
  return { fault: 'not-positive', rows: contradiction(matrix) };
}

/** Three rows that contradict each other already, or else all. */
function contradiction(matrix: Matrix): readonly number[] {
  const rows = matrix.map((_, index) => index);
  for (const a of rows)
    for (const b of rows.slice(a + 1))
      for (const c of rows.slice(b + 1)) if (!triangleOf(submatrix(matrix, [a, b, c]))) return [a, b, c];
  return rows;
}

/** The given rows and columns of a matrix. */
export function submatrix(matrix: Matrix, rows: readonly number[]): Matrix {
  return rows.map((row) => rows.map((column) => matrix[row]?.[column] ?? 0));
}

/** A matrix with the same correlation between any two. */
export function equalCorrelations(size: number, correlation: number): Matrix {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? 1 : correlation)),
  );
}

/**
 * The lower triangle L with L·Lᵀ the matrix (Cholesky), also for a semi-definite matrix; undefined where it is
 * neither.
 */
export function triangleOf(matrix: Matrix): Matrix | undefined {
  const triangle: (readonly number[])[] = [];
  for (const values of matrix) {
    const line = lineOf(values, triangle);
    if (!line) return undefined;
    triangle.push(line);
  }
  return triangle;
}

/** The next line of the triangle: the row less the share of the lines before it. */
function lineOf(values: readonly number[], triangle: Matrix): readonly number[] | undefined {
  const line: number[] = [];
  const rest = (column: number, other: readonly number[]): number =>
    line.reduce((left, entry, index) => left - entry * (other[index] ?? 0), values[column] ?? 0);
  for (const [column, other] of triangle.entries()) {
    const [left, pivot] = [rest(column, other), other[column] ?? 0];
    if (pivot === 0 && Math.abs(left) > Math.sqrt(dust)) return undefined;
    line.push(pivot === 0 ? 0 : left / pivot);
  }
  const square = rest(triangle.length, line);
  if (square < -dust) return undefined;
  return [...line, square < dust ? 0 : Math.sqrt(square)];
}

/** Multiplies columns by a lower triangle in place: column i becomes Σ Lᵢⱼ·column j. */
export function mix(columns: readonly Float64Array[], triangle: Matrix): void {
  for (let row = columns.length - 1; row >= 0; row--) {
    const target = columns[row] as Float64Array;
    const weights = triangle[row] ?? [];
    const own = weights[row] ?? 0;
    for (let index = 0; index < target.length; index++) target[index] = own * (target[index] as number);
    for (let column = 0; column < row; column++) {
      const weight = weights[column] ?? 0;
      if (weight === 0) continue;
      const source = columns[column] as Float64Array;
      for (let index = 0; index < target.length; index++)
        target[index] = (target[index] as number) + weight * (source[index] as number);
    }
  }
}

/**
 * Rearranges each column so that the columns' ranks correlate as a matrix says, whatever their distributions, which
 * stay as they are: Iman and Conover, A Distribution-Free Approach to Inducing Rank Correlation Among Input Variables
 * (1982), with normal scores and their correction for the correlation that the scores have by chance.
 *
 * @param columns of the same length, at most 4096
 * @param triangle of the matrix of correlations, as of `triangleOf`
 */
export function arrange(columns: readonly Float64Array[], triangle: Matrix, generator: RandomGenerator): void {
  const scores = columns.map((column) => {
    const score = new Float64Array(column.length);
    fillNormals(score, generator);
    return score;
  });
  const chance = triangleOf(correlationsOf(scores));
  if (chance) unmix(scores, chance);
  mix(scores, triangle);
  for (const [index, column] of columns.entries()) takeRanks(column, scores[index] as Float64Array);
}

/** Standardises columns and removes their correlation, given its lower triangle. */
function unmix(columns: readonly Float64Array[], triangle: Matrix): void {
  for (const column of columns) standardise(column);
  for (const [row, target] of columns.entries()) {
    const weights = triangle[row] ?? [];
    const own = weights[row] ?? 1;
    for (let column = 0; column < row; column++) {
      const [weight, source] = [weights[column] ?? 0, columns[column] as Float64Array];
      for (let index = 0; index < target.length; index++)
        target[index] = (target[index] as number) - weight * (source[index] as number);
    }
    for (let index = 0; index < target.length; index++) target[index] = (target[index] as number) / (own || 1);
  }
}

function standardise(column: Float64Array): void {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const square = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
  for (let index = 0; index < column.length; index++)
    column[index] = ((column[index] as number) - mean) / Math.sqrt(square);
}

function correlationsOf(columns: readonly Float64Array[]): Matrix {
  const standard = columns.map((column) => {
    const copy = column.slice();
    standardise(copy);
    return copy;
  });
  return standard.map((one, row) =>
    standard.map((other, column) =>
      row === column ? 1 : one.reduce((sum, value, index) => sum + value * (other[index] as number), 0) / one.length,
    ),
  );
}

/** Lower bits of a number's fraction, in which its index travels through a sort: 4096 indices. */
const indexBits = 0xfff;
/** Which of a number's two words holds the lower bits. */
const lowerWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

/** Rearranges the values of a column to have the ranks of scores. */
function takeRanks(column: Float64Array, scores: Float64Array): void {
  const order = scores.slice();
  const words = new Uint32Array(order.buffer);
  for (let index = 0; index < order.length; index++) {
    const at = 2 * index + lowerWord;
    words[at] = ((words[at] as number) & ~indexBits) | index;
  }
  order.sort();
  const values = column.slice().sort();
  for (let rank = 0; rank < order.length; rank++)
    column[(words[2 * rank + lowerWord] as number) & indexBits] = values[rank] as number;
}
