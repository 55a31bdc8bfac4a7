import { isCore } from '../../model/layout.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rolePhrases } from '../../words/terms.js';
import type { Rule, RuleFinding } from '../rule.js';
import { type LayoutEntry, layoutsOf } from './layouts.js';

const phrases = {
  roleConflict: { zh: '既是核心，又是{role}：{places}', en: 'Both core and {role}: {places}.' },
  roleConflictFor: {
    zh: '在“{activity}”中既是核心，又是{role}：{places}',
    en: 'Both core and {role} for {activity}: {places}.',
  },
  fixRoleConflict: {
    zh: '对照原文，删去其中一处；环节不同的用for写明',
    en: 'Look the passage up and remove one of the two; give different activities with "for".',
  },
  relatedAlsoLesser: { zh: '此处也是{role}', en: '{role} here too' },
  relatedCore: { zh: '此处是核心', en: 'core here' },
} as const satisfies Record<string, Bilingual>;

/** Roles below a core, as the schema describes them. */
const lesserRoles: ReadonlySet<string> = new Set(['key', 'support']);

export const roleConflict: Rule = {
  id: 'role-conflict',
  severity: 'warning',
  what: {
    zh: '同一集群的同一环节里，一个地方不会既是核心，又只是重点或配套。',
    en: 'Within a cluster, no place is both core and merely key or support for the same activity.',
  },
  why: {
    zh: '两个角色互相矛盾，地图和统计会把它数两次。',
    en: 'The two roles contradict each other, and maps and counts take the place twice.',
  },
  fix: {
    zh: '对照原文，删去其中一处；所指环节不同的，用for写明。',
    en: 'Look the passage up and remove one of the two; where they are about different activities, say so with "for".',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: '  - role: key\n    for: { zh: 特色工艺制造, en: speciality process manufacturing }',
    bad: '  - role: key\n    for: { zh: 芯片设计, en: chip design }',
  },
  *check({ dataset }) {
    for (const { own } of layoutsOf(dataset)) {
      const cores = own.filter(({ place }) => isCore(place));
      for (const entry of own) {
        if (isCore(entry.place) || !lesserRoles.has(entry.place.role)) continue;
        const rivals = cores.filter(({ place }) => place.for?.zh === entry.place.for?.zh);
        yield* conflicts(entry, rivals, 'cities');
        yield* conflicts(entry, rivals, 'areas');
      }
    }
  },
};

/** One finding for all places of an entry that others name as core. */
function* conflicts(
  { place, file, path }: LayoutEntry,
  cores: readonly LayoutEntry[],
  list: 'cities' | 'areas',
): Iterable<RuleFinding> {
  const both = (place[list] ?? []).flatMap((id, index) => {
    const asCore = cores
      .filter((core) => core.place[list]?.includes(id))
      .map((core) => [...core.path, list, core.place[list]?.indexOf(id) ?? 0]);
    return asCore.length === 0 ? [] : [{ id, path: [...path, list, index], asCore }];
  });
  const [first, ...others] = both;
  if (!first) return;
  const places = both.map(({ id }) => id);
  const role = message(rolePhrases[place.role]);
  yield {
    message: place.for
      ? message(phrases.roleConflictFor, { places, role, activity: place.for })
      : message(phrases.roleConflict, { places, role }),
    place: { file, path: first.path },
    related: [
      ...others.map((other) => ({
        message: message(phrases.relatedAlsoLesser, { role }),
        place: { file, path: other.path },
      })),
      ...both.flatMap(({ asCore }) =>
        asCore.map((core) => ({ message: message(phrases.relatedCore), place: { file, path: core } })),
      ),
    ],
    suggestion: message(phrases.fixRoleConflict),
  };
}
