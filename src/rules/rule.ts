import type { EvaluatedClaim } from '../evidence/claims.js';
import type { Finding, Severity } from '../finding/finding.js';
import type { CheckedFile } from '../model/build.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import type { Bilingual } from '../words/lang.js';
import type { MisspeltId } from './structure/misspelt-ids.js';

/** What a rule may look at. */
export interface RuleContext {
  readonly dataset: Dataset;
  /** The files that fit their schemas, as written. */
  readonly files: readonly CheckedFile[];
  /** Kinds of which a file could not be used: what is missing there is not reported a second time. */
  readonly incomplete: ReadonlySet<EntityKind>;
  /** Entries whose own id is misspelt; in the data set and the files they have the id that is meant. */
  readonly misspelt?: readonly MisspeltId[];
  /** What documents say of the whole, with what the data hold. */
  readonly claims: readonly EvaluatedClaim[];
  /** The rules of this run. */
  readonly rules: readonly RuleText[];
}

/** A finding before its rule has put its name to it. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity' | 'related'> & {
  readonly related?: Finding['related'];
  /**
   * Ids of rules whose acknowledgements say nothing until this is put right: what they hold the data against is wrong.
   */
  readonly unsettles?: readonly string[];
};

/**
 * A mistake and its mending, shown on the shipped data: in `file` stands `good`, and `bad` in its place is found. Both
 * are executed as tests, so that a page of `explain` cannot be wrong.
 */
export interface Example {
  /** Path relative to the data set. */
  readonly file: string;
  readonly good: string;
  readonly bad: string;
}

/** A number that decides where a rule draws its line; `dataset.yaml` may set another within the bounds. */
export interface Limit {
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** What the number counts or measures, with its unit. */
  readonly what: Bilingual;
}

/** What a check is, for `explain`: the text lives with the check and nowhere else. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  /** What is checked, in one sentence. */
  readonly what: Bilingual;
  /** Why it matters. */
  readonly why: Bilingual;
  /** What to do about a finding. */
  readonly fix: Bilingual;
  /** Absent only where a mistake cannot be shown as text, such as a binary file. */
  readonly example?: Example;
  readonly limit?: Limit;
}

/** One thing that is checked across the data: the whole rule in one object. */
export interface Rule extends RuleText {
  readonly example: Example;
  /** `limit` is the rule's own, as set for this data set. */
  check(context: RuleContext, limit: number): Iterable<RuleFinding>;
}

/**
 * Whether `dataset.yaml` may set a rule's severity, and `acknowledge` may excuse what it finds: what a rule calls a
 * warning or a note can be meant, an error never, and neither can a fault of reading.
 */
export function isConfigurable(check: RuleText): boolean {
  return check.severity !== 'error' && 'check' in check;
}
