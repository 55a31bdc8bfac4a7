import type { BoardPart } from '../schema/kinds.js';
import type { Dataset } from './dataset.js';
import type { BoardFile } from './entities.js';
export type BoardItem = NonNullable<BoardFile['value']['items']>[number];
/**
 * Knowledge of one part of a cluster. Held: its items, or some of them, are in the data. Named: a document speaks
 * of it as existing, and no item is known. Unknown is never a no: no document held says anything.
 */
export type PartState = 'held' | 'named' | 'unknown';

export interface PartOfCluster {
  readonly part: BoardPart;
  readonly state: PartState;
  readonly items: readonly BoardItem[];
  /** Whether a document says that the items are all there are. */
  readonly isComplete: boolean;
  readonly named: NonNullable<BoardFile['value']['named']>;
  /** Path of its file relative to the data set, whether there is one or not. */
  readonly file: string;
}

/** One part of a cluster's five: what is held, what is only named, and the file in which it belongs. */
export function partOf(dataset: Dataset, cluster: string, part: BoardPart): PartOfCluster {
  const found = dataset.boardFiles.find((file) => file.part === part && file.value.cluster === cluster);
  const { items = [], named = [], complete = false } = found?.value ?? {};
  const state = items.length > 0 ? 'held' : named.length > 0 ? 'named' : 'unknown';
  return { part, state, items, isComplete: complete, named, file: fileOfPart(cluster, part) };
}

export function fileOfPart(cluster: string, part: BoardPart): string {
  return `five-ones/${cluster}/${part}.yaml`;
}
