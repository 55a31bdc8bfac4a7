import type { Range } from './text.js';

/** What can be wrong with a text before any schema is asked. */
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
  | 'syntax';

/** What kind of syntax error; `other` where it is none of the usual ones. */
export type SyntaxFault = 'bracket' | 'brace' | 'quote' | 'indentation' | 'colon' | 'nested' | 'escape' | 'other';

export interface YamlProblem {
  readonly kind: YamlProblemKind;
  /** Of a syntax error. */
  readonly fault?: SyntaxFault;
  readonly range: Range;
  /**
   * What stands there: the key, the anchor, the tag, the code of a character; `comments` for a file of nothing else.
   */
  readonly detail: string;
}

export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: YamlProblem };
