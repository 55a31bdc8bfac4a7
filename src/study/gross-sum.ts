import { derived } from '../derive/derived.js';
import { numberOf } from '../derive/number.js';
import { total } from '../derive/operations.js';
import type { Projection, ProjectionRow } from './projection.js';

/** The sum of clusters' own figures in the last year, in 亿元; their union lies between the largest and this sum. */
export interface GrossSum {
  readonly clusters: readonly ProjectionRow[];
  readonly sum: number;
  readonly largest: number;
}

/** The gross sum of the clusters whose figures share the last row's metric; undefined for fewer than two. */
export function grossSumOf({ rows }: Pick<Projection, 'rows'>): GrossSum | undefined {
  const metric = rows.at(-1)?.metric;
  const clusters = rows.filter((row) => row.level === 'cluster' && row.metric === metric);
  const levels = clusters.flatMap(({ values }) => values.at(-1)?.derivation ?? []);
  if (levels.length < 2) return undefined;
  return { clusters, sum: numberOf(derived(total, levels)), largest: Math.max(...levels.map(numberOf)) };
}
