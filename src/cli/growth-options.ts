import { message } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import { parseQuantity, type Quantity } from '../model/quantity.js';
import { project } from '../projection/project.js';
import type { Projection, ProjectionRequest } from '../projection/projection.js';
import { ProjectionError } from '../projection/projection-error.js';
import { readSetRate, readYearlyRate, type SetRate } from '../projection/set-rate.js';
import type { PriceBasis } from '../projection/subject-growth.js';
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
  readonly deflator?: string;
  readonly real?: boolean;
  readonly basis?: PriceBasis;
}

const settable: readonly EntityKind[] = ['group', 'cluster'];

/** The projection that the options ask for; what the data cannot answer is an error of the command line. */
export function projectFrom(dataset: Dataset, options: GrowthOptions): Projection {
  return projected(() => project(dataset, requestFrom(dataset, options)));
}

/** What the options ask for; an id or a rate that cannot be read is an error of the command line. */
export function requestFrom(dataset: Dataset, options: GrowthOptions): ProjectionRequest {
  const { scenario, set = [], from, to, periods, by, deflator, real, basis } = options;
  const assignments = new Map(set.map((assignment) => readAssignment(dataset, assignment)));
  const rows = by ?? ([...assignments.keys()].some((id) => dataset.find('cluster', id)) ? 'cluster' : undefined);
  return {
    ...(scenario !== undefined && { scenario: findEntity(dataset, scenario, ['scenario']).id }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(periods !== undefined && { periods }),
    ...(rows !== undefined && { by: rows }),
    ...(deflator !== undefined && { deflator: readRate('--deflator', deflator) }),
    ...(real !== undefined && { real }),
    ...(basis !== undefined && { basis }),
    set: assignments,
  };
}

/**
 * A projection that is made now: why it cannot be made is an error of the command line, and so are one without rows and
 * numbers out of range.
 */
export function projected(make: () => Projection): Projection {
  const projection = withinRange(orUsageError(make));
  if (projection.rows.length === 0)
    throw usageError(message('error-nothing-to-project', { base: projection.baseYear }));
  return projection;
}

/** The projection itself; numbers out of range are an error of the command line. */
export function withinRange(projection: Projection): Projection {
  if (projection.rows.some(({ values }) => values.some(({ value }) => !Number.isFinite(value))))
    throw usageError(message('error-overflow'), message('fix-overflow'));
  return projection;
}

/** What a computation gives; a request that the data cannot answer is an error of the command line. */
export function orUsageError<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ProjectionError) throw usageError({ key: `error-${error.code}`, values: error.values });
    throw error;
  }
}

/** A yearly rate above -100 %, as an option gives it. */
export function readRate(option: string, written: string): Quantity {
  const rate = readYearlyRate(written);
  if (rate) return rate;
  throw usageError(message('error-rate', { option, value: written }), message('fix-option-rate', { option }));
}

/** An amount of money above zero, as an option gives it. */
export function readAmount(option: string, written: string): Quantity {
  const reading = parseQuantity(written);
  if (reading.ok && reading.quantity.dimension === 'money' && reading.quantity.value > 0) return reading.quantity;
  throw usageError(message('error-amount', { option, value: written }), message('fix-option-amount', { option }));
}

/** A rate set on the command line: id=rate, or id=year:rate,year:rate. */
export function readAssignment(dataset: Dataset, assignment: string): readonly [string, SetRate] {
  const at = assignment.indexOf('=');
  if (at < 1) throw usageError(message('error-set', { value: assignment }), message('fix-set'));
  const { id } = findEntity(dataset, assignment.slice(0, at).trim(), settable);
  const written = assignment.slice(at + 1).trim();
  const rate = readSetRate(written);
  if (!rate) throw usageError(message('error-set-rate', { id, value: written }), message('fix-set'));
  return [id, rate];
}
