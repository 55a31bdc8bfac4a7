import { typoOf } from '../finding/closest.js';
import type { Fix, Place } from '../finding/finding.js';
import type { Dataset, Entity, EntityKind } from '../model/dataset.js';

/** A reference that leads nowhere, by what it says and what it may refer to. */
interface Unknown {
  readonly id: string;
  readonly kinds: readonly EntityKind[];
}

/**
 * The fix of a reference where one entry alone can be meant: it bears the name that was written, or its id is a single
 * slip away. The source of a citation is never changed.
 */
export function mendReference(
  dataset: Dataset,
  { id, kinds }: Unknown,
  places: readonly Place[],
): { readonly fix?: Fix } {
  const entities = kinds.flatMap((kind): readonly Entity[] => (kind === 'source' ? [] : dataset.all(kind)));
  const named = entities.filter((entity) =>
    namesOf(entity).some((name) => name.toLowerCase() === id.trim().toLowerCase()),
  );
  const ids = entities.map((entity) => entity.id);
  const meant = named.length > 0 ? only(named)?.id : typoOf(id, ids);
  if (meant === undefined) return {};
  return { fix: { edits: places.map(({ file, path = [] }) => ({ do: 'set', file, path, value: meant })) } };
}

/** The names that documents give an entry. */
function namesOf({ kind, name, value }: Entity): readonly string[] {
  const also = 'also' in value && Array.isArray(value.also) ? (value.also as readonly string[]) : [];
  return [name.zh, ...(kind === 'city' ? [`${name.zh}市`] : []), name.en, ...also];
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
