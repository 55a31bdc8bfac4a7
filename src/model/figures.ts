import type { Bilingual } from '../words/lang.js';
import type { Path } from '../yaml/pointer.js';
import type { Citation, Entity } from './entities.js';
import { groupBy } from './group-by.js';
import type { Metric } from './metrics.js';
import type { Quantity } from './quantity.js';

/** Kinds of entities that figures are about. */
export type SubjectKind = 'cluster' | 'group' | 'programme' | 'series' | 'scheme';

/**
 * One number of the data, whoever states it: an observation, a target, a promised growth, the total that a programme
 * states for a group, or the entry criterion of a group.
 */
export interface Figure {
  readonly kind: 'observation' | 'target' | 'growth' | 'total' | 'entry';
  readonly subject: Entity<SubjectKind>;
  readonly metric: Metric;
  /** A level or, for growth, a yearly rate in per cent. */
  readonly quantity: Quantity;
  /** Whether the number is a rate of growth of the metric and not a level. */
  readonly isGrowth: boolean;
  readonly year?: number;
  /** Period of an average over several years: YYYY-YYYY. */
  readonly period?: string;
  readonly part?: string;
  readonly basis?: 'nominal' | 'real';
  readonly scope?: Bilingual;
  readonly city?: string;
  /** Id of the edition that promises it. */
  readonly plan?: string;
  readonly status?: string;
  readonly aspiration?: boolean;
  /** Findings about it that the data acknowledge. */
  readonly acknowledge?: readonly { readonly rule: string }[];
  /** The reason to prefer it where documents disagree. */
  readonly prefer?: {
    readonly by: 'later-edition' | 'later-document' | 'higher-authority' | 'scope';
    readonly reason: Bilingual;
  };
  readonly cite: Citation;
  readonly file: string;
  /** Path of the object that holds the number. */
  readonly path: Path;
  /** The key under which the number stands. */
  readonly key: 'amount' | 'rate';
}

const collected = new WeakMap<Entity, readonly Figure[]>();

/** Every figure of an entity, in the order of its file; a quantity that could not be read is left out. */
export function figuresOf(entity: Entity): readonly Figure[] {
  const figures = collected.get(entity) ?? collectFigures(entity);
  collected.set(entity, figures);
  return figures;
}

function collectFigures(entity: Entity): readonly Figure[] {
  switch (entity.kind) {
    case 'cluster': {
      const { observations = [], targets = [], growth = [] } = entity.value;
      return [
        ...collect(entity, 'observation', 'observations', observations),
        ...collect(entity, 'target', 'targets', targets),
        ...collect(entity, 'growth', 'growth', growth),
      ];
    }
    case 'group': {
      const { total, entry, growth, observations = [], targets = [] } = entity.value;
      return [
        ...(total ? figure(entity, 'total', ['total'], total) : []),
        ...(entry ? figure(entity, 'entry', ['entry'], entry) : []),
        ...(growth ? figure(entity, 'growth', ['growth'], growth) : []),
        ...collect(entity, 'observation', 'observations', observations),
        ...collect(entity, 'target', 'targets', targets),
      ];
    }
    case 'programme': {
      const { observations = [], targets = [] } = entity.value;
      return [
        ...collect(entity, 'observation', 'observations', observations),
        ...collect(entity, 'target', 'targets', targets),
      ];
    }
    case 'series': {
      const { metric, basis, observations = [], targets = [] } = entity.value;
      const withMetric = <T extends object>(items: readonly T[]) =>
        items.map((item) => ({ metric, ...(basis && { basis }), ...item }));
      return [
        ...collect(entity, 'observation', 'observations', withMetric(observations)),
        ...collect(entity, 'target', 'targets', withMetric(targets)),
      ];
    }
    case 'scheme': {
      const { observations = [], targets = [] } = entity.value;
      return [
        ...collect(entity, 'observation', 'observations', observations),
        ...collect(entity, 'target', 'targets', targets),
      ];
    }
    default:
      return [];
  }
}

/** A figure as written; `until` of a group's goal is its last year. */
interface Written extends Omit<Figure, 'kind' | 'subject' | 'quantity' | 'isGrowth' | 'file' | 'path' | 'key'> {
  readonly amount?: Quantity;
  readonly rate?: Quantity;
  readonly until?: number;
}

function collect(
  subject: Entity<SubjectKind>,
  kind: Figure['kind'],
  list: string,
  items: readonly Written[],
): readonly Figure[] {
  return items.flatMap((item, index) => figure(subject, kind, [list, index], item));
}

function figure(subject: Entity<SubjectKind>, kind: Figure['kind'], path: Path, written: Written): readonly Figure[] {
  const { amount, rate, until, ...rest } = written;
  const year = written.year ?? until;
  const place = { file: subject.file, path: [...subject.path, ...path] };
  const found: Figure[] = [];
  if (amount)
    found.push({
      ...rest,
      ...(year !== undefined && { year }),
      ...place,
      kind,
      subject,
      quantity: amount,
      isGrowth: false,
      key: 'amount',
    });
  if (rate)
    found.push({
      ...rest,
      ...(year !== undefined && { year }),
      ...place,
      kind,
      subject,
      quantity: rate,
      isGrowth: true,
      key: 'rate',
    });
  return found;
}

/** Money metrics of size; documents use them interchangeably. */
export const sizeMetrics: ReadonlySet<Metric> = new Set([
  'revenue',
  'main_business_revenue',
  'gross_output',
  'sales_output',
  'software_revenue',
  'scale',
]);

export function isSizeMetric(metric: Metric): boolean {
  return sizeMetrics.has(metric);
}

/** A key of what a figure measures: figures with the same key can be compared, year by year. */
export function matterOf({ subject, metric, isGrowth, scope, city, part }: Figure): string {
  return [subject.kind, subject.id, metric, isGrowth, scope?.zh ?? '', city ?? '', part ?? ''].join('|');
}

/**
 * Levels that were measured and targets of each matter, in the order of their years; figures without a year are left
 * out.
 */
export function levelsByMatter(figures: readonly Figure[]): ReadonlyMap<string, readonly DatedFigure[]> {
  const matters = grouped.get(figures) ?? groupLevels(figures);
  grouped.set(figures, matters);
  return matters;
}

const grouped = new WeakMap<readonly Figure[], ReadonlyMap<string, readonly DatedFigure[]>>();

function groupLevels(figures: readonly Figure[]): ReadonlyMap<string, readonly DatedFigure[]> {
  const levels = figures.filter(
    (item): item is DatedFigure => !item.isGrowth && item.kind !== 'entry' && item.year !== undefined,
  );
  return groupBy(
    levels.toSorted((a, b) => a.year - b.year),
    matterOf,
  );
}

/** A figure for a year. */
export type DatedFigure = Figure & { readonly year: number };

/** The same figures under another subject; file and path stay where they are written. */
export function asFiguresOf(subject: Entity<'cluster'>, figures: readonly Figure[]): readonly Figure[] {
  return figures.map((figure) => ({ ...figure, subject }));
}
