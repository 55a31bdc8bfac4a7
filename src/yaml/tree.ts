import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseAllDocuments,
  visit,
  type YAMLParseError,
} from 'yaml';
import { codePoint, unsafe } from '../words/legible.js';
import type { Path } from './pointer.js';
import type { SyntaxFault, YamlProblem, YamlProblemKind, YamlReading } from './problem.js';
import type { Range } from './text.js';

const unsafeInValue = new RegExp(`[${unsafe}]`, 'u');
const unsafeInText = new RegExp(`(?!\\r\\n)[${unsafe}]`, 'u');

/** Largest depth, more than any sensible data file needs; the reader would run out of stack only far beyond it. */
const deepest = 64;

/** A parsed document that knows where each value stands. */
export class SyntaxTree {
  readonly #document: Document.Parsed<ParsedNode>;

  constructor(text: string) {
    const [document] = parseDocuments(text);
    if (document === undefined) throw new RangeError('an empty text has no syntax tree');
    this.#document = document;
  }

  /** The range of the value at a path, or of its key; of the nearest enclosing value where the path ends early. */
  locate(path: Path, at: 'key' | 'value'): Range {
    let node: unknown = this.#document.contents;
    let range = nodeRange(node) ?? { start: 0, end: 1 };
    for (const [index, step] of path.entries()) {
      const last = index === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (pair === undefined) return range;
        node = pair.value;
        const key = nodeRange(pair.key);
        range = (last && at === 'key' ? key : (nodeRange(node) ?? key)) ?? range;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        const found = nodeRange(node);
        if (found === undefined) return range;
        range = found;
      } else return range;
    }
    return range;
  }
}

/** Reads a text by its syntax tree: slower than the fast reader, but exact about faults and their places. */
export function readTree(text: string): YamlReading {
  const odd = textProblem(text);
  if (odd) return odd;
  const documents = parseDocuments(text);
  const [document] = documents;
  if (document === undefined) return failed('empty', 0, 0, 'comments');
  const error = tabProblem(text) ?? syntaxProblem(document, text);
  if (error) return error;
  if (documents.length > 1) {
    const start = documents[1]?.range[0] ?? 0;
    return failed('many-documents', start, start + 3, '');
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return failed('empty', 0, 0, contents?.source === '' ? 'comments' : '');
  }
  return nodeProblem(document, text) ?? { ok: true, value: document.toJS() as unknown };
}

/** The documents of a text, as far as the parser can make them out. */
export function parseDocuments(text: string): Document.Parsed<ParsedNode>[] {
  return [
    ...parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      prettyErrors: true,
      logLevel: 'silent',
    }),
  ] as Document.Parsed<ParsedNode>[];
}

/**
 * Parses a text that our readers refuse for a tab or the like; undefined where it is not YAML at all.
 */
export function readLeniently(text: string): { readonly value: unknown } | undefined {
  const [document, ...others] = parseDocuments(text);
  return document && others.length === 0 && document.errors.length === 0 ? { value: document.toJS() } : undefined;
}

/**
 * Problems found before parsing: a byte order mark, no content, a control character, a directive, deep
 * nesting.
 */
function textProblem(text: string): YamlReading | undefined {
  const mark = text.indexOf('\uFEFF');
  if (mark !== -1) return failed('bom', mark, mark + 1, 'U+FEFF');
  if (text.trim() === '') return failed('empty', 0, 0, '');
  const control = unsafeInText.exec(text);
  if (control) return failed('control-character', control.index, control.index + 1, codePoint(control[0]));
  const directive = /^%.*$/m.exec(text);
  if (directive) return failed('directive', directive.index, directive.index + directive[0].length, directive[0]);
  const depth = deepestNesting(text);
  return depth === undefined ? undefined : failed('nesting', depth, depth + 1, String(deepest));
}

function tabProblem(text: string): YamlReading | undefined {
  const tab = /^ *\t/m.exec(text) ?? /\t/.exec(text);
  if (!tab) return undefined;
  const start = tab.index + tab[0].length - 1;
  return failed('tab', start, start + 1, '');
}

/** The first fault that the parser reports; later ones are mostly its echoes. */
function syntaxProblem({ errors: [error] }: Document.Parsed<ParsedNode>, text: string): YamlReading | undefined {
  if (!error) return undefined;
  const [start, end] = error.pos;
  if (error.code === 'DUPLICATE_KEY') {
    const key = keyAt(text, start);
    return failed('duplicate-key', start, start + key.length, key);
  }
  if (error.code === 'TAG_RESOLVE_FAILED') return tagProblem(text, start);
  const fault = syntaxFault(error);
  const opened =
    fault === 'bracket' || fault === 'brace' || fault === 'quote' ? openedAt(text, start, fault) : undefined;
  const place = opened === undefined ? { start, end: Math.min(end, start + 40) } : { start: opened, end: opened + 1 };
  return { ok: false, problem: { kind: 'syntax', fault, range: place, detail: '' } };
}

