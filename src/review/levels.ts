/** Projected levels before and after an edit, and the share of each of its parts in their changes. */
import { buildDataset, type CheckedFile } from '../model/build.js';
import type { Dataset } from '../model/dataset.js';
import type { Kind } from '../schema/kinds.js';
import { kindOfFile } from '../schema/kinds.js';
import { attribute } from '../study/attribution.js';
import { projectAlone } from '../study/project.js';
import { ProjectionError } from '../study/projection-error.js';
import type { Difference, WrittenFile } from './difference.js';
import type { DataEdit } from './edit.js';

/** A level in 亿元 that an edit changes. */
export interface LevelChange {
  /** Id of the group, cluster or remainder; `total` for the whole. */
  readonly id: string;
  readonly year: number;
  /** Absent where the state has no such level. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Shares of edits in the change, the largest first; they add up to it. None where a state has no such level. */
  readonly shares: readonly { readonly edit: DataEdit; readonly amount: number }[];
  /** Largest standard error of a share, where orders of the edits were sampled. */
  readonly error?: number | undefined;
}

/** Levels by row and year. */
type Levels = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Kinds of files that no projection reads. */
const idle: ReadonlySet<Kind> = new Set<Kind>([
  'region',
  'agencies',
  'scheme',
  'expectation',
  'five-ones',
  'enterprises',
  'projects',
  'innovation',
  'policies',
  'adviser',
]);

/** Least change of a level that is one, as a share of it: less is the rounding of arithmetic. */
const least = 1e-12;

/**
 * Levels of the default scenario that the edits change, with the share of each edit by Shapley values over those that
 * touch the level. Empty where either state cannot be projected.
 */
export function levelChanges(difference: Difference): readonly LevelChange[] {
  const edits = difference.edits.filter(({ file }) => !idle.has(kindOfFile(file) ?? 'region'));
  if (edits.length === 0) return [];
  const game = new LevelGame(difference, edits);
  const [before, after] = [game.levels([]), game.levels([...edits.keys()])];
  if (!before || !after) return [];
  const rows = [...new Set([...after.keys(), ...before.keys()])].map((id) => ({
    id,
    years: [...new Set([...(before.get(id)?.keys() ?? []), ...(after.get(id)?.keys() ?? [])])].sort((a, b) => a - b),
  }));
  const changed = rows.flatMap(({ id, years }) => {
    const different = years.filter((year) => isChange(before.get(id)?.get(year), after.get(id)?.get(year)));
    return different.length === 0 ? [] : [{ id, years: different }];
  });
  const shared = new Map<string, Shares>();
  // A total is the sum of its groups under every choice of edits, so its shares are the sums of theirs.
  for (const { id, years } of changed.toSorted((a, b) => Number(a.id === 'total') - Number(b.id === 'total'))) {
    const both = years.filter((year) => before.get(id)?.has(year) && after.get(id)?.has(year));
    const groups = id === 'total' ? game.groups : [];
    const isSum = groups.length > 0 && groups.every((group) => before.has(group) && after.has(group));
    shared.set(id, isSum ? sumOf(groups.flatMap((group) => shared.get(group) ?? [])) : game.shares(id, both));
  }
  return changed.flatMap(({ id, years }) =>
    years.map((year): LevelChange => {
      const { amounts, error } = shared.get(id) ?? { amounts: new Map() };
      const shares = [...(amounts.get(year) ?? [])]
        .flatMap(([index, amount]) => {
          const edit = edits[index];
          return edit && amount !== 0 ? [{ edit, amount }] : [];
        })
        .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
      return { id, year, before: before.get(id)?.get(year), after: after.get(id)?.get(year), shares, error };
    }),
  );
}

function isChange(before: number | undefined, after: number | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after;
  return Math.abs(after - before) > least * Math.max(Math.abs(before), Math.abs(after));
}

/** Shares by year and index of the edit. */
interface Shares {
  readonly amounts: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly error?: number | undefined;
}

function sumOf(parts: readonly Shares[]): Shares {
  const amounts = new Map<number, Map<number, number>>();
  for (const part of parts)
    for (const [year, own] of part.amounts) {
      const sums = amounts.get(year) ?? new Map<number, number>();
      for (const [edit, amount] of own) sums.set(edit, (sums.get(edit) ?? 0) + amount);
      amounts.set(year, sums);
    }
  const errors = parts.flatMap(({ error }) => error ?? []);
  return { amounts, error: errors.length === 0 ? undefined : Math.hypot(...errors) };
}

