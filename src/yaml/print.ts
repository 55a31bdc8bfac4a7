import { displayWidth } from '../words/width.js';
import type { Path } from './pointer.js';
import { writeKey, writeScalar } from './scalar.js';
import type { CollectionSyntax, Entry, ScalarSyntax, Syntax } from './syntax.js';

/** Layout options of a kind of file. */
export interface PrintOptions {
  /** The comment that stands in the first line. */
  readonly heading: string;
  /** The columns that a map or list in braces or brackets may fill. */
  readonly width: number;
  /**
   * The keys of the map at a path in their order; keys that it does not name follow in the order in which they stand.
   */
  keys(path: Path): readonly string[];
  /** The text to write for a value. */
  rewrite(path: Path, text: string): string;
}

const indentation = '  ';

/**
 * A document in its canonical layout: block style, two spaces deep; short collections without nesting in braces or
 * brackets on one line; an empty line around nested entries at the top.
 */
export function printSyntax(root: Entry, options: PrintOptions): string {
  const lines = new Printer(options).document(root);
  return `${[options.heading, ...lines].map((line) => line.trimEnd()).join('\n')}\n`;
}

class Printer {
  readonly #options: PrintOptions;
  /** Items of lists that are printed one per line. */
  readonly #rows = new Set<CollectionSyntax>();

  constructor(options: PrintOptions) {
    this.#options = options;
  }

  document(root: Entry): readonly string[] {
    const { value, leading } = root;
    if (value.kind === 'scalar') return [...leading, this.#scalar(value, [], '')];
    if (value.entries.length === 0) return [...leading, value.kind === 'map' ? '{}' : '[]'];
    this.#prepare(root, []);
    const lines = [...leading];
    let isAfterSection = false;
    for (const [index, entry] of this.#ordered(value, [])) {
      const path = [entry.key ?? index];
      const isSection = value.kind === 'map' && this.#isSection(entry, path);
      if (lines.length > 0 && lines.at(-1) !== '' && (isSection || isAfterSection)) lines.push('');
      lines.push(...this.#entry(entry, path, ''));
      isAfterSection = isSection;
    }
    return [...lines, ...withoutLastBlank(value.end)];
  }

  /**
   * Finds the lists of rows: none of their items holds more than one short map or list, so that one does not look
   * unlike the next. Comments before the first entry of an item go before the item: behind its dash there is no room
   * for them.
   */
  #prepare({ value }: Entry, path: Path): void {
    if (value.kind === 'scalar') return;
    const isListOfRows = value.kind === 'list' && value.entries.every((entry) => countFlat(entry.value) <= 1);
    for (const [index, entry] of value.entries.entries()) {
      const inner = [...path, entry.key ?? index];
      this.#prepare(entry, inner);
      if (value.kind === 'map' || entry.value.kind === 'scalar') continue;
      if (isListOfRows && !holdsDeep(entry.value)) this.#rows.add(entry.value);
      const [, first] = this.#ordered(entry.value, inner)[0] ?? [];
      if (first) entry.leading.push(...first.leading.splice(0));
    }
  }

  /** Whether a top entry is set apart by empty lines: it is empty, or printed on several lines with nested values. */
  #isSection(entry: Entry, path: Path): boolean {
    const { value } = entry;
    if (value.kind === 'scalar') return false;
    return value.entries.length === 0 || (!isFlat(value) && this.#inline(entry, path, '') === undefined);
  }

  /** The entries with their places in the source, in the order in which they are printed. */
  #ordered({ kind, entries }: CollectionSyntax, path: Path): readonly (readonly [index: number, entry: Entry])[] {
    const placed = [...entries.entries()];
    if (kind === 'list') return placed;
    const order = new Map(this.#options.keys(path).map((key, rank) => [key, rank] as const));
    const rank = ({ key = '' }: Entry): number => order.get(key) ?? order.size;
    return placed.sort(([, a], [, b]) => rank(a) - rank(b));
  }

  /** An entry with its comments, on lines that start with an indent. */
  #entry(entry: Entry, path: Path, indent: string): string[] {
    const { value, leading, trailing } = entry;
    const before = leading.map((line) => (line === '' ? '' : indent + line));
    const beside = trailing === undefined ? '' : ` ${trailing}`;
    const inline = this.#inline(entry, path, indent);
    if (inline !== undefined) {
      const [first = '', ...others] = inline.split('\n');
      return [...before, indent + first + beside, ...others];
    }
    const inner = value.kind === 'scalar' ? [] : this.#block(value, path, indent + indentation);
    if (entry.key !== undefined) return [...before, `${indent}${prefixOf(entry)}${beside}`, ...inner];
    const [first = '', ...others] = inner;
    return [
      ...before,
      ...(trailing === undefined ? [] : [indent + trailing]),
      `${indent}- ${first.slice(indent.length + indentation.length)}`,
      ...others,
    ];
  }

