import type { DraftValue } from '../../evidence/draft/item.js';
import { writeKey, writeScalar } from '../../yaml/scalar.js';

/** Lines of YAML in braces and brackets, which `fmt` lays out. */
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

/** A list of a file: proposals, and comments on lines of their own before the one that they precede. */
export interface DraftList {
  readonly key: string;
  readonly rows: readonly DraftEntry[];
  /** Whether the schema asks for the key, so that it stands there without proposals too. */
  readonly isRequired?: boolean;
}

/** A proposal with its comment, or with no value only a comment. */
export interface DraftEntry {
  readonly comments: readonly string[];
  readonly value?: DraftValue;
}

/** The lines of a list under its key; the key is a comment as well where nothing but comments belongs to it. */
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

/** The lines of a key with one proposal; the key is a comment as well where there are only comments. */
export function entryLines(key: string, { comments, value }: DraftEntry): readonly string[] {
  const lines = comments.map((comment) => `# ${comment}`);
  return value === undefined ? [`# ${key}:`, ...lines] : [...lines, `${key}: ${flow(value)}`];
}
