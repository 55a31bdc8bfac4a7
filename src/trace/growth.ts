import type { Computed, Derived } from '../derive/derived.js';
import { estimateOf } from '../derive/estimate.js';
import type { Scenario } from '../model/entities.js';
import type { YearGrowth } from '../study/scenario.js';
import type { WrittenData } from './data.js';
import type { DatumNode, GrowthNode, TraceNode } from './node.js';

/** The run to which traced growth belongs. */
export interface GrowthContext {
  readonly data: WrittenData;
  readonly scenario: Scenario;
}

/**
 * The trace of growth of a year, or of a change of prices.
 *
 * @param grower id of the growing subject
 * @param address of the growth, where it can be asked for by itself
 */
export function growthNode(value: Computed, grower: string, context: GrowthContext, address?: string): GrowthNode {
  const { label, operation } = value;
  if (label?.of !== 'growth' && label?.of !== 'prices')
    throw new RangeError(`${operation.name} is no growth of a year`);
  const { year, status } = label;
  return {
    kind: 'growth',
    ...(address !== undefined && { address }),
    year,
    value: estimateOf(value),
    status,
    ...(label.of === 'prices' && { ofPrices: true }),
    ...(label.of === 'growth' && saidOf(label, grower)),
    ...restsOn(value, grower, context),
  };
}

function saidOf(
  { basis, status, grower: of }: Extract<Computed['label'], { of: 'growth' }>,
  grower: string,
): Pick<GrowthNode, 'basis' | 'inherited'> {
  const isInherited = of !== undefined && of !== grower && status !== 'planned';
  return { ...(basis && { basis }), ...(isInherited && { inherited: of }) };
}

/** The operation and its inputs; of one of which not all inputs are known, only what it takes from the data. */
function restsOn(
  { operation, inputs }: Computed,
  grower: string,
  context: GrowthContext,
): Pick<GrowthNode, 'formula' | 'inputs' | 'steps'> {
  const nodes = inputs.flatMap((input) => nodesBelow(input, operation.name === 'remaining-rate', grower, context));
  if (operation.name === 'stated' || nodes.length < inputs.length) return { inputs: nodes };
  const { name: formula, years, isFirm } = operation;
  return { formula, ...(isFirm && years !== undefined && { steps: years }), inputs: nodes };
}

/** The nodes of an input: growth, under its series where `isNamed`, or written data. */
function nodesBelow(value: Derived, isNamed: boolean, grower: string, context: GrowthContext): readonly TraceNode[] {
  if (value.kind !== 'operation') return leafNodes(value, context);
  const { label } = value;
  const series = isNamed && label?.of === 'growth' ? label.series : undefined;
  const address = series === undefined || !label || !('year' in label) ? undefined : `${series}.${label.year}`;
  return [growthNode(value, grower, context, address)];
}

/** A leaf as a datum, or else as a command-line option; no node for a number that no quantity states. */
export function leafNodes(leaf: Exclude<Derived, Computed>, { data }: GrowthContext): readonly TraceNode[] {
  if (leaf.kind === 'given') return [];
  const { quantity } = leaf;
  const datum = data.datum(quantity);
  if (datum) return [datum];
  if (leaf.kind === 'datum') return [];
  const { option, for: of, year } = leaf;
  return [
    {
      kind: 'option',
      option,
      quantity,
      ...(of !== undefined && { of }),
      ...(year !== undefined && { year }),
      inputs: [],
    },
  ];
}

/** The links of a level's chain: the starting level, then growth of each year in which it grows. */
export function linksOf(level: Derived): readonly Derived[] {
  if (level.kind !== 'operation') return [level];
  const [before, ...growth] = level.inputs;
  return before ? [...linksOf(before), ...growth] : growth;
}

/** The scenario's assumption that a subject keeps step with a series, and its reason; none for a plain rate. */
export function followed(
  growth: readonly YearGrowth[],
  { data, scenario }: GrowthContext,
): { readonly assumption?: DatumNode } {
  const of = growth.find(({ status }) => status !== 'set' && status !== 'planned')?.of;
  const index = scenario.assumptions.findIndex((item) => item.for === of && item.track !== undefined);
  const entity = data.dataset.find('scenario', scenario.id);
  const [assumption] = index === -1 || !entity ? [] : data.at(entity, ['assumptions', index, 'track']);
  return assumption ? { assumption } : {};
}
