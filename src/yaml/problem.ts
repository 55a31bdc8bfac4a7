import type { Range } from './text.js';

/** Problems of a text before any schema is checked. */
export type YamlProblemKind =
  | 'empty'
  | 'bom'
  | 'tab'
  | 'control-character'
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
  | 'many-values'
  | 'syntax';

/** Kinds of syntax errors; `other` is none of the usual ones. */
export type SyntaxFault = 'bracket' | 'brace' | 'quote' | 'indentation' | 'colon' | 'nested' | 'escape' | 'other';

export interface YamlProblem {
  readonly kind: YamlProblemKind;
  /** Only for a syntax error. */
  readonly fault?: SyntaxFault;
  readonly range: Range;
  /**
   * The text at fault: the key, the anchor, the tag, the code of a character; `comments` for a file of nothing else.
   */
  readonly detail: string;
}

export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: YamlProblem };
