import type { Path } from '../yaml/pointer.js';
import { meanings } from './generated/meanings.js';
import type { Kind } from './kinds.js';

/** Kinds of ids that a file defines and only the same file refers to. */
export type OwnKind = 'edition' | 'field' | 'bundle';

/** Kinds with ids that all files may refer to. */
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

/** The meaning that the schemas give a value (`x-value`, `x-refers-to`, `x-own`, `x-defines`) and its parts. */
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
    | 'acknowledgements'
    | 'revision';
  /** For an id that refers to the data: the kinds that it may refer to. */
  readonly to?: readonly Referent[];
  /** For an id that refers to the same file: its kind. */
  readonly own?: OwnKind;
  /** For a map with an id inside a file: the kind that it defines. */
  readonly defines?: Referent | OwnKind;
  readonly keys?: { readonly [key: string]: Meaning };
  /** For a map with free names: the meaning of a name, and of the value under it. */
  readonly names?: Meaning;
  readonly rest?: Meaning;
  /** For a list: the meaning of its items. */
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

/** The meaning of the value at a path of a file. */
export function meaningAt(kind: Kind, path: Path): Meaning {
  return path.reduce(meaningUnder, meanings[kind]);
}

/** The meaning of the part of a value under a key or index. */
export function meaningUnder(holder: Meaning, step: string | number): Meaning {
  if (typeof step === 'number') return holder.items ?? nothing;
  return (holder.keys && Object.hasOwn(holder.keys, step) ? holder.keys[step] : holder.rest) ?? nothing;
}

/** Callbacks for the parts of a value. The path changes during the visit: copy it to keep it. */
export interface Visitor {
  /** Called for a map or list before its contents; `false` skips these. */
  readonly holder?: (value: object, meaning: Meaning, path: Path) => unknown;
  /** Called for a text, number, truth value, null or parsed quantity, with the map or list that holds it. */
  readonly single?: (value: unknown, meaning: Meaning, path: Path, holder: unknown) => void;
  /** Called for a name in a map with free names, with the path of the value under it. */
  readonly name?: (name: string, meaning: Meaning, path: Path) => void;
}

/**
 * Visits every part of a value in its own order, each with its meaning by the schema; `start` is the path of the value
 * in a file of the kind.
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

/** A frozen copy of a value, with everything that is neither map nor list replaced by the result of `read`. */
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
export function isHolder(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
