import { intersects } from '../derive/interval.js';
import type { Dataset } from '../model/dataset.js';
import { firstDay } from '../model/dates.js';
import type { Entity, Source } from '../model/entities.js';
import {
  asFiguresOf,
  type DatedFigure,
  type Figure,
  figuresOf,
  isSizeMetric,
  levelsByMatter,
  matterOf,
} from '../model/figures.js';
import { groupBy } from '../model/group-by.js';
import type { Bilingual } from '../words/lang.js';
import { jumpLimitOf, jumpsAmong } from './jumps.js';
import { isSameOrder } from './levels.js';

/**
 * revision: a later edition or document replaces the figure; rounding: the figures meet within their digits; scope:
 * metric or scope differ, or must; contradiction: the same thing is said to be two things.
 */
export type ConflictVerdict = 'contradiction' | 'scope' | 'revision' | 'rounding';

export const conflictVerdicts: readonly ConflictVerdict[] = ['contradiction', 'scope', 'revision', 'rounding'];

/** The reason for choosing a figure. */
export type Choice = 'later-edition' | 'later-document' | 'higher-authority' | 'scope';

/** Figures that disagree about one thing. */
export interface Conflict {
  readonly verdict: ConflictVerdict;
  /** The figures, in the order of their documents' dates. */
  readonly sides: readonly DatedFigure[];
  /** The figure that counts, and why; absent where nothing decides. */
  readonly choice?: { readonly figure: DatedFigure; readonly by: Choice; readonly reason?: Bilingual };
}

/**
 * Every pair or group of figures that disagree, the gravest first, each in the order of the data. What an earlier
 * programme promised for a cluster of this one stands beside this one's figures; seen from the earlier programme only
 * what concerns its own figures is a conflict.
 */
export function conflictsOf(dataset: Dataset): readonly Conflict[] {
  const conflicts = known.get(dataset) ?? findConflicts(dataset);
  known.set(dataset, conflicts);
  return conflicts;
}

/** The conflicts with a side about the entity of an id. */
export function conflictsAbout(dataset: Dataset, id: string): readonly Conflict[] {
  return conflictsOf(dataset).filter(({ sides }) => sides.some(({ subject }) => subject.id === id));
}

const known = new WeakMap<Dataset, readonly Conflict[]>();

function findConflicts(dataset: Dataset): readonly Conflict[] {
  const later = dataset.laterFigures.filter(isPromise);
  const earlier = predecessorsIn(dataset).flatMap(([cluster, successor]) => asFiguresOf(successor, figuresOf(cluster)));
  const figures = [...dataset.figures, ...(dataset.programme === undefined ? [] : later), ...earlier];
  const conflicts = [sameThing, otherScope, fallingTargets, jumps]
    .flatMap((find) => find(figures, dataset))
    .filter(({ sides }) => concerns(sides, dataset));
  return conflicts.toSorted((a, b) => conflictVerdicts.indexOf(a.verdict) - conflictVerdicts.indexOf(b.verdict));
}

/** Clusters of the programmes that a view leaves out, each with the cluster of the view that is the same subject. */
function predecessorsIn(
  dataset: Dataset,
): readonly (readonly [earlier: Entity<'cluster'>, later: Entity<'cluster'>])[] {
  return dataset.whole.all('cluster').flatMap((earlier) => {
    const successor = dataset.successorOf(earlier.value);
    const later = successor && dataset.find('cluster', successor.id);
    return later ? [[earlier, later] as const] : [];
  });
}

/** Whether one of the sides is a figure of the programme in view, not only of a later one. */
function concerns(sides: readonly Figure[], { isMain }: Dataset): boolean {
  return isMain || sides.some(({ subject, file }) => subject.file === file);
}

/** Observations or targets of one matter and year. */
function sameThing(figures: readonly Figure[], dataset: Dataset): readonly Conflict[] {
  const dated = figures.filter((figure): figure is DatedFigure => figure.kind !== 'entry' && figure.year !== undefined);
  const groups = groupBy(dated, (figure) => [matterOf(figure), figure.year, isPromise(figure)].join('|'));
  return [...groups.values()].flatMap((stated) => {
    const sides = inOrderOfDates(stated, dataset);
    if (new Set(sides.map(({ quantity }) => `${quantity.comparator} ${quantity.value} ${quantity.upper}`)).size < 2)
      return [];
    return sides.some(isPromise) ? promisesOf(sides, dataset) : measurementsOf(sides, dataset);
  });
}

/** Targets for the same year: the later edition or document revises the earlier one. */
function promisesOf(sides: readonly DatedFigure[], dataset: Dataset): readonly Conflict[] {
  if (new Set(sides.map(({ quantity }) => quantity.value)).size < 2) return [];
  const recorded = recordedChoice(sides);
  const latest = sides.at(-1);
  const before = sides.at(-2);
  if (!latest || !before) return [];
  const isLater = dateOf(latest, dataset) > dateOf(before, dataset) || latest.plan !== before.plan;
  const by: Choice = latest.plan !== before.plan && latest.plan !== undefined ? 'later-edition' : 'later-document';
  const choice = recorded ?? (isLater ? { figure: latest, by } : undefined);
  return [{ verdict: isLater ? 'revision' : 'contradiction', sides, ...(choice && { choice }) }];
}

