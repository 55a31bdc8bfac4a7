import type { Derived } from '../derive/derived.js';
import { exact } from '../derive/interval.js';
import { numberOf } from '../derive/number.js';
import { meanGrowthOf } from '../study/mean-growth.js';
import type { Projection, ProjectionRow, YearValue } from '../study/projection.js';
import { followed, type GrowthContext, growthNode, leafNodes, linksOf } from './growth.js';
import type { GrowthNode, LevelNode } from './node.js';

/** A projection and its request. */
export interface ProjectionTrace extends GrowthContext {
  readonly projection: Projection;
}

/** The trace of a row's level in a year; undefined for a year or a row that is not projected. */
export function levelNode(id: string, year: number, trace: ProjectionTrace): LevelNode | undefined {
  const row = trace.projection.rows.find((item) => item.id === id);
  const value = row?.values.find((item) => item.year === year);
  return row && value && nodeOf(row, value, trace);
}

/** Growth of a row in one year. */
export function yearGrowthNode(id: string, year: number, trace: ProjectionTrace): GrowthNode | undefined {
  const row = trace.projection.rows.find((item) => item.id === id);
  const step = row?.growth.find((item) => item.year === year);
  const [node] = row && step ? stepNode(row, step.derivation, trace) : [];
  return row && node && { ...node, ...followed(row.growth, trace) };
}

/** The yearly average of a row's growth over a span of years. */
export function meanGrowthNode(
  id: string,
  first: number,
  last: number,
  trace: ProjectionTrace,
): GrowthNode | undefined {
  const { projection } = trace;
  const row = projection.rows.find((item) => item.id === id);
  const from = levelNode(id, first, trace);
  const to = levelNode(id, last, trace);
  const values = row?.values.filter(({ year }) => year >= first && year <= last) ?? [];
  const rate = meanGrowthOf({ values }, projection);
  if (!from || !to || !rate.ok) return undefined;
  const { years: steps, name: formula } = rate.value.operation;
  return {
    kind: 'growth',
    address: `${id}.growth.${first}-${last}`,
    year: first,
    until: last,
    ...(steps !== undefined && { steps }),
    value: exact(numberOf(rate.value)),
    ...(formula !== 'stated' && { formula }),
    inputs: [from, to],
  };
}

function nodeOf(row: ProjectionRow, at: YearValue, trace: ProjectionTrace): LevelNode {
  const { id, name, level, metric } = row;
  const { year, status, low, value, high, derivation } = at;
  const { operation, inputs } = derivation;
  const { name: formula } = operation;
  return {
    kind: 'level',
    address: `${id}.${year}`,
    row: { id, name, level, metric },
    year,
    status,
    value: { low, value, high },
    ...(formula === 'sum' || formula === 'remainder'
      ? { formula, inputs: inputs.flatMap((input) => labelledLevel(input, trace)) }
      : chained(row, at, trace)),
  };
}

/** The node of a level that belongs to a row of the projection. */
function labelledLevel(value: Derived, trace: ProjectionTrace): readonly LevelNode[] {
  const label = value.kind === 'operation' ? value.label : undefined;
  const node = label?.of === 'level' ? levelNode(label.row, label.year, trace) : undefined;
  return node ? [node] : [];
}

/** The base figure alone, or with growth of the years since. */
function chained(
  row: ProjectionRow,
  { year, status, derivation }: YearValue,
  trace: ProjectionTrace,
): Pick<LevelNode, 'formula' | 'heldUntil' | 'assumption' | 'inputs'> {
  const { projection } = trace;
  const [base, ...growth] = linksOf(derivation);
  const isHeld = status === 'projected' && projection.to - projection.periods > projection.baseYear;
  return {
    ...(status === 'projected' && { formula: 'chain' }),
    ...(isHeld && { heldUntil: Math.min(year, projection.to - projection.periods) }),
    ...(growth.length > 0 && followed(row.growth, trace)),
    inputs: [
      ...(base && base.kind !== 'operation' ? leafNodes(base, trace) : []),
      ...growth.flatMap((step) => stepNode(row, step, trace)),
    ],
  };
}

function stepNode({ id }: ProjectionRow, step: Derived, trace: ProjectionTrace): readonly GrowthNode[] {
  const label = step.kind === 'operation' ? step.label : undefined;
  return step.kind === 'operation' && label?.of === 'growth'
    ? [growthNode(step, id, trace, `${id}.growth.${label.year}`)]
    : [];
}
