import { isMap, isScalar, isSeq, Lexer } from 'yaml';
import { parseDocuments } from './tree.js';

/** A value with the comments that belong to it and to what it holds. */
export type Syntax = ScalarSyntax | CollectionSyntax;

export interface ScalarSyntax {
  readonly kind: 'scalar';
  readonly value: unknown;
  /** The text as it is written, quotes and all. */
  readonly source: string;
  /** For a text on lines of its own: the header (| or > and indicators), and the lines without their indentation. */
  readonly block?: { readonly header: string; readonly lines: readonly string[] };
}

export interface CollectionSyntax {
  readonly kind: 'map' | 'list';
  readonly entries: Entry[];
  readonly isFlow: boolean;
  /** The column of its entries, from 0. */
  readonly column: number;
  /** Comments behind the last entry; an empty text is a blank line between them. */
  readonly end: string[];
}

/** A key with its value, or an item of a list. */
export interface Entry {
  /** Only in a map. */
  readonly key?: string;
  readonly start: number;
  readonly end: number;
  readonly value: Syntax;
  /** Comments on lines of their own before it; an empty text is a blank line between them. */
  readonly leading: string[];
  /** The comment at the end of its line, or of the line of its key. */
  trailing?: string;
}

interface Comment {
  readonly text: string;
  readonly offset: number;
  /** The column, from 0. */
  readonly column: number;
  readonly isBlankBefore: boolean;
  readonly isBlankBehind: boolean;
}

/**
 * Reads one document that the parser accepts, with each comment at the entry that it stands before, beside or behind.
 */
export function readSyntax(text: string): Entry {
  const contents = parseDocuments(text)[0]?.contents;
  const root: Entry = { start: 0, end: text.length, leading: [], value: readNode(contents, text) };
  for (const comment of commentsIn(text)) attachInside(root, comment, text);
  return root;
}

function readNode(node: unknown, text: string): Syntax {
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): Entry => {
      if (!isScalar(key)) throw new TypeError('a key that is not a scalar');
      const start = key.range?.[0] ?? 0;
      return {
        key: String(key.value ?? key.source),
        start,
        end: endOf(value, text) ?? endOf(key, text) ?? start,
        leading: [],
        value: readNode(value, text),
      };
    });
    return collection('map', entries, node.flow === true, text);
  }
  if (isSeq(node)) {
    const isFlow = node.flow === true;
    let from = node.range?.[0] ?? 0;
    const entries = node.items.map((item): Entry => {
      const own = startOf(item);
      const start = isFlow ? own : dashBetween(text, from, own);
      const end = endOf(item, text) ?? own;
      from = end;
      return { start, end, leading: [], value: readNode(item, text) };
    });
    return collection('list', entries, isFlow, text);
  }
  if (!isScalar(node)) return { kind: 'scalar', value: null, source: '' };
  const [start, end] = node.range ?? [0, 0];
  const source = text.slice(start, end);
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? blockLines(source) : undefined;
  return { kind: 'scalar', value: node.value, source, ...(block && { block }) };
}

/** The lines of a text behind | or >; undefined where spaces or blank lines would not survive a move. */
function blockLines(source: string): ScalarSyntax['block'] {
  const [first = '', ...lines] = source.split('\n');
  const [header] = /^[|>]-?(?=\s|$)/.exec(first) ?? [];
  const filled = lines.filter((line) => line.trim() !== '');
  const depth = filled[0]?.search(/\S/) ?? 0;
  if (
    header === undefined ||
    filled.length === 0 ||
    filled.some((line) => /\s$/.test(line) || line.search(/\S/) < depth)
  )
    return undefined;
  if (lines.some((line) => line.trim() === '' && line.length > depth)) return undefined;
  while (lines.at(-1)?.trim() === '') lines.pop();
  return { header, lines: lines.map((line) => line.slice(depth)) };
}

function collection(kind: 'map' | 'list', entries: Entry[], isFlow: boolean, text: string): CollectionSyntax {
  const [first] = entries;
  return { kind, entries, isFlow, column: first ? columnOf(text, first.start) : 0, end: [] };
}

function startOf(node: unknown): number {
  if (isMap(node) && !node.flow) return startOf(node.items[0]?.key);
  return isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}

