import type { Lang } from '../../words/lang.js';
import { type Message, say } from '../../words/message.js';
import type { Severity } from '../finding.js';
import type { LocatedAcknowledgement, LocatedFinding } from '../locate.js';

/** Context of a report besides the findings. */
export interface ReportContext {
  readonly lang: Lang;
  readonly version: string;
  /** Every file that was checked, relative to the data set. */
  readonly files: readonly string[];
  /** Path to print for a file of the data set. */
  readonly display: (file: string) => string;
  /** A digest in hexadecimal. */
  readonly digest: (text: string) => string;
  /** Texts of the checks, for formats that describe them. */
  readonly checks: readonly CheckText[];
  /** The text of a file that was read, for code frames. */
  readonly textOf: (file: string) => string | undefined;
  /** Acknowledged findings, for formats that list them separately. */
  readonly acknowledged: readonly LocatedAcknowledgement[];
}

/** The part of a check's text that formats carry. */
export interface CheckText {
  readonly id: string;
  readonly severity: Severity;
  readonly what: { readonly zh: string; readonly en: string };
  readonly fix: { readonly zh: string; readonly en: string };
}

/** A reporter is a pure function from findings to text. */
export type Reporter = (findings: readonly LocatedFinding[], context: ReportContext) => string;

/** The sentence of a finding, with its suggestion. */
export function sentence({ finding }: LocatedFinding, lang: Lang, between = ' '): string {
  const words = (part: Message | undefined): string[] => (part ? [say(lang, part)] : []);
  return [say(lang, finding.message), ...words(finding.suggestion)].join(between);
}

/**
 * Fingerprints of findings that survive changes in the lines above: check, file, place in the document and the
 * English words; equal ones at one place are told apart by a count.
 */
export function fingerprints(
  findings: readonly LocatedFinding[],
  { digest }: Pick<ReportContext, 'digest'>,
): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ finding, spot }) => {
    const key = [finding.rule, spot.file, spot.pointer, say('en', finding.message)].join('\n');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return digest(count === 0 ? key : `${key}\n${count}`);
  });
}
