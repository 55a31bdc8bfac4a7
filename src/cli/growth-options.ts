import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import { parseQuantity, type Quantity } from '../model/quantity.js';
import { project } from '../study/project.js';
import type { Projection, ProjectionRequest } from '../study/projection.js';
import { ProjectionError } from '../study/projection-error.js';
import { readSetRate, readYearlyRate, type SetRate } from '../study/set-rate.js';
import type { PriceBasis } from '../study/subject-growth.js';
import { cliPhrases } from '../words/cli.js';
import { type Bilingual, joined } from '../words/lang.js';
import { message } from '../words/message.js';
import { errorPhrases } from '../words/projection.js';
import { simulationPhrases } from '../words/simulation.js';
import { whatifPhrases } from '../words/whatif.js';
import { usageError } from './errors.js';
import { findEntity } from './lookup.js';

const phrases = {
  errorAmountSmall: { zh: '{option}“{value}”不到一元', en: '"{value}" of {option} is less than one yuan.' },
  errorSet: {
    zh: '--set应写作“id=增速”，或逐年写作“id=2024:增速”，而不是“{value}”',
    en: '--set is written id=rate or id=year:rate,year:rate, not "{value}".',
  },
  errorSetRate: {
    zh: '--set {id}的增速“{value}”读不懂，或不在-100%至1000%之间',
    en: 'The rate "{value}" of --set {id} cannot be read, or is not between -100% and 1000%.',
  },
  fixSet: {
    zh: '写法如：--set pillar=5.5%，或--set pillar=2024:3.5%,2025:4%',
    en: 'Write it like --set pillar=5.5%, or --set pillar=2024:3.5%,2025:4%.',
  },
  errorNothingToProject: {
    zh: '没有可供推算的基数：文件没有公布各组总量，各集群也没有{base}年的整体数字',
    en: joined(
      'There is nothing to project from: no document states a total of a group, and no cluster has a figure of ',
      'its own for {base}.',
    ),
  },
} as const satisfies Record<string, Bilingual>;

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

/** The projection asked for; a request that the data cannot answer is an error of the command line. */
export function projectFrom(dataset: Dataset, options: GrowthOptions): Projection {
  return projected(() => project(dataset, requestFrom(dataset, options)));
}

/** The request of the options; an id or a rate that cannot be read is an error of the command line. */
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
 * Makes a projection; if that fails, if it has no rows, or if numbers are out of range, ends with an error of the
 * command line.
 */
export function projected(make: () => Projection): Projection {
  const projection = withinRange(orUsageError(make));
  if (projection.rows.length === 0)
    throw usageError(message(phrases.errorNothingToProject, { base: projection.baseYear }));
  return projection;
}

/** Returns the projection; numbers out of range are an error of the command line. */
export function withinRange(projection: Projection): Projection {
  if (projection.rows.some(({ values }) => values.some(({ value }) => !Number.isFinite(value))))
    throw usageError(message(cliPhrases.errorOverflow), message(cliPhrases.fixOverflow));
  return projection;
}

/** Result of a computation; a request that the data cannot answer is an error of the command line. */
export function orUsageError<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ProjectionError) throw usageError({ phrase: errorPhrases[error.code], values: error.values });
    throw error;
  }
}

/** Reads the value of an option as a yearly rate above -100 %. */
export function readRate(option: string, written: string): Quantity {
  const rate = readYearlyRate(written);
  if (rate) return rate;
  throw usageError(
    message(whatifPhrases.errorRate, { option, value: written }),
    message(whatifPhrases.fixOptionRate, { option }),
  );
}

/** One yuan in 亿元: less is a slip, and could not be shown. */
const yuan = 1e-8;

/** Reads the value of an option as an amount of money above zero. */
export function readAmount(option: string, written: string): Quantity {
  const reading = parseQuantity(written);
  if (reading.ok && reading.quantity.dimension === 'money' && reading.quantity.value > 0)
    return atLeastOneYuan(option, reading.quantity);
  throw usageError(
    message(simulationPhrases.errorAmount, { option, value: written }),
    message(simulationPhrases.fixOptionAmount, { option }),
  );
}

/** Returns an amount; less than one yuan is an error of the command line. */
export function atLeastOneYuan(option: string, amount: Quantity): Quantity {
  if (amount.dimension === 'money' && amount.value < yuan)
    throw usageError(message(phrases.errorAmountSmall, { option, value: amount.text }));
  return amount;
}

/** Reads a rate set on the command line: id=rate, or id=year:rate,year:rate. */
export function readAssignment(dataset: Dataset, assignment: string): readonly [string, SetRate] {
  const at = assignment.indexOf('=');
  if (at < 1) throw usageError(message(phrases.errorSet, { value: assignment }), message(phrases.fixSet));
  const { id } = findEntity(dataset, assignment.slice(0, at).trim(), settable);
  const written = assignment.slice(at + 1).trim();
  const rate = readSetRate(written);
  if (!rate) throw usageError(message(phrases.errorSetRate, { id, value: written }), message(phrases.fixSet));
  return [id, rate];
}
