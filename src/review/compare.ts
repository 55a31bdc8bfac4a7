/** Two states of a file held against each other: what stays, and every place where they differ. */
import { isDeepStrictEqual } from 'node:util';
import { parseQuantity } from '../model/quantity.js';
import { isSameQuantity } from '../model/writing.js';
import { isHolder, isQuantity, type Meaning, meaningUnder } from '../schema/visit.js';
import { type Path, valueAt } from '../yaml/pointer.js';
import type { EditedEntity, EditKind, Touch } from './edit.js';
import { idOf, matchItems } from './match.js';

/** A place where two states differ, before it has a name. */
export interface EditDraft {
  kind: EditKind;
  readonly touch: Touch;
  readonly entity: EditedEntity;
  /** Where it stands, in the file and in the entity; absent in the state that lacks it. */
  readonly before?: EditPlace;
  readonly after?: EditPlace;
  /** The map that holds it, in either state. */
  readonly holder: { readonly before?: unknown; readonly after?: unknown };
}

/** A value and its place. */
export interface EditPlace {
  readonly file: string;
  readonly path: Path;
  /** Path in the entity. */
  readonly inner: Path;
  readonly value: unknown;
}

/** A value in two states at once, from which any mixture of both can be made. */
export type Node =
  | { readonly is: 'same'; readonly value: unknown }
  /** The draft can be exchanged for another that is made with it. */
  | { readonly is: 'edit'; draft: EditDraft }
  | { readonly is: 'map'; readonly entries: readonly (readonly [key: string, node: Node])[] }
  | { readonly is: 'list'; readonly items: readonly Node[] };

/** Stands for a value that a state lacks. */
export const absent = Symbol('absent');

interface Side {
  readonly file: string;
  readonly path: Path;
  readonly inner: Path;
  readonly value: unknown;
}

/** Where a comparison stands. */
export interface CompareSpot {
  readonly meaning: Meaning;
  readonly entity: EditedEntity;
  readonly holder: EditDraft['holder'];
}

/** Compares the values of both states; `report` receives each difference. */
export function compareValues(before: Side, after: Side, spot: CompareSpot, report: (draft: EditDraft) => void): Node {
  const [a, b] = [before.value, after.value];
  if (a === b || isDeepStrictEqual(a, b)) return { is: 'same', value: b };
  const { meaning } = spot;
  const isUnit = meaning.is === 'citation' || meaning.is === 'text' || meaning.is === 'revision';
  if (!isUnit && isHolder(a) && isHolder(b) && Array.isArray(a) === Array.isArray(b)) {
    const inside = entered(spot, before, after);
    return Array.isArray(a) && Array.isArray(b)
      ? compareLists(a, b, inside, report)
      : compareMaps(a, b, inside, report);
  }
  return reported(draftOf(spot, before, after), report);
}

/** A comparison inside a value, which may be an entity of its own. */
interface Inside {
  readonly before: Side;
  readonly after: Side;
  readonly spot: CompareSpot;
}

function entered(spot: CompareSpot, before: Side, after: Side): Inside {
  const id = spot.meaning.defines === undefined || isOwn(spot.meaning) ? undefined : idOf(after.value);
  const holder = Array.isArray(after.value) ? spot.holder : { before: before.value, after: after.value };
  if (id === undefined || after.path.length === 0) return { before, after, spot: { ...spot, holder } };
  const entity = { kind: String(spot.meaning.defines), id };
  return { before: { ...before, inner: [] }, after: { ...after, inner: [] }, spot: { ...spot, entity, holder } };
}

/** Whether an id is one that only its own file refers to. */
function isOwn({ defines }: Meaning): boolean {
  return defines === 'edition' || defines === 'field' || defines === 'bundle';
}

function step(side: Side, key: string | number, value: unknown): Side {
  return { file: side.file, path: [...side.path, key], inner: [...side.inner, key], value };
}

function compareMaps(a: object, b: object, { before, after, spot }: Inside, report: (draft: EditDraft) => void): Node {
  const [old, now] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  const entries = keys.map((key): readonly [string, Node] => {
    const under: CompareSpot = { ...spot, meaning: meaningUnder(spot.meaning, key) };
    const [one, other] = [step(before, key, old.get(key)), step(after, key, now.get(key))];
    if (!old.has(key)) return [key, reported(draftOf(under, undefined, other), report)];
    if (!now.has(key)) return [key, reported(draftOf(under, one, undefined), report)];
    return [key, compareValues(one, other, under, report)];
  });
  return { is: 'map', entries };
}