/** The dash of a list item, between the item before it and its own value. */
function dashBetween(text: string, from: number, to: number): number {
  const between = text.slice(from, to).replace(/#.*$/gm, (comment) => ' '.repeat(comment.length));
  return from + Math.max(0, between.indexOf('-'));
}

/** Where the content of a value ends, without the comments and blank lines that follow. */
function endOf(node: unknown, text: string): number | undefined {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return endOf(last?.value, text) ?? endOf(last?.key, text);
  }
  if (isSeq(node) && !node.flow) return endOf(node.items.at(-1), text);
  if (!(isMap(node) || isSeq(node) || isScalar(node)) || !node.range) return undefined;
  const [start, end] = node.range;
  return start + text.slice(start, end).trimEnd().length;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The comments of a text, without look-alikes inside values. */
export function commentsIn(text: string): readonly Comment[] {
  const found: Comment[] = [];
  let offset = 0;
  let isInScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const isSign = lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001F';
    if (lexeme.startsWith('#') && !isInScalar) found.push(commentAt(text, offset, lexeme.trimEnd()));
    isInScalar = lexeme === '\u001F';
    if (!isSign) offset += lexeme.length;
  }
  return found;
}

function commentAt(text: string, offset: number, comment: string): Comment {
  const column = columnOf(text, offset);
  const start = offset - column;
  const isOwnLine = text.slice(start, offset).trim() === '';
  return {
    text: comment,
    offset,
    column,
    isBlankBefore: isOwnLine && start > 1 && isBlankLine(text, text.lastIndexOf('\n', start - 2) + 1),
    isBlankBehind: isOwnLine && isBlankLine(text, nextLine(text, offset + comment.length)),
  };
}

/** Whether a line that ends with a line break and starts at an offset is blank; one before it must be ended too. */
function isBlankLine(text: string, start: number): boolean {
  const end = text.indexOf('\n', start);
  return start > 0 && end !== -1 && text.slice(start, end).trim() === '';
}

/** The start of the line after the one that an offset stands in; zero where that is the last. */
function nextLine(text: string, offset: number): number {
  return text.indexOf('\n', offset) + 1;
}

/** Puts a comment that stands within an entry beside it, or at what the entry holds. */
function attachInside(entry: Entry, comment: Comment, text: string): void {
  const { value } = entry;
  const isBeside = entry.key !== undefined && !text.slice(entry.start, comment.offset).includes('\n');
  const first = value.kind === 'scalar' ? undefined : value.entries[0];
  if (isBeside && (first === undefined || comment.offset < first.start)) attachBeside(entry, comment);
  else if (value.kind === 'scalar' || first === undefined) pushComment(entry.leading, comment);
  else attachAmong(value, comment, text);
}

function attachAmong(parent: CollectionSyntax, comment: Comment, text: string): void {
  const index = parent.entries.findIndex(({ end }) => end > comment.offset);
  const next = parent.entries[index];
  const previous = next ? parent.entries[index - 1] : parent.entries.at(-1);
  if (next && comment.offset >= next.start) attachInside(next, comment, text);
  else if (previous && !text.slice(previous.end, comment.offset).includes('\n'))
    attachBeside(lastLeaf(previous), comment);
  else {
    const inner = parent.isFlow || !previous ? undefined : innermostAt(previous.value, comment.column, parent.column);
    pushComment(inner?.end ?? next?.leading ?? parent.end, comment);
  }
}

/** The entry at whose end a line of block style ends. */
function lastLeaf(entry: Entry): Entry {
  const { value } = entry;
  const last = value.kind === 'scalar' || value.isFlow ? undefined : value.entries.at(-1);
  return last ? lastLeaf(last) : entry;
}

/**
 * The deepest collection at the end of a value whose entries stand no further right than a comment, which then belongs
 * to it.
 */
function innermostAt(value: Syntax, column: number, outer: number): CollectionSyntax | undefined {
  if (value.kind === 'scalar' || value.isFlow || value.column <= outer || column < value.column) return undefined;
  const last = value.entries.at(-1);
  return (last && innermostAt(last.value, column, value.column)) ?? value;
}

/** Puts a comment beside an entry; a second one goes before it, since on one line they would become one comment. */
function attachBeside(entry: Entry, comment: Comment): void {
  if (entry.trailing === undefined) entry.trailing = comment.text;
  else pushComment(entry.leading, comment);
}

function pushComment(list: string[], { text, isBlankBefore, isBlankBehind }: Comment): void {
  if (isBlankBefore && list.length > 0 && list.at(-1) !== '') list.push('');
  list.push(text);
  if (isBlankBehind) list.push('');
}
