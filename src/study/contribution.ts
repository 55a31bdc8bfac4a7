import { isSameDerivation } from '../derive/derived.js';
import { orUndefined } from '../derive/result.js';
import type { Bands, Interval } from '../model/quantity.js';
import type { Bilingual } from '../words/lang.js';
import { boundsOf, type CommonFactor, growingMovement, type Movement, type Pair, ratioOf } from './movement.js';
import type { Projection, ProjectionRow } from './projection.js';
import type { YearGrowth } from './scenario.js';

/** The kind of a row: a part, the residue that the parts leave of the whole, or the whole. */
export type ContributorKind = 'part' | 'residue' | 'whole';

/**
 * A part of a whole between two years. Shares, rates and contributions are fractions; a pull of 0.042 is 4.2 percentage
 * points.
 */
export interface Contributor {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: ContributorKind;
  readonly start?: Interval;
  readonly end?: Interval;
  /** Its own growth over all the years (增长). */
  readonly growth?: Interval;
  /** Share of the whole at the start and at the end (比重). */
  readonly shareBefore?: Interval;
  readonly shareAfter?: Interval;
  /** Its change as a share of the whole's change (贡献率); absent where the whole does not change. */
  readonly contribution?: Interval;
  /** Its change as a share of the whole's starting level (拉动): growth × share at the start. */
  readonly pull?: Interval;
}

/** A part, a residue or the whole as a sum of movements, each counted once, or taken away. */
export interface Component {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: ContributorKind;
  readonly counts: ReadonlyMap<Movement, number>;
}

/**
 * Growth, shares, contributions and pulls of the components of a whole, with the tightest bounds that their data allow.
 */
export function contributionsTo(whole: Component, parts: readonly Component[]): readonly Contributor[] {
  const start = weighted(whole, { start: 1, end: 0 });
  const end = weighted(whole, { start: 0, end: 1 });
  const change = weighted(whole, { start: -1, end: 1 });
  return [...parts, whole].map((component) => {
    const { id, name, kind } = component;
    const own = weighted(component, { start: 1, end: 0 });
    const last = weighted(component, { start: 0, end: 1 });
    const moved = weighted(component, { start: -1, end: 1 });
    const growth = orUndefined(ratioOf(moved, own));
    const shareBefore = orUndefined(ratioOf(own, start));
    const shareAfter = orUndefined(ratioOf(last, end));
    const contribution = orUndefined(ratioOf(moved, change));
    const pull = orUndefined(ratioOf(moved, start));
    return {
      id,
      name,
      kind,
      start: boundsOf(own),
      end: boundsOf(last),
      ...(growth && { growth }),
      ...(shareBefore && { shareBefore }),
      ...(shareAfter && { shareAfter }),
      ...(contribution && { contribution }),
      ...(pull && { pull }),
    };
  });
}

function weighted({ counts }: Component, { start, end }: Pair): ReadonlyMap<Movement, Pair> {
  return new Map([...counts].map(([movement, count]) => [movement, { start: start * count, end: end * count }]));
}

/** The contributions in a projection, and the row that is their whole. */
export interface ProjectedContributions {
  readonly whole: ProjectionRow;
  readonly contributors: readonly Contributor[];
}

/**
 * Contributions of groups, or of clusters and what remains, to the growth of the total or of one group in a projection.
 * Undefined where the projection has no such whole. Clusters of another metric than the total are left out.
 *
 * @param group id of the group that is the whole; the total where absent
 */
export function projectedContributions(
  projection: Projection,
  bands: Bands,
  group?: string,
): ProjectedContributions | undefined {
  const whole = projection.rows.find(({ id, level }) => (group === undefined ? level === 'total' : id === group));
  if (!whole) return undefined;
  const movements = movementsOf(projection, bands);
  const rows = projection.rows.filter(
    (row) => row.level !== 'total' && row.metric === whole.metric && (group === undefined || row.group === group),
  );
  const isPart = ({ level }: ProjectionRow): boolean =>
    level !== 'group' || (projection.by === 'group' && group === undefined);
  const groups = rows.filter(({ level }) => level === 'group');
  const { id, name } = whole;
  const total: Component = { id, name, kind: 'whole', counts: countsOf(movements, groups) };
  const parts = rows.filter(isPart).map((row) => componentOf(row, rows, movements, group === undefined));
  return { whole, contributors: contributionsTo(total, parts) };
}

/** A row as a component of its whole: the remainder is its group less the clusters. */
function componentOf(
  { id, name, level, group }: ProjectionRow,
  rows: readonly ProjectionRow[],
  movements: ReadonlyMap<ProjectionRow, Movement>,
  isNamed: boolean,
): Component {
  const of = (kind: ProjectionRow['level']): readonly ProjectionRow[] =>
    rows.filter((row) => row.group === group && row.level === kind);
  const own = rows.filter((row) => row.id === id);
  if (level !== 'remainder') return { id, name, kind: 'part', counts: countsOf(movements, own) };
  const [stated] = of('group');
  const counts = countsOf(movements, of('group'), of('cluster'));
  return { id, name: isNamed ? within(name, stated) : name, kind: 'residue', counts };
}

function countsOf(
  movements: ReadonlyMap<ProjectionRow, Movement>,
  rows: readonly ProjectionRow[],
  taken: readonly ProjectionRow[] = [],
): ReadonlyMap<Movement, number> {
  const pairs = (list: readonly ProjectionRow[], count: number) =>
    list.flatMap((row) => {
      const movement = movements.get(row);
      return movement ? [[movement, count] as const] : [];
    });
  return new Map([...pairs(rows, 1), ...pairs(taken, -1)]);
}

/** A name with the whole that it belongs to. */
function within(name: Bilingual, whole: ProjectionRow | undefined): Bilingual {
  return whole ? { zh: `${name.zh}（${whole.name.zh}）`, en: `${name.en} (${whole.name.en})` } : name;
}

/**
 * The movement of every row that starts from a figure; a year's rate that several rows take from one datum is one
 * factor.
 */
function movementsOf({ rows, from }: Projection, bands: Bands): ReadonlyMap<ProjectionRow, Movement> {
  const factors: { readonly step: YearGrowth; readonly factor: CommonFactor }[] = [];
  const factorOf = (step: YearGrowth): CommonFactor => {
    const known = factors.find((item) => isSameDatum(item.step, step));
    if (known) return known.factor;
    const { low, value, high } = step.rate;
    const factor = { interval: { low: 1 + low, value: 1 + value, high: 1 + high }, isBefore: step.year <= from };
    factors.push({ step, factor });
    return factor;
  };
  return new Map(
    rows.flatMap((row) =>
      row.base ? [[row, growingMovement(row.base.interval(bands), row.growth.map(factorOf))] as const] : [],
    ),
  );
}

/** Whether the growth of a year is read from the same data in the same way. */
function isSameDatum(a: YearGrowth, b: YearGrowth): boolean {
  return a.year === b.year && isSameDerivation(a.derivation, b.derivation);
}

/** The name of the residue. */
export const restName: Bilingual = { zh: '其余', en: 'Rest' };
