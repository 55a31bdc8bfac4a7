import { type Document, notes } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { FindingsOutput } from '../finding/json.js';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual } from '../words/lang.js';
import { counted, message } from '../words/message.js';
import { severityPhrases } from '../words/terms.js';

const phrases = {
  validateRule: { zh: '规则', en: 'Rule' },
  validateMessage: { zh: '说明', en: 'Message' },
  validateSuggestion: { zh: '建议', en: 'Suggestion' },
} as const satisfies Record<string, Bilingual>;

/** Findings as a table, for Markdown and CSV. */
export function findingsDocument({ findings, summary }: FindingsOutput): Document {
  const count = {
    files: counted(summary.files, 'file'),
    errors: counted(summary.errors, 'error'),
    warnings: counted(summary.warnings, 'warning'),
    notes: counted(summary.notes, 'note'),
  };
  return {
    title: cliPhrases.validateTitle,
    blocks: [describedTable({ columns, items: findings }), notes([message(cliPhrases.validateSummary, count)])],
  };
}

const columns: readonly ResultColumn<FindingsOutput['findings'][number]>[] = [
  {
    id: 'severity',
    head: cliPhrases.validateSeverity,
    value: ({ severity }) => severity,
    screen: ({ severity }) => severityPhrases[severity],
  },
  {
    id: 'place',
    head: cliPhrases.validatePlace,
    screen: ({ file, line, column }) => `${file}:${line}:${column}`,
  },
  { id: 'rule', head: phrases.validateRule, value: ({ rule }) => rule },
  { id: 'file', value: ({ file }) => file },
  { id: 'line', value: ({ line }) => line },
  { id: 'column', value: ({ column }) => column },
  { id: 'end_line', value: ({ endLine }) => endLine },
  { id: 'end_column', value: ({ endColumn }) => endColumn },
  { id: 'path', value: ({ path }) => path },
  { id: 'message', head: phrases.validateMessage, value: (finding) => finding.message },
  {
    id: 'suggestion',
    head: phrases.validateSuggestion,
    value: ({ suggestion }) => suggestion,
    screen: ({ suggestion }) => suggestion ?? '',
  },
];
