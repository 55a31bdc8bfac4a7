import { CORE_SCHEMA, load } from 'js-yaml';
import type { Range } from './text.js';

/** What can be wrong with a text before any schema is asked. */
export type YamlProblemKind =
  | 'empty'
  | 'bom'
  | 'tab'
  | 'duplicate-key'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'merge-key'
  | 'directive'
  | 'many-documents'
  | 'odd-key'
  | 'odd-number'
  | 'nesting'
  | 'syntax';

/** What kind of syntax error; `other` where it is none of the usual ones. */
export type SyntaxFault = 'bracket' | 'brace' | 'quote' | 'indentation' | 'colon' | 'nested' | 'escape' | 'other';

export interface YamlProblem {
  readonly kind: YamlProblemKind;
  /** Of a syntax error. */
  readonly fault?: SyntaxFault;
  readonly range: Range;
  /** What stands there: the key, the anchor, the tag; `comments` for a file of nothing else. */
  readonly detail: string;
}

export type YamlReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: YamlProblem };

/** Where a plain value or key may begin. */
const tokenStart = '(?:^ *|[[{,] *|[:-] +)';

/**
 * Anything that the two readers might see differently, or that the data must not use: tabs, control
 * characters, byte order marks, anchors, aliases, tags, merge and complex keys, directives, document
 * marks and numbers other than plain decimals.
 */
const needsTheTree = new RegExp(
  [
    String.raw`[\t\r\uFEFF\u0000-\u0008\u000B-\u001F]`,
    String.raw`${tokenStart}(?:[&*!?%]|<<\s*:)`,
    String.raw`${tokenStart}[-+]?(?:\.\d+|0o[0-7]+|0x[\da-f]+|0b[01]+|0\d+|\d[\d.]*e[-+]?\d+|\.inf|\.nan|\d+\.)(?=[\s,}\]]|$)`,
    String.raw`${tokenStart}\+\d`,
    String.raw`^(?:---|\.\.\.)`,
  ].join('|'),
  'im',
);

/**
 * Reads one YAML 1.2 (core schema) document. A plain text takes the fast reader; whatever is unusual
 * or fails goes to the syntax tree, which decides and knows the place.
 */
export async function readYaml(text: string): Promise<YamlReading> {
  if (!needsTheTree.test(text) && text.trim() !== '') {
    try {
      const value: unknown = load(text, { schema: CORE_SCHEMA });
      if (value !== undefined && value !== null) return { ok: true, value };
    } catch {
      // The syntax tree below finds the same fault and its place.
    }
  }
  const { readTree } = await import('./tree.js');
  return readTree(text);
}
