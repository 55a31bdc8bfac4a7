import type { CheckedFile } from '../../model/build.js';
import type { Dataset } from '../../model/dataset.js';
import type { Entity, EntityKind } from '../../model/entities.js';
import { groupBy } from '../../model/group-by.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { kindPhrases } from '../../words/terms.js';
import { clustersByGroup } from '../clusters-by-group.js';
import type { Rule } from '../rule.js';
import { referencesIn } from './references.js';

const phrases = {
  unusedDefinition: { zh: '没有引用的{kind}：{ids}', en: 'Nothing refers to {ids} ({kind}).' },
  fixUnusedDefinition: { zh: '在该引用的地方引用，或删去', en: 'Refer to it where it belongs, or remove it.' },
  relatedUnused: { zh: '此条也没有引用', en: 'not referred to either' },
} as const satisfies Record<string, Bilingual>;

export const unusedDefinition: Rule = {
  id: 'unused-definition',
  severity: 'note',
  what: {
    zh: '登记的部门和来源都有人引用。',
    en: 'Every agency and source that is defined is also referred to.',
  },
  why: {
    zh: '没有人引用的条目，多半是漏了引用，或是已不再需要。',
    en: 'What nothing refers to is mostly a reference that was forgotten, or no longer needed.',
  },
  fix: {
    zh: '在该引用的地方引用它，或删去这一条目。',
    en: 'Refer to it where it belongs, or remove it.',
  },
  example: {
    file: 'programmes/strategic-clusters.yaml',
    good: '\n  - { agency: gd-energy, role: support, cite: { source: gd-press-2020-09, find: 能源局 } }',
    bad: '',
  },
  *check({ dataset, files, incomplete }) {
    if (incomplete.size > 0 || isClusterMissing(dataset)) return;
    const used = referredTo(files);
    const inDoubt = kindsInDoubt(dataset, used);
    const unused = candidates(dataset).filter(({ kind, id }) => !inDoubt.has(kind) && !used.get(kind)?.has(id));
    for (const [first, ...others] of groupBy(unused, ({ kind, file }) => `${kind} ${file}`).values()) {
      if (!first) continue;
      const ids = [first, ...others].map(({ id }) => id);
      yield {
        message: message(phrases.unusedDefinition, { kind: message(kindPhrases[first.kind]), ids }),
        place: { file: first.file, path: [...first.path, 'id'] },
        related: others.map(({ file, path }) => ({
          message: message(phrases.relatedUnused),
          place: { file, path: [...path, 'id'] },
        })),
        suggestion: message(phrases.fixUnusedDefinition),
      };
    }
  },
};

/** Whether a cluster's file is missing; like an unreadable one, it may hold references. */
function isClusterMissing(dataset: Dataset): boolean {
  const byGroup = clustersByGroup(dataset);
  return dataset.all('group').some(({ id, value }) => (byGroup.get(id)?.length ?? 0) < value.size);
}

/**
 * Entities that are useful only if something refers to them. Not cities and areas: a region lists all that it has,
 * whether a plan names them or not; nor series, which are worth having for themselves.
 */
function candidates(dataset: Dataset): readonly Entity[] {
  return [...dataset.all('agency'), ...dataset.all('source')];
}

/** Ids of each kind with a reference to them. */
function referredTo(files: readonly CheckedFile[]): ReadonlyMap<EntityKind, ReadonlySet<string>> {
  const used = new Map<EntityKind, Set<string>>();
  for (const file of files) {
    for (const { id, kinds } of referencesIn(file)) {
      for (const kind of kinds) {
        const ids = used.get(kind) ?? new Set();
        used.set(kind, ids.add(id));
      }
    }
  }
  return used;
}

/** Kinds with a broken reference, which is reported itself: it may mean an entity that seems unused. */
function kindsInDoubt(dataset: Dataset, used: ReturnType<typeof referredTo>): ReadonlySet<EntityKind> {
  const isUnknown = ([kind, ids]: [EntityKind, ReadonlySet<string>]): boolean =>
    [...ids].some((id) => !dataset.find(kind, id));
  return new Set([...used].filter(isUnknown).map(([kind]) => kind));
}