/** The usual faults, told by the parser's code and, where one code stands for several, by its words. */
function syntaxFault({ code, message }: YAMLParseError): SyntaxFault {
  if (/end with a \]/.test(message)) return 'bracket';
  if (/end with a \}/.test(message)) return 'brace';
  if (code === 'MISSING_CHAR' && /closing .?(?:"|'|quote)/.test(message)) return 'quote';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'nested';
  if (code === 'MULTILINE_IMPLICIT_KEY' || /map values|Implicit map key/i.test(message)) return 'colon';
  if (code === 'BAD_INDENT' || /same column|indent/i.test(message)) return 'indentation';
  if (code === 'BAD_DQ_ESCAPE') return 'escape';
  return /\bflow (?:map|sequence)\b/i.test(message) ? (/map/i.test(message) ? 'brace' : 'bracket') : 'other';
}

/**
 * The offset of the unclosed bracket, brace or quotation mark: the last one open before the fault.
 */
function openedAt(text: string, before: number, fault: SyntaxFault): number | undefined {
  if (fault === 'quote') {
    const line = text.slice(0, before).search(/["'][^"'\n]*\n?[^"']*$/);
    return line === -1 ? undefined : line;
  }
  const [opening, closing] = fault === 'bracket' ? ['[', ']'] : ['{', '}'];
  let depth = 0;
  for (let at = Math.min(before, text.length) - 1; at >= 0; at--) {
    if (text[at] === closing) depth++;
    else if (text[at] === opening && depth-- === 0) return at;
  }
  return undefined;
}

/** The tag that stands before a value. */
function tagProblem(text: string, value: number): YamlReading {
  const before = /!\S*\s*$/.exec(text.slice(0, value));
  const start = text[value] === '!' || !before ? value : before.index;
  const tag = /^!\S*/.exec(text.slice(start))?.[0] ?? '!';
  return failed('tag', start, start + tag.length, tag);
}

/** The offset at which brackets or indentation first pass the depth that a file may have. */
function deepestNesting(text: string): number | undefined {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'|#.*$/gm, (quoted) => ' '.repeat(quoted.length));
  let depth = 0;
  for (let at = 0; at < bare.length; at++) {
    const character = bare[at];
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    if (depth > deepest) return at;
  }
  const deep = new RegExp(`^(?: {${2 * deepest},}|(?:- ?){${deepest},})`, 'm').exec(text);
  return deep?.index;
}

/**
 * Aliases, anchors, tags, merge and complex keys, escaped control characters, and numbers that are not plain decimals.
 */
function nodeProblem(document: Document.Parsed<ParsedNode>, text: string): YamlReading | undefined {
  let found: YamlReading | undefined;
  const report = (kind: YamlProblemKind, node: unknown, detail: string): symbol => {
    const range = nodeRange(node) ?? { start: 0, end: 1 };
    found = failed(kind, range.start, range.end, detail);
    return visit.BREAK;
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) return report('alias', node, `*${node.source}`);
      if (node.anchor) {
        const name = `&${node.anchor}`;
        const start = text.lastIndexOf(name, node.range?.[0]);
        found = failed('anchor', start, start + name.length, name);
        return visit.BREAK;
      }
      if (node.tag && isExplicitTag(node, text)) {
        found = tagProblem(text, node.range?.[0] ?? 0);
        return visit.BREAK;
      }
      if (isScalar(node) && typeof node.value === 'number' && !isPlainDecimal(node.value, String(node.source)))
        return report('odd-number', node, String(node.source));
      const [control] = (isScalar(node) && unsafeInValue.exec(String(node.value))) || [];
      return control === undefined ? undefined : report('control-character', node, codePoint(control));
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key) || pair.key.value === null) return report('odd-key', pair.key ?? pair.value, '');
      if (pair.key.value === '<<' && pair.key.type === 'PLAIN') return report('merge-key', pair.key, '<<');
      return undefined;
    },
  });
  return found;
}

function isPlainDecimal(value: number, source: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source) && !Object.is(value, -0);
}

function isExplicitTag(node: Node, text: string): boolean {
  const start = node.range?.[0] ?? 0;
  return /![^\s]*\s*$/.test(text.slice(Math.max(0, start - 60), start)) || text[start] === '!';
}

function nodeRange(node: unknown): Range | undefined {
  if (isPair(node)) return nodeRange(node.key);
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, end: Math.max(end, start + 1) };
}

function keyAt(text: string, start: number): string {
  return /^(?:"[^"]*"|'[^']*'|[^:\s][^:\n]*)/.exec(text.slice(start))?.[0].trimEnd() ?? '';
}

function failed(
  kind: YamlProblemKind,
  start: number,
  end: number,
  detail: string,
): { ok: false; problem: YamlProblem } {
  return { ok: false, problem: { kind, range: { start, end: Math.max(end, start) }, detail } };
}
