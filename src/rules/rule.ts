import type { EvaluatedClaim } from '../evidence/claims.js';
import type { Finding, Severity } from '../finding/finding.js';
import type { CheckedFile } from '../model/build.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import type { Bilingual } from '../words/lang.js';
import type { MisspeltId } from './structure/misspelt-ids.js';

/** The data available to a rule. */
export interface RuleContext {
  readonly dataset: Dataset;
  /** The files that fit their schemas, as written. */
  readonly files: readonly CheckedFile[];
  /** Kinds with an unusable file: entities missing there are not reported a second time. */
  readonly incomplete: ReadonlySet<EntityKind>;
  /** Entries whose own id is misspelt; in the data set and the files here they have the intended id. */
  readonly misspelt?: readonly MisspeltId[];
  /** Claims of documents about the whole, evaluated on the data. */
  readonly claims: readonly EvaluatedClaim[];
  /** The rules of this run. */
  readonly rules: readonly RuleText[];
}

/** A finding without the id and severity of its rule. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity' | 'related'> & {
  readonly related?: Finding['related'];
  /**
   * Ids of rules whose acknowledgements cannot be judged until this is fixed, since they compare with wrong data.
   */
  readonly unsettles?: readonly string[];
};

/**
 * A mistake and its fix, shown on the shipped data: `file` contains `good`, and `bad` in its place is reported. Both
 * are executed as tests, so that a page of `explain` cannot be wrong.
 */
export interface Example {
  /** Path relative to the data set. */
  readonly file: string;
  readonly good: string;
  readonly bad: string;
}

/** The threshold of a rule; `dataset.yaml` may set another within the bounds. */
export interface Limit {
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** What the number counts or measures, with its unit. */
  readonly what: Bilingual;
}

/** The description of a check for `explain`, which stands with the check and nowhere else. */
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
 * Whether `dataset.yaml` may set a rule's severity and `acknowledge` may excuse its findings: a rule's warnings and
 * notes may be intended, but never an error or a fault of reading.
 */
export function isConfigurable(check: RuleText): boolean {
  return check.severity !== 'error' && 'check' in check;
}
