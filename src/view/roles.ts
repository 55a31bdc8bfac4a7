import type { Table } from '../document/blocks.js';
import { type ResultColumn, tableOf } from '../document/columns.js';
import type { Cluster, LayoutPlace } from '../model/entities.js';
import { isCore, type LayoutList, type PlaceRole } from '../model/layout.js';
import { capital } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import { citation, roleName } from './words.js';

/** A role in a cluster, and the list that states it. */
export interface ListedRole extends PlaceRole {
  readonly list: LayoutList;
}

/** Table of a place's roles in clusters, a row each; roles from other documents with their edition. */
export function roleTable(held: readonly PlaceRole[], list: LayoutList): Table {
  return tableOf({
    columns: roleColumns,
    items: held.map((item) => ({ ...item, list })),
    shown: ['cluster', 'role', 'for', ...(list === 'other_layout' ? ['plan'] : []), 'source'],
    cites: ({ place }) => [place.cite],
  });
}

/** Years of the edition that states the role; a dash for any other document. */
function editionName({ plans = [] }: Cluster, { plan }: LayoutPlace): string {
  return plan === undefined ? '—' : (plans.find(({ id }) => id === plan)?.period ?? plan);
}

/** Columns of the table of roles. */
export const roleColumns: readonly ResultColumn<ListedRole>[] = [
  {
    id: 'cluster',
    head: capital(kindPhrases.cluster),
    isKey: true,
    value: ({ cluster }) => cluster.id,
    screen: ({ cluster }) => cluster.name,
  },
  { id: 'group', value: ({ cluster }) => cluster.group },
  {
    id: 'role',
    head: capital(reportPhrases.fieldRole),
    value: ({ place }) => place.role,
    screen: ({ place }) => roleName(place),
  },
  { id: 'core', value: ({ place }) => isCore(place) },
  { id: 'for', isInBoth: true, head: capital(reportPhrases.fieldActivity), value: ({ place }) => place.for },
  { id: 'list', value: ({ list }) => list },
  {
    id: 'plan',
    head: reportPhrases.fieldEdition,
    value: ({ place }) => place.plan,
    screen: ({ cluster, place }) => editionName(cluster, place),
  },
  {
    id: 'source',
    head: capital(kindPhrases.source),
    value: ({ place }) => place.cite.source,
    screen: ({ place }) => citation(place.cite),
  },
  { id: 'find', value: ({ place }) => place.cite.find },
];

/** Columns of roles, beginning with the id of the place. */
export const heldRoleColumns: readonly ResultColumn<ListedRole & { readonly holder: string }>[] = [
  { id: 'place', value: ({ holder }) => holder },
  ...roleColumns,
];

/** A role in JSON output. */
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
