import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import { type CitedDatum, citationsBySource } from './citations.js';

/** Whole years, and months beyond them; no months where a date gives only its year. */
export interface Age {
  readonly years: number;
  readonly months?: number;
}

/** A source with its uses. */
export interface RegisteredSource {
  readonly source: Entity<'source'>;
  readonly uses: readonly CitedDatum[];
  /** Time from its date to the latest date of any source. */
  readonly age: Age;
}

/** Number of data that rest on sources of one sort. */
export interface QualityRow {
  readonly by: 'confidence' | 'kind' | 'text';
  readonly value: string;
  readonly sources: number;
  readonly data: number;
  /** Share of all data, 0 to 1; 0 where there are none. */
  readonly share: number;
}

export interface Register {
  /** The latest date of any source: the data's own present. */
  readonly latest: string;
  readonly sources: readonly RegisteredSource[];
  readonly quality: readonly QualityRow[];
}

/** All sources with their uses, and the quality of the data's sources. One datum is one citation. */
export function registerOf(dataset: Dataset): Register {
  const bySource = citationsBySource(dataset);
  const all = dataset.all('source');
  const latest = all.map(({ value }) => value.date).reduce((last, date) => (date > last ? date : last), '');
  const sources = all.map((source) => ({
    source,
    uses: bySource.get(source.id) ?? [],
    age: ageAt(latest, source.value.date),
  }));
  const quality = [
    ...rowsBy('confidence', sources, ({ source }) => source.value.confidence),
    ...rowsBy('kind', sources, ({ source }) => source.value.kind),
    ...rowsBy('text', sources, ({ source }) => (source.value.text ? 'held' : 'not-held')),
  ];
  return { latest, sources, quality };
}

function rowsBy(
  by: QualityRow['by'],
  sources: readonly RegisteredSource[],
  nameOf: (source: RegisteredSource) => string,
): readonly QualityRow[] {
  const all = countUses(sources);
  const values = [...new Set(sources.map(nameOf))];
  const rows = values.map((value): QualityRow => {
    const some = sources.filter((source) => nameOf(source) === value);
    const data = countUses(some);
    return { by, value, sources: some.length, data, share: all === 0 ? 0 : data / all };
  });
  return rows.sort((a, b) => b.data - a.data);
}

function countUses(sources: readonly RegisteredSource[]): number {
  return sources.reduce((total, { uses }) => total + uses.length, 0);
}

/** The time between two dates, each YYYY, YYYY-MM or YYYY-MM-DD; the first is not before the second. */
function ageAt(latest: string, date: string): Age {
  const [lastYear = 0, lastMonth] = latest.split('-').map(Number);
  const [year = 0, month] = date.split('-').map(Number);
  if (lastMonth === undefined || month === undefined) return { years: lastYear - year };
  const months = (lastYear - year) * 12 + lastMonth - month;
  return { years: Math.floor(months / 12), months: months % 12 };
}
