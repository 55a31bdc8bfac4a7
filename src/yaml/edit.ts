import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from './pointer.js';
import { type ScalarContext, writeKey, writeQuoted, writeScalar } from './scalar.js';
import { commentsIn } from './syntax.js';
import type { Range } from './text.js';
import { parseDocuments } from './tree.js';

/** A value that an edit writes: on one line, a list in brackets. */
export type EditValue = string | number | boolean | readonly string[];

/** One change of a text. Everything else stays as it is, byte for byte. */
export type Edit =
  /** Another text in place of a range. */
  | { readonly do: 'replace'; readonly range: Range; readonly text: string }
  /** Another value in place of the one at a path, in quotes only where it needs them. */
  | { readonly do: 'set'; readonly path: Path; readonly value: EditValue }
  /** The characters of the value at a path as a text, in quotes. */
  | { readonly do: 'quote'; readonly path: Path }
  | { readonly do: 'rename'; readonly path: Path; readonly key: string }
  /** Removal of an entry with its line; refused where a comment, which may matter to a person, would go with it. */
  | { readonly do: 'remove'; readonly path: Path }
  /** A new first entry of the map at a path. */
  | { readonly do: 'insert'; readonly path: Path; readonly key: string; readonly value: EditValue };

/** A range of a text and its new content. */
export interface Replacement extends Range {
  readonly text: string;
}

/** The replacements for all edits of a text; undefined where one of them names a missing value. */
export function resolveEdits(text: string, edits: readonly Edit[]): readonly Replacement[] | undefined {
  let root: ParsedNode | null | undefined;
  const found: Replacement[] = [];
  for (const edit of edits) {
    if (edit.do !== 'replace') root ??= parseDocuments(text)[0]?.contents;
    const replacements = resolve(text, root, edit);
    if (!replacements) return undefined;
    found.push(...replacements);
  }
  return found;
}

/** The text with replacements made; undefined where two of them overlap or stand at the same place. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string | undefined {
  let result = '';
  let last: Range | undefined;
  for (const next of replacements.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (last && (next.start < last.end || (next.start === last.end && next.start === next.end))) return undefined;
    result += text.slice(last?.end ?? 0, next.start) + next.text;
    last = next;
  }
  return result + text.slice(last?.end ?? 0);
}

function resolve(text: string, root: ParsedNode | null | undefined, edit: Edit): readonly Replacement[] | undefined {
  switch (edit.do) {
    case 'replace':
      return edit.range.end <= text.length ? [{ ...edit.range, text: edit.text }] : undefined;
    case 'set':
      return replaceValue(text, find(root, edit.path), (setting) => writeValue(edit.value, setting));
    case 'quote':
      return replaceValue(text, find(root, edit.path), (_setting, written) => writeQuoted(written));
    case 'rename': {
      const range = rangeOf(find(root, edit.path)?.pair?.key);
      return range && [{ ...range, text: writeKey(edit.key) }];
    }
    case 'remove':
      return keepingComments(text, removeEntry(text, find(root, edit.path)));
    case 'insert':
      return insertEntry(text, valueAt(root, edit.path), edit.key, edit.value);
    default:
      return edit satisfies never;
  }
}

/** An entry of a map or list, with its parent. */
interface Found {
  readonly parent: YAMLMap | YAMLSeq;
  readonly index: number;
  /** Only in a map. */
  readonly pair?: Pair;
  readonly value: unknown;
  readonly setting: ScalarContext;
}

function find(root: unknown, path: Path): Found | undefined {
  let node = root;
  let found: Found | undefined;
  for (const step of path) {
    if (!isMap(node) && !isSeq(node)) return undefined;
    const parent = node;
    const setting: ScalarContext = found?.setting === 'flow' || parent.flow ? 'flow' : 'block';
    const index = isSeq(parent)
      ? Number(step)
      : parent.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(step));
    const item = parent.items[index];
    if (item === undefined) return undefined;
    const pair = isMap(parent) ? (item as Pair) : undefined;
    node = pair ? pair.value : item;
    found = { parent, index, value: node, setting, ...(pair && { pair }) };
  }
  return found;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.length === 0 ? root : find(root, path)?.value;
}

function rangeOf(node: unknown): Range | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
  const [start, end] = node.range ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function writeValue(value: EditValue, setting: ScalarContext): string {
  return typeof value === 'object'
    ? `[${value.map((item) => writeScalar(item, 'flow')).join(', ')}]`
    : writeScalar(value, setting);
}

