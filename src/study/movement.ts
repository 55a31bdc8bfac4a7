import { exact } from '../derive/interval.js';
import { defined, notDefined, type Result } from '../derive/result.js';
import type { Interval } from '../model/quantity.js';

/** A level at the start of some years and at their end. */
export interface Pair {
  readonly start: number;
  readonly end: number;
}

/** A factor that several levels have in common, such as the growth of a series that all of a group follow. */
export interface CommonFactor {
  readonly interval: Interval;
  /** Whether it lies before the start, and so moves the level of the start too. */
  readonly isBefore: boolean;
}

/**
 * A level at start and end: the central pair, the corners of the possible pairs where its own data are uncertain, and
 * the factors that it shares with others.
 */
export interface Movement {
  readonly value: Pair;
  readonly corners: readonly Pair[];
  readonly common: readonly CommonFactor[];
}

/** A sum of movements: how much the start and the end of each count in it. */
export type Weights = ReadonlyMap<Movement, Pair>;

/** A level that was measured at both ends, each with its own rounding. */
export function measuredMovement(start: Interval, end: Interval): Movement {
  const [firsts, lasts] = [
    [start.low, start.high],
    [end.low, end.high],
  ];
  const corners = firsts.flatMap((first) => lasts.map((last) => ({ start: first, end: last })));
  return { value: { start: start.value, end: end.value }, corners, common: [] };
}

/**
 * A level that grows from its base by factors, before the start and after it: the base enters the start and the end
 * alike.
 */
export function growingMovement(base: Interval, factors: readonly CommonFactor[]): Movement {
  const value = factors.reduce((pair, { interval, isBefore }) => scaledBy(pair, interval.value, isBefore), {
    start: base.value,
    end: base.value,
  });
  const corners = [...new Set([base.low, base.high])].map((level) => ({ start: level, end: level }));
  return { value, corners, common: factors };
}

function scaledBy({ start, end }: Pair, factor: number, isBefore: boolean): Pair {
  return { start: start * (isBefore ? factor : 1), end: end * factor };
}

/**
 * Most common factors tried end by end; any further ones count as each level's own, which may widen the bounds but
 * never narrows them.
 */
const mostCommon = 12;

/**
 * The quotient of two sums of movements with its tightest bounds: a datum that enters several times, such as a part
 * inside its whole, counts once. For common factors held at their ends the numerator and the denominator are linear in
 * every movement, so that the extremes lie at corners; Dinkelbach's method (On Nonlinear Fractional Programming, 1967)
 * finds them. Where the denominator may be zero the bounds are open.
 */
export function ratioOf(numerator: Weights, denominator: Weights): Result<Interval, 'zero-distance'> {
  const divisor = sumOf(denominator);
  if (Math.abs(divisor) < Number.EPSILON * sizeOf(denominator)) return notDefined('zero-distance');
  const value = sumOf(numerator) / divisor;
  const movements = [...new Set([...numerator.keys(), ...denominator.keys()])];
  let [low, high] = [value, value];
  for (const corners of settings(movements)) {
    const rows = movements.map((movement, index) => ({
      corners: corners[index] ?? [],
      above: numerator.get(movement) ?? none,
      below: denominator.get(movement) ?? none,
    }));
    const ends = extremes(rows);
    low = Math.min(low, ends.low);
    high = Math.max(high, ends.high);
  }
  return defined({ low, value, high });
}

/** The bounds of a sum of movements, in which a factor that several share counts once. */
export function boundsOf(weights: Weights): Interval {
  const movements = [...weights.keys()];
  const value = sumOf(weights);
  let [low, high] = [value, value];
  for (const corners of settings(movements)) {
    const ends = movements.map((movement, index) =>
      (corners[index] ?? []).map((corner) => dot(weights.get(movement) ?? none, corner)),
    );
    low = Math.min(low, total(ends, Math.min));
    high = Math.max(high, total(ends, Math.max));
  }
  return { low, value, high };
}

function total(ends: readonly (readonly number[])[], choose: (...values: readonly number[]) => number): number {
  return ends.reduce((sum, values) => sum + choose(...values), 0);
}

const none: Pair = { start: 0, end: 0 };

const dot = (weight: Pair, { start, end }: Pair): number =>
  (weight.start === 0 ? 0 : weight.start * start) + (weight.end === 0 ? 0 : weight.end * end);

