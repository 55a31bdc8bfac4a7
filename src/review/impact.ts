/** What an edit of the data does to results. */
import type { OpenedDataset } from '../dataset/open.js';
import { type Conflict, conflictsOf } from '../evidence/conflicts.js';
import type { Finding } from '../finding/finding.js';
import type { Dataset } from '../model/dataset.js';
import type { Expectation, Stated } from '../model/entities.js';
import { matterOf } from '../model/figures.js';
import { evaluate, type Outcome } from '../study/expectations.js';
import { say } from '../words/message.js';
import { dataDifference, type WrittenFile } from './difference.js';
import type { DataEdit } from './edit.js';
import { datasetOf, type LevelChange, levelChanges } from './levels.js';
import { type Siblings, siblingsOf } from './siblings.js';
import { type UnexplainedEdit, unexplainedEdits } from './unexplained.js';
import { turnOf, type VerdictChange, verdictChanges } from './verdicts.js';

/** How grave an edit is, by the gravest of its consequences. */
export const tiers = ['removed', 'worsened', 'revised', 'improved', 'wording', 'none'] as const;

export type Tier = (typeof tiers)[number];

/** The consequences of an edit. */
export interface Impact {
  readonly tier: Tier;
  readonly edits: readonly DataEdit[];
  readonly levels: readonly LevelChange[];
  readonly verdicts: readonly VerdictChange[];
  readonly conflicts: Turnover<Conflict>;
  readonly claims: Turnover<OpenedDataset['claims'][number]>;
  /** Expected results that no longer hold. */
  readonly expectations: readonly { readonly stated: Stated<Expectation>; readonly outcome: Outcome }[];
  readonly findings: Turnover<Finding>;
  readonly siblings: readonly Siblings[];
  readonly unexplained: readonly UnexplainedEdit[];
  /** Files that do not fit their schema in one of the states, so that results cannot be compared. */
  readonly broken: readonly string[];
}

/** What the later state has and the earlier had not, and the other way round. */
export interface Turnover<T> {
  readonly new: readonly T[];
  readonly gone: readonly T[];
}

/** Compares the results of two states of a data set. */
export function impactOf(before: OpenedDataset, after: OpenedDataset): Impact {
  const broken = [...new Set([...brokenIn(before), ...brokenIn(after)])];
  // A file that one state cannot use is left out of both: it would look removed.
  const sound = ({ checked }: OpenedDataset): readonly WrittenFile[] =>
    checked.filter(({ file }) => !broken.includes(file));
  const now = sound(after);
  const difference = dataDifference(sound(before), now);
  const { edits } = difference;
  const hasEdits = edits.length > 0 && broken.length === 0;
  // Under later ids, so that a renamed entry is held against itself.
  const earlier = hasEdits ? datasetOf(difference.mixture(() => false)) : undefined;
  const later = hasEdits ? after.dataset?.ofProgramme() : undefined;
  const isMeaningful = earlier !== undefined && later !== undefined && edits.some(({ touch }) => touch !== 'revision');
  const levels = isMeaningful ? levelChanges(difference) : [];
  const verdicts = isMeaningful ? verdictChanges(earlier, later) : [];
  const partial = {
    edits,
    levels,
    verdicts,
    conflicts: isMeaningful ? turnover(conflictsOf(earlier), conflictsOf(later), conflictKey) : nothing,
    claims: turnover(falseClaims(before), falseClaims(after), claimKey),
    expectations: isMeaningful ? failures(earlier, later) : [],
    findings: turnover(before.findings, after.findings, findingKey),
    siblings: siblingsOf(edits, now),
    unexplained: unexplainedEdits(edits, before.dataset, after.dataset),
    broken,
  };
  return { tier: tierOf(partial), ...partial };
}

const nothing = { new: [], gone: [] } as const;

function brokenIn({ checked, files }: OpenedDataset): readonly string[] {
  const sound = new Set(checked.map(({ file }) => file));
  return files.filter((file) => !sound.has(file));
}

/** Items that one list has more often than the other, by a key. */
function turnover<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Turnover<T> {
  return { new: without(after, before, keyOf), gone: without(before, after, keyOf) };
}

function without<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const counts = new Map<string, number>();
  for (const item of others) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return items.filter((item) => {
    const count = counts.get(keyOf(item)) ?? 0;
    counts.set(keyOf(item), count - 1);
    return count <= 0;
  });
}

/** A finding by its words: its place shifts with the lines and items above it. */
function findingKey({ rule, severity, place, message }: Finding): string {
  return [rule, severity, place.file, say('en', message)].join('\n');
}

function conflictKey({ verdict, sides }: Conflict): string {
  const [first] = sides;
  const amounts = sides.map(({ quantity, cite }) => `${quantity.text} ${cite.source}`).sort();
  return [verdict, first && matterOf(first), first?.year, ...amounts].join('|');
}

function falseClaims({ claims }: OpenedDataset): OpenedDataset['claims'] {
  return claims.filter(({ evaluation }) => !(evaluation.ok && evaluation.holds));
}

function claimKey({ file, claim }: OpenedDataset['claims'][number]): string {
  return `${file}|${claim.expression}`;
}

/** Expectations that are not met any more, or new ones that are not. */
function failures(before: Dataset, after: Dataset): Impact['expectations'] {
  const known = new Map(before.expectations.map((stated) => [JSON.stringify(stated.value), stated]));
  return after.expectations.flatMap((stated) => {
    const outcome = evaluate(after, stated.value);
    if (outcome.isMet) return [];
    const earlier = known.get(JSON.stringify(stated.value));
    return earlier && !evaluate(before, earlier.value).isMet ? [] : [{ stated, outcome }];
  });
}

function tierOf(impact: Omit<Impact, 'tier'>): Tier {
  const { edits, levels, verdicts, conflicts, claims, expectations, findings, broken } = impact;
  const isRemoved = ({ kind, touch }: DataEdit): boolean =>
    kind === 'renamed' || (kind === 'removed' && touch === 'figure');
  if (edits.some(isRemoved)) return 'removed';
  const isGraver = findings.new.some(({ severity }) => severity === 'error');
  const isWorse =
    broken.length > 0 ||
    isGraver ||
    verdicts.some((change) => turnOf(change) === 'worse') ||
    conflicts.new.some(({ verdict }) => verdict === 'contradiction') ||
    claims.new.length > 0 ||
    expectations.length > 0;
  if (isWorse) return 'worsened';
  const isFigure = ({ kind, touch }: DataEdit): boolean => kind === 'revised' && touch !== 'revision';
  if (levels.length > 0 || edits.some(isFigure)) return 'revised';
  const isBetter = ({ kind, touch }: DataEdit): boolean => kind === 'added' && (touch === 'figure' || touch === 'fact');
  if (verdicts.some((change) => turnOf(change) === 'better') || edits.some(isBetter)) return 'improved';
  return edits.length > 0 ? 'wording' : 'none';
}
