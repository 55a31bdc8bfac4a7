import type { FindingsOutput } from '../finding/json.js';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual } from '../words/lang.js';
import { counted, message } from '../words/message.js';
import { severityPhrases } from '../words/terms.js';
import { type Document, notes } from './blocks.js';

const phrases = {
  validateRule: { zh: '规则', en: 'Rule' },
  validateMessage: { zh: '说明', en: 'Message' },
  validateSuggestion: { zh: '建议', en: 'Suggestion' },
} as const satisfies Record<string, Bilingual>;

/** Findings as a table, for Markdown and CSV. */
export function findingsDocument({ findings, summary }: FindingsOutput): Document {
  const place = ({ file, line, column }: FindingsOutput['findings'][number]): string => `${file}:${line}:${column}`;
  const count = {
    files: counted(summary.files, 'file'),
    errors: counted(summary.errors, 'error'),
    warnings: counted(summary.warnings, 'warning'),
    notes: counted(summary.notes, 'note'),
  };
  const headers = [
    cliPhrases.validateSeverity,
    cliPhrases.validatePlace,
    phrases.validateRule,
    phrases.validateMessage,
    phrases.validateSuggestion,
  ] as const;
  return {
    title: cliPhrases.validateTitle,
    blocks: [
      {
        kind: 'table',
        columns: headers.map((words, index) => ({ id: String(index), header: words })),
        rows: findings.map((finding) => ({
          cells: [
            severityPhrases[finding.severity],
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
      notes([message(cliPhrases.validateSummary, count)]),
    ],
  };
}