function sumOf(weights: Weights): number {
  return [...weights].reduce((total, [{ value }, weight]) => total + dot(weight, value), 0);
}

function sizeOf(weights: Weights): number {
  const size = ([{ value }, { start, end }]: readonly [Movement, Pair]): number =>
    Math.abs(start * value.start) + Math.abs(end * value.end);
  return [...weights].reduce((total, entry) => total + size(entry), 0);
}

interface Term {
  readonly corners: readonly Pair[];
  readonly above: Pair;
  readonly below: Pair;
}

function extremes(terms: readonly Term[]): { readonly low: number; readonly high: number } {
  const open = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const divisors = terms.map(({ corners, below }) => corners.map((corner) => dot(below, corner)));
  const [least, greatest] = [total(divisors, Math.min), total(divisors, Math.max)];
  if (!(least > 0 || greatest < 0) || !terms.every(isFiniteTerm)) return open;
  const sign = least > 0 ? 1 : -1;
  return { low: climb(terms, -sign), high: climb(terms, sign) };
}

function isFiniteTerm({ corners }: Term): boolean {
  return corners.every(({ start, end }) => Number.isFinite(start) && Number.isFinite(end));
}

/** The greatest quotient for a positive direction times the sign of the denominator, the least for a negative one. */
function climb(terms: readonly Term[], direction: number): number {
  const quotientAt = (chosen: readonly Pair[]): number => {
    const side = (of: 'above' | 'below'): number =>
      terms.reduce((sum, term, index) => sum + dot(term[of], chosen[index] ?? none), 0);
    return side('above') / side('below');
  };
  let chosen: readonly Pair[] = terms.map(({ corners }) => corners[0] ?? none);
  let quotient = quotientAt(chosen);
  for (let step = 0; step < 100; step++) {
    const gain = ({ above, below }: Term, corner: Pair): number =>
      direction * (dot(above, corner) - quotient * dot(below, corner));
    chosen = terms.map((term) =>
      term.corners.reduce((best, corner) => (gain(term, corner) > gain(term, best) ? corner : best)),
    );
    const next = quotientAt(chosen);
    if (Math.abs(next - quotient) <= 1e-15 * Math.abs(quotient)) return next;
    quotient = next;
  }
  return quotient;
}

/** The corners of all movements, for each choice of an end for every bundle of common factors. */
function* settings(movements: readonly Movement[]): Generator<readonly (readonly Pair[])[]> {
  const bundles = bundlesOf(movements);
  const shared = bundles.filter(({ of }) => of.size > 1).slice(0, mostCommon);
  const own = bundles.filter((bundle) => !shared.includes(bundle));
  for (let choice = 0; choice < 2 ** shared.length; choice++) {
    yield movements.map((movement) => {
      const fixed = shared.reduce(
        (corners, { factor, of }, index) =>
          of.has(movement) ? scaled(corners, factor, [(choice >> index) & 1 ? 'high' : 'low']) : corners,
        movement.corners,
      );
      return own.reduce(
        (corners, { factor, of }) => (of.has(movement) ? scaled(corners, factor, ['low', 'high']) : corners),
        fixed,
      );
    });
  }
}

function scaled(
  corners: readonly Pair[],
  { interval, isBefore }: CommonFactor,
  ends: readonly ('low' | 'high')[],
): readonly Pair[] {
  return ends.flatMap((end) => corners.map((corner) => scaledBy(corner, interval[end], isBefore)));
}

interface Bundle {
  readonly factor: CommonFactor;
  readonly of: ReadonlySet<Movement>;
}

/** Common factors, with those that always occur together bundled into one. */
function bundlesOf(movements: readonly Movement[]): readonly Bundle[] {
  const holders = new Map<CommonFactor, Movement[]>();
  for (const movement of movements)
    for (const factor of movement.common) holders.set(factor, [...(holders.get(factor) ?? []), movement]);
  const bundles = new Map<string, Bundle>();
  for (const [factor, of] of holders) {
    const key = `${factor.isBefore} ${of.map((movement) => movements.indexOf(movement)).join()}`;
    const interval = bundles.get(key)?.factor.interval ?? exact(1);
    const { low, value, high } = factor.interval;
    const product = { low: interval.low * low, value: interval.value * value, high: interval.high * high };
    bundles.set(key, { factor: { interval: product, isBefore: factor.isBefore }, of: new Set(of) });
  }
  return [...bundles.values()];
}
