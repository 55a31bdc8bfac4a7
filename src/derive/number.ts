/** Derived values as numbers. */
import type { Derived } from './derived.js';

/** A replacement for the number of a value; undefined for values to be computed by their operation. */
export type NumberAt = (value: Derived) => number | undefined;

const numbers = new WeakMap<Derived, number>();

/** The number of a value, with its leaves at the middle of their intervals. */
export function numberOf(value: Derived): number {
  return evaluate(value, () => undefined, numbers);
}

/** The number of a value when some of its leaves, or of the values between, are replaced. */
export function replay(value: Derived, numberAt: NumberAt): number {
  return evaluate(value, numberAt, new Map());
}

function evaluate(value: Derived, numberAt: NumberAt, known: Map<Derived, number> | WeakMap<Derived, number>): number {
  const before = known.get(value);
  if (before !== undefined) return before;
  const number = numberAt(value) ?? ownNumber(value, numberAt, known);
  known.set(value, number);
  return number;
}

function ownNumber(value: Derived, numberAt: NumberAt, known: Map<Derived, number> | WeakMap<Derived, number>): number {
  if (value.kind !== 'operation') return value.estimate.value;
  return value.operation.number(value.inputs.map((input) => evaluate(input, numberAt, known)));
}
