/** A derived value as a number. */
import type { Derived, Leaf } from './derived.js';

const numbers = new WeakMap<Derived, number>();

/** The number of a value: that of its leaves in the middle of what they leave open. */
export function numberOf(value: Derived): number {
  return evaluate(value, ({ estimate }) => estimate.value, numbers);
}

/** The number that a value would have if its leaves had others. */
export function replay(value: Derived, numberAt: (leaf: Leaf) => number): number {
  return evaluate(value, numberAt, new Map());
}

function evaluate(
  value: Derived,
  numberAt: (leaf: Leaf) => number,
  known: Map<Derived, number> | WeakMap<Derived, number>,
): number {
  if (value.kind !== 'operation') return numberAt(value);
  const before = known.get(value);
  if (before !== undefined) return before;
  const number = value.operation.number(value.inputs.map((input) => evaluate(input, numberAt, known)));
  known.set(value, number);
  return number;
}
