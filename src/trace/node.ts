import type { GrowthStatus } from '../derive/derived.js';
import type { OperationName } from '../derive/operations.js';
import type { Result } from '../derive/result.js';
import type { Citation, Cluster, Entity } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import type { Interval, Quantity } from '../model/quantity.js';
import type { ProjectionRow, ValueStatus } from '../study/projection.js';
import type { TargetFault } from '../study/promises/assess.js';
import type { TargetStatus } from '../study/promises/statuses.js';
import type { Bilingual } from '../words/lang.js';
import type { Path } from '../yaml/pointer.js';

/** The formula of a value over its inputs, in their order: an operation of derived values, or of promises. */
export type FormulaName =
  | Exclude<OperationName, 'stated'>
  | 'quotient'
  /** The first year whose level meets the target. */
  | 'first-year'
  /** The near end of the first where it is a range, or of the band that 约 or 近 opens around it. */
  | 'band'
  /** The first times (1 + the second) for each year. */
  | 'compound'
  /** The first, of another metric or scope, by a bridge that the data state. */
  | 'bridge'
  | 'status';

/** One step of a trace: a computed value and its inputs, or a datum and its document. */
export type TraceNode = LevelNode | GrowthNode | DatumNode | EditionNode | SourceNode | OptionNode | ResultNode;

/** A level of a row of the projection in a year, in 亿元. */
export interface LevelNode {
  readonly kind: 'level';
  readonly address: string;
  readonly row: Pick<ProjectionRow, 'id' | 'name' | 'level' | 'metric'>;
  readonly year: number;
  readonly status: ValueStatus;
  readonly value: Interval;
  /** Absent for a level that is a datum itself. */
  readonly formula?: FormulaName;
  /** Last year in which the base is only held, where fewer periods than years are asked for. */
  readonly heldUntil?: number;
  /** The scenario's assumption that it keeps step with a series, and the reason. */
  readonly assumption?: DatumNode;
  readonly inputs: readonly TraceNode[];
}

/** Growth of one year, or the average of several, as a fraction. */
export interface GrowthNode {
  readonly kind: 'growth';
  readonly address?: string;
  readonly year: number;
  /** Last year of an average. */
  readonly until?: number;
  /** For a rate between two levels, the number of growing years: those in which the base is only held do not count. */
  readonly steps?: number;
  readonly value: Interval;
  /** Absent for an average. */
  readonly status?: GrowthStatus;
  readonly basis?: 'nominal' | 'real';
  /** Whether prices change, not levels. */
  readonly ofPrices?: true;
  /** Id of the group whose growth a cluster takes over. */
  readonly inherited?: string;
  readonly formula?: FormulaName;
  readonly assumption?: DatumNode;
  readonly inputs: readonly TraceNode[];
}

/** A value of the data where it stands. */
export interface DatumNode {
  readonly kind: 'datum';
  readonly address: string;
  readonly entity: Entity;
  readonly file: string;
  /** Path of the value in the file. */
  readonly path: Path;
  /** The written quantity, where the value is a single one. */
  readonly quantity?: Quantity;
  readonly text?: string | Bilingual;
  readonly figure?: Figure;
  /** For an assumption of a scenario: the id of the growing subject, and the reason for the choice. */
  readonly of?: string;
  readonly reason?: Bilingual;
  readonly inputs: readonly TraceNode[];
}

/** The edition of a plan that promises a figure. */
export interface EditionNode {
  readonly kind: 'edition';
  readonly address: string;
  readonly file: string;
  readonly path: Path;
  readonly plan: NonNullable<Cluster['plans']>[number];
  readonly inputs: readonly TraceNode[];
}

/** The document at the end of a trace, and the words in it. */
export interface SourceNode {
  readonly kind: 'source';
  readonly address: string;
  readonly source: Entity<'source'>;
  readonly cite: Citation;
  readonly inputs: readonly [];
}

/** A rate given on the command line. */
export interface OptionNode {
  readonly kind: 'option';
  readonly option: '--set' | '--deflator';
  /** Id of the group or cluster with the rate. */
  readonly of?: string;
  /** The only year that the rate was given for. */
  readonly year?: number;
  readonly quantity: Quantity;
  readonly inputs: readonly [];
}

/** Computed results of a promise, by the words that ask for them. */
const resultNames = [
  'start',
  'threshold',
  'base',
  'latest',
  'deciding',
  'needed',
  'planned',
  'goal',
  'ambition',
  'projected',
  'gap',
  'gap-share',
  'year-reached',
  'pace',
  'required',
  'pace-ratio',
  'attainment',
  'path-gap',
  'catch-up',
  'momentum',
  'implied-base',
  'status',
] as const;
export type ResultName = (typeof resultNames)[number];

export function isResult(word: string): word is ResultName {
  return resultNames.some((name) => name === word);
}

/** A computed result of a promise: needed growth, the scenario's projection, progress so far. */
export interface ResultNode {
  readonly kind: 'result';
  readonly address: string;
  readonly name: ResultName;
  /** The promise. */
  readonly figure: Figure;
  /** In the base unit of the promise, a fraction, or a year; or the reason why there is none. */
  readonly result: Result<Interval, TargetFault>;
  readonly measure: 'amount' | 'percent' | 'rate' | 'share' | 'points' | 'year' | 'word';
  readonly word?: TargetStatus;
  readonly formula?: FormulaName;
  /** First and last year of the result. */
  readonly years?: readonly [from: number, to: number];
  readonly assumption?: DatumNode;
  readonly inputs: readonly TraceNode[];
}

/** Every node of trees, parents before their inputs. */
export function* nodesOf(nodes: readonly TraceNode[]): Iterable<TraceNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(childrenOf(node));
  }
}

/** Children of a node: its inputs, and before the growth among them the scenario's assumption. */
export function childrenOf(node: TraceNode): readonly TraceNode[] {
  if (!('assumption' in node) || !node.assumption) return node.inputs;
  const before = node.inputs.filter(({ kind }) => kind === 'datum' && node.kind !== 'growth');
  return [...before, node.assumption, ...node.inputs.filter((input) => !before.includes(input))];
}
