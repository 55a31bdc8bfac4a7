/** How much of a change each of its causes brought about, without any order of the causes. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Shares of each cause in a change of several numbers at once: for each cause a share a number. */
export interface Attribution {
  readonly shares: readonly (readonly number[])[];
  /** Orders tried and the largest standard error of any share, where not every order was. */
  readonly sampled?: { readonly orders: number; readonly error: number };
}

/** Most causes for which every order is counted. */
export const mostExact = 12;

/** Seed of the orders that are tried where there are more causes. */
export const orderSeed = 20260101;

/** Evaluations that sampling may cost. */
const evaluations = 2400;

/**
 * Shapley values (1953): a cause's share is what it adds to those before it, averaged over all orders in which the
 * causes could have come. `value` gives the numbers with some causes in place, by their indexes in ascending order.
 * Exact to twelve causes; beyond it orders are drawn, each with its reverse. Shares add up to the whole change.
 */
export function attribute(causes: number, value: (present: readonly number[]) => readonly number[]): Attribution {
  const all = Array.from({ length: causes }, (_, index) => index);
  const [none, full] = [value([]), value(all)];
  const change = full.map((number, index) => number - (none[index] ?? 0));
  const { shares, sampled } = causes <= mostExact ? exactly(causes, value) : bySampling(all, value, none);
  return { shares: balanced(shares, change), ...(sampled && { sampled }) };
}

/** Sums over all sets of causes, each weighted by the number of orders that begin with it. */
function exactly(
  causes: number,
  value: (present: readonly number[]) => readonly number[],
): { shares: number[][]; sampled?: never } {
  const values = Array.from({ length: 2 ** causes }, (_, mask) => value(membersOf(mask, causes)));
  const weights = Array.from({ length: causes }, (_, size) => 1 / (causes * choose(causes - 1, size)));
  const numbers = values[0]?.length ?? 0;
  const shares = Array.from({ length: causes }, () => Array.from({ length: numbers }, () => 0));
  for (const [mask, without] of values.entries()) {
    const weight = weights[membersOf(mask, causes).length] ?? 0;
    for (const [cause, own] of shares.entries()) {
      if (mask & (1 << cause)) continue;
      const together = values[mask | (1 << cause)] ?? without;
      for (let at = 0; at < numbers; at++)
        own[at] = (own[at] ?? 0) + weight * ((together[at] ?? 0) - (without[at] ?? 0));
    }
  }
  return { shares };
}

function membersOf(mask: number, causes: number): readonly number[] {
  return Array.from({ length: causes }, (_, index) => index).filter((index) => mask & (1 << index));
}

function choose(all: number, some: number): number {
  let count = 1;
  for (let step = 1; step <= some; step++) count = (count * (all - some + step)) / step;
  return count;
}

function bySampling(
  all: readonly number[],
  value: (present: readonly number[]) => readonly number[],
  none: readonly number[],
): { shares: number[][]; sampled: { orders: number; error: number } } {
  const generator = xoroshiro128plus(orderSeed);
  const pairs = Math.max(16, Math.ceil(evaluations / all.length / 2));
  const sums = all.map(() => none.map(() => ({ sum: 0, squares: 0 })));
  for (let pair = 0; pair < pairs; pair++) {
    const order = shuffled(all, generator);
    const [one, other] = [order, order.toReversed()].map((sequence) => marginals(sequence, value, none));
    for (const [cause, own] of sums.entries())
      for (const [at, sum] of own.entries()) {
        const mean = ((one?.[cause]?.[at] ?? 0) + (other?.[cause]?.[at] ?? 0)) / 2;
        sum.sum += mean;
        sum.squares += mean * mean;
      }
  }
  const shares = sums.map((own) => own.map(({ sum }) => sum / pairs));
  const errors = sums.flatMap((own) =>
    own.map(({ sum, squares }) => Math.sqrt(Math.max(0, squares / pairs - (sum / pairs) ** 2) / (pairs - 1))),
  );
  return { shares, sampled: { orders: 2 * pairs, error: Math.max(0, ...errors) } };
}

function shuffled(items: readonly number[], generator: RandomGenerator): readonly number[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(((generator.next() >>> 0) / 2 ** 32) * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}

/** What each cause adds to those before it in one order. */
function marginals(
  order: readonly number[],
  value: (present: readonly number[]) => readonly number[],
  none: readonly number[],
): readonly (readonly number[])[] {
  const added: (readonly number[])[] = order.map(() => none);
  let before = none;
  for (const [index, cause] of order.entries()) {
    const after = value(order.slice(0, index + 1).sort((a, b) => a - b));
    const known = before;
    added[cause] = after.map((number, at) => number - (known[at] ?? 0));
    before = after;
  }
  return added;
}

/** Shares that add up to the change to the last digit: what rounding leaves goes to the largest. */
function balanced(shares: readonly (readonly number[])[], change: readonly number[]): readonly (readonly number[])[] {
  const made = shares.map((own) => [...own]);
  for (const [at, whole] of change.entries()) {
    const largest = made.reduce<number[] | undefined>(
      (most, own) => (most && Math.abs(most[at] ?? 0) >= Math.abs(own[at] ?? 0) ? most : own),
      undefined,
    );
    const rest = whole - made.reduce((sum, own) => sum + (own[at] ?? 0), 0);
    if (largest) largest[at] = (largest[at] ?? 0) + rest + 0;
  }
  return made;
}
