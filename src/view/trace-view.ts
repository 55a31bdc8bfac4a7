import type { Spot } from '../finding/locate.js';
import type { Dataset } from '../model/dataset.js';
import type { Scenario } from '../model/entities.js';
import type { Projection } from '../study/projection.js';
import type { SetRate } from '../study/set-rate.js';
import type { TraceEntry } from '../trace/entries.js';
import type { TraceNode } from '../trace/node.js';
import type { Words } from '../words/message.js';
import type { Path } from '../yaml/pointer.js';

/** Context needed to show a trace. */
export interface TraceView {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly set: ReadonlyMap<string, SetRate>;
  /** Position of a path in a data file. */
  spotOf(file: string, path: Path): Spot;
}

/** The derivations behind an address. */
export interface TraceResult extends TraceView {
  readonly address: string;
  readonly roots: readonly TraceNode[];
  /** For levels, the projection that they belong to. */
  readonly projection: Projection;
}

/** Addresses of a subject that can be traced. */
export interface TraceList extends TraceView {
  readonly id: string;
  readonly name: Words;
  readonly entries: readonly TraceEntry[];
}
