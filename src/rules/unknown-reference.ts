import { closest } from '../finding/closest.js';
import type { Place } from '../finding/finding.js';
import { type Message, message } from '../lang/message.js';
import type { Dataset, EntityKind } from '../model/dataset.js';
import type {
  Cluster as ClusterFile,
  Programme as ProgrammeFile,
  Scheme as SchemeFile,
} from '../schema/generated/types.js';
import type { Path } from '../yaml/pointer.js';
import { mendReference } from './mend-reference.js';
import type { Report, Rule } from './rule.js';

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

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  what: {
    zh: '被引用的城市、区域、部门、来源、规划、分组、集群、数列、情景、计划版本和工具组合都存在。',
    en: 'Every city, area, agency, source, programme, group, cluster, series, scenario, plan edition and bundle of instruments that is referred to exists.',
  },
  why: {
    zh: '引用落空，地图会缺城市，推算会缺增速，数字会没有出处。',
    en: 'A reference that leads nowhere leaves a gap in a map, a projection without growth, a figure without a source.',
  },
  fix: {
    zh: '改成已有的id（会给出最接近的一个），或先添加这一条目。',
    en: 'Use an id that exists (the closest one is suggested), or add the entry first.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: '[guangzhou, shenzhen, zhuhai]',
    bad: '[guangzho, shenzhen, zhuhai]',
  },
  *check({ dataset, files, incomplete }) {
    const unknowns = new Map<string, { readonly reference: Reference; readonly places: Place[] }>();
    for (const { kind, file, value } of files) {
      for (const reference of referencesIn(value)) {
        const { id, kinds, path, at } = reference;
        if (kinds.some((known) => incomplete.has(known) || dataset.find(known, id))) continue;
        const key = `${kinds.join('|')} ${id}`;
        const known = unknowns.get(key);
        const place = { file, path, ...(at && { at }) };
        if (known) known.places.push(place);
        else unknowns.set(key, { reference, places: [place] });
      }
      if (kind === 'cluster') yield* unknownEditions(file, value);
      if (kind === 'programme') yield* unknownFields(file, value);
      if (kind === 'scheme') yield* unknownBundles(file, value);
    }
    for (const { reference, places } of unknowns.values()) {
      const [place, ...others] = places;
      if (!place) continue;
      const related = others.map((other) => ({ message: message('related-also'), place: other }));
      const fix = mendReference(dataset, reference, places);
      yield {
        message: unknown(reference.id, reference.kinds),
        place,
        related,
        suggestion: suggest(dataset, reference.id, reference.kinds),
        ...fix,
      };
    }
  },
};

export interface Reference {
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

function unknown(id: string, kinds: readonly EntityKind[]): Message {
  const [kind] = kinds;
  const name =
    kinds === operandKinds
      ? message('kind-operand')
      : kinds.length > 1 || kind === undefined
        ? message('kind-group-or-cluster')
        : message(`kind-${kind}`);
  return message('unknown-reference', { id, kind: name });
}

/** The id that was probably meant, found by id, Chinese name or English name; otherwise what there is. */
function suggest(dataset: Dataset, written: string, kinds: readonly EntityKind[]): Message {
  const entities = kinds.flatMap((kind) => dataset.all(kind));
  const byWord = new Map(
    entities.flatMap((entity) =>
      [entity.id, entity.name.zh, `${entity.name.zh}市`, entity.name.en].map((word) => [word, entity] as const),
    ),
  );
  const near = byWord.get(closest(written, byWord.keys()) ?? '');
  if (near) return message('try-named', { word: near.id, name: near.name });
  if (entities.length === 0) return message('fix-reference-none');
  const ids = entities.slice(0, 24).map(({ id }) => id);
  return message('fix-reference-list', { ids: ids.join(', ') + (entities.length > ids.length ? ', …' : '') });
}

function unknownEditions(
  file: string,
  { plans = [], targets = [], growth = [], other_layout = [] }: ClusterFile,
): Iterable<Report> {
  const uses = [
    ...plans.map(({ supersedes }, index) => ({ id: supersedes, path: ['plans', index, 'supersedes'] })),
    ...targets.map(({ plan }, index) => ({ id: plan, path: ['targets', index, 'plan'] })),
    ...growth.map(({ plan }, index) => ({ id: plan, path: ['growth', index, 'plan'] })),
    ...other_layout.map(({ plan }, index) => ({ id: plan, path: ['other_layout', index, 'plan'] })),
  ];
  return unknownInFile({ file, kind: 'kind-edition', ids: plans.map(({ id }) => id), uses });
}

function unknownFields(file: string, { fields = [], tasks = [] }: ProgrammeFile): Iterable<Report> {
  const uses = tasks.map(({ field }, index) => ({ id: field, path: ['tasks', index, 'field'] }));
  return unknownInFile({ file, kind: 'kind-field', ids: fields.map(({ id }) => id), uses });
}

function unknownBundles(file: string, { bundles = [], instruments = [] }: SchemeFile): Iterable<Report> {
  const uses = instruments.map(({ bundle }, index) => ({ id: bundle, path: ['instruments', index, 'bundle'] }));
  return unknownInFile({ file, kind: 'kind-bundle', ids: bundles.map(({ id }) => id), uses });
}

/** What a file defines for itself, and where it refers to that. */
interface OwnReferences {
  readonly file: string;
  readonly kind: 'kind-edition' | 'kind-field' | 'kind-bundle';
  readonly ids: readonly string[];
  readonly uses: readonly { readonly id: string | undefined; readonly path: Path }[];
}

function* unknownInFile({ file, kind, ids, uses }: OwnReferences): Iterable<Report> {
  const suggestion =
    ids.length > 0 ? message('fix-reference-list', { ids: ids.join(', ') }) : message('fix-reference-none');
  for (const id of new Set(uses.map((use) => use.id))) {
    if (id === undefined || ids.includes(id)) continue;
    const [place, ...others] = uses.filter((use) => use.id === id).map(({ path }) => ({ file, path }));
    if (!place) continue;
    const related = others.map((other) => ({ message: message('related-also'), place: other }));
    yield { message: message('unknown-reference', { id, kind: message(kind) }), place, related, suggestion };
  }
}