/** Levels under every choice of edits, each projected once. */
class LevelGame {
  readonly groups: readonly string[];
  readonly #difference: Difference;
  readonly #edits: readonly DataEdit[];
  readonly #known = new Map<string, Levels | undefined>();

  constructor(difference: Difference, edits: readonly DataEdit[]) {
    this.#difference = difference;
    this.#edits = edits;
    this.groups = this.#dataset([...edits.keys()])?.groups.map(({ id }) => id) ?? [];
  }

  /** Levels with some edits made, by their indexes; undefined where the data then cannot be projected. */
  levels(made: readonly number[]): Levels | undefined {
    const key = made.join();
    if (!this.#known.has(key)) this.#known.set(key, levelsOf(this.#dataset(made)));
    return this.#known.get(key);
  }

  /** Shares of the edits that touch a row, in its levels of some years. */
  shares(id: string, years: readonly number[]): Shares {
    if (years.length === 0) return { amounts: new Map() };
    const touching = this.#touching(id, years);
    const value = (present: readonly number[]): readonly number[] =>
      this.#row(
        id,
        years,
        present.map((index) => touching[index] ?? 0),
      );
    const { shares, sampled } = attribute(touching.length, value);
    const amounts = new Map(
      years.map(
        (year, at) => [year, new Map(touching.map((edit, index) => [edit, shares[index]?.[at] ?? 0]))] as const,
      ),
    );
    return { amounts, error: sampled?.error };
  }

  /** Edits that change a row alone, or that are missed when all others are made; all where these do not explain it. */
  #touching(id: string, years: readonly number[]): readonly number[] {
    const all = [...this.#edits.keys()];
    if (all.length === 1) return all;
    const [none, full] = [this.#row(id, years, []), this.#row(id, years, all)];
    const touching = all.filter(
      (edit) =>
        isApart(this.#row(id, years, [edit]), none) ||
        isApart(
          this.#row(
            id,
            years,
            all.filter((other) => other !== edit),
          ),
          full,
        ),
    );
    return isApart(this.#row(id, years, touching), full) ? all : touching;
  }

  /**
   * Levels of a row with some edits made. Where the data cannot be projected so, as when an edit needs another, only
   * those count that can stand alone.
   */
  #row(id: string, years: readonly number[], made: readonly number[]): readonly number[] {
    const read = (edits: readonly number[]): readonly number[] | undefined => {
      const row = this.levels(edits)?.get(id);
      const found = row ? years.map((year) => row.get(year)) : [];
      return found.length === years.length && found.every((level) => level !== undefined) ? found : undefined;
    };
    return read(made) ?? read(made.filter((edit) => read([edit]) !== undefined)) ?? read([]) ?? years.map(() => 0);
  }

  #dataset(made: readonly number[]): Dataset | undefined {
    const chosen = new Set(made.map((index) => this.#edits[index]));
    const others = new Set(this.#edits);
    const files = this.#difference.mixture((edit) => !others.has(edit) || chosen.has(edit));
    return datasetOf(files);
  }
}

function isApart(one: readonly number[], other: readonly number[]): boolean {
  return one.some((level, index) => isChange(level, other[index]));
}

/** The main programme of a mixture of two checked states. */
export function datasetOf(files: readonly WrittenFile[]): Dataset | undefined {
  return buildDataset(files as readonly CheckedFile[]).dataset?.ofProgramme();
}

/** Levels of every row and year after the base year's; undefined where they cannot be projected. */
function levelsOf(dataset: Dataset | undefined): Levels | undefined {
  if (!dataset) return undefined;
  try {
    const { rows } = projectAlone(dataset, { by: 'cluster' });
    return new Map(rows.map(({ id, values }) => [id, new Map(values.map(({ year, value }) => [year, value]))]));
  } catch (error) {
    // A mixture may refer to what it lacks: then it has no levels.
    if (error instanceof ProjectionError || error instanceof RangeError) return undefined;
    throw error;
  }
}