/** Measurements of the same year: they meet within their digits, or contradict each other. */
function measurementsOf(sides: readonly DatedFigure[], dataset: Dataset): readonly Conflict[] {
  const isApart = sides.some((a) => sides.some((b) => !meet(a, b, dataset)));
  const recorded = recordedChoice(sides);
  if (isApart)
    return [
      { verdict: recorded?.by === 'scope' ? 'scope' : 'contradiction', sides, ...(recorded && { choice: recorded }) },
    ];
  const isBound = sides.some(({ quantity }) => !['=', '~'].includes(quantity.comparator));
  return isBound ? [] : [{ verdict: 'rounding', sides, ...(recorded && { choice: recorded }) }];
}

/** Sizes of one cluster and year that cannot count the same: other metrics far apart, or a part above its whole. */
function otherScope(figures: readonly Figure[], dataset: Dataset): readonly Conflict[] {
  const groups = groupBy(sizesOf(figures), ({ subject, year, kind, part }) => [subject.id, year, kind, part].join('|'));
  return [...groups.values()].flatMap((sizes) => {
    const wholes = sizes.filter(({ scope }) => scope === undefined);
    const largest = Math.max(...wholes.map(({ quantity }) => quantity.upper));
    const others = sizes.filter(
      (part) =>
        part.scope !== undefined && part.quantity.value > largest && wholes.some((whole) => isSameOrder(whole, part)),
    );
    const metrics = new Set(wholes.map(({ metric }) => metric));
    const sides = [
      ...(metrics.size > 1 && areApart(wholes, dataset) ? wholes : others.length > 0 ? wholes : []),
      ...others,
    ];
    return sides.length < 2 ? [] : [{ verdict: 'scope' as const, sides: inOrderOfDates(sides, dataset) }];
  });
}

/**
 * Whether two of the levels cannot both be rounded from one: they do not meet, or are the same kind of bound far apart.
 */
function areApart(figures: readonly DatedFigure[], dataset: Dataset): boolean {
  const isFar = (a: DatedFigure, b: DatedFigure): boolean =>
    a.quantity.comparator === b.quantity.comparator && b.quantity.value > a.quantity.value * 1.05;
  return figures.some((a) => figures.some((b) => !meet(a, b, dataset) || isFar(a, b)));
}

/** Targets of a whole cluster below another document's figure for an earlier year, in whatever metric. */
function fallingTargets(figures: readonly Figure[], dataset: Dataset): readonly Conflict[] {
  const sizes = sizesOf(figures).filter(({ part }) => part === undefined);
  const bySubject = groupBy(sizes, ({ subject }) => subject.id);
  const targets = sizes.filter((figure) => isPromise(figure) && figure.scope === undefined);
  return targets.flatMap((target) => {
    const isKnown = (other: DatedFigure): boolean =>
      isPromise(other) || other.year <= Number(dateOf(target, dataset).slice(0, 4));
    const higher = (bySubject.get(target.subject.id) ?? []).filter(
      (other) =>
        other.year < target.year &&
        isSameOrder(other, target) &&
        other.quantity.interval(dataset.bands).low > target.quantity.upper &&
        isKnown(other),
    );
    return higher.length === 0
      ? []
      : [{ verdict: 'scope' as const, sides: inOrderOfDates([...higher, target], dataset) }];
  });
}

/** Neighbouring measurements of one matter between which no growth is plausible. */
function jumps(figures: readonly Figure[], dataset: Dataset): readonly Conflict[] {
  const ofClusters = levelsByMatter(figures.filter(({ subject }) => subject.kind === 'cluster'));
  return [...ofClusters.values()].flatMap((levels) => {
    const measured = levels.filter((figure) => !isPromise(figure) && isSizeMetric(figure.metric));
    return jumpsAmong(measured, jumpLimitOf(dataset)).map(
      ({ before, level }): Conflict => ({ verdict: 'scope', sides: [before, level] }),
    );
  });
}

/** Money figures of clusters' sizes, measured or promised. */
function sizesOf(figures: readonly Figure[]): readonly DatedFigure[] {
  return figures.filter(
    (figure): figure is DatedFigure =>
      figure.subject.kind === 'cluster' &&
      figure.year !== undefined &&
      !figure.isGrowth &&
      figure.city === undefined &&
      isSizeMetric(figure.metric),
  );
}

function isPromise({ kind }: Figure): boolean {
  return kind === 'target' || kind === 'growth';
}

/** Whether both figures can be true of one thing. */
function meet(a: Figure, b: Figure, dataset: Dataset): boolean {
  const [first, second] = [a.quantity.interval(dataset.bands), b.quantity.interval(dataset.bands)];
  return intersects(first, second);
}

function recordedChoice(sides: readonly DatedFigure[]): Conflict['choice'] {
  const figure = sides.find(({ prefer }) => prefer !== undefined);
  return figure?.prefer && { figure, by: figure.prefer.by, reason: figure.prefer.reason };
}

/** The date of the document that a figure rests on. */
export function dateOf({ cite }: Figure, dataset: Dataset): Source['date'] {
  return dataset.find('source', cite.source)?.value.date ?? '';
}

function inOrderOfDates(figures: readonly DatedFigure[], dataset: Dataset): readonly DatedFigure[] {
  const day = (figure: Figure): string => firstDay(dateOf(figure, dataset));
  return figures.toSorted(
    (a, b) => (a.plan ?? '').localeCompare(b.plan ?? '', 'en') || day(a).localeCompare(day(b), 'en'),
  );
}
