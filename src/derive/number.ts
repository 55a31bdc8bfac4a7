/** A derived value as a number. */
import type { Derived } from './derived.js';

/** The number of a value where it has another than it would have; undefined of those that keep to their operation. */
export type NumberAt = (value: Derived) => number | undefined;

const numbers = new WeakMap<Derived, number>();

/** The number of a value: that of its leaves in the middle of what they leave open. */
export function numberOf(value: Derived): number {
  return evaluate(value, () => undefined, numbers);
}

/** The number that a value would have if some of its leaves, or of the values on the way to them, had others. */
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
