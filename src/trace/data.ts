import { type CitedDatum, citationsOf } from '../evidence/citations.js';
import type { Dataset } from '../model/dataset.js';
import { type Citation, type Entity, type EntityKind, entityKinds, fileKinds, type Stated } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import { groupBy } from '../model/group-by.js';
import { Quantity } from '../model/quantity.js';
import { visit } from '../schema/visit.js';
import type { Bilingual } from '../words/lang.js';
import { type Path, valueAt } from '../yaml/pointer.js';
import type { DatumNode, EditionNode, SourceNode, TraceNode } from './node.js';

/** A value that is written in the data, and the innermost entity that it belongs to. */
export interface WrittenValue {
  readonly entity: Entity;
  /** Path in the file. */
  readonly path: Path;
}

/** Places and addresses of all quantities of a data set. */
export class WrittenData {
  readonly dataset: Dataset;
  readonly #places = new Map<Quantity, WrittenValue>();
  readonly #figures: ReadonlyMap<Quantity, Figure>;
  readonly #byFile: ReadonlyMap<string, readonly Entity[]>;
  #cited: ReadonlyMap<string, readonly CitedDatum[]> | undefined;

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    this.#figures = new Map(dataset.figures.map((figure) => [figure.quantity, figure]));
    this.#byFile = groupBy(allEntities(dataset), ({ file }) => file);
    for (const entity of allEntities(dataset))
      for (const [quantity, path] of quantitiesOf(entity.kind, entity)) this.#places.set(quantity, { entity, path });
  }

  /** The datum of a quantity, with its source; undefined for one that is not written in the data. */
  datum(quantity: Quantity): DatumNode | undefined {
    const place = this.#places.get(quantity);
    return place && this.#node(place.entity, place.path, { quantity });
  }

  /** The figures and other values at a path within an entity: one for each quantity, or else the value itself. */
  at(entity: Entity, steps: Path): readonly DatumNode[] {
    const value = valueAt(entity.value, steps);
    if (value === undefined) return [];
    const own = quantitiesOf(entity.kind, { value, path: [...entity.path, ...steps] }).flatMap(
      ([quantity]) => this.datum(quantity) ?? [],
    );
    if (own.length > 0) return own;
    const text = textOf(value);
    return [this.#node(entity, [...entity.path, ...steps], text === undefined ? {} : { text })];
  }

  /** The address of a value: the id of its entity and its path in the file. */
  addressOf(entity: Entity, path: Path): string {
    const steps = path.slice(entity.path.length);
    return (
      nameOf(this.dataset, entity) + steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
    );
  }

  /** Data in a file that cite a document. */
  citedIn(file: string): readonly CitedDatum[] {
    this.#cited ??= groupBy(citationsOf(this.dataset), (datum) => datum.file);
    return this.#cited.get(file) ?? [];
  }

  /** The innermost entity that a place in a file belongs to. */
  ownerOf(file: string, path: Path): Entity | undefined {
    const owners = (this.#byFile.get(file) ?? []).filter((entity) =>
      entity.path.every((step, index) => path[index] === step),
    );
    return owners.toSorted((a, b) => b.path.length - a.path.length)[0];
  }

  #node(entity: Entity, path: Path, written: Pick<DatumNode, 'quantity' | 'text'>): DatumNode {
    const steps = path.slice(entity.path.length);
    const figure = written.quantity && this.#figures.get(written.quantity);
    const holders = holdersOf(entity.value, steps);
    const assumption = holders.find(
      (holder): holder is { readonly for: string; readonly reason: Bilingual } => 'reason' in holder && 'for' in holder,
    );
    return {
      kind: 'datum',
      address: this.addressOf(entity, isOnlyQuantity(figure, holders) ? path.slice(0, -1) : path),
      entity,
      file: entity.file,
      path,
      ...written,
      ...(figure && { figure }),
      ...(assumption && { of: assumption.for, reason: assumption.reason }),
      inputs: [...this.#editionOf(figure), ...this.#sourceOf(holders)],
    };
  }

  #editionOf(figure: Figure | undefined): readonly TraceNode[] {
    if (figure?.subject.kind !== 'cluster' || figure.plan === undefined) return [];
    const { subject } = figure;
    const plans = this.dataset.get('cluster', subject.id).plans ?? [];
    const index = plans.findIndex(({ id }) => id === figure.plan);
    const plan = plans[index];
    if (!plan) return [];
    const path = [...subject.path, 'plans', index];
    const edition: EditionNode = {
      kind: 'edition',
      address: this.addressOf(subject, path),
      file: subject.file,
      path,
      plan,
      inputs: this.#sourceOf([plan]),
    };
    return [edition];
  }

  /** The source of the innermost holder that cites one. */
  #sourceOf(holders: readonly object[]): readonly SourceNode[] {
    const cite = holders.findLast((holder): holder is { readonly cite: Citation } => 'cite' in holder)?.cite;
    const source = cite && this.dataset.find('source', cite.source);
    return source ? [{ kind: 'source', address: nameOf(this.dataset, source), source, cite, inputs: [] }] : [];
  }
}

export function allEntities(dataset: Dataset): readonly Entity[] {
  return entityKinds.flatMap((kind): readonly Entity[] => dataset.all(kind));
}

/** The id of an entity, with its kind before it where another kind has the same id. */
function nameOf(dataset: Dataset, { kind, id }: Entity): string {
  const isShared = entityKinds.some((other: EntityKind) => other !== kind && dataset.find(other, id) !== undefined);
  return isShared ? `${kind}/${id}` : id;
}

/** The quantities of an entity, or of a part of it, with their paths in its file; not those of entities within it. */
export function quantitiesOf(
  kind: EntityKind,
  { value, path: start }: Pick<Stated<unknown>, 'value' | 'path'>,
): readonly (readonly [Quantity, Path])[] {
  const found: (readonly [Quantity, Path])[] = [];
  visit(
    fileKinds[kind],
    value,
    {
      holder: (_part, { defines }, path) =>
        !entityKinds.some((other) => other === defines) || path.length === start.length,
      single: (part, _meaning, path) => {
        if (part instanceof Quantity) found.push([part, [...path]]);
      },
    },
    start,
  );
  return found;
}

/** The objects on the way to a value, the outermost first. */
function holdersOf(value: unknown, steps: Path): readonly object[] {
  return [...steps.keys(), steps.length].flatMap((length) => {
    const part = valueAt(value, steps.slice(0, length));
    return typeof part === 'object' && part !== null && !(part instanceof Quantity) && !Array.isArray(part)
      ? [part]
      : [];
  });
}

/** Whether a figure is the only number of its object, so that the object's path is its address. */
function isOnlyQuantity(figure: Figure | undefined, holders: readonly object[]): boolean {
  return (
    figure !== undefined && Object.values(holders.at(-1) ?? {}).filter((part) => part instanceof Quantity).length === 1
  );
}

/** A value in words: an object by its own keys and values. */
function textOf(value: unknown): string | Bilingual | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('zh' in value && 'en' in value) return { zh: String(value.zh), en: String(value.en) };
  const parts = Object.entries(value).flatMap(([key, item]) =>
    isPlain(item) ? `${key}: ${[item].flat().join(', ')}` : [],
  );
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** Whether a value is a text or a number, or a list of them. */
function isPlain(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every(isPlain)
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
