import type { CheckedFile } from '../../model/build.js';
import type { Kind } from '../../schema/kinds.js';
import { type OwnKind, type Referent, visit } from '../../schema/visit.js';
import type { Path } from '../../yaml/pointer.js';

export interface Reference {
  readonly id: string;
  readonly kinds: readonly Referent[];
  readonly path: Path;
  readonly at?: 'key';
}

/** Names of a kind that a file defines for itself, and its references to them. */
export interface OwnNames {
  readonly kind: OwnKind;
  readonly known: readonly { readonly id: string; readonly path: Path; readonly period?: string }[];
  readonly uses: readonly { readonly id: string; readonly path: Path }[];
}

/** Names that each kind of file defines for itself: editions of a plan, fields of tasks, bundles of instruments. */
const definedBy: { readonly [K in Kind]?: OwnKind } = { cluster: 'edition', programme: 'field', scheme: 'bundle' };

interface Names {
  readonly references: readonly Reference[];
  readonly known: OwnNames['known'];
  readonly uses: OwnNames['uses'];
}

const collected = new WeakMap<object, Names>();

/** Every text of a file that refers to an entity by its id. */
export function referencesIn(file: CheckedFile): readonly Reference[] {
  return namesIn(file).references;
}

/** The names that a file defines for itself; undefined for a kind that defines none. */
export function ownNamesOf(file: CheckedFile): OwnNames | undefined {
  const kind = definedBy[file.kind];
  if (kind === undefined) return undefined;
  const { known, uses } = namesIn(file);
  return { kind, known, uses };
}

/** Names and references of a file, collected once for all rules that ask. */
function namesIn({ kind, value }: CheckedFile): Names {
  const names = collected.get(value) ?? collectNames(kind, value);
  collected.set(value, names);
  return names;
}

function collectNames(kind: Kind, root: object): Names {
  const references: Reference[] = [];
  const known: OwnNames['known'][number][] = [];
  const uses: OwnNames['uses'][number][] = [];
  visit(kind, root, {
    holder: (part, { defines }, path) => {
      if (defines === undefined || defines !== definedBy[kind]) return;
      const { id, period } = part as { readonly id: string; readonly period?: string };
      known.push({ id, path: [...path, 'id'], ...(period !== undefined && { period }) });
    },
    single: (id, { to, own }, path) => {
      if (typeof id !== 'string') return;
      if (to) references.push({ id, kinds: to, path: [...path] });
      if (own) uses.push({ id, path: [...path] });
    },
    name: (id, { to }, path) => {
      if (to) references.push({ id, kinds: to, path: [...path], at: 'key' });
    },
  });
  return { references, known, uses };
}
