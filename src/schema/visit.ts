import type { Path } from '../yaml/pointer.js';
import { meanings } from './generated/meanings.js';
import type { Kind } from './kinds.js';

/** What files define for themselves and refer to only there. */
export type OwnKind = 'edition' | 'field' | 'bundle';

/** What has an id that all files may refer to. */
export type Referent =
  | 'programme'
  | 'group'
  | 'task'
  | 'cluster'
  | 'region'
  | 'city'
  | 'area'
  | 'agency'
  | 'source'
  | 'series'
  | 'scheme'
  | 'scenario';

/** What the schemas say of a value (`x-value`, `x-refers-to`, `x-own`, `x-defines`) and of what it holds. */
export interface Meaning {
  /** `zh`, `en`: words in one language; `text`: the same words in both; `token`, `locator`: parts of a citation. */
  readonly is?:
    | 'amount'
    | 'rate'
    | 'year'
    | 'date'
    | 'period'
    | 'text'
    | 'zh'
    | 'en'
    | 'citation'
    | 'token'
    | 'locator'
    | 'acknowledgements';
  /** Of an id that stands for something of the data: the kinds that it may be of. */
  readonly to?: readonly Referent[];
  /** Of an id that stands for something of the same file. */
  readonly own?: OwnKind;
  /** Of a map with an id inside a file: of what it is one. */
  readonly defines?: Referent | OwnKind;
  readonly keys?: { readonly [key: string]: Meaning };
  /** Of a map whose names are free: what a name is, and what stands under it. */
  readonly names?: Meaning;
  readonly rest?: Meaning;
  /** Of a list. */
  readonly items?: Meaning;
}

declare const quantity: unique symbol;

/** Text that is read as a quantity; any text may stand there. */
export type QuantityText = string & { readonly [quantity]?: never };

/** `Then` where a type is that of a text read as a quantity, otherwise `Else`. */
export type WhereQuantity<T, Then, Else> = typeof quantity extends keyof T ? Then : Else;

/** Whether a value is read as a quantity. */
export function isQuantity({ is }: Meaning): boolean {
  return is === 'amount' || is === 'rate';
}

const nothing: Meaning = {};

/** What the value at a path of a file is. */
export function meaningAt(kind: Kind, path: Path): Meaning {
  return path.reduce(meaningUnder, meanings[kind]);
}

function meaningUnder(holder: Meaning, step: string | number): Meaning {
  if (typeof step === 'number') return holder.items ?? nothing;
  return (holder.keys && Object.hasOwn(holder.keys, step) ? holder.keys[step] : holder.rest) ?? nothing;
}

/** What is done with the parts of a value. A path changes under way: copy it to keep it. */
export interface Visitor {
  /** A map or a list, before what it holds; `false` passes over that. */
  readonly holder?: (value: object, meaning: Meaning, path: Path) => unknown;
  /** A text, a number, a truth value, null, or a quantity that has been read, with the map or list that holds it. */
  readonly single?: (value: unknown, meaning: Meaning, path: Path, holder: unknown) => void;
  /** A name in a map whose names say something, with the path of what stands under it. */
  readonly name?: (name: string, meaning: Meaning, path: Path) => void;
}

/**
 * Goes through every part of a value in its own order, each with what the schema says that it is; `start` is where the
 * value stands in a file of the kind.
 */
export function visit(kind: Kind, root: unknown, visitor: Visitor, start: Path = []): void {
  const path = [...start];
  const walk = (value: unknown, meaning: Meaning, holder: unknown): void => {
    if (!isHolder(value)) {
      visitor.single?.(value, meaning, path, holder);
      return;
    }
    if (visitor.holder?.(value, meaning, path) === false) return;
    const isList = Array.isArray(value);
    const depth = path.length;
    for (const key of Object.keys(value)) {
      const step = isList ? Number(key) : key;
      path[depth] = step;
      if (meaning.names) visitor.name?.(key, meaning.names, path);
      walk((value as Record<string, unknown>)[key], meaningUnder(meaning, step), value);
    }
    path.length = depth;
  };
  walk(root, meaningAt(kind, start), undefined);
}

/** A frozen copy of a value, in which what is neither map nor list is replaced by what `read` makes of it. */
export function copyOf(
  kind: Kind,
  root: unknown,
  read: (value: unknown, meaning: Meaning, path: Path) => unknown,
  start: Path = [],
): unknown {
  const path = [...start];
  const copied = (value: unknown, meaning: Meaning): unknown => {
    if (!isHolder(value)) return read(value, meaning, path);
    const depth = path.length;
    if (Array.isArray(value)) {
      const items = meaning.items ?? nothing;
      const copy = value.map((item, index) => {
        path[depth] = index;
        return copied(item, items);
      });
      path.length = depth;
      return Object.freeze(copy);
    }
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      path[depth] = key;
      copy[key] = copied((value as Record<string, unknown>)[key], meaningUnder(meaning, key));
    }
    path.length = depth;
    return Object.freeze(copy);
  };
  return copied(root, meaningAt(kind, start));
}

/** Whether a value is a map or a list of a file; a quantity that has been read is neither. */
function isHolder(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
