/** Two states of a data set held against each other by meaning: comments, order and layout play no part. */
import { entityKinds } from '../model/entities.js';
import type { Kind } from '../schema/kinds.js';
import { copyOf, meaningAt } from '../schema/visit.js';
import { toPointer } from '../yaml/pointer.js';
import { compareText } from '../yaml/text.js';
import { absent, compareValues, type EditDraft, type EditPlace, mixture, type Node, withId } from './compare.js';
import type { DataEdit, EditedEntity } from './edit.js';
import { canonical, idOf, likeness, singlesOf } from './match.js';

/** A file of a data set as its YAML gives it. */
export interface WrittenFile {
  readonly kind: Kind;
  readonly file: string;
  readonly value: unknown;
}

/** The edits that lead from one state to the other. */
export interface Difference {
  readonly edits: readonly DataEdit[];
  /**
   * The files with the chosen edits made and the others not, under their later names: a rename or a move of a file is
   * always made, so that results can be told apart by id.
   */
  mixture(isMade: (edit: DataEdit) => boolean): readonly WrittenFile[];
}

/** A file in both states, or in one. */
interface FilePair {
  readonly before?: WrittenFile;
  readonly after?: WrittenFile;
}

/** Least share of equal parts at which a file with another id is the same thing, renamed. */
const alike = 0.6;

/** Later ids by kind and earlier id. */
type Renames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Compares two states of a data set. */
export function dataDifference(before: readonly WrittenFile[], after: readonly WrittenFile[]): Difference {
  const pairs = pairFiles(before, after);
  let renames: Renames = new Map();
  // References to a renamed id are part of the renaming: once it is found, all is compared again without them.
  for (;;) {
    const compared = pairs.map((pair) => comparePair(pair, renames));
    const drafts = compared.flatMap((file) => file.drafts);
    const found = renamesIn(drafts);
    if (sizeOf(found) === sizeOf(renames)) return made(compared, drafts);
    renames = found;
  }
}

function made(compared: readonly Compared[], drafts: readonly EditDraft[]): Difference {
  const edits = editsOf(drafts);
  const isMadeOf =
    (isMade: (edit: DataEdit) => boolean) =>
    (draft: EditDraft): boolean => {
      const edit = edits.get(draft);
      return edit !== undefined && isMade(edit);
    };
  return {
    edits: [...new Set(edits.values())].sort(
      (a, b) => compareText(a.file, b.file) || compareText(a.state, b.state) || comparePaths(a, b),
    ),
    mixture: (isMade) =>
      compared.flatMap(({ file, kind, node }) => {
        const value = mixture(node, isMadeOf(isMade));
        return value === absent ? [] : [{ kind, file, value }];
      }),
  };
}

function comparePaths(a: DataEdit, b: DataEdit): number {
  for (const [index, step] of a.path.entries()) {
    const other = b.path[index];
    if (other === undefined) return 1;
    if (step !== other)
      return typeof step === 'number' && typeof other === 'number'
        ? step - other
        : compareText(String(step), String(other));
  }
  return a.path.length - b.path.length;
}

/** Files by path; then those of the same id under another path; then those with another id that are much alike. */
function pairFiles(before: readonly WrittenFile[], after: readonly WrittenFile[]): readonly FilePair[] {
  const old = new Map(before.map((file) => [file.file, file]));
  const pairs = after.map((now): { before?: WrittenFile; after?: WrittenFile } => {
    const same = old.get(now.file);
    old.delete(now.file);
    return { after: now, ...(same && { before: same }) };
  });
  const alone = pairs.filter((pair) => !pair.before);
  const join = (score: (one: WrittenFile, other: WrittenFile) => number): void => {
    const candidates = [...old.values()].flatMap((one) =>
      alone.flatMap((pair) => {
        const worth = pair.after && !pair.before && pair.after.kind === one.kind ? score(one, pair.after) : 0;
        return worth >= alike ? [{ one, pair, worth }] : [];
      }),
    );
    candidates.sort(
      (a, b) =>
        b.worth - a.worth ||
        compareText(a.one.file, b.one.file) ||
        compareText(a.pair.after?.file ?? '', b.pair.after?.file ?? ''),
    );
    for (const { one, pair } of candidates) {
      if (pair.before || !old.has(one.file)) continue;
      pair.before = one;
      old.delete(one.file);
    }
  };
  if (old.size > 0 && alone.length > 0) {
    join((one, other) => (idOf(one.value) !== undefined && idOf(one.value) === idOf(other.value) ? 1 : 0));
    join((one, other) => likeness(singlesOf(one.value, true), singlesOf(other.value, true)));
  }
  return [...pairs, ...[...old.values()].map((file) => ({ before: file }))];
}

/** A compared file: what it holds in both states, and where they differ. */
interface Compared {
  readonly file: string;
  readonly kind: Kind;
  readonly node: Node;
  readonly drafts: readonly EditDraft[];
}

