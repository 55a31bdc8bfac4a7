import { message } from '../lang/message.js';
import type { Dataset, EntityKind } from '../model/dataset.js';
import { parseQuantity, type Quantity } from '../model/quantity.js';
import { type Projection, ProjectionError, type ProjectionRequest, project } from '../projection/project.js';
import { usageError } from './errors.js';
import { findEntity } from './lookup.js';

/** Options of every command that projects. */
export interface GrowthOptions {
  readonly scenario?: string;
  readonly set?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly periods?: number;
  readonly by?: 'group' | 'cluster';
}

const settable: readonly EntityKind[] = ['group', 'cluster'];

/** The projection that the options ask for; what the data cannot answer is an error of the command line. */
export function projectFrom(dataset: Dataset, options: GrowthOptions): Projection {
  const { scenario, set = [], from, to, periods, by } = options;
  const assignments = new Map(set.map((assignment) => readAssignment(dataset, assignment)));
  const rows = by ?? ([...assignments.keys()].some((id) => dataset.find('cluster', id)) ? 'cluster' : undefined);
  const request: ProjectionRequest = {
    ...(scenario !== undefined && { scenario: findEntity(dataset, scenario, ['scenario']).id }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(periods !== undefined && { periods }),
    ...(rows !== undefined && { by: rows }),
    set: assignments,
  };
  const projection = tryProject(dataset, request);
  if (projection.rows.some(({ values }) => values.some(({ value }) => !Number.isFinite(value))))
    throw usageError(message('error-overflow'), message('fix-overflow'));
  return projection;
}

function tryProject(dataset: Dataset, request: ProjectionRequest): Projection {
  try {
    return project(dataset, request);
  } catch (error) {
    if (error instanceof ProjectionError) throw usageError({ key: `error-${error.code}`, values: error.values });
    throw error;
  }
}

/** A rate set on the command line: id=rate. */
export function readAssignment(dataset: Dataset, assignment: string): readonly [string, Quantity] {
  const at = assignment.indexOf('=');
  if (at < 1) throw usageError(message('error-set', { value: assignment }), message('fix-set'));
  const { id } = findEntity(dataset, assignment.slice(0, at).trim(), settable);
  const written = assignment.slice(at + 1).trim();
  const reading = parseQuantity(written);
  if (!reading.ok || reading.quantity.dimension !== 'rate' || reading.quantity.value <= -100) {
    throw usageError(message('error-set-rate', { id, value: written }), message('fix-set'));
  }
  return [id, reading.quantity];
}
