/** Which items of two lists are the same thing, whatever their order. */
import { isHolder, isQuantity, type Meaning, meaningUnder } from '../schema/visit.js';
import { compareText } from '../yaml/text.js';

/** Items of two lists by index: those that belong together, those of the first alone, those of the second alone. */
export interface Matching {
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Least share of equal parts at which two items are the same thing, changed. */
const alike = 0.6;

/** Most comparisons of leftover items; beyond it only equal items and equal keys are matched. */
const mostComparisons = 250_000;

/**
 * Matches the items of two lists: by id where they have one, else the equal ones, then figures of the same matter and
 * year, then those with most parts in common. The order of the items plays no part.
 */
export function matchItems(before: readonly unknown[], after: readonly unknown[], meaning: Meaning): Matching {
  const pairs: (readonly [number, number])[] = [];
  const left = new Set(before.keys());
  const right = new Set(after.keys());
  const take = (one: number, other: number): void => {
    pairs.push([one, other]);
    left.delete(one);
    right.delete(other);
  };
  const takeEqual = (key: (item: unknown) => string | undefined): void => {
    const open = new Map<string, number[]>();
    for (const index of right) {
      const name = key(after[index]);
      if (name !== undefined) open.set(name, [...(open.get(name) ?? []), index]);
    }
    for (const index of [...left]) {
      const other = open.get(key(before[index]) ?? '')?.shift();
      if (other !== undefined) take(index, other);
    }
  };
  takeEqual(canonical);
  if (meaning.defines) takeEqual(idOf);
  for (const [one, other] of likeliest(before, after, left, right, meaning)) take(one, other);
  return { pairs, removed: [...left], added: [...right] };
}

/** Pairs of leftover items, the most alike first, each item once. */
function likeliest(
  before: readonly unknown[],
  after: readonly unknown[],
  left: ReadonlySet<number>,
  right: ReadonlySet<number>,
  meaning: Meaning,
): readonly (readonly [number, number])[] {
  const isMany = left.size * right.size > mostComparisons;
  const parts = (list: readonly unknown[], indexes: ReadonlySet<number>) =>
    [...indexes].flatMap((index) => {
      const item = list[index];
      if (!isHolder(item)) return [];
      return [{ index, text: canonical(item), key: keyOf(item, meaning), singles: singlesOf(item, meaning.defines) }];
    });
  const others = parts(after, right);
  const byKey = new Map<string, typeof others>();
  for (const other of others) byKey.set(other.key ?? '', [...(byKey.get(other.key ?? '') ?? []), other]);
  const candidates = parts(before, left).flatMap((one) =>
    (isMany ? (byKey.get(one.key ?? '-') ?? []) : others).flatMap((other) => {
      const score = likeness(one.singles, other.singles) + (one.key !== undefined && one.key === other.key ? 1 : 0);
      return score >= alike ? [{ one, other, score }] : [];
    }),
  );
  candidates.sort(
    (a, b) => b.score - a.score || compareText(a.one.text, b.one.text) || compareText(a.other.text, b.other.text),
  );
  const taken = { one: new Set<number>(), other: new Set<number>() };
  return candidates.flatMap(({ one, other }) => {
    if (taken.one.has(one.index) || taken.other.has(other.index)) return [];
    taken.one.add(one.index);
    taken.other.add(other.index);
    return [[one.index, other.index] as const];
  });
}

/** What a figure is about: everything beside its number and its citation; undefined for what is no figure. */
function keyOf(item: object, meaning: Meaning): string | undefined {
  const entries = Object.entries(item).map(([name, value]) => ({ name, value, means: meaningUnder(meaning, name) }));
  if (!entries.some(({ means }) => isQuantity(means))) return undefined;
  const about = entries.filter(({ value, means }) => !isHolder(value) || means.is === 'text');
  return about
    .filter(({ means }) => !isQuantity(means))
    .map(({ name, value }) => `${name}=${canonical(value)}`)
    .sort()
    .join('&');
}

/** The share of parts that two values have in common, from 0 to 1. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [part, count] of one) {
    shared += Math.min(count, other.get(part) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The texts and numbers of a value with their keys, and how often each stands there; without its own id if asked. */
export function singlesOf(value: unknown, hasId: unknown): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const walk = (part: unknown, under: string): void => {
    if (!isHolder(part)) {
      const single = `${under}=${String(part)}`;
      if (!(hasId && under === '.id')) found.set(single, (found.get(single) ?? 0) + 1);
    } else if (Array.isArray(part)) for (const item of part) walk(item, `${under}[]`);
    else for (const [key, item] of Object.entries(part)) walk(item, `${under}.${key}`);
  };
  walk(value, '');
  return found;
}

/** A text of a value that does not depend on the order of its keys. */
export function canonical(value: unknown): string {
  if (!isHolder(value)) return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join()}}`;
}

/** The id of a map of the data; undefined for anything else. */
export function idOf(value: unknown): string | undefined {
  if (!isHolder(value) || !('id' in value)) return undefined;
  return typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : undefined;
}
