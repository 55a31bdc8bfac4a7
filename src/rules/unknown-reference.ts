import { closest } from '../finding/closest.js';
import { type Message, message } from '../lang/message.js';
import type { Dataset, EntityKind } from '../model/dataset.js';
import type { Cluster as ClusterFile } from '../schema/generated/types.js';
import type { Path } from '../yaml/pointer.js';
import type { Report, Rule } from './rule.js';

/** The kinds that a text under a key refers to; the same key means the same thing in every file. */
const referenceKeys: Readonly<Record<string, readonly EntityKind[]>> = {
  source: ['source'],
  agency: ['agency'],
  agencies: ['agency'],
  cities: ['city'],
  areas: ['area'],
  region: ['region'],
  programme: ['programme'],
  programmes: ['programme'],
  group: ['group'],
  track: ['series'],
  default_scenario: ['scenario'],
  for: ['group', 'cluster'],
  with: ['cluster'],
};

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  *check({ dataset, files, incomplete }) {
    for (const { kind, file, value } of files) {
      for (const { id, kinds, path } of referencesIn(value)) {
        if (kinds.some((known) => incomplete.has(known) || dataset.find(known, id))) continue;
        yield { message: unknown(id, kinds), place: { file, path }, suggestion: suggest(dataset, id, kinds) };
      }
      if (kind === 'cluster') yield* unknownEditions(file, value);
    }
  },
};

interface Reference {
  readonly id: string;
  readonly kinds: readonly EntityKind[];
  readonly path: Path;
}

function* referencesIn(value: unknown, path: Path = []): Iterable<Reference> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const kinds = typeof step === 'string' ? referenceKeys[step] : undefined;
    const at = [...path, step];
    if (kinds && typeof item === 'string') yield { id: item, kinds, path: at };
    else if (kinds && Array.isArray(item) && item.every((id) => typeof id === 'string')) {
      for (const [index, id] of item.entries()) yield { id, kinds, path: [...at, index] };
    } else yield* referencesIn(item, at);
  }
}

function unknown(id: string, kinds: readonly EntityKind[]): Message {
  const [kind] = kinds;
  const name = kinds.length > 1 || kind === undefined ? message('kind-group-or-cluster') : message(`kind-${kind}`);
  return message('unknown-reference', { id, kind: name });
}

/** The id that was probably meant, found by id, Chinese name or English name; otherwise what there is. */
function suggest(dataset: Dataset, written: string, kinds: readonly EntityKind[]): Message {
  const entities = kinds.flatMap((kind) => dataset.all(kind));
  const byWord = new Map(entities.flatMap((entity) => [entity.id, entity.name.zh, `${entity.name.zh}市`, entity.name.en].map((word) => [word, entity] as const)));
  const near = byWord.get(closest(written, byWord.keys()) ?? '');
  if (near) return message('try-named', { word: near.id, name: near.name });
  if (entities.length === 0) return message('fix-reference-none');
  const ids = entities.slice(0, 24).map(({ id }) => id);
  return message('fix-reference-list', { ids: ids.join(', ') + (entities.length > ids.length ? ', …' : '') });
}

function* unknownEditions(file: string, { plans = [], targets = [], growth = [] }: ClusterFile): Iterable<Report> {
  const ids = plans.map(({ id }) => id);
  const uses = [
    ...plans.map(({ supersedes }, index) => ({ id: supersedes, path: ['plans', index, 'supersedes'] })),
    ...targets.map(({ plan }, index) => ({ id: plan, path: ['targets', index, 'plan'] })),
    ...growth.map(({ plan }, index) => ({ id: plan, path: ['growth', index, 'plan'] })),
  ];
  for (const { id, path } of uses) {
    if (id === undefined || ids.includes(id)) continue;
    const suggestion = ids.length > 0 ? message('fix-reference-list', { ids: ids.join(', ') }) : message('fix-reference-none');
    yield { message: message('unknown-reference', { id, kind: message('kind-edition') }), place: { file, path }, suggestion };
  }
}