function compareLists(
  a: readonly unknown[],
  b: readonly unknown[],
  { before, after, spot }: Inside,
  report: (draft: EditDraft) => void,
): Node {
  const under: CompareSpot = { ...spot, meaning: meaningUnder(spot.meaning, 0) };
  const { pairs, removed } = matchItems(a, b, under.meaning);
  const partners = new Map(pairs.map(([one, other]) => [other, one]));
  const items = b.map((value, index): Node => {
    const partner = partners.get(index);
    const now = step(after, index, value);
    if (partner === undefined) return reported(draftOf(under, undefined, now), report);
    const old = step(before, partner, a[partner]);
    const [oldId, newId] = [idOf(old.value), idOf(value)];
    if (under.meaning.defines && oldId !== undefined && newId !== undefined && oldId !== newId)
      return renamed(old, now, under, report);
    return compareValues(old, now, under, report);
  });
  const gone = removed.map((index) => reported(draftOf(under, step(before, index, a[index]), undefined), report));
  return { is: 'list', items: [...items, ...gone] };
}

/** An entry with another id: the id is an edit of its own, and the rest is compared under the new one. */
function renamed(old: Side, now: Side, spot: CompareSpot, report: (draft: EditDraft) => void): Node {
  const id = idOf(now.value) ?? '';
  const entity = isOwn(spot.meaning) ? spot.entity : { kind: String(spot.meaning.defines), id };
  const inner = isOwn(spot.meaning) ? now.inner : [];
  report({
    kind: 'renamed',
    touch: 'id',
    entity,
    before: { ...old, inner, value: idOf(old.value) },
    after: { ...now, inner, value: id },
    holder: { before: old.value, after: now.value },
  });
  return compareValues({ ...old, value: withId(old.value, now.value) }, now, spot, report);
}

/** A map with the id of another. */
export function withId(value: unknown, other: unknown): unknown {
  return isHolder(value) && isHolder(other) && 'id' in other ? { ...value, id: other.id } : value;
}

function reported(draft: EditDraft, report: (draft: EditDraft) => void): Node {
  report(draft);
  return { is: 'edit', draft };
}

function draftOf(spot: CompareSpot, before: Side | undefined, after: Side | undefined): EditDraft {
  const value = (after ?? before)?.value;
  const id = spot.meaning.defines === undefined || isOwn(spot.meaning) ? undefined : idOf(value);
  const isEntity = id !== undefined;
  const standing = (side: Side): EditPlace => ({ ...side, inner: isEntity ? [] : side.inner });
  return {
    kind: kindOf(spot.meaning, before, after),
    touch: touchOf(spot, value),
    entity: isEntity ? { kind: String(spot.meaning.defines), id } : spot.entity,
    ...(before && { before: standing(before) }),
    ...(after && { after: standing(after) }),
    holder: spot.holder,
  };
}

function kindOf(meaning: Meaning, before: Side | undefined, after: Side | undefined): EditKind {
  if (!before) return 'added';
  if (!after) return 'removed';
  const { is } = meaning;
  if (is === 'citation' || is === 'token' || is === 'locator') return 'recited';
  if (is === 'text' || is === 'zh' || is === 'en') return 'reworded';
  return isQuantity(meaning) && isSameNumber(before.value, after.value) ? 'reworded' : 'revised';
}

/** Whether two texts are the same quantity, written otherwise. */
function isSameNumber(a: unknown, b: unknown): boolean {
  const [one, other] = [parseQuantity(String(a)), parseQuantity(String(b))];
  return one.ok && other.ok && isSameQuantity(one.quantity, other.quantity);
}

function touchOf({ meaning }: CompareSpot, value: unknown): Touch {
  const { is } = meaning;
  if (is === 'citation' || is === 'token' || is === 'locator') return 'citation';
  if (is === 'text' || is === 'zh' || is === 'en' || is === 'acknowledgements') return 'words';
  if (is === 'revision') return 'revision';
  return holdsQuantity(value, meaning) ? 'figure' : 'fact';
}

function holdsQuantity(value: unknown, meaning: Meaning): boolean {
  if (!isHolder(value)) return isQuantity(meaning);
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...keys].some((key) => holdsQuantity(valueAt(value, [key]), meaningUnder(meaning, key)));
}

/** The value with the chosen edits made and the others not. */
export function mixture(node: Node, isMade: (draft: EditDraft) => boolean): unknown {
  switch (node.is) {
    case 'same':
      return node.value;
    case 'edit': {
      const side = isMade(node.draft) ? node.draft.after : node.draft.before;
      return side === undefined ? absent : side.value;
    }
    case 'map': {
      const made = node.entries.map(([key, part]) => [key, mixture(part, isMade)] as const);
      return Object.fromEntries(made.filter(([, value]) => value !== absent));
    }
    case 'list':
      return node.items.map((item) => mixture(item, isMade)).filter((value) => value !== absent);
    default:
      return node satisfies never;
  }
}