  /** An entry whose value starts beside its key or dash; undefined where it has lines of its own. */
  #inline(entry: Entry, path: Path, indent: string): string | undefined {
    const { value } = entry;
    const prefix = `${prefixOf(entry)} `;
    if (value.kind === 'scalar') return (prefix + this.#scalar(value, path, indent)).trimEnd();
    const flow = this.#flow(value, path);
    return flow !== undefined && displayWidth(indent + prefix + flow) <= this.#options.width
      ? prefix + flow
      : undefined;
  }

  #block(value: CollectionSyntax, path: Path, indent: string): string[] {
    const lines = this.#ordered(value, path).flatMap(([index, entry]) =>
      this.#entry(entry, [...path, entry.key ?? index], indent),
    );
    return [...lines, ...withoutLastBlank(value.end).map((line) => (line === '' ? '' : indent + line))];
  }

  /** A collection on one line, where it may stand on one; undefined where it may not. */
  #flow(value: CollectionSyntax, path: Path): string | undefined {
    if (hasCommentInside(value)) return undefined;
    if (value.entries.length === 0) return value.kind === 'map' ? '{}' : '[]';
    const isShort = typeof path.at(-1) === 'number' ? this.#rows.has(value) : isFlat(value);
    return isShort ? this.#inFlow(value, path) : undefined;
  }

  #inFlow(value: Syntax, path: Path): string | undefined {
    if (value.kind === 'scalar') return value.block ? undefined : this.#text(value, path, 'flow');
    const parts: string[] = [];
    for (const [index, entry] of this.#ordered(value, path)) {
      const part = this.#inFlow(entry.value, [...path, entry.key ?? index]);
      if (part === undefined) return undefined;
      parts.push(entry.key === undefined ? part : `${writeKey(entry.key)}: ${part}`);
    }
    if (parts.length === 0) return value.kind === 'map' ? '{}' : '[]';
    return value.kind === 'map' ? `{ ${parts.join(', ')} }` : `[${parts.join(', ')}]`;
  }

  #scalar(value: ScalarSyntax, path: Path, indent: string): string {
    if (!value.block) return this.#text(value, path, 'block');
    return [
      value.block.header,
      ...value.block.lines.map((line) => (line === '' ? '' : indent + indentation + line)),
    ].join('\n');
  }

  #text({ value, source }: ScalarSyntax, path: Path, setting: 'block' | 'flow'): string {
    if (typeof value === 'string') return writeScalar(this.#options.rewrite(path, value), setting);
    if (value === null) return source === '' && setting === 'block' ? '' : 'null';
    return typeof value === 'boolean' ? String(value) : source;
  }
}

function prefixOf({ key }: Entry): string {
  return key === undefined ? '-' : `${writeKey(key)}:`;
}

function withoutLastBlank(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Whether a collection holds nothing but scalars. */
function isFlat({ entries }: CollectionSyntax): boolean {
  return entries.every(({ value }) => value.kind === 'scalar' && !value.block);
}

function isFlatCollection({ value }: Entry): boolean {
  return value.kind !== 'scalar' && isFlat(value);
}

/** How many maps and lists of scalars a value holds. */
function countFlat(value: Syntax): number {
  return value.kind === 'scalar' ? 0 : value.entries.filter(isFlatCollection).length;
}

/** Whether a collection holds a nested collection that is not flat, or a text on lines of its own. */
function holdsDeep({ entries }: CollectionSyntax): boolean {
  return entries.some((entry) =>
    entry.value.kind === 'scalar' ? entry.value.block !== undefined : !isFlat(entry.value),
  );
}

/** Whether a comment stands inside a collection, which then needs its lines. */
function hasCommentInside({ entries, end }: CollectionSyntax): boolean {
  return (
    end.length > 0 ||
    entries.some(
      ({ leading, trailing, value }) =>
        leading.length > 0 || trailing !== undefined || (value.kind !== 'scalar' && hasCommentInside(value)),
    )
  );
}
