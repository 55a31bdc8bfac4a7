import { exact } from '../derive/interval.js';
import { growthSteps, meanGrowth } from '../projection/mean-growth.js';
import type { Projection, ProjectionRow, YearValue } from '../projection/projection.js';
import { followed, type GrowthContext, growthNode } from './growth.js';
import type { GrowthNode, LevelNode } from './node.js';

/** A projection, and what it was asked with. */
export interface ProjectionTrace extends GrowthContext {
  readonly projection: Projection;
}

/** Where a row's level of a year comes from; undefined for a year or a row that is not projected. */
export function levelNode(id: string, year: number, trace: ProjectionTrace): LevelNode | undefined {
  const row = trace.projection.rows.find((item) => item.id === id);
  const value = row?.values.find((item) => item.year === year);
  return row && value && nodeOf(row, value, trace);
}

/** Growth of a row in one year. */
export function yearGrowthNode(id: string, year: number, trace: ProjectionTrace): GrowthNode | undefined {
  const row = trace.projection.rows.find((item) => item.id === id);
  const node = row && growthNodes(row, year, trace).find((step) => step.year === year);
  return node && { ...node, ...followed(row.growth, trace) };
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
  const rate =
    row && meanGrowth({ ...row, values: row.values.filter(({ year }) => year >= first && year <= last) }, projection);
  if (!from || !to || !rate?.ok) return undefined;
  return {
    kind: 'growth',
    address: `${id}.growth.${first}-${last}`,
    year: first,
    until: last,
    steps: growthSteps(first, last, projection),
    value: exact(rate.value),
    formula: 'cagr',
    inputs: [from, to],
  };
}

function nodeOf(row: ProjectionRow, at: YearValue, trace: ProjectionTrace): LevelNode {
  const { id, name, level, metric } = row;
  const { year, status, low, value, high } = at;
  const node = {
    kind: 'level',
    address: `${id}.${year}`,
    row: { id, name, level, metric },
    year,
    status,
    value: { low, value, high },
  } as const;
  switch (level) {
    case 'group':
    case 'cluster':
      return { ...node, ...chained(row, at, trace) };
    case 'total':
      return {
        ...node,
        formula: 'sum',
        inputs: levelsOf(
          trace.projection.rows.filter((item) => item.level === 'group'),
          year,
          trace,
        ),
      };
    case 'remainder':
      return { ...node, formula: 'remainder', inputs: levelsOf(wholeAndParts(row, trace.projection), year, trace) };
    default:
      return level satisfies never;
  }
}

/** The base figure alone, or with growth of the years since. */
function chained(
  row: ProjectionRow,
  { year, status }: YearValue,
  trace: ProjectionTrace,
): Pick<LevelNode, 'formula' | 'heldUntil' | 'assumption' | 'inputs'> {
  const { data, projection } = trace;
  const base = row.base && data.datum(row.base);
  const growth = growthNodes(row, year, trace);
  const isHeld = status === 'projected' && projection.to - projection.periods > projection.baseYear;
  return {
    ...(status === 'projected' && { formula: 'chain' }),
    ...(isHeld && { heldUntil: Math.min(year, projection.to - projection.periods) }),
    ...(growth.length > 0 && followed(row.growth, trace)),
    inputs: [...(base ? [base] : []), ...growth],
  };
}

function growthNodes(
  { id, base, growth }: ProjectionRow,
  until: number,
  trace: ProjectionTrace,
): readonly GrowthNode[] {
  const grower = { id, ...(base && { start: base }) };
  return growth
    .filter(({ year }) => year <= until)
    .map((step) => growthNode(step, grower, trace, `${id}.growth.${step.year}`));
}

/** A group, and its clusters whose figures are of the group's metric. */
function wholeAndParts({ group, metric }: ProjectionRow, { rows }: Projection): readonly ProjectionRow[] {
  const own = rows.filter((row) => row.group === group);
  return [
    ...own.filter(({ level }) => level === 'group'),
    ...own.filter((row) => row.level === 'cluster' && row.metric === metric),
  ];
}

function levelsOf(rows: readonly ProjectionRow[], year: number, trace: ProjectionTrace): readonly LevelNode[] {
  return rows.flatMap((row) => levelNode(row.id, year, trace) ?? []);
}
