import { typoOf } from '../../finding/closest.js';
import type { Place } from '../../finding/finding.js';
import { buildDataset, type CheckedFile } from '../../model/build.js';
import type { Dataset } from '../../model/dataset.js';
import type { EntityKind } from '../../model/entities.js';
import { groupBy } from '../../model/group-by.js';
import { toPointer } from '../../yaml/pointer.js';
import { type Known, type NamedKind, type UnknownName, unknownNames } from './unknown-names.js';

/** An entry whose own id is misspelt: its references agree on another one. */
export interface MisspeltId {
  readonly kind: NamedKind;
  readonly written: string;
  /** The id that is referred to. */
  readonly meant: string;
  /** Place of the entry's id. */
  readonly place: Place;
  readonly references: readonly Place[];
  /** Places that refer to it by the misspelt id. */
  readonly followers: readonly Place[];
  /** Whether the evidence for the other id is strong enough to write it without asking. */
  readonly isPlain: boolean;
}

/** A data set in which every entry has the id that its references agree on, so that one slip is found once. */
export interface Respelt {
  readonly dataset: Dataset;
  readonly files: readonly CheckedFile[];
  readonly misspelt: readonly MisspeltId[];
}

/** Finds the entries that are misspelt themselves, and joins the files as if they were not. */
export function respell(dataset: Dataset, files: readonly CheckedFile[], incomplete: ReadonlySet<EntityKind>): Respelt {
  const misspelt = misspeltAmong(unknownNames(dataset, files, incomplete));
  if (misspelt.length === 0) return { dataset, files, misspelt };
  const right = files.map((file) => withIds(file, misspelt));
  return { dataset: buildDataset(right).dataset ?? dataset, files: right, misspelt };
}

/** An unknown name beside the one entry that may be meant by it. */
interface Pair {
  readonly unknown: UnknownName;
  readonly entry: Known;
}

function misspeltAmong(unknowns: readonly UnknownName[]): readonly MisspeltId[] {
  const pairs = unknowns.flatMap((unknown): readonly Pair[] => {
    const entry = entryMeant(unknown);
    return entry ? [{ unknown, entry }] : [];
  });
  const byEntry = groupBy(pairs, ({ entry: { place } }) => `${place.file} ${toPointer(place.path ?? [])}`);
  return [...byEntry.values()].flatMap((rivals) => {
    const byName = [...groupBy(rivals, ({ unknown }) => unknown.id).values()];
    const [only, ...others] = byName;
    const found = only && others.length === 0 ? judge(only) : undefined;
    return found ?? [];
  });
}

/** The entry that an unknown name means: by the rest of the entry, or by an id only a slip away. */
function entryMeant({ id, known }: UnknownName): Known | undefined {
  const expecting = known.filter(({ expected }) => expected.includes(id));
  if (expecting.length > 0) return expecting.length === 1 ? expecting[0] : undefined;
  const near = typoOf(
    id,
    known.map((entry) => entry.id),
  );
  return known.find((entry) => entry.id === near);
}

/** Judges an entry misspelt where more speaks for the name in references than for its own id. */
function judge(pairs: readonly Pair[]): MisspeltId | undefined {
  const [first] = pairs;
  if (!first || first.entry.hasOwnFile) return undefined;
  const { entry, unknown } = first;
  const references = pairs.flatMap(({ unknown: { places } }) => places);
  const forNamed = references.length + agreeing(entry, unknown.id);
  const forOwn = 1 + entry.references.length + agreeing(entry, entry.id);
  if (forNamed <= forOwn) return undefined;
  const { kind, id: written, place, references: followers } = entry;
  return { kind, written, meant: unknown.id, place, references, followers, isPlain: forNamed > 2 * forOwn };
}

function agreeing({ expected }: Known, id: string): number {
  return expected.filter((word) => word === id).length;
}

/** A file with misspelt ids replaced by the intended ones. */
function withIds(checked: CheckedFile, misspelt: readonly MisspeltId[]): CheckedFile {
  const slips = misspelt.flatMap(({ place, followers, meant }) =>
    [place, ...followers].flatMap(({ file, path, at }) =>
      file === checked.file && path && at !== 'key' ? [{ path, meant }] : [],
    ),
  );
  if (slips.length === 0) return checked;
  const value = structuredClone(checked.value);
  for (const { path, meant } of slips) {
    let owner = value as unknown as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) owner = owner[step] as typeof owner;
    owner[path.at(-1) ?? ''] = meant;
  }
  return { ...checked, value } as CheckedFile;
}
