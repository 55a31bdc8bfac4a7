import { typoOf } from '../../finding/closest.js';
import type { Fix } from '../../finding/finding.js';
import type { Known, UnknownName } from './unknown-names.js';

/**
 * The fix of a reference where one entry alone can be meant: it bears the name that was written, or its id is a single
 * slip away and more speaks for that id than for what was written. The source of a citation is never changed.
 */
export function mendReference({ id, kinds, places, known }: UnknownName): Fix | undefined {
  if (kinds.includes('source')) return undefined;
  const meant = named(id, known) ?? outvoting(id, places.length, known);
  if (meant === undefined) return undefined;
  return {
    edits: places.map(({ file, path = [], at }) =>
      at === 'key' ? { do: 'rename', file, path, key: meant.id } : { do: 'set', file, path, value: meant.id },
    ),
  };
}

/** The only entry with a name; undefined where none or several have it. */
function named(name: string, known: readonly Known[]): Known | undefined {
  const wanted = name.trim().toLowerCase();
  const found = known.filter(({ also }) => also.some((word) => word.toLowerCase() === wanted));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The entry whose id is a slip away, if that id stands in more places than the written one; at one place each, either
 * may be wrong.
 */
function outvoting(written: string, count: number, known: readonly Known[]): Known | undefined {
  const near = typoOf(
    written,
    known.map(({ id }) => id),
  );
  const entry = known.find(({ id }) => id === near);
  if (!entry) return undefined;
  const agreeing = entry.expected.filter((word) => word === entry.id).length;
  return 1 + entry.references.length + agreeing > count ? entry : undefined;
}
