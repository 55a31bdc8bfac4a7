import type { Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { countBySeverity, type Severity } from './finding.js';
import type { LocatedAcknowledgement, LocatedFinding, Spot } from './locate.js';

interface PlaceOutput {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** JSON Pointer. */
  readonly path: string;
}

interface FindingOutput extends PlaceOutput {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (PlaceOutput & { readonly message: string })[];
  readonly suggestion?: string;
  /** Texts to put in place of ranges; all of them or none. */
  readonly fix?: readonly (Omit<PlaceOutput, 'path'> & { readonly text: string })[];
}

/** A mended line, by its number before mending: its text before and after. */
interface MendedOutput {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

export interface FindingsOutput {
  readonly schema: 'jiqun.findings/1';
  readonly findings: readonly FindingOutput[];
  readonly acknowledged: readonly (FindingOutput & { readonly reason: string })[];
  /** What `--fix` changed, or would change in a dry run; absent where it was not asked for. */
  readonly mended?: readonly MendedOutput[];
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly acknowledged: number;
    /** Findings that stand in the baseline and are not listed. */
    readonly baseline: number;
  };
}

/** The results of a run. */
interface Found {
  readonly located: readonly LocatedFinding[];
  /** All findings, where only some are listed. */
  readonly all?: readonly LocatedFinding[];
  readonly acknowledged?: readonly LocatedAcknowledgement[];
  /** How many findings stand in the baseline. */
  readonly known?: number;
  /** What `--fix` changed. */
  readonly mended?: FindingsOutput['mended'] | undefined;
}

/** Findings for a program; only the messages depend on the language. */
export function findingsOutput(
  { located, all = located, acknowledged = [], known = 0, mended }: Found,
  files: number,
  lang: Lang,
  display: (file: string) => string,
): FindingsOutput {
  const { error, warning, note } = countBySeverity(all.map(({ finding }) => finding));
  return {
    schema: 'jiqun.findings/1',
    findings: located.map((item) => findingOutput(item, lang, display)),
    acknowledged: acknowledged.map((item) => ({ ...findingOutput(item, lang, display), reason: item.reason[lang] })),
    ...(mended && { mended: mended.map((line) => ({ ...line, file: display(line.file) })) }),
    summary: {
      files,
      errors: error,
      warnings: warning,
      notes: note,
      acknowledged: acknowledged.length,
      baseline: known,
    },
  };
}

function findingOutput(
  { finding, spot, related, fix }: LocatedFinding,
  lang: Lang,
  display: (file: string) => string,
): FindingOutput {
  const span = ({ file, start, end }: Pick<Spot, 'file' | 'start' | 'end'>): Omit<PlaceOutput, 'path'> => ({
    file: display(file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  });
  const place = (spot: Spot): PlaceOutput => ({ ...span(spot), path: spot.pointer });
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: say(lang, finding.message),
    ...place(spot),
    related: finding.related.flatMap(({ message }, index) => {
      const other = related[index];
      return other ? { message: say(lang, message), ...place(other) } : [];
    }),
    ...(finding.suggestion && { suggestion: say(lang, finding.suggestion) }),
    ...(fix && { fix: fix.map((edit) => ({ ...span(edit), text: edit.text })) }),
  };
}
