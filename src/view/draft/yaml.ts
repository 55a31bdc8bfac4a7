import type { DraftValue } from '../../evidence/draft/item.js';
import { writeKey, writeScalar } from '../../yaml/scalar.js';

/** A value as YAML in braces and brackets; `fmt` formats it. */
export function flow(value: DraftValue): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return writeScalar(value, 'flow');
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${writeKey(key)}: ${flow(item)}`);
  return `{ ${entries.join(', ')} }`;
}

function isList(value: object): value is readonly DraftValue[] {
  return Array.isArray(value);
}

/** A list in a file: proposals, each with its comments on the lines before it. */
export interface DraftList {
  readonly key: string;
  readonly rows: readonly DraftEntry[];
  /** Whether the schema requires the key, so that it is written even without proposals. */
  readonly isRequired?: boolean;
}

/** A proposal with its comment; without a value, only a comment. */
export interface DraftEntry {
  readonly comments: readonly string[];
  readonly value?: DraftValue;
}

/** Lines of a list under its key; the key is commented out where its entries are only comments. */
export function sectionLines({ key, rows, isRequired = false }: DraftList): readonly string[] {
  const hasValues = rows.some(({ value }) => value !== undefined);
  const comments = (indent: string): readonly string[] =>
    rows.flatMap((row) => row.comments.map((comment) => `${indent}# ${comment}`));
  if (!hasValues && rows.length === 0) return isRequired ? [`${key}: []`] : [];
  if (!hasValues) return isRequired ? [...comments(''), `${key}: []`] : [`# ${key}:`, ...comments('')];
  return [
    `${key}:`,
    ...rows.flatMap((row) => [
      ...row.comments.map((comment) => `  # ${comment}`),
      ...(row.value === undefined ? [] : [`  - ${flow(row.value)}`]),
    ]),
  ];
}

/** Lines of a key with one proposal; the key is commented out where it has only comments. */
export function entryLines(key: string, { comments, value }: DraftEntry): readonly string[] {
  const lines = comments.map((comment) => `# ${comment}`);
  return value === undefined ? [`# ${key}:`, ...lines] : [...lines, `${key}: ${flow(value)}`];
}
