/** How a derived value follows the leaves that it rests on: what its bounds and its formulas are read by. */
import type { Computed, Derived, Leaf } from './derived.js';

/** How a value follows a leaf. */
export interface Influence {
  /** Of a product its exact power, zero where the leaf cancels out; of a sum only the sign. */
  readonly power: number;
  /** Whether ways lead to it in both directions, so that it may not be read at two ends at once. */
  readonly isBothWays: boolean;
  /** Whether all terms of a sum have it as the same factor: it moves the sum up or down as a whole. */
  readonly isFactor: boolean;
}

interface Influences {
  readonly isProduct: boolean;
  /** Undefined where the direction of a leaf depends on the others. */
  readonly of: ReadonlyMap<Leaf, Influence> | undefined;
}

const known = new WeakMap<Computed, Influences>();

/** How a value follows each of its leaves; undefined where the direction of one depends on the others. */
export function influencesOf(value: Derived): ReadonlyMap<Leaf, Influence> | undefined {
  return read(value).of;
}

function read(value: Derived): Influences {
  if (value.kind !== 'operation')
    return { isProduct: true, of: new Map([[value, { power: 1, isBothWays: false, isFactor: false }]]) };
  const before = known.get(value);
  if (before) return before;
  const influences = readComputed(value);
  known.set(value, influences);
  return influences;
}

function readComputed({ operation, inputs }: Computed): Influences {
  if (operation.isFirm) return { isProduct: true, of: new Map() };
  const parts = inputs.map(read);
  const weights = operation.weights(inputs.length);
  const terms = parts.flatMap(({ of }, index) => (of ? { of, weight: weights[index] ?? 0 } : []));
  const isOfProducts = parts.every(({ isProduct }) => isProduct);
  const isProduct = isOfProducts && operation.form === 'product';
  if (terms.length < parts.length) return { isProduct, of: undefined };
  const found = new Map<Leaf, Influence>();
  for (const leaf of new Set(terms.flatMap(({ of }) => [...of.keys()]))) {
    const ways = terms.map(({ of, weight }) => ({ weight, ...of.get(leaf) }));
    const influence = isProduct ? ofProduct(ways) : ofSum(ways, isOfProducts && operation.form === 'sum');
    if (!influence) return { isProduct, of: undefined };
    found.set(leaf, influence);
  }
  return { isProduct, of: found };
}

type Way = Partial<Influence> & { readonly weight: number };

function ofProduct(ways: readonly Way[]): Influence {
  const powers = ways.map(({ weight, power = 0 }) => weight * power);
  const sum = powers.reduce((all, power) => all + power, 0);
  return { power: Math.abs(sum) < 1e-9 ? 0 : sum, isBothWays: isBothWays(ways, powers), isFactor: false };
}

/** The sign of a leaf in a sum; undefined where its terms do not agree and do not share it as a factor. */
function ofSum(ways: readonly Way[], isOfProducts: boolean): Influence | undefined {
  if (ways.some(({ isFactor }) => isFactor)) return undefined;
  const powers = ways.map(({ weight, power = 0 }) => weight * power);
  const both = isBothWays(ways, powers);
  const signs = new Set(powers.map(Math.sign).filter((sign) => sign !== 0));
  if (signs.size < 2) return { power: [...signs][0] ?? 0, isBothWays: both, isFactor: false };
  const [first = 0, ...others] = ways.map(({ power = 0 }) => power);
  const isFactor = isOfProducts && others.every((power) => Math.abs(power - first) < 1e-9);
  return isFactor ? { power: first, isBothWays: both, isFactor } : undefined;
}

function isBothWays(ways: readonly Way[], powers: readonly number[]): boolean {
  return ways.some((way) => way.isBothWays) || (powers.some((power) => power > 0) && powers.some((power) => power < 0));
}