function comparePair({ before, after }: FilePair, renames: Renames): Compared {
  if (before && after) return compareBoth(before, after, renames);
  const present = after ?? before;
  if (!present) throw new RangeError('a pair without a file');
  const { kind, file } = present;
  const draft: EditDraft = {
    kind: after ? 'added' : 'removed',
    touch: 'figure',
    entity: entityOf(present),
    ...(after ? { after: standingOf(after, after.value) } : { before: standingOf(present, present.value) }),
    holder: {},
  };
  return { file, kind, node: { is: 'edit', draft }, drafts: [draft] };
}

function compareBoth(before: WrittenFile, after: WrittenFile, renames: Renames): Compared {
  const { kind, file } = after;
  if (before.file === file && before.value === after.value)
    return { file, kind, node: { is: 'same', value: after.value }, drafts: [] };
  const entity = entityOf(after);
  const [oldId, newId] = [idOf(before.value), idOf(after.value)];
  const isRenamed = oldId !== newId && oldId !== undefined && newId !== undefined;
  const drafts: EditDraft[] = [];
  if (isRenamed || before.file !== file)
    drafts.push({
      kind: isRenamed ? 'renamed' : 'moved',
      touch: isRenamed ? 'id' : 'fact',
      entity,
      before: standingOf(before, isRenamed ? oldId : before.file),
      after: standingOf(after, isRenamed ? newId : file),
      holder: {},
    });
  const old = referring(before, renames);
  const value = isRenamed ? withId(old, after.value) : old;
  const spot = { meaning: meaningAt(kind, []), entity, holder: {} };
  const node = compareValues(standingOf(before, value), standingOf(after, after.value), spot, (draft) =>
    drafts.push(draft),
  );
  return { file, kind, node, drafts };
}

function standingOf({ file }: WrittenFile, value: unknown): EditPlace {
  return { file, path: [], inner: [], value };
}

/** The entity of a file: its own id, else its name or that of its folder. */
function entityOf({ kind, file, value }: WrittenFile): EditedEntity {
  const parts = file.replace(/\.yaml$/, '').split('/');
  const name = parts.at(-1) ?? file;
  return { kind, id: idOf(value) ?? (parts.length > 2 ? (parts.at(-2) ?? name) : name) };
}

/** The value of a file with references to renamed ids as they are later. */
function referring({ kind, value }: WrittenFile, renames: Renames): unknown {
  if (renames.size === 0) return value;
  return copyOf(kind, value, (part, { to }) => {
    const later = typeof part === 'string' ? to?.map((referent) => renames.get(referent)?.get(part)) : undefined;
    return later?.find((id) => id !== undefined) ?? part;
  });
}

function renamesIn(drafts: readonly EditDraft[]): Renames {
  const found = new Map<string, Map<string, string>>();
  for (const { kind, entity, before, after } of drafts) {
    if (kind !== 'renamed' || !entityKinds.some((known) => known === entity.kind)) continue;
    const ids = found.get(entity.kind) ?? new Map<string, string>();
    found.set(entity.kind, ids.set(String(before?.value), String(after?.value)));
  }
  return found;
}

function sizeOf(renames: Renames): number {
  return [...renames.values()].reduce((sum, ids) => sum + ids.size, 0);
}

/** The edit of each draft; what is gone in one place and stands in another as it was has moved, and is one edit. */
function editsOf(drafts: readonly EditDraft[]): ReadonlyMap<EditDraft, DataEdit> {
  const arrivals = new Map<string, EditDraft[]>();
  for (const draft of drafts)
    if (draft.kind === 'added' && draft.holder.after !== undefined && isWeighty(draft.after?.value)) {
      const text = canonical(draft.after?.value);
      arrivals.set(text, [...(arrivals.get(text) ?? []), draft]);
    }
  const edits = new Map<EditDraft, DataEdit>();
  for (const draft of drafts) {
    if (draft.kind !== 'removed') continue;
    const arrival = arrivals.get(canonical(draft.before?.value))?.shift();
    if (!arrival) continue;
    const moved = editOf({ ...arrival, kind: 'moved', ...(draft.before && { before: draft.before }) });
    edits.set(draft, moved).set(arrival, moved);
  }
  for (const draft of drafts) if (!edits.has(draft)) edits.set(draft, editOf(draft));
  return edits;
}

/** Whether a value says enough to be known again in another place. */
function isWeighty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && singlesOf(value, false).size >= 3;
}

function editOf({ kind, touch, entity, before, after, holder }: EditDraft): DataEdit {
  const standing = after ?? before;
  if (!standing) throw new RangeError('an edit without a place');
  return {
    id: `${after ? '' : '-'}${entity.kind}/${entity.id}${toPointer(standing.inner)}`,
    kind,
    touch,
    entity,
    state: after ? 'after' : 'before',
    file: standing.file,
    path: standing.path,
    ...(before && { before: before.value }),
    ...(after && { after: after.value }),
    ...(before && { from: { file: before.file, path: before.path } }),
    holder,
  };
}
