import type { FindingsOutput } from '../finding/json.js';
import type { Lang } from '../lang/lang.js';
import { counted, message, say, term } from '../lang/message.js';
import { type Document, notes } from './blocks.js';

/** Findings as a table, for Markdown and CSV. */
export function findingsDocument({ findings, summary }: FindingsOutput, lang: Lang): Document {
  const place = ({ file, line, column }: FindingsOutput['findings'][number]): string => `${file}:${line}:${column}`;
  const count = {
    files: counted(summary.files, 'file'),
    errors: counted(summary.errors, 'error'),
    warnings: counted(summary.warnings, 'warning'),
    notes: counted(summary.notes, 'note'),
  };
  const headers = [
    'validate-severity',
    'validate-place',
    'validate-rule',
    'validate-message',
    'validate-suggestion',
  ] as const;
  return {
    title: term(lang, 'validate-title'),
    blocks: [
      {
        kind: 'table',
        columns: headers.map((key) => ({ id: key, header: term(lang, key) })),
        rows: findings.map((finding) => ({
          cells: [
            term(lang, `severity-${finding.severity}`),
            place(finding),
            finding.rule,
            finding.message,
            finding.suggestion ?? '',
          ],
        })),
        records: {
          columns: [
            'severity',
            'rule',
            'file',
            'line',
            'column',
            'end_line',
            'end_column',
            'path',
            'message',
            'suggestion',
          ],
          rows: findings.map((finding) => [
            finding.severity,
            finding.rule,
            finding.file,
            finding.line,
            finding.column,
            finding.endLine,
            finding.endColumn,
            finding.path,
            finding.message,
            finding.suggestion ?? null,
          ]),
        },
      },
      notes([say(lang, message('validate-summary', count))]),
    ],
  };
}
