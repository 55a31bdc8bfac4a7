/** Influence of leaves on a derived value, needed for its bounds and its formulas. */
import type { Computed, Derived, Leaf } from './derived.js';

/** The influence on a value of a leaf that is not exact. */
export interface Influence {
  /** In a product the exact power, zero where the leaf cancels out; in a sum only the sign. */
  readonly power: number;
  /** Whether the leaf acts in both directions, so that it may not be read at two ends at once. */
  readonly isBothWays: boolean;
  /** Whether the leaf is the same factor in all terms of a sum: it moves the sum as a whole. */
  readonly isFactor: boolean;
}

type OfLeaves = ReadonlyMap<Leaf, Influence>;

interface Influences {
  readonly isProduct: boolean;
  /** Undefined where the direction of a leaf depends on the others. */
  readonly of: OfLeaves | undefined;
}

const known = new WeakMap<Derived, Influences>();
const none: Influences = { isProduct: true, of: new Map() };

/**
 * The influence on a value of each of its inexact leaves; undefined where the direction of one depends on the others.
 */
export function influencesOf(value: Derived): OfLeaves | undefined {
  return read(value).of;
}

function read(value: Derived): Influences {
  const before = known.get(value);
  if (before) return before;
  const influences = value.kind === 'operation' ? readComputed(value) : readLeaf(value);
  known.set(value, influences);
  return influences;
}

function readLeaf(leaf: Leaf): Influences {
  if (leaf.estimate.low === leaf.estimate.high) return none;
  return { isProduct: true, of: new Map([[leaf, { power: 1, isBothWays: false, isFactor: false }]]) };
}

function readComputed({ operation, inputs }: Computed): Influences {
  if (operation.isFirm) return none;
  if (operation.form === 'general') return { isProduct: false, of: undefined };
  const parts = inputs.map(read);
  const isOfProducts = parts.every(({ isProduct }) => isProduct);
  const isProduct = isOfProducts && operation.form === 'product';
  const ways = waysOf(parts, operation.weights(inputs.length));
  if (!ways) return { isProduct, of: undefined };
  const found = new Map<Leaf, Influence>();
  for (const [leaf, way] of ways) {
    const isWhole = operation.form === 'sum' && isOfProducts && way.terms === inputs.length;
    const influence = isProduct ? ofProduct(way) : ofSum(way, isWhole);
    if (!influence) return { isProduct, of: undefined };
    found.set(leaf, influence);
  }
  return { isProduct, of: found };
}

/** All ways from a value to a leaf through its inputs. */
interface Ways {
  /** The sum of the powers, each times the weight of its input. */
  power: number;
  rises: boolean;
  falls: boolean;
  isBothWays: boolean;
  isFactor: boolean;
  /** Number of inputs with the leaf, and its power where that is the same in all. */
  terms: number;
  common: number | undefined;
}

function waysOf(parts: readonly Influences[], weights: readonly number[]): ReadonlyMap<Leaf, Ways> | undefined {
  const ways = new Map<Leaf, Ways>();
  for (const [index, { of }] of parts.entries()) {
    if (!of) return undefined;
    for (const [leaf, influence] of of) ways.set(leaf, joined(ways.get(leaf), influence, weights[index] ?? 0));
  }
  return ways;
}

function joined(before: Ways | undefined, { power, isBothWays, isFactor }: Influence, weight: number): Ways {
  const own = power * weight;
  if (!before) return { power: own, rises: own > 0, falls: own < 0, isBothWays, isFactor, terms: 1, common: power };
  before.power += own;
  before.rises ||= own > 0;
  before.falls ||= own < 0;
  before.isBothWays ||= isBothWays;
  before.isFactor ||= isFactor;
  before.terms += 1;
  if (before.common !== undefined && Math.abs(before.common - power) > dust) before.common = undefined;
  return before;
}

/** Powers closer than this are equal: the dust of adding fractions. */
const dust = 1e-9;

function ofProduct({ power, rises, falls, isBothWays }: Ways): Influence {
  return {
    power: Math.abs(power) < dust ? 0 : power,
    isBothWays: isBothWays || (rises && falls),
    isFactor: false,
  };
}

/** The influence of a leaf on a sum; undefined where its terms neither agree in sign nor share it as a factor. */
function ofSum({ rises, falls, isBothWays, isFactor, common }: Ways, isWhole: boolean): Influence | undefined {
  if (isFactor) return undefined;
  if (!rises || !falls) return { power: Number(rises) - Number(falls), isBothWays, isFactor: false };
  return isWhole && common !== undefined ? { power: common, isBothWays: true, isFactor: true } : undefined;
}
