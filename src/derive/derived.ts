/** Derived values as data: a graph from a number back to its data and assumptions. */
import type { Interval, Quantity } from '../model/quantity.js';
import type { NumberKind, Operation } from './operations.js';

/**
 * Origin of a year's growth: observed and expected (published before the year's final figure)
 * as the series gives them, derived from a reported average, assumed by the scenario, planned (implied by
 * the cluster's own targets), or set for this run.
 */
export type GrowthStatus = 'observed' | 'expected' | 'derived' | 'assumed' | 'planned' | 'set';

/** Origin of a number: a quantity as written, or an operation on other derived values. */
export type Derived = Leaf | Computed;

/** A quantity that is written in the data or was given for this run. One object for each, however often it is used. */
export type Leaf = DatumLeaf | OptionLeaf | GivenLeaf;

/** A figure or a rate of the data, an assumption of a scenario among them. */
interface DatumLeaf extends Written {
  readonly kind: 'datum';
}

/** A rate that was given for this run. */
export interface OptionLeaf extends Written {
  readonly kind: 'option';
  readonly option: '--set' | '--deflator';
  /** Id of the group or cluster with the rate; absent for a change of prices. */
  readonly for?: string | undefined;
  /** The only year that the rate was given for. */
  readonly year?: number | undefined;
}

/** A leaf that a quantity states. */
export type WrittenLeaf = DatumLeaf | OptionLeaf;

interface Written {
  readonly quantity: Quantity;
  readonly gives: NumberKind;
  /** The quantity as an interval: with the uncertainty of its words and digits, or without. */
  readonly estimate: Interval;
}

/** A number worked out elsewhere, which no single quantity states. */
interface GivenLeaf {
  readonly kind: 'given';
  readonly gives: NumberKind;
  readonly estimate: Interval;
}

/** The result of an operation on other values, taken in their order. */
export interface Computed {
  readonly kind: 'operation';
  readonly operation: Operation;
  readonly inputs: readonly Derived[];
  readonly label?: Label | undefined;
}

/** The meaning of a value in a study. */
export type Label =
  | { readonly of: 'level'; readonly row: string; readonly year: number }
  | {
      readonly of: 'growth';
      readonly year: number;
      readonly status: GrowthStatus;
      readonly basis?: 'nominal' | 'real' | undefined;
      /** Id of the group or cluster with this growth. */
      readonly grower?: string | undefined;
      /** Id of the series that states it. */
      readonly series?: string | undefined;
    }
  | { readonly of: 'prices'; readonly year: number; readonly status: GrowthStatus }
  /** A computed result of a promise, and the first and last year that it covers. */
  | { readonly of: 'result'; readonly name: string; readonly years?: readonly [from: number, to: number] | undefined };

const leaves = new WeakMap<Quantity, WrittenLeaf[]>();

/** The leaf of a quantity with this estimate; the same object each time. */
export function leafOf(
  quantity: Quantity,
  gives: NumberKind,
  estimate: Interval,
  given?: Pick<OptionLeaf, 'option' | 'for' | 'year'> | undefined,
): WrittenLeaf {
  const known = leaves.get(quantity) ?? [];
  leaves.set(quantity, known);
  const leaf: WrittenLeaf = given
    ? { kind: 'option', quantity, gives, estimate, ...given }
    : { kind: 'datum', quantity, gives, estimate };
  const same = known.find((other) => isSameLeaf(other, leaf));
  if (!same) known.push(leaf);
  return same ?? leaf;
}

function isSameLeaf(a: WrittenLeaf, b: WrittenLeaf): boolean {
  const isAlike =
    a.kind === 'datum' || b.kind === 'datum'
      ? a.kind === b.kind
      : a.option === b.option && a.for === b.for && a.year === b.year;
  const ends = ['low', 'value', 'high'] as const;
  return isAlike && a.gives === b.gives && ends.every((end) => a.estimate[end] === b.estimate[end]);
}

/** A value by an operation on others. */
export function derived(operation: Operation, inputs: readonly Derived[], label?: Label | undefined): Computed {
  return { kind: 'operation', operation, inputs, ...(label && { label }) };
}

/** The same value with another label. */
export function labelled(value: Computed, label: Label): Computed {
  return { ...value, label };
}

/** Every leaf that a value rests on, once. */
export function leavesOf(value: Derived): ReadonlySet<Leaf> {
  const found = new Set<Leaf>();
  const seen = new Set<Derived>();
  const visit = (node: Derived): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'operation') for (const input of node.inputs) visit(input);
    else found.add(node);
  };
  visit(value);
  return found;
}

/** Whether two values are the same operations on the same leaves, with the same status. */
export function isSameDerivation(a: Derived, b: Derived): boolean {
  if (a === b) return true;
  if (a.kind !== 'operation' || b.kind !== 'operation') return false;
  return (
    a.operation === b.operation &&
    a.inputs.length === b.inputs.length &&
    statusOf(a) === statusOf(b) &&
    a.inputs.every((input, index) => isSameDerivation(input, b.inputs[index] ?? a))
  );
}

function statusOf({ label }: Computed): GrowthStatus | undefined {
  return label && 'status' in label ? label.status : undefined;
}
