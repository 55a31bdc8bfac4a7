import type { Dataset } from '../../model/dataset.js';
import { type Figure, figuresOf } from '../../model/figures.js';
import { groupBy } from '../../model/group-by.js';
import type { Interval } from '../../model/quantity.js';
import { contradictsCitation } from '../evidence/citation-figure.js';
import { suspectTotals } from './suspect-totals.js';

/** The stated size of a subject: its figures of one metric and time, and the interval that all of them allow. */
export interface StatedSize {
  readonly subject: Figure['subject'];
  readonly figures: readonly Figure[];
  readonly low: number;
  readonly high: number;
}

const known = new WeakMap<Dataset, ReadonlyMap<string, ReadonlyMap<string, StatedSize>>>();

/**
 * Levels of whole programmes, groups and clusters: by metric and time, and within that by kind and id of the subject.
 * Levels that another rule shows to be wrong are left out.
 */
export function levelsByMeasure(dataset: Dataset): ReadonlyMap<string, ReadonlyMap<string, StatedSize>> {
  const measures = known.get(dataset) ?? collectMeasures(dataset);
  known.set(dataset, measures);
  return measures;
}

function collectMeasures(dataset: Dataset): ReadonlyMap<string, ReadonlyMap<string, StatedSize>> {
  const suspects = suspectTotals(dataset);
  const levels = (['programme', 'group', 'cluster'] as const)
    .flatMap((kind) => dataset.all(kind).flatMap(figuresOf))
    .filter((figure) => isWhole(figure) && !suspects.has(figure) && !contradictsCitation(figure));
  const byMeasure = groupBy(levels, ({ metric, year, part = '', quantity }) =>
    [metric, year, part, quantity.dimension].join('|'),
  );
  return new Map([...byMeasure].map(([key, figures]) => [key, measuresOf(figures, dataset)]));
}

function measuresOf(figures: readonly Figure[], dataset: Dataset): ReadonlyMap<string, StatedSize> {
  const bySubject = groupBy(figures, ({ subject }) => `${subject.kind} ${subject.id}`);
  return new Map(
    [...bySubject].flatMap(([key, own]): readonly [string, StatedSize][] => {
      const [first] = own;
      if (!first) return [];
      const intervals = own.map(({ quantity }): Interval => quantity.interval(dataset.bands));
      const low = Math.max(0, Math.min(...intervals.map((interval) => interval.low)));
      return [
        [key, { subject: first.subject, figures: own, low, high: Math.max(...intervals.map(({ high }) => high)) }],
      ];
    }),
  );
}

/** Whether a figure is a measured level, of money or a count, of the whole subject in a year or a part of it. */
function isWhole({ kind, isGrowth, scope, city, year, quantity: { dimension } }: Figure): boolean {
  return (
    (kind === 'observation' || kind === 'total') &&
    !isGrowth &&
    scope === undefined &&
    city === undefined &&
    year !== undefined &&
    (dimension === 'money' || dimension === 'count')
  );
}
