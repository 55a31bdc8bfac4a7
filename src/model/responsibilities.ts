import type { Bilingual } from '../words/lang.js';
import type { Dataset } from './dataset.js';
import type { Citation, Cluster, Entity, Programme } from './entities.js';

/**
 * Kinds of responsibility: a task, a safeguard, an edition of a cluster's action plan, the document that sets up a
 * programme, or the drawing up of its plans.
 */
export type ResponsibilityKind = 'task' | 'safeguard' | 'plan' | 'programme' | 'drafting';

/** lead: named first; support: named after it; body: relied on or set up. */
export type ResponsibilityRole = 'lead' | 'support' | 'body';

export interface Responsibility {
  readonly agency: string;
  readonly kind: ResponsibilityKind;
  readonly role: ResponsibilityRole;
  /** Id of the programme. */
  readonly programme: string;
  /** Id of the task, the cluster or the programme. */
  readonly id: string;
  readonly name: Bilingual;
  /** For a plan, the id of its edition. */
  readonly edition?: string;
  readonly cite: Citation;
}

/**
 * Responsibilities of agencies in the programme in view, or for a whole data set in all programmes, in the order of the
 * data.
 */
export function responsibilitiesOf(dataset: Dataset): readonly Responsibility[] {
  const all = [
    ...dataset.all('programme').flatMap(ofProgramme),
    ...dataset.all('task').flatMap(ofTask),
    ...dataset.all('cluster').flatMap(({ value }) => ofCluster(value)),
  ];
  return all.filter(({ programme }) => dataset.programme === undefined || programme === dataset.programme);
}

function ofProgramme({ value: { id, name, policy, agencies = [] } }: Entity<'programme'>): readonly Responsibility[] {
  const own: Responsibility = {
    agency: policy.agency,
    kind: 'programme',
    role: 'lead',
    programme: id,
    id,
    name,
    cite: policy.cite,
  };
  const drawn = ({ agency, role, cite }: NonNullable<Programme['agencies']>[number]): Responsibility => ({
    agency,
    kind: 'drafting',
    role,
    programme: id,
    id,
    name,
    cite,
  });
  return [own, ...agencies.map(drawn)];
}

function ofTask({ id, name, parent = '', value }: Entity<'task'>): readonly Responsibility[] {
  const kind = value.field === undefined ? 'safeguard' : 'task';
  const inRole = (role: ResponsibilityRole, agencies: readonly string[] = []): readonly Responsibility[] =>
    agencies.map((agency) => ({ agency, kind, role, programme: parent, id, name, cite: value.cite }));
  return [...inRole('lead', value.lead), ...inRole('support', value.support), ...inRole('body', value.bodies)];
}

/** Responsibilities for a cluster's plans; the first agency that issues a plan leads. */
function ofCluster({ id, name, programme, plans = [] }: Cluster): readonly Responsibility[] {
  return plans.flatMap(({ id: edition, agencies = [], cite }) =>
    agencies.map(
      (agency, index): Responsibility => ({
        agency,
        kind: 'plan',
        role: index === 0 ? 'lead' : 'support',
        programme,
        id,
        name,
        edition,
        cite,
      }),
    ),
  );
}

/** Counts of an agency's responsibilities. */
export interface ResponsibilityCounts {
  readonly tasks_led: number;
  readonly tasks_supported: number;
  /** Safeguards led or supported. */
  readonly safeguards: number;
  /** Clusters for which it leads any edition of the plan. */
  readonly clusters_led: number;
  /** Editions of plans that it issued, alone or with others. */
  readonly plans_issued: number;
  /** Programmes whose document it issued, or whose plans it drew up. */
  readonly programmes: number;
  /** Tasks and safeguards that rely on it as a body. */
  readonly bodies: number;
}

export function countResponsibilities(held: readonly Responsibility[]): ResponsibilityCounts {
  const count = (kind: ResponsibilityKind, ...roles: readonly ResponsibilityRole[]): number =>
    held.filter((item) => item.kind === kind && roles.includes(item.role)).length;
  const ids = (isCounted: (item: Responsibility) => boolean): number =>
    new Set(held.filter(isCounted).map(({ id }) => id)).size;
  return {
    tasks_led: count('task', 'lead'),
    tasks_supported: count('task', 'support'),
    safeguards: count('safeguard', 'lead', 'support'),
    clusters_led: ids(({ kind, role }) => kind === 'plan' && role === 'lead'),
    plans_issued: count('plan', 'lead', 'support'),
    programmes: ids(({ kind }) => kind === 'programme' || kind === 'drafting'),
    bodies: held.filter(({ role }) => role === 'body').length,
  };
}
