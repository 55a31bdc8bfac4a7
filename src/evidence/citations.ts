import type { Dataset } from '../model/dataset.js';
import { type Citation, type Entity, entityKinds, fileKinds, type Stated } from '../model/entities.js';
import type { Kind } from '../schema/kinds.js';
import { type Meaning, visit } from '../schema/visit.js';
import type { Path } from '../yaml/pointer.js';

/** A datum and its citation, to be checked against a document; it stands in the data or is only proposed. */
export interface ProposedDatum {
  readonly cite: Citation;
  readonly entity: Pick<Entity, 'kind'>;
  readonly file: string;
  /** Path of the object that holds `cite`. */
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A datum of the data set that names its source: its place, its value and the citation. */
export interface CitedDatum extends ProposedDatum {
  readonly entity: Entity;
  /** Kind of the file. */
  readonly fileKind: Kind;
}

/** Every citation of the data, file by file, in the order of the files' own lines. */
export function citationsOf(dataset: Dataset): readonly CitedDatum[] {
  const whole = entityKinds
    .flatMap((kind): readonly Entity[] => dataset.all(kind))
    .filter(({ parent }) => parent === undefined);
  return [
    ...whole.flatMap((entity) => citationsIn(entity, fileKinds[entity.kind], entity)),
    ...statedCitations(dataset),
  ];
}

/** Citations in files without an id of their own, under the cluster or programme that they are about. */
function statedCitations(dataset: Dataset): readonly CitedDatum[] {
  const ofClusters = dataset.boardFiles.map((stated) => ({
    stated,
    kind: stated.part,
    entity: dataset.find('cluster', stated.value.cluster),
  }));
  const ofProgrammes = dataset.fiveOnes.map((stated) => ({
    stated,
    kind: 'five-ones' as const,
    entity: dataset.find('programme', stated.value.programme),
  }));
  return [...ofClusters, ...ofProgrammes].flatMap(({ stated, kind, entity }) =>
    entity ? citationsIn(entity, kind, stated) : [],
  );
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

function citationsIn(
  entity: Entity,
  fileKind: Kind,
  { value: root, file, path: start }: Stated<object>,
): readonly CitedDatum[] {
  const found: CitedDatum[] = [];
  visit(
    fileKind,
    root,
    {
      holder: (value, meaning, path) => {
        if (meaning.is === 'citation') return false;
        if (isCited(value, meaning)) found.push({ cite: value.cite, entity, file, fileKind, path: [...path], value });
        return true;
      },
    },
    start,
  );
  return found;
}

function isCited(
  value: object,
  { keys }: Meaning,
): value is Readonly<Record<string, unknown>> & { readonly cite: Citation } {
  return keys?.['cite']?.is === 'citation' && 'cite' in value;
}
