import type { Cluster, LayoutPlace } from '../model/entities.js';
import { isCore, type LayoutList, type PlaceRole } from '../model/layout.js';
import { capital } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import type { Records, Table } from './blocks.js';
import { citation, roleName } from './words.js';

/** Roles that a place has in clusters, a row each; of what other documents say, with the edition that says it. */
export function roleTable(held: readonly PlaceRole[], list: LayoutList): Table {
  const isOther = list === 'other_layout';
  return {
    kind: 'table',
    columns: [
      { id: 'cluster', header: capital(kindPhrases.cluster), isKey: true },
      { id: 'role', header: capital(reportPhrases.fieldRole) },
      { id: 'for', header: capital(reportPhrases.fieldActivity) },
      ...(isOther ? [{ id: 'plan', header: reportPhrases.fieldEdition }] : []),
      { id: 'source', header: capital(kindPhrases.source) },
    ],
    rows: held.map(({ cluster, place }) => ({
      cells: [
        cluster.name,
        roleName(place),
        place.for ?? '—',
        ...(isOther ? [editionName(cluster, place)] : []),
        citation(place.cite),
      ],
      cites: [place.cite],
    })),
  };
}

/** The years of the edition that says so; a dash for another document. */
function editionName({ plans = [] }: Cluster, { plan }: LayoutPlace): string {
  return plan === undefined ? '—' : (plans.find(({ id }) => id === plan)?.period ?? plan);
}

export const roleColumns = [
  'cluster',
  'group',
  'role',
  'core',
  'for_zh',
  'for_en',
  'list',
  'plan',
  'source',
  'find',
] as const;

/** One role as values, in the order of the columns. */
export function roleRecord({ cluster, place }: PlaceRole, list: LayoutList): Records['rows'][number] {
  const { role, for: activity, plan, cite } = place;
  return [
    cluster.id,
    cluster.group,
    role,
    String(isCore(place)),
    activity?.zh ?? null,
    activity?.en ?? null,
    list,
    plan ?? null,
    cite.source,
    cite.find,
  ];
}

/** One role in the JSON of pages. */
export function roleOutput({ cluster, place }: PlaceRole) {
  const { role, for: activity, plan, cite } = place;
  return {
    cluster: cluster.id,
    group: cluster.group,
    role,
    core: isCore(place),
    ...(activity && { for: activity }),
    ...(plan && { plan }),
    cite,
  };
}
