import type { Bilingual } from '../words/lang.js';
import type { Message } from '../words/message.js';
import type { Edit } from '../yaml/edit.js';
import type { Path } from '../yaml/pointer.js';
import type { Range } from '../yaml/text.js';

export type Severity = 'error' | 'warning' | 'note';

/**
 * The place of a finding: a value (or its key) of a parsed file, a range of a text that could not be
 * parsed, or a whole file or folder. Lines and columns are worked out when a finding is printed.
 */
export interface Place {
  /** Path of the file relative to the data set, with forward slashes. */
  readonly file: string;
  readonly path?: Path;
  readonly at?: 'key' | 'value';
  readonly range?: Range;
}

/** Another place that the reader must see to judge the finding. */
export interface Related {
  readonly message: Message;
  readonly place: Place;
}

/**
 * Edits that fix the cause of a finding; they are made together or not at all, and never change a number, a date or a
 * citation.
 */
export interface Fix {
  readonly edits: readonly FileEdit[];
}

/** An edit of a file, named as in `Place`. */
export type FileEdit = Edit & { readonly file: string };

/** Something wrong or odd in the data. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly place: Place;
  readonly related: readonly Related[];
  /** What to do about it. */
  readonly suggestion?: Message;
  /** What `--fix` does about it, where that is safe. */
  readonly fix?: Fix;
}

/** A finding that the data acknowledge, with the reason given there. */
export interface Acknowledged {
  readonly finding: Finding;
  readonly reason: Bilingual;
}

/** Counts of findings by severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
}

const rank: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** Whether a severity is at least as grave as a limit. */
export function reaches(severity: Severity, limit: Severity): boolean {
  return rank[severity] >= rank[limit];
}
