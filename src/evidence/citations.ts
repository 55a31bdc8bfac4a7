import type { Dataset } from '../model/dataset.js';
import type { Citation, Entity } from '../model/entities.js';
import { entityKinds, type Stated } from '../model/entities.js';
import type { Path } from '../yaml/pointer.js';

/** A datum with its citation as it is held against a document, whether it stands in the data or is only proposed. */
export interface ProposedDatum {
  readonly cite: Citation;
  readonly entity: Pick<Entity, 'kind'>;
  readonly file: string;
  /** Path of the object that holds `cite`. */
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
}

/** One datum that names its source: where it stands, what it holds, and the citation. */
export interface CitedDatum extends ProposedDatum {
  readonly entity: Entity;
}

/** Every citation of the data, file by file, in the order of the files' own lines. */
export function citationsOf(dataset: Dataset): readonly CitedDatum[] {
  const whole = entityKinds
    .flatMap((kind): readonly Entity[] => dataset.all(kind))
    .filter(({ parent }) => parent === undefined);
  return [...whole.flatMap((entity) => citationsIn(entity, entity)), ...statedCitations(dataset)];
}

/** Citations in files without an id of their own, under the cluster or programme that they speak of. */
function statedCitations(dataset: Dataset): readonly CitedDatum[] {
  const ofClusters = dataset.boardFiles.map((stated) => ({
    stated,
    entity: dataset.find('cluster', stated.value.cluster),
  }));
  const ofProgrammes = dataset.fiveOnes.map((stated) => ({
    stated,
    entity: dataset.find('programme', stated.value.programme),
  }));
  return [...ofClusters, ...ofProgrammes].flatMap(({ stated, entity }) => (entity ? citationsIn(entity, stated) : []));
}

/** Citations by the source that they name. */
export function citationsBySource(dataset: Dataset): ReadonlyMap<string, readonly CitedDatum[]> {
  const bySource = new Map<string, CitedDatum[]>();
  for (const datum of citationsOf(dataset)) {
    const list = bySource.get(datum.cite.source);
    if (list) list.push(datum);
    else bySource.set(datum.cite.source, [datum]);
  }
  return bySource;
}

function citationsIn(entity: Entity, { value: root, file, path: start }: Stated<object>): readonly CitedDatum[] {
  const found: CitedDatum[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isCited(value)) found.push({ cite: value.cite, entity, file, path, value });
    for (const [key, item] of Object.entries(value))
      if (key !== 'cite') walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(root, start);
  return found;
}

function isCited(value: object): value is Readonly<Record<string, unknown>> & { readonly cite: Citation } {
  return (
    'cite' in value &&
    typeof value.cite === 'object' &&
    value.cite !== null &&
    'source' in value.cite &&
    'find' in value.cite
  );
}
