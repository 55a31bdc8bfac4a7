import type { Finding, Severity } from '../finding/finding.js';
import type { CheckedFile } from '../model/build.js';
import type { Dataset, EntityKind } from '../model/dataset.js';

/** What a rule may look at. */
export interface RuleContext {
  readonly dataset: Dataset;
  /** The files that fit their schemas, as written. */
  readonly files: readonly CheckedFile[];
  /** Kinds of which a file could not be used: what is missing there is not reported a second time. */
  readonly incomplete: ReadonlySet<EntityKind>;
}

/** A finding before its rule has put its name to it. */
export type Report = Omit<Finding, 'rule' | 'severity' | 'related'> & { readonly related?: Finding['related'] };

/** One thing that is checked across the data: the whole rule in one object. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  check(context: RuleContext): Iterable<Report>;
}