/** Replaces a scalar; a map or list is never replaced, so that its contents are not lost. */
function replaceValue(
  text: string,
  found: Found | undefined,
  write: (setting: ScalarContext, written: string) => string,
): readonly Replacement[] | undefined {
  const range = rangeOf(found?.value);
  if (!found || !range || !isScalar(found.value)) return undefined;
  const written = text.slice(range.start, range.end);
  if (written !== '') return written.includes('\n') ? undefined : [{ ...range, text: write(found.setting, written) }];
  const key = rangeOf(found.pair?.key);
  const colon = key && text.indexOf(':', key.end);
  return colon === undefined || colon === -1
    ? undefined
    : [{ start: colon + 1, end: colon + 1, text: ` ${write(found.setting, '')}` }];
}

/** Replacements that take no comment out of a text; undefined where one does. */
function keepingComments(
  text: string,
  replacements: readonly Replacement[] | undefined,
): readonly Replacement[] | undefined {
  const isLost = replacements?.some(({ start, end }) => text.slice(start, end).includes('#'))
    ? commentsIn(text).some(({ offset }) => replacements.some(({ start, end }) => start <= offset && offset < end))
    : false;
  return isLost ? undefined : replacements;
}

function insertEntry(text: string, map: unknown, key: string, value: EditValue): readonly Replacement[] | undefined {
  if (!isMap(map)) return undefined;
  const setting: ScalarContext = map.flow ? 'flow' : 'block';
  const written = `${writeKey(key)}: ${writeValue(value, setting)}`;
  const first = rangeOf(map.items[0]?.key)?.start;
  if (first === undefined) {
    const range = rangeOf(map);
    return range && [{ ...range, text: `{ ${written} }` }];
  }
  const separator = map.flow ? ', ' : `\n${' '.repeat(first - lineStart(text, first))}`;
  return [{ start: first, end: first, text: written + separator }];
}

function removeEntry(text: string, found: Found | undefined): readonly Replacement[] | undefined {
  if (!found) return undefined;
  const { parent, index } = found;
  const range = rangeOf(parent);
  if (!range) return undefined;
  if (parent.items.length === 1) return emptyCollection(text, found, range);
  return parent.flow ? removeInFlow(text, parent, index) : removeLines(text, parent, index);
}

/** Removes the only entry, leaving an empty map or list. */
function emptyCollection(text: string, { parent }: Found, { start, end }: Range): readonly Replacement[] {
  const empty = isMap(parent) ? '{}' : '[]';
  if (parent.flow) return [{ start, end, text: empty }];
  const from = text.slice(0, start).trimEnd().length;
  const isBesideKey = text[from - 1] === ':';
  return [
    {
      start: isBesideKey ? from : start,
      end: start + text.slice(start, end).trimEnd().length,
      text: isBesideKey ? ` ${empty}` : empty,
    },
  ];
}

function removeInFlow(text: string, parent: YAMLMap | YAMLSeq, index: number): readonly Replacement[] | undefined {
  const own = entryRange(text, parent, index);
  if (index < parent.items.length - 1) return removeUpTo(text, own, entryRange(text, parent, index + 1).start);
  const before = entryRange(text, parent, index - 1).end;
  const between = text.slice(before, own.start);
  if (!between.includes('#')) return [{ start: before, end: own.end, text: '' }];
  const comma = before + between.indexOf(',');
  return [
    { start: comma, end: comma + 1, text: '' },
    { ...own, text: '' },
  ];
}

/** Removes whole lines, or the text behind a dash up to the next key of the same map. */
function removeLines(text: string, parent: YAMLMap | YAMLSeq, index: number): readonly Replacement[] | undefined {
  const own = entryRange(text, parent, index);
  const start = lineStart(text, own.start);
  if (text.slice(start, own.start).trim() !== '')
    return removeUpTo(text, own, entryRange(text, parent, index + 1).start);
  const end = text.indexOf('\n', own.end);
  return [{ start, end: end === -1 ? text.length : end + 1, text: '' }];
}

/** Removes an entry up to the next; undefined where a comment of the next would go with it. */
function removeUpTo(text: string, own: Range, end: number): readonly Replacement[] | undefined {
  const below = text.slice(own.end, end).replace(/^[^\n]*/, '');
  return below.includes('#') ? undefined : [{ start: own.start, end, text: '' }];
}

/** An entry from its key or dash to the end of its value, without what follows. */
function entryRange(text: string, parent: YAMLMap | YAMLSeq, index: number): Range {
  const item = parent.items[index];
  const value = isMap(parent) ? rangeOf((item as Pair).value) : rangeOf(item);
  const key = isMap(parent) ? rangeOf((item as Pair).key) : undefined;
  const start = key?.start ?? value?.start ?? 0;
  const end = Math.max(key?.end ?? 0, value?.end ?? 0);
  const dash = isSeq(parent) && !parent.flow ? text.lastIndexOf('-', start - 1) : start;
  return { start: dash, end: start + text.slice(start, end).trimEnd().length };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
