import type { Citation } from '../../model/entities.js';
import type { Path } from '../../yaml/pointer.js';
import type { Range } from '../../yaml/text.js';
import type { Doubt } from './doubts.js';

/** Kinds of statements that data can hold. */
export type DraftItemKind =
  | 'observation'
  | 'target'
  | 'growth'
  | 'place'
  | 'industry'
  | 'bottleneck'
  | 'ambition'
  | 'agency'
  | 'edition'
  | 'policy';

export const draftItemKinds: readonly DraftItemKind[] = [
  ...([
    'observation',
    'target',
    'growth',
    'place',
    'industry',
    'bottleneck',
    'ambition',
    'agency',
    'edition',
    'policy',
  ] as const),
];

/** What an item is about; absent where the document does not say. */
export interface DraftSubject {
  readonly kind: 'cluster' | 'group';
  readonly id: string;
}

/** A value as a data file would hold it; null marks what an editor must fill in. */
export type DraftValue =
  | string
  | number
  | boolean
  | null
  | readonly DraftValue[]
  | { readonly [key: string]: DraftValue };

/** One proposed datum. */
export interface DraftItem extends Range {
  readonly kind: DraftItemKind;
  readonly subject?: DraftSubject;
  readonly value: { readonly [key: string]: DraftValue };
  /** Absent where no token of it stands alone in the document. */
  readonly cite?: Citation;
  /** Points for an editor to decide or check. */
  readonly review: readonly Doubt[];
  /** Whether too little is known for a datum, so that it is proposed as a comment. */
  readonly isOpen: boolean;
  /** The datum of the data set that holds it and cites this document. */
  readonly already?: { readonly file: string; readonly path: Path };
}
