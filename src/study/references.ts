import type { Dataset } from '../model/dataset.js';
import type { Projection, ProjectionRequest, ReferenceTotal } from './projection.js';
import { ProjectionError } from './projection-error.js';

/** A projection without its references. */
type Alone = Omit<Projection, 'references'>;

/**
 * The data set's default scenario, then those that the data mark as references, each projected as the request asks but
 * without rates set for the run; none where there is no total, or no growth.
 */
export function referencesOf(
  dataset: Dataset,
  { set: _set, ...request }: ProjectionRequest,
  projection: Alone,
  project: (dataset: Dataset, request: ProjectionRequest) => Alone,
): readonly ReferenceTotal[] {
  const own = lastTotal(projection);
  if (own === undefined || projection.periods === 0) return [];
  const ids = [
    dataset.settings.default_scenario,
    ...dataset
      .all('scenario')
      .filter(({ value }) => value.reference === true)
      .map(({ id }) => id),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const level = attempt(() => lastTotal(project(dataset, { ...request, scenario: id, by: 'group' })));
    if (level === undefined || !(level > 0)) return [];
    return [{ scenario: dataset.get('scenario', id), level, difference: own - level + 0, share: own / level - 1 }];
  });
}

function lastTotal({ rows }: Alone): number | undefined {
  return rows.find(({ level }) => level === 'total')?.values.at(-1)?.value;
}

/** A level, or none where the data cannot answer the request under that scenario. */
function attempt(compute: () => number | undefined): number | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ProjectionError) return undefined;
    throw error;
  }
}
