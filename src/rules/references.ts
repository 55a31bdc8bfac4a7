import type { CheckedFile } from '../model/build.js';
import type { EntityKind } from '../model/entities.js';
import type { Path } from '../yaml/pointer.js';

/** The kinds that a text under a key refers to; the same key means the same thing in every file. */
const referenceKeys: Readonly<Record<string, readonly EntityKind[]>> = {
  source: ['source'],
  agency: ['agency'],
  agencies: ['agency'],
  lead: ['agency'],
  support: ['agency'],
  bodies: ['agency'],
  city: ['city'],
  cities: ['city'],
  areas: ['area'],
  region: ['region'],
  programme: ['programme'],
  programmes: ['programme'],
  group: ['group'],
  groups: ['group'],
  cluster: ['cluster'],
  tasks: ['task'],
  track: ['series'],
  default_scenario: ['scenario'],
  for: ['group', 'cluster'],
  what: ['group', 'cluster'],
  scenario: ['scenario'],
  with: ['cluster'],
};

/** Whose level a derived figure is computed from; elsewhere the same key holds a word. */
const operandKinds: readonly EntityKind[] = ['cluster', 'group', 'programme', 'series'];

/** Keys that refer to something only where they hold a list; elsewhere their text is a word. */
const listKeys: Readonly<Record<string, readonly EntityKind[]>> = { clusters: ['cluster'] };

interface Reference {
  readonly id: string;
  readonly kinds: readonly EntityKind[];
  readonly path: Path;
  readonly at?: 'key';
}

const known = new WeakMap<object, readonly Reference[]>();

/** Every text of a file that refers to something by its id; collected once for all rules that ask. */
export function referencesIn(root: object): readonly Reference[] {
  const references = known.get(root) ?? collectReferences(root);
  known.set(root, references);
  return references;
}

function collectReferences(root: object): readonly Reference[] {
  const found: Reference[] = [];
  const path: (string | number)[] = [];
  const note = (key: string | number, item: unknown): void => {
    const kinds = key === 'of' && path.includes('derived') ? operandKinds : kindsUnder(key, item);
    path.push(key);
    if (key === 'set' && isTable(item))
      for (const id of Object.keys(item))
        found.push({ id, kinds: ['group', 'cluster'], path: [...path, id], at: 'key' });
    if (kinds && typeof item === 'string') found.push({ id: item, kinds, path: [...path] });
    else if (kinds && isTexts(item)) found.push(...item.map((id, index) => ({ id, kinds, path: [...path, index] })));
    else if (typeof item === 'object' && item !== null) walk(item);
    path.pop();
  };
  const walk = (value: object): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) note(index, item);
    else for (const [key, item] of Object.entries(value)) note(key, item);
  };
  walk(root);
  return found;
}

function kindsUnder(key: string | number, item: unknown): readonly EntityKind[] | undefined {
  if (typeof key !== 'string') return undefined;
  return referenceKeys[key] ?? (Array.isArray(item) ? listKeys[key] : undefined);
}

/** Rates by the id of a group or a cluster. */
function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && typeof value[0] === 'string';
}

/** What a file defines for itself and refers to only there. */
export type OwnKind = 'edition' | 'field' | 'bundle';

/** Names of a kind that a file defines for itself, and where it refers to them. */
export interface OwnNames {
  readonly kind: OwnKind;
  readonly known: readonly { readonly id: string; readonly path: Path; readonly period?: string }[];
  readonly uses: readonly { readonly id: string; readonly path: Path }[];
}

/** The editions of a cluster's plan, the fields of a programme's tasks, the bundles of a scheme. */
export function ownNamesOf({ kind, value }: CheckedFile): OwnNames | undefined {
  switch (kind) {
    case 'cluster': {
      const { plans = [], targets = [], growth = [], other_layout = [] } = value;
      return {
        kind: 'edition',
        known: plans.map(({ id, period }, index) => ({ id, path: ['plans', index, 'id'], period })),
        uses: [
          ...used('plans', 'supersedes', plans),
          ...used('targets', 'plan', targets),
          ...used('growth', 'plan', growth),
          ...used('other_layout', 'plan', other_layout),
        ],
      };
    }
    case 'programme': {
      const { fields = [], tasks = [] } = value;
      return { kind: 'field', known: defined('fields', fields), uses: used('tasks', 'field', tasks) };
    }
    case 'scheme': {
      const { bundles = [], instruments = [] } = value;
      return { kind: 'bundle', known: defined('bundles', bundles), uses: used('instruments', 'bundle', instruments) };
    }
    default:
      return undefined;
  }
}

function defined(list: string, items: readonly { readonly id: string }[]): OwnNames['known'] {
  return items.map(({ id }, index) => ({ id, path: [list, index, 'id'] }));
}

function used<Key extends string>(
  list: string,
  key: Key,
  items: readonly { readonly [K in Key]?: string }[],
): OwnNames['uses'] {
  return items.flatMap((item, index) => {
    const id: string | undefined = item[key];
    return id === undefined ? [] : [{ id, path: [list, index, key] }];
  });
}
