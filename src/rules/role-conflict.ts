import { message } from '../lang/message.js';
import { isCore } from '../model/layout.js';
import { type LayoutEntry, layoutsOf } from './layouts.js';
import type { Rule, RuleFinding } from './rule.js';

/** Roles that say of a place that it is less than a core: the schema describes them so. */
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

/** What an entry names that others name as core: one finding, with every place. */
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
  const role = message(`role-${place.role}`);
  yield {
    message: place.for
      ? message('role-conflict-for', { places, role, activity: place.for })
      : message('role-conflict', { places, role }),
    place: { file, path: first.path },
    related: [
      ...others.map((other) => ({
        message: message('related-also-lesser', { role }),
        place: { file, path: other.path },
      })),
      ...both.flatMap(({ asCore }) =>
        asCore.map((core) => ({ message: message('related-core'), place: { file, path: core } })),
      ),
    ],
    suggestion: message('fix-role-conflict'),
  };
}
