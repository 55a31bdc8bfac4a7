import type { Dataset } from '../model/dataset.js';
import { yearsOfPeriod } from '../model/dates.js';
import type { Group, Programme } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import type { Interval } from '../model/quantity.js';

/** The reason why an observation is a target's base. */
export type BaseReason = 'base-year' | 'before-edition' | 'before-target' | 'earliest' | 'latest';

/** The base to choose: the plan's start, the observation to track from, or the latest one. */
export type BaseChoice = 'plan' | 'track' | 'latest';

/** The observation that a target is measured from. */
export interface Base {
  readonly figure: Figure;
  readonly year: number;
  readonly level: Interval;
  readonly reason: BaseReason;
  /** Other statements of the same matter in the same year. */
  readonly others: readonly Figure[];
}

/**
 * Whether two figures are about the same thing, so that their levels may be compared: subject, metric, scope, city and
 * unit.
 */
export function isComparable(a: Figure, b: Figure): boolean {
  const isSameMatter = isSameSubject(a, b) && a.metric === b.metric && a.isGrowth === b.isGrowth && a.part === b.part;
  return (
    isSameMatter &&
    a.quantity.unit.dimension === b.quantity.unit.dimension &&
    a.quantity.unit.counter === b.quantity.unit.counter
  );
}

/** Whether two figures are about the same subject, scope and city. */
export function isSameSubject(a: Figure, b: Figure): boolean {
  return (
    a.subject.id === b.subject.id &&
    a.subject.kind === b.subject.kind &&
    a.scope?.zh === b.scope?.zh &&
    a.city === b.city
  );
}

/** Levels measured for a whole year, by year; a stated total counts as measured. */
export function levelsOf(dataset: Dataset): readonly Figure[] {
  return dataset.figures
    .filter(
      ({ kind, isGrowth, part, year }) =>
        (kind === 'observation' || kind === 'total') && !isGrowth && part === undefined && year !== undefined,
    )
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** First year of the plan behind a figure: that of its edition, or of the programme's plans taken together. */
export function firstPlanYear(dataset: Dataset, { subject, plan }: Figure): number | undefined {
  const edition =
    subject.kind === 'cluster' && plan !== undefined
      ? dataset.get('cluster', subject.id).plans?.find(({ id }) => id === plan)
      : undefined;
  const period = edition?.period ?? programmeOf(dataset, subject)?.plans?.period;
  return period === undefined ? undefined : yearsOfPeriod(period).first;
}

function programmeOf(dataset: Dataset, { kind, id, parent }: Figure['subject']): Programme | undefined {
  const name =
    kind === 'programme'
      ? id
      : kind === 'group'
        ? parent
        : kind === 'cluster'
          ? dataset.get('cluster', id).programme
          : undefined;
  return name === undefined ? undefined : dataset.find('programme', name)?.value;
}

/** The group whose goal applies to a subject: its own group, or the group itself. */
export function groupOf(dataset: Dataset, { kind, id }: Figure['subject']): Group | undefined {
  const group = kind === 'group' ? id : kind === 'cluster' ? dataset.get('cluster', id).group : undefined;
  return group === undefined ? undefined : dataset.find('group', group)?.value;
}

/**
 * The observation that a target is measured from: that of the data set's base year, else the latest before the plan
 * begins, else the latest before the target's year. To `track`, the last resort is the earliest one instead, so that
 * there is a way to look back on; `latest` takes the latest before the target's year at once.
 */
export function baseOf(
  dataset: Dataset,
  target: Figure,
  levels: readonly Figure[],
  choice: BaseChoice,
): Base | undefined {
  const earlier = levels.filter((figure) => isComparable(figure, target) && (figure.year ?? 0) < (target.year ?? 0));
  const first = firstPlanYear(dataset, target);
  const choose = (reason: BaseReason, figures: readonly Figure[], year = figures.at(-1)?.year): Base | undefined => {
    const [figure, ...others] = figures.filter((item) => item.year === year);
    if (!figure || year === undefined) return undefined;
    return { figure, year, level: figure.quantity.interval(dataset.bands), reason, others };
  };
  if (choice === 'latest') return choose('latest', earlier);
  const inBaseYear = earlier.filter(({ year }) => year === dataset.settings.base_year);
  const beforePlan = first === undefined ? [] : earlier.filter(({ year }) => (year ?? 0) < first);
  const planned = choose('base-year', inBaseYear) ?? choose('before-edition', beforePlan);
  return (
    planned ?? (choice === 'track' ? choose('earliest', earlier, earlier[0]?.year) : choose('before-target', earlier))
  );
}
