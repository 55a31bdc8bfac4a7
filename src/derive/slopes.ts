/** Derivatives of a derived value by everything that it rests on. */
import type { Computed, Derived } from './derived.js';
import { numberOf } from './number.js';

/**
 * Partial derivatives of a value by itself and every value below it, by one walk back from it (reverse accumulation).
 * A leaf that enters by several paths has the sum over all of them.
 */
export function slopesOf(value: Derived): ReadonlyMap<Derived, number> {
  const slopes = new Map<Derived, number>([[value, 1]]);
  for (const node of inOrderOf(value).toReversed()) {
    const own = slopes.get(node) ?? 0;
    for (const [index, input] of node.inputs.entries())
      slopes.set(input, (slopes.get(input) ?? 0) + own * slopeBy(node, index));
  }
  return slopes;
}

/** Operations below a value, inputs before their results. */
function inOrderOf(value: Derived): readonly Computed[] {
  const found = new Set<Computed>();
  const visit = (node: Derived): void => {
    if (node.kind !== 'operation' || found.has(node)) return;
    for (const input of node.inputs) visit(input);
    found.add(node);
  };
  visit(value);
  return [...found];
}

/** The derivative of an operation by one of its inputs; for a product of powers, from ∂ln F/∂ln fᵢ = eᵢ. */
function slopeBy(node: Computed, index: number): number {
  const { operation, inputs } = node;
  const weight = operation.weights(inputs.length)[index] ?? 0;
  const input = inputs[index];
  if (operation.slopes) return operation.slopes(inputs.map(numberOf))[index] ?? 0;
  if (operation.form === 'sum' || !input) return weight;
  return (weight * factorOf(node)) / factorOf(input);
}

/** The factor of a value in a product: a level itself, a rate as 1 + rate. */
function factorOf(value: Derived): number {
  const { gives } = value.kind === 'operation' ? value.operation : value;
  return gives === 'rate' ? 1 + numberOf(value) : numberOf(value);
}
