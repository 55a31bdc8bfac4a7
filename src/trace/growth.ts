import { yearsOfPeriod } from '../model/dates.js';
import type { Scenario } from '../model/entities.js';
import type { Quantity } from '../model/quantity.js';
import { knownGrowth, type PriceChange, type YearGrowth } from '../projection/scenario.js';
import { writtenDeflator } from '../projection/subject-growth.js';
import type { WrittenData } from './data.js';
import type { DatumNode, GrowthNode, OptionNode, TraceNode } from './node.js';

/** Under what growth is traced: the run that it belongs to. */
export interface GrowthContext {
  readonly data: WrittenData;
  readonly scenario: Scenario;
  /** The change of prices given on the command line. */
  readonly deflator?: Quantity;
  readonly isReal: boolean;
}

/** Who grows: its id, and the figure that its path starts from. */
export interface Grower {
  readonly id: string;
  readonly start?: Quantity;
}

/** Where a year's growth comes from; `address` names it where it can be asked for by itself. */
export function growthNode(step: YearGrowth, grower: Grower, context: GrowthContext, address?: string): GrowthNode {
  const { year, rate, status, basis, of } = step;
  return {
    kind: 'growth',
    ...(address !== undefined && { address }),
    year,
    value: rate,
    status,
    ...(basis && { basis }),
    ...(of !== undefined && of !== grower.id && status !== 'planned' && { inherited: of }),
    ...(step.worded ? convertedFrom(step, grower, context) : restsOn(step, grower, context)),
  };
}

/** The series that the scenario has a subject keep step with, and why; a plain rate says that by itself. */
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

/** A rate with the change of prices added to it or taken out of it. */
function convertedFrom(
  { worded, prices, ...step }: YearGrowth,
  grower: Grower,
  context: GrowthContext,
): Pick<GrowthNode, 'formula' | 'inputs'> {
  const { basis: _basis, ...rest } = step;
  const before = growthNode({ ...rest, ...(worded ?? {}) }, grower, context);
  return {
    formula: context.isReal ? 'real-rate' : 'nominal-rate',
    inputs: [before, ...(prices ? pricesNode(prices, grower, context) : [])],
  };
}

/** A change of prices as it is given, or as levels and real growth imply it. */
function pricesNode(
  { year, rate, status, from, real }: PriceChange,
  grower: Grower,
  context: GrowthContext,
): readonly TraceNode[] {
  if (from.length === 0) {
    const given = writtenDeflator(context.scenario, context.deflator);
    return given ? [writtenNode(context.data, given, '--deflator')] : [];
  }
  const inputs = spanNodes(from, real, grower, context);
  return [{ kind: 'growth', ofPrices: true, year, value: rate, status, formula: 'price-change', inputs }];
}

/** Two levels, and real growth of the years between. */
function spanNodes(
  levels: readonly Quantity[],
  real: readonly YearGrowth[],
  grower: Grower,
  context: GrowthContext,
): readonly TraceNode[] {
  return [
    ...levels.flatMap((quantity) => context.data.datum(quantity) ?? []),
    ...real.map((step) => growthNode(step, grower, context)),
  ];
}

function restsOn(
  step: YearGrowth,
  grower: Grower,
  context: GrowthContext,
): Pick<GrowthNode, 'formula' | 'inputs' | 'steps'> {
  const { data } = context;
  const { formula, status, from, of, year } = step;
  const [first] = from;
  if (status === 'set') return { inputs: first ? [writtenNode(data, first, '--set', of)] : [] };
  if (status === 'planned') return plannedFrom(step, grower, data);
  if (formula === 'remaining-rate')
    return { formula, inputs: first ? averageAndOthers(first, year, grower, context) : [] };
  return { ...(formula && { formula }), inputs: spanNodes(from, step.real ?? [], grower, context) };
}

/** The reported average, and the other years that it speaks of. */
function averageAndOthers(
  average: Quantity,
  year: number,
  grower: Grower,
  context: GrowthContext,
): readonly TraceNode[] {
  const { data } = context;
  const datum = data.datum(average);
  if (datum?.entity.kind !== 'series') return [];
  const { value, id } = datum.entity;
  const known = knownGrowth(value, data.dataset);
  const { first, last } = yearsOfPeriod(datum.figure?.period ?? '');
  const others = [...known.values()].filter((step) => step.year >= first && step.year <= last && step.year !== year);
  return [datum, ...others.map((step) => growthNode(step, grower, context, `${id}.${step.year}`))];
}

/** A cluster's own target with the figure that its path starts from, or the rate that its plan names. */
function plannedFrom(
  { from, steps }: YearGrowth,
  { start }: Grower,
  data: WrittenData,
): Pick<GrowthNode, 'formula' | 'inputs' | 'steps'> {
  const promises = from.flatMap((quantity) => data.datum(quantity) ?? []);
  const base = start && data.datum(start);
  const isLevel = promises.some(({ figure }) => figure?.isGrowth === false);
  if (!isLevel || !base) return { inputs: promises };
  return { formula: 'cagr', ...(steps !== undefined && { steps }), inputs: [base, ...promises] };
}

/** A quantity as a datum, or else as what the command line gave. */
function writtenNode(
  data: WrittenData,
  quantity: Quantity,
  option: OptionNode['option'],
  of?: string,
): DatumNode | OptionNode {
  return data.datum(quantity) ?? { kind: 'option', option, quantity, ...(of !== undefined && { of }), inputs: [] };
}
