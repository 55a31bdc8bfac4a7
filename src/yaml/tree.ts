import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { codePoint, unsafe } from '../words/legible.js';
import { deepest, deepestNesting } from './nesting.js';
import type { Path } from './pointer.js';
import type { SyntaxFault, YamlProblem, YamlProblemKind, YamlReading } from './problem.js';
import { beyondMostValues, mostSigns } from './read.js';
import type { Range } from './text.js';

const unsafeInValue = new RegExp(`[${unsafe}]`, 'u');
const unsafeInText = new RegExp(`(?!\\r\\n)[${unsafe}]`, 'u');

/** A parsed document that knows where each value stands. */
export class SyntaxTree {
  readonly #document: Document.Parsed<ParsedNode>;
  readonly #keys = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

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
        const pair = this.#pairs(node).get(String(step));
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

  /** The entries of a map by their keys; of equal keys the first. */
  #pairs(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known =
      this.#keys.get(map) ??
      new Map(map.items.toReversed().flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    this.#keys.set(map, known);
    return known;
  }
}

/** Reads a text by its syntax tree: slower than the fast reader, but exact about faults and their places. */
export function readTree(text: string): YamlReading {
  try {
    return textProblem(text) ?? readDocument(text);
  } catch (error) {
    // What nests too deep in a way that the count of brackets and blanks does not see exhausts the parser's stack.
    if (error instanceof RangeError) return failed('nesting', 0, 1, String(deepest));
    throw error;
  }
}

function readDocument(text: string): YamlReading {
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
export function parseDocuments(text: string): readonly Document.Parsed<ParsedNode>[] {
  if (lastParsed?.text !== text) lastParsed = { text, documents: parseAll(text) };
  return lastParsed.documents;
}

/** The text parsed last: all findings of a file are located, and its fixes made, in the same tree. */
let lastParsed: { readonly text: string; readonly documents: readonly Document.Parsed<ParsedNode>[] } | undefined;

function parseAll(text: string): readonly Document.Parsed<ParsedNode>[] {
  return [
    ...parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      // Both would take a time that grows with the square of the text; duplicate keys are found below.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    }),
  ] as Document.Parsed<ParsedNode>[];
}

/**
 * Parses a text that our readers refuse for a tab or the like; undefined where it is not YAML at all.
 */
export function readLeniently(text: string): { readonly value: unknown } | undefined {
  const [document, ...others] = parseDocuments(text);
  if (!document || others.length > 0 || document.errors.length > 0) return undefined;
  let isRepeated = false;
  visit(document, {
    Map(_key, map) {
      isRepeated ||= repeatedKey(map) !== undefined;
    },
  });
  return isRepeated ? undefined : { value: document.toJS() };
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
  const beyond = beyondMostValues(text);
  if (beyond !== undefined) return failed('many-values', beyond, beyond + 1, String(mostSigns));
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
    const last = before === 0 ? -1 : Math.max(text.lastIndexOf('"', before - 1), text.lastIndexOf("'", before - 1));
    return last === -1 ? undefined : last;
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
  const end = text.slice(0, value).trimEnd().length;
  const word = Math.max(text.lastIndexOf(' ', end - 1), text.lastIndexOf('\n', end - 1)) + 1;
  const before = text.indexOf('!', word);
  const start = text[value] === '!' || before === -1 || before >= end ? value : before;
  const tag = /^!\S*/.exec(text.slice(start, start + 100))?.[0] ?? '!';
  return failed('tag', start, start + tag.length, tag);
}

/** The first key of a map that stood in it before. */
function repeatedKey({ items }: YAMLMap): Scalar | undefined {
  const keys = new Set<string>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (keys.has(String(key.value))) return key;
    keys.add(String(key.value));
  }
  return undefined;
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
      const twice = isMap(node) ? repeatedKey(node) : undefined;
      if (twice) return report('duplicate-key', twice, text.slice(...(twice.range ?? [0, 1])));
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

/** Whether a node has a tag of its own, in the word before it, and not only the one that its form implies. */
function isExplicitTag(node: Node, text: string): boolean {
  const start = node.range?.[0] ?? 0;
  if (text[start] === '!') return true;
  let at = start - 1;
  while (at >= 0 && /\s/.test(text.charAt(at))) at--;
  while (at >= 0 && /[^\s!]/.test(text.charAt(at))) at--;
  return text[at] === '!';
}

function nodeRange(node: unknown): Range | undefined {
  if (isPair(node)) return nodeRange(node.key);
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, end: Math.max(end, start + 1) };
}

function failed(
  kind: YamlProblemKind,
  start: number,
  end: number,
  detail: string,
): { ok: false; problem: YamlProblem } {
  return { ok: false, problem: { kind, range: { start, end: Math.max(end, start) }, detail } };
}
