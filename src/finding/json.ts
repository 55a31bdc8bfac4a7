import type { Lang } from '../lang/lang.js';
import { say } from '../lang/message.js';
import { countBySeverity, type Severity } from './finding.js';
import type { LocatedFinding, Spot } from './locate.js';

interface PlaceOutput {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** JSON Pointer. */
  readonly path: string;
}

export interface FindingsOutput {
  readonly schema: 'jiqun.findings/1';
  readonly findings: readonly (PlaceOutput & {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly related: readonly (PlaceOutput & { readonly message: string })[];
    readonly suggestion?: string;
  })[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number; readonly notes: number };
}

/** Findings for a program; messages in a language, everything else the same in both. */
export function findingsOutput(findings: readonly LocatedFinding[], files: number, lang: Lang, display: (file: string) => string): FindingsOutput {
  const place = ({ file, start, end, pointer }: Spot): PlaceOutput => ({
    file: display(file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    path: pointer,
  });
  const { error, warning, note } = countBySeverity(findings.map(({ finding }) => finding));
  return {
    schema: 'jiqun.findings/1',
    findings: findings.map(({ finding, spot, related }) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: say(lang, finding.message),
      ...place(spot),
      related: finding.related.flatMap(({ message }, index) => {
        const other = related[index];
        return other ? { message: say(lang, message), ...place(other) } : [];
      }),
      ...(finding.suggestion && { suggestion: say(lang, finding.suggestion) }),
    })),
    summary: { files, errors: error, warnings: warning, notes: note },
  };
}
