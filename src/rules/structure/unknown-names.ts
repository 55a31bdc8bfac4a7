import type { Place } from '../../finding/finding.js';
import type { CheckedFile } from '../../model/build.js';
import type { Dataset } from '../../model/dataset.js';
import type { Entity, EntityKind } from '../../model/entities.js';
import type { OwnKind } from '../../schema/visit.js';
import type { Bilingual } from '../../words/lang.js';
import { type OwnNames, ownNamesOf, referencesIn } from './references.js';

/** A kind of entries referred to by id, across the data or within one file. */
export type NamedKind = EntityKind | OwnKind;

/** An entry that a reference may mean. */
export interface Known {
  readonly kind: NamedKind;
  readonly id: string;
  /** Place of its id. */
  readonly place: Place;
  readonly name?: Bilingual;
  /** Other names that documents give it. */
  readonly also: readonly string[];
  /**
   * Ids that follow from the rest of the entry: its English name, the name of its file, the first year of its period.
   */
  readonly expected: readonly string[];
  /** Whether a file of its own is named after it. */
  readonly hasOwnFile: boolean;
  /** Places that refer to it. */
  readonly references: readonly Place[];
}

/** An id in references that no entry has. */
export interface UnknownName {
  readonly id: string;
  readonly kinds: readonly NamedKind[];
  readonly places: readonly Place[];
  readonly known: readonly Known[];
}

/**
 * Every id in references that no entry has, with the entries that it may mean; for kinds that are not
 * `incomplete`.
 */
export function unknownNames(
  dataset: Dataset,
  files: readonly CheckedFile[],
  incomplete: ReadonlySet<EntityKind>,
): readonly UnknownName[] {
  const shared = new Map<string, { readonly kinds: readonly EntityKind[]; id: string; readonly places: Place[] }>();
  const own: UnknownName[] = [];
  for (const checked of files) {
    const { file } = checked;
    for (const { id, kinds, path, at } of referencesIn(checked)) {
      if (kinds.some((kind) => incomplete.has(kind) || dataset.find(kind, id))) continue;
      const key = `${kinds.join('|')} ${id}`;
      const entry = shared.get(key) ?? { kinds, id, places: [] };
      shared.set(key, entry);
      entry.places.push({ file, path, ...(at && { at }) });
    }
    const names = ownNamesOf(checked);
    if (names) own.push(...unknownOwn(file, names));
  }
  if (shared.size === 0) return own;
  const knownOf = entriesByKind(dataset, files);
  return [...own, ...[...shared.values()].map((entry) => ({ ...entry, known: entry.kinds.flatMap(knownOf) }))];
}

function unknownOwn(file: string, { kind, known, uses }: OwnNames): readonly UnknownName[] {
  const ids = new Set(known.map(({ id }) => id));
  const missing = new Set(uses.flatMap(({ id }) => (ids.has(id) ? [] : [id])));
  if (missing.size === 0) return [];
  const entries = known.map(
    ({ id, path, period }): Known => ({
      kind,
      id,
      place: { file, path },
      also: [],
      expected: period === undefined ? [] : [period.slice(0, 4)],
      hasOwnFile: false,
      references: placesOf(uses, file, id),
    }),
  );
  return [...missing].map((id) => ({
    id,
    kinds: [kind],
    places: placesOf(uses, file, id),
    known: entries,
  }));
}

function placesOf(uses: OwnNames['uses'], file: string, id: string): readonly Place[] {
  return uses.flatMap((use) => (use.id === id ? [{ file, path: use.path }] : []));
}

/** The entries of a kind with the places that refer to them, collected once for all unknown names. */
function entriesByKind(dataset: Dataset, files: readonly CheckedFile[]): (kind: EntityKind) => readonly Known[] {
  const references = new Map<string, Place[]>();
  for (const checked of files) {
    const { file } = checked;
    for (const { id, kinds, path, at } of referencesIn(checked)) {
      for (const kind of kinds) {
        const key = `${kind} ${id}`;
        const places = references.get(key) ?? [];
        references.set(key, places);
        places.push({ file, path, ...(at && { at }) });
      }
    }
  }
  const entries = new Map<EntityKind, readonly Known[]>();
  return (kind) => {
    const known =
      entries.get(kind) ??
      dataset.all(kind).map((entity) => knownEntity(entity, references.get(`${kind} ${entity.id}`) ?? []));
    entries.set(kind, known);
    return known;
  };
}

function knownEntity({ kind, id, name, value, file, path }: Entity, references: readonly Place[]): Known {
  const also = 'also' in value ? (value.also ?? []) : [];
  const fileName = path.length === 0 ? file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '') : undefined;
  const words = name.en.toLowerCase().replace(/[^a-z\d]+/g, '-');
  return {
    kind,
    id,
    place: { file, path: [...path, 'id'] },
    name,
    also: [name.zh, ...(kind === 'city' ? [`${name.zh}市`] : []), name.en, ...also],
    expected: [words, ...(fileName === undefined ? [] : [fileName])],
    hasOwnFile: fileName === id,
    references,
  };
}
