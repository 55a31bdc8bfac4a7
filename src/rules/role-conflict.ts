import type { Bilingual } from '../lang/lang.js';
import { message } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { isCore } from '../model/layout.js';
import { type LayoutEntry, layoutsOf } from './layouts.js';
import type { Report, Rule } from './rule.js';

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
        yield* conflicts(dataset, entry, rivals, 'cities');
        yield* conflicts(dataset, entry, rivals, 'areas');
      }
    }
  },
};

/** What an entry names that others name as core. */
function* conflicts(dataset: Dataset, { place, file, path }: LayoutEntry, cores: readonly LayoutEntry[], list: 'cities' | 'areas'): Iterable<Report> {
  for (const [index, id] of (place[list] ?? []).entries()) {
    const related = cores.flatMap((core) => {
      const at = core.place[list]?.indexOf(id) ?? -1;
      return at === -1 ? [] : [{ message: message('related-core'), place: { file, path: [...core.path, list, at] } }];
    });
    if (related.length === 0) continue;
    const name: Bilingual | string = dataset.find(list === 'cities' ? 'city' : 'area', id)?.name ?? id;
    const role = message(`role-${place.role}`);
    yield {
      message: place.for ? message('role-conflict-for', { name, role, activity: place.for }) : message('role-conflict', { name, role }),
      place: { file, path: [...path, list, index] },
      related,
      suggestion: message('fix-role-conflict'),
    };
  }
}
